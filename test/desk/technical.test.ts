import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import type { TechnicalRecord } from '../../benefits/technical-state.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { technicalKey } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { actor, DAY } from './given-desk.js';
import { codeOf, givenSupportDesk, IDS, type SupportDesk } from './given-support-desk.js';
import { TENANT } from './small-company.js';
import { supportCompany, technical } from './support-company.js';

const BOTH = `support ${IDS.accessId} ${IDS.contractId}`;

describe('Activating a technical benefit', () => {
  let desk: SupportDesk;
  beforeEach(async () => {
    desk = await givenSupportDesk();
  });
  const saved = async (benefitId = 'support') =>
    (await desk.store.read<TechnicalRecord>(companyPartition(TENANT), technicalKey(benefitId)))?.value;

  it('R44 R47 R48 is asked by anybody, approved, done in Partner Center, and fulfilled by both ids', async () => {
    assert.equal(codeOf(await desk.askFor('alex')), 'requested');
    assert.deepEqual((await desk.idsSeenBy('alex'))[0], 'support not-activated');
    assert.equal(codeOf(await desk.approve('adele')), 'decided');
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal(await saved(), undefined, 'an approval activates nothing');
    assert.equal(codeOf(await desk.bring('adele')), 'reported');
    assert.equal((await desk.stored('request-1')).state, 'fulfilled');
    assert.ok((await desk.postings()).includes('outcome alex due'));
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by adele', 'fulfil by adele']);
  });

  it('R51 then everybody of the company sees the ids, and nobody whom the page is closed to', async () => {
    await desk.activate();
    for (const who of ['alex', 'megan', 'adele', 'patti', 'isaiah', 'piotr', 'not in the file'])
      assert.equal((await desk.idsSeenBy(who))[0], BOTH, who);
    assert.equal((await desk.idsSeenBy('lynne'))[0], 'support guest-without-role');
    assert.equal((await desk.idsSeenBy('cleo'))[0], 'support csp-only-account');
  });

  it('R47 keeps the ids sealed: not in the request, the record or the audit log', async () => {
    await desk.activate();
    const company = companyPartition(TENANT);
    const everything = JSON.stringify([
      await desk.store.list(company, ''),
      await desk.store.readLog(company),
    ]);
    for (const id of Object.values(IDS)) assert.ok(!everything.includes(id));
  });

  it('R48 is own work for a Global admin, an MPN partner admin and a guest with that role', async () => {
    for (const who of ['megan', 'adele', 'piotr']) {
      desk = await givenSupportDesk();
      assert.equal(codeOf(await desk.askFor(who)), 'own-work', who);
      assert.equal(codeOf(await desk.bring(who)), 'reported', who);
      assert.deepEqual(
        (await desk.postings()).filter(line => line.startsWith('outcome')),
        [],
        who,
      );
    }
  });

  it('R44 is decided and done by nobody without the role, whatever they press', async () => {
    await desk.askFor('alex');
    for (const who of ['alex', 'ben', 'patti', 'isaiah', 'lynne', 'not in the file'])
      assert.equal(codeOf(await desk.approve(who)), 'role-missing', who);
    await desk.approve('megan');
    for (const who of ['alex', 'patti', 'isaiah', 'lynne', 'not in the file'])
      assert.equal(codeOf(await desk.bring(who)), 'role-missing', who);
    assert.equal(await saved(), undefined);
  });

  const doors: readonly {
    why: string;
    who?: string;
    benefit?: string;
    company?: Partial<Company>;
    code: string;
  }[] = [
    { why: 'R112 a guest without a role', who: 'lynne', code: 'guest-without-role' },
    {
      why: 'R56 an account of the Cloud Solution Provider programme alone',
      who: 'cleo',
      code: 'csp-only-account',
    },
    { why: 'R45 a membership in the old centre', company: { managedIn: 'pmc' }, code: 'managed-in-pmc' },
    { why: 'R57 a company without offers', company: { offers: [], benefits: [] }, code: 'no-benefits' },
    { why: 'R42 another kind of benefit', benefit: 'hours', code: 'unknown-benefit' },
    { why: 'R42 an unknown benefit', benefit: 'nothing', code: 'unknown-benefit' },
    {
      why: 'R24 a benefit that has ended',
      company: {
        benefits: [
          technical('support', 'Support', { plan: 'product-support', quantity: 2, expiresOn: '2026-11-19' }),
        ],
      },
      code: 'offer-expired',
    },
    {
      why: 'R61 R72e cloud support of an Action Pack',
      benefit: 'signature',
      company: { offers: [{ ...supportCompany().offers[0]!, kind: 'action-pack' }] },
      code: 'tier-too-low',
    },
    {
      why: 'R44 a company in which nobody may activate',
      company: {
        people: supportCompany().people.filter(
          ({ roles }) => !roles.some(role => /admin$/.test(role) && role !== 'user-management-admin'),
        ),
      },
      code: 'no-approver',
    },
  ];
  for (const { why, who = 'alex', benefit = 'support', company, code } of doors)
    it(`refuses ${why}`, async () => {
      desk = await givenSupportDesk(supportCompany(company));
      assert.equal(codeOf(await desk.askFor(who, benefit)), code);
      assert.deepEqual(await desk.audit(), []);
    });

  it('R49 is under way for days: the button was pressed, the ids follow', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    const started = { requestId: 'request-1', report: 'started' } as const;
    assert.equal(codeOf(await reportHandOver(desk.parts, actor('megan'), started)), 'reported');
    assert.equal(codeOf(await reportHandOver(desk.parts, actor('adele'), started)), 'already');
    assert.equal((await saved())?.pressed?.by, 'megan');
    assert.equal((await desk.idsSeenBy('alex'))[0], 'support activation-pending');
    assert.equal(codeOf(await desk.askFor('ben', 'support', 'second')), 'activation-pending');
    desk.passTime(4 * DAY);
    assert.equal(codeOf(await desk.bring('adele')), 'reported');
    assert.equal((await desk.idsSeenBy('ben'))[0], BOTH);
  });

  it('R47 takes no half of the ids', async () => {
    await desk.askFor('megan');
    for (const half of [
      { ...IDS, accessId: ' ' },
      { ...IDS, contractId: '' },
    ])
      assert.equal(codeOf(await desk.bring('megan', half)), 'support-ids-missing');
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal(await saved(), undefined);
  });

  it('asked, approved or reported twice is once', async () => {
    await desk.askFor('alex');
    assert.equal(codeOf(await desk.askFor('alex')), 'requested');
    assert.equal(codeOf(await desk.askFor('alex', 'support', 'another form')), 'already-requested');
    await desk.approve('megan');
    assert.equal(codeOf(await desk.approve('adele')), 'already');
    await desk.bring('megan');
    assert.equal(codeOf(await desk.bring('adele', { accessId: 'x', contractId: 'y' })), 'already');
    assert.equal((await desk.idsSeenBy('alex'))[0], BOTH);
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by megan', 'fulfil by megan']);
  });

  it('R48 cannot be asked for once it is active', async () => {
    await desk.activate();
    for (const who of ['alex', 'megan']) assert.equal(codeOf(await desk.askFor(who)), 'already-active');
  });

  it('R51 the ids of one request serve every other one: nobody enters them a second time', async () => {
    await desk.askFor('alex', 'support', 'alex');
    await desk.askFor('ben', 'support', 'ben');
    await desk.approve('megan', 'alex');
    await desk.activate();
    await desk.approve('megan', 'ben');
    assert.equal((await desk.stored('ben')).state, 'fulfilled');
    assert.equal(codeOf(await desk.bring('megan', { accessId: '', contractId: '' }, 'alex')), 'reported');
    assert.equal((await desk.stored('alex')).state, 'fulfilled');
    assert.equal((await desk.idsSeenBy('alex'))[0], BOTH);
  });

  it('R48 can be asked for anew when Partner Center refused what was pressed', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await reportHandOver(desk.parts, actor('megan'), { requestId: 'request-1', report: 'started' });
    const failed = await reportHandOver(desk.parts, actor('megan'), {
      requestId: 'request-1',
      report: 'impossible',
      reason: 'Partner Center shows an error',
    });
    assert.equal(codeOf(failed), 'reported');
    assert.equal((await saved())?.pressed, undefined);
    assert.equal(codeOf(await desk.askFor('alex', 'support', 'again')), 'requested');
  });

  it('R48 giving up keeps what another request had pressed', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await desk.askFor('adele', 'support', 'own');
    await reportHandOver(desk.parts, actor('adele'), { requestId: 'own', report: 'started' });
    const report = { requestId: 'request-1', report: 'impossible', reason: 'Done twice' } as const;
    assert.equal(codeOf(await reportHandOver(desk.parts, actor('megan'), report)), 'reported');
    assert.ok((await saved())?.pressed);
  });

  it('R50 whoever may activate brings the ids of an activation that the company file tells of', async () => {
    const pressed = technical('support', 'Support', {
      plan: 'product-support',
      quantity: 2,
      activatedAt: '2026-11-10T08:00:00.000Z',
    });
    desk = await givenSupportDesk(supportCompany({ benefits: [pressed] }));
    assert.equal(codeOf(await desk.askFor('alex')), 'activation-pending');
    assert.equal(codeOf(await desk.askFor('megan')), 'own-work');
    assert.equal(codeOf(await desk.bring('megan')), 'reported');
    assert.equal((await desk.idsSeenBy('alex'))[0], BOTH);
  });
});
