import assert from 'node:assert/strict';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { companyToday } from '../../desk/company-today.js';
import { correctSupportIds } from '../../desk/correct-support-ids.js';
import { linkAccount } from '../../desk/link-account.js';
import { technicalKey } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { actor, DAY } from './given-desk.js';
import { codeOf, givenSupportDesk, type SupportDesk } from './given-support-desk.js';
import { TENANT } from './small-company.js';
import { supportCompany, technical } from './support-company.js';

describe('Support ids that are there', () => {
  let desk: SupportDesk;
  beforeEach(async () => {
    desk = await givenSupportDesk();
  });
  const saved = async (benefitId = 'support') =>
    (await desk.store.read<TechnicalRecord>(companyPartition(TENANT), technicalKey(benefitId)))?.value;

  it('R50 ids that were mistyped are put right by those who activate, and by nobody else', async () => {
    await desk.activate();
    const right = { benefitId: 'support', accessId: '42', contractId: '43' };
    for (const who of ['alex', 'isaiah', 'patti'])
      assert.equal(codeOf(await correctSupportIds(desk.parts, actor(who), right)), 'role-missing', who);
    assert.equal(
      codeOf(await correctSupportIds(desk.parts, actor('adele'), { ...right, accessId: '' })),
      'support-ids-missing',
    );
    const before = (await saved())?.activated?.at;
    desk.passTime(DAY);
    assert.equal(codeOf(await correctSupportIds(desk.parts, actor('adele'), right)), 'corrected');
    assert.equal((await desk.idsSeenBy('alex'))[0], 'support 42 43');
    assert.equal((await saved())?.activated?.at, before);
    const unopened = { ...right, benefitId: 'signature' };
    assert.equal(codeOf(await correctSupportIds(desk.parts, actor('megan'), unopened)), 'not-activated');
  });

  it('R53 notes once for each person that they have entered the ids, and never before activation', async () => {
    const link = (who: string) => linkAccount(desk.parts, actor(who), 'support');
    assert.equal(codeOf(await link('alex')), 'not-activated');
    await desk.activate();
    assert.equal(codeOf(await link('alex')), 'linked');
    assert.equal(codeOf(await link('alex')), 'already');
    assert.equal(codeOf(await link('adele')), 'linked');
    for (const [who, code] of [
      ['lynne', 'guest-without-role'],
      ['cleo', 'csp-only-account'],
    ] as const)
      assert.equal(codeOf(await link(who)), code);
    assert.deepEqual((await saved())?.linkedBy, ['alex', 'adele']);
    assert.deepEqual(
      (await desk.audit()).filter(line => line.startsWith('link')),
      ['link by alex', 'link by adele'],
    );
  });

  it('R53 linking keeps no copy of ids that the company file told: a later file may correct them', async () => {
    const { vault } = desk.parts;
    const told = technical('support', 'Support', {
      plan: 'product-support',
      quantity: 2,
      activatedAt: '2026-11-10T08:00:00.000Z',
      sealedAccessId: vault.seal('support-id', '7'),
      sealedContractId: vault.seal('support-id', '8'),
    });
    await desk.change({ benefits: [told] });
    await linkAccount(desk.parts, actor('alex'), 'support');
    assert.deepEqual(await saved(), { benefitId: 'support', linkedBy: ['alex'] });
    await desk.change({ benefits: [{ ...told, sealedAccessId: vault.seal('support-id', '9') }] });
    assert.deepEqual(await desk.idsSeenBy('alex'), ['support 9 8']);
  });

  it('R50 the company as it is shown tells of an activation that the desk recorded', async () => {
    await desk.activate();
    const today = await companyToday(desk.parts, supportCompany());
    const [support, signature] = today.benefits as ReturnType<typeof technical>[];
    assert.equal(support?.activatedAt, '2026-11-20T10:00:00.000Z');
    assert.equal(signature?.activatedAt, undefined);
  });
});
