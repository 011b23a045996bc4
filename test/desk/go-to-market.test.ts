import assert from 'node:assert/strict';
import { companyToday } from '../../desk/company-today.js';
import { loadSeat } from '../../desk/load-company.js';
import { actor, DAY } from './given-desk.js';
import type { MarketDesk } from './market-company.js';
import { codeOf, givenMarketDesk, marketCompany, offer } from './market-company.js';

describe('Go-To-Market offers at the desk', () => {
  let desk: MarketDesk;
  beforeEach(async () => {
    desk = await givenMarketDesk();
    await desk.reach('alex', 'megan', 'adele');
    await desk.setContact();
  });
  const recordOf = async (benefitId = 'toolbox') => (await desk.books()).records.get(benefitId);
  const today = async () => {
    const seat = await loadSeat(desk.parts, actor('alex'));
    assert.ok(seat.kind === 'seat');
    return companyToday(desk.parts, seat.company);
  };
  const started = (who: string, requestId = 'request-1') =>
    desk.report(who, { requestId, report: 'started' });
  const impossible = (who: string, requestId = 'request-1') =>
    desk.report(who, { requestId, report: 'impossible', reason: 'Not offered in our country' });

  it('R102 R103 R104 goes from the ask over the approval and several days to active', async () => {
    assert.equal((await desk.askFor('alex')).kind, 'requested');
    assert.equal(await recordOf(), undefined);
    await desk.approve('adele');
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal((await started('adele')).kind, 'reported');
    assert.ok((await recordOf())?.pressed, 'pressed');
    desk.passTime(4 * DAY);
    assert.equal((await desk.done('megan', 'request-1', { until: '2027-11-01' })).kind, 'reported');
    assert.equal((await desk.stored('request-1')).state, 'fulfilled');
    assert.deepEqual((await recordOf())?.activated, { at: '2026-11-24T10:00:00.000Z', until: '2027-11-01' });
    const [, benefit] = (await today()).benefits;
    assert.ok(benefit?.category === 'go-to-market');
    assert.equal(benefit.activatedAt, '2026-11-24T10:00:00.000Z');
    assert.equal(benefit.expiresOn, '2027-11-01', 'R104 the Expires column');
  });

  it('R98 is blocked without a marketing contact, for an employee and for an admin', async () => {
    desk = await givenMarketDesk();
    for (const who of ['alex', 'megan', 'adele'])
      assert.equal(codeOf(await desk.askFor(who)), 'marketing-contact-missing');
  });

  it('R98 is not activated when the contact is gone meanwhile', async () => {
    desk = await givenMarketDesk(
      marketCompany({
        marketingContacts: [{ person: 'ben', email: 'm@x.example', phone: '12345', language: 'en' }],
      }),
    );
    await desk.askFor('alex');
    await desk.approve('megan');
    await desk.change({ marketingContacts: [] });
    for (const outcome of [await started('megan'), await desk.done('megan')])
      assert.equal(codeOf(outcome), 'marketing-contact-missing');
    assert.equal(await recordOf(), undefined);
  });

  for (const [who, isOwn] of [
    ['megan', true],
    ['adele', true],
    ['alex', false],
    ['patti', false],
    ['karl', false],
  ] as const)
    it(`R95 ${who} ${isOwn ? 'activates it without asking' : 'asks'}`, async () => {
      assert.equal((await desk.askFor(who)).kind, isOwn ? 'own-work' : 'requested');
    });

  it('R95 refuses those without the role at every door', async () => {
    assert.equal(codeOf(await desk.askFor('lynne')), 'guest-without-role');
    await desk.askFor('alex');
    for (const who of ['ben', 'patti', 'karl', 'lynne'])
      assert.equal(codeOf(await desk.approve(who)), 'role-missing', who);
    assert.equal(codeOf(await desk.approve('alex')), 'role-missing');
    await desk.approve('megan');
    for (const who of ['alex', 'patti', 'karl', 'lynne']) {
      assert.equal(codeOf(await started(who)), 'role-missing', who);
      assert.equal(codeOf(await desk.done(who)), 'role-missing', who);
      assert.equal(codeOf(await impossible(who)), 'role-missing', who);
    }
    assert.equal(await recordOf(), undefined);
  });

  it('R97 R24 R27 refuses what the company does not have, no longer has, or has too low a level for', async () => {
    const { benefits } = marketCompany();
    await desk.change({
      benefits: [
        ...benefits,
        offer('ended', 'Ended', { expiresOn: '2026-11-19' }),
        offer('last', 'On its last day', { expiresOn: '2026-11-20' }),
      ],
    });
    assert.equal(codeOf(await desk.askFor('alex', 'nothing')), 'unknown-benefit');
    assert.equal(codeOf(await desk.askFor('alex', 'sql')), 'unknown-benefit');
    assert.equal(codeOf(await desk.askFor('alex', 'ended')), 'offer-expired');
    assert.equal(codeOf(await desk.askFor('alex', 'last', 'request-2')), 'requested');
    await desk.change({
      benefits: [offer('gold-only', 'Gold only', { needs: 'gold' })],
      offers: marketCompany().offers.slice(0, 1),
    });
    assert.equal(codeOf(await desk.askFor('alex', 'gold-only')), 'tier-too-low');
  });

  it('fails at the approval when the offer has ended meanwhile', async () => {
    await desk.askFor('alex');
    await desk.change({ benefits: [offer('toolbox', 'Toolbox', { expiresOn: '2026-11-19' })] });
    await desk.approve('megan');
    const { state, failure } = await desk.stored('request-1');
    assert.equal(state, 'failed');
    assert.equal(failure?.code, 'offer-expired');
  });

  it('R103 R104 refuses to ask for what is under way or active', async () => {
    await desk.askFor('alex');
    assert.equal(codeOf(await desk.askFor('alex', 'toolbox', 'request-2')), 'already-requested');
    await desk.approve('megan');
    await started('megan');
    assert.equal(codeOf(await desk.askFor('ben', 'toolbox', 'request-3')), 'activation-pending');
    await desk.done('megan');
    for (const who of ['alex', 'ben', 'adele'])
      assert.equal(codeOf(await desk.askFor(who, 'toolbox', `again-${who}`)), 'already-active');
  });

  it('R104 takes a day of the Expires column from today to the last day of the offer, and no other', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    const bad = ['2026-11-19', '2027-11-11', 'soon', '2027-13-01', '2027-02-30'];
    for (const until of bad)
      assert.equal(codeOf(await desk.done('megan', 'request-1', { until })), 'day-impossible', until);
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal(codeOf(await desk.done('megan', 'request-1', { until: '2027-11-10' })), 'reported');
  });

  it('R104 takes the offer’s own last day where no other is told', async () => {
    await desk.askFor('megan');
    await desk.done('megan');
    assert.equal((await recordOf())?.activated?.until, undefined);
    assert.equal((await today()).benefits[1]?.expiresOn, '2027-11-10');
  });

  it('serves every request with one activation', async () => {
    for (const [who, id] of [
      ['alex', 'request-1'],
      ['ben', 'request-2'],
      ['patti', 'request-3'],
    ] as const)
      await desk.askFor(who, 'toolbox', id);
    await desk.approve('megan', 'request-1');
    await desk.approve('megan', 'request-2');
    await started('megan', 'request-1');
    assert.equal((await started('adele', 'request-2')).kind, 'reported', 'it waits for the same one');
    await desk.done('megan', 'request-1');
    const first = (await recordOf())?.activated;
    desk.passTime(DAY);
    assert.equal((await desk.done('adele', 'request-2')).kind, 'reported');
    await desk.approve('megan', 'request-3');
    assert.equal((await desk.stored('request-3')).state, 'fulfilled');
    assert.deepEqual((await recordOf())?.activated, first, 'active since the first time');
  });

  it('is told once that it is active, however often and at the same time', async () => {
    await desk.askFor('alex');
    await Promise.all([desk.approve('megan'), desk.approve('adele')]);
    const kinds = (await Promise.all([desk.done('megan'), desk.done('adele')])).map(({ kind }) => kind);
    assert.deepEqual(kinds.sort(), ['already', 'reported']);
    const lines = (await desk.audit()).filter(line => !line.includes('contact'));
    assert.equal(
      lines.filter(line => line === 'fulfil by megan' || line === 'fulfil by adele').length,
      2,
      'with the contact',
    );
  });

  it('can be asked for anew when Partner Center refused what was pressed', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await started('megan');
    assert.equal(codeOf(await impossible('megan')), 'reported');
    assert.equal((await desk.stored('request-1')).state, 'failed');
    assert.equal((await recordOf())?.pressed, undefined);
    assert.equal(codeOf(await desk.askFor('alex', 'toolbox', 'request-2')), 'requested');
  });

  it('R103 keeps what somebody else pressed when a request that pressed nothing is given up', async () => {
    await desk.askFor('alex');
    await desk.askFor('ben', 'toolbox', 'request-2');
    await desk.approve('megan');
    await desk.approve('megan', 'request-2');
    await started('megan');
    await impossible('megan', 'request-2');
    assert.ok((await recordOf())?.pressed);
  });

  it('tells the requester, and shows the request wherever it stands', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await desk.done('megan');
    const told = (await desk.postings()).filter(posting => posting.startsWith('outcome alex'));
    assert.equal(told.length, 1);
  });
});
