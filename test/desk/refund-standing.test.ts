import assert from 'node:assert/strict';
import type { DeskParts } from '../../desk/parts.js';
import { refundStandings } from '../../desk/refund-standing.js';
import { createVault } from '../../store/vault.js';
import { entries, SECRET, write } from './audit-log.js';
import { createFakeStore } from './fake-store.js';
import { NOW, smallCompany } from './small-company.js';

describe('Where an offer stands with a refund', () => {
  const company = smallCompany();
  const seat = { kind: 'seat', company, person: company.people[0]! } as const;
  const store = createFakeStore();
  const parts: DeskParts = {
    store,
    vault: createVault(SECRET),
    clock: () => NOW,
    settings: {} as DeskParts['settings'],
    onDue: () => undefined,
  };
  const viewed = async () =>
    (await refundStandings(parts, seat))[0]?.standing.risks.filter(({ code }) => code === 'key-viewed');

  it('R105 takes a key for viewed when the audit log says so, however long the log is', async () => {
    const log = entries(1_200).map(entry => ({ ...entry, act: 'nudge' as const }));
    await store.commit('company/tenant-1', { writes: [], log });
    assert.deepEqual(await viewed(), []);
    await write(store, [{ at: NOW.toISOString(), by: 'alex', act: 'reveal', benefitId: 'sql' }]);
    assert.deepEqual(await viewed(), [{ code: 'key-viewed', benefits: ['sql'] }]);
  });
});
