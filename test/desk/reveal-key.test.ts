import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { noteKeyHidden, noteKeyMoved, openReveals } from '../../desk/hide-key.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { createVault } from '../../store/vault.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

const place = { requestId: 'request-1', conversationId: 'chat-alex', activityId: 'card-1', isOneToOne: true };

describe('Showing and hiding a key', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.ask('alex');
  });
  const approve = () =>
    decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
  const reveal = (who: string, changes: Partial<typeof place> = {}) =>
    revealKeyOf(desk.parts, actor(who), { ...place, ...changes });

  it('R17 opens the key for its requester, and records each view, never the key', async () => {
    await approve();
    const shown = await reveal('alex');
    assert.ok(shown.kind === 'revealed');
    assert.equal(shown.key, 'AAAAA-SQL01');
    assert.equal(shown.hideAt, '2026-11-20T10:05:00.000Z');
    await reveal('alex');
    assert.deepEqual((await desk.audit()).slice(-2), ['reveal by alex', 'reveal by alex']);
    const saved = JSON.stringify([
      await desk.store.list(`company/${TENANT}`, ''),
      await desk.store.readLog(`company/${TENANT}`),
    ]);
    assert.doesNotMatch(saved, /AAAAA-SQL01/);
  });

  it('R17 refuses everybody else, also who approved it', async () => {
    await approve();
    for (const who of ['megan', 'ben', 'stranger'])
      assert.deepEqual(await reveal(who), { kind: 'refused', refusal: { code: 'not-your-request' } });
    assert.ok(!(await desk.audit()).some(line => line.startsWith('reveal')));
  });

  it('R17 refuses where more than one person reads', async () => {
    await approve();
    const outcome = await reveal('alex', { isOneToOne: false });
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'not-private' } });
  });

  it('refuses before the approval, after a withdrawal, and what does not exist', async () => {
    assert.deepEqual(await reveal('alex'), {
      kind: 'refused',
      refusal: { code: 'wrong-state', state: 'pending' },
    });
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    assert.deepEqual(await reveal('alex'), {
      kind: 'refused',
      refusal: { code: 'wrong-state', state: 'withdrawn' },
    });
    const unknown = await reveal('alex', { requestId: 'nothing' });
    assert.deepEqual(unknown, { kind: 'refused', refusal: { code: 'unknown-request' } });
    const elsewhere = await revealKeyOf(desk.parts, actor('alex', 'elsewhere'), place);
    assert.deepEqual(elsewhere, { kind: 'refused', refusal: { code: 'unknown-company' } });
  });

  it('stops with a clear error when the secret was changed, and records no view', async () => {
    await approve();
    const vault = createVault('another secret for tests, just as long as the first');
    await assert.rejects(revealKeyOf({ ...desk.parts, vault }, actor('alex'), place), /BENEFITS_SECRET/);
    assert.ok(!(await desk.audit()).includes('reveal by alex'));
  });

  it('remembers each card that shows the key until that card is hidden', async () => {
    await approve();
    await reveal('alex');
    desk.passTime(1000);
    await reveal('alex', { activityId: 'card-2' });
    const open = async () => (await openReveals(desk.parts, TENANT)).map(({ activityId }) => activityId);
    assert.deepEqual(await open(), ['card-1', 'card-2'], 'soonest to be hidden first');
    await noteKeyHidden(desk.parts, TENANT, { requestId: 'request-1', activityId: 'card-2' }, 'alex');
    assert.deepEqual(await open(), ['card-1']);
    assert.equal((await desk.audit()).at(-1), 'hide by alex');
  });

  it('follows a key that came in a new message, and nothing that is hidden already', async () => {
    await approve();
    await reveal('alex');
    const shown = { requestId: 'request-1', activityId: 'card-1' };
    await noteKeyMoved(desk.parts, TENANT, shown, 'message-2');
    const [moved] = await openReveals(desk.parts, TENANT);
    assert.deepEqual([moved?.activityId, moved?.hideAt], ['message-2', '2026-11-20T10:05:00.000Z']);
    await noteKeyHidden(desk.parts, TENANT, { requestId: 'request-1', activityId: 'message-2' }, 'desk');
    await noteKeyMoved(desk.parts, TENANT, shown, 'message-3');
    assert.deepEqual(await openReveals(desk.parts, TENANT), []);
  });

  it('hides once, and gives a card that shows the key again its full time', async () => {
    await approve();
    await reveal('alex');
    const [first] = await openReveals(desk.parts, TENANT);
    desk.passTime(60_000);
    await reveal('alex');
    await noteKeyHidden(desk.parts, TENANT, first!, 'desk');
    const [second] = await openReveals(desk.parts, TENANT);
    assert.equal(second?.hideAt, '2026-11-20T10:06:00.000Z', 'it was shown anew in the meantime');
    await noteKeyHidden(desk.parts, TENANT, second!, 'desk');
    await noteKeyHidden(desk.parts, TENANT, second!, 'desk');
    assert.deepEqual(await openReveals(desk.parts, TENANT), []);
    assert.equal((await desk.audit()).filter(line => line === 'hide by desk').length, 1);
  });
});
