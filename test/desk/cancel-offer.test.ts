import assert from 'node:assert/strict';
import { REFUND_WINDOW_HOURS } from '../../benefits/refund-window.js';
import { loadCancellations, noteCancellationSent, settleCancellation } from '../../desk/cancel-offer.js';
import { loadSeat } from '../../desk/load-company.js';
import { refundStandings } from '../../desk/refund-standing.js';
import { actor, HOUR } from './given-desk.js';
import type { MarketDesk } from './market-company.js';
import { codeOf, givenMarketDesk, marketCompany } from './market-company.js';
import { NOW, TENANT } from './small-company.js';

describe('Cancelling an offer at the desk', () => {
  let desk: MarketDesk;
  beforeEach(async () => {
    desk = await givenMarketDesk();
  });
  const send = (who: string, changes: { offerId?: string; caseNumber?: string } = {}) =>
    noteCancellationSent(desk.parts, actor(who), { offerId: 'gold', caseNumber: '2611-77', ...changes });
  const settle = (who: string, answer: 'support-accepted' | 'support-refused', offerId = 'gold') =>
    settleCancellation(desk.parts, actor(who), { offerId, answer });
  const stored = async (offerId = 'gold') => (await loadCancellations(desk.parts, TENANT)).get(offerId);

  it('R106 notes the service request with its number, and what support answered', async () => {
    assert.equal(codeOf(await send('adele')), 'noted');
    assert.deepEqual(await stored(), {
      offerId: 'gold',
      state: 'requested',
      requestedBy: 'adele',
      requestedAt: NOW.toISOString(),
      caseNumber: '2611-77',
    });
    assert.equal(codeOf(await settle('karl', 'support-accepted')), 'noted');
    assert.equal((await stored())?.state, 'refunded');
    assert.deepEqual(await desk.audit(), [
      'ask-cancellation by adele (gold, 2611-77)',
      'settle-cancellation by karl (gold, refunded)',
    ]);
  });

  for (const who of ['megan', 'alex', 'patti'])
    it(`R105 R106 refuses ${who}, who may not send the service request, at both doors`, async () => {
      assert.equal(codeOf(await send(who)), 'role-missing');
      await send('adele');
      assert.equal(codeOf(await settle(who, 'support-accepted')), 'role-missing');
      assert.equal((await stored())?.state, 'requested');
    });

  it('refuses a guest without a role', async () => {
    assert.equal(codeOf(await send('lynne')), 'guest-without-role');
  });

  it('needs the number of the service request, and an offer of the company', async () => {
    assert.equal(codeOf(await send('adele', { caseNumber: '  ' })), 'case-number-missing');
    assert.equal(codeOf(await send('adele', { offerId: 'nothing' })), 'unknown-benefit');
    assert.equal(codeOf(await settle('adele', 'support-accepted')), 'unknown-request');
    assert.deepEqual(await desk.audit(), []);
  });

  it('keeps no more of a number than 60 characters', async () => {
    await send('adele', { caseNumber: 'x'.repeat(500) });
    assert.equal((await stored())?.caseNumber?.length, 60);
  });

  for (const [hours, code] of [
    [REFUND_WINDOW_HOURS - 1, 'noted'],
    [REFUND_WINDOW_HOURS, 'noted'],
    [REFUND_WINDOW_HOURS + 1, 'refund-impossible'],
  ] as const)
    it(`R105 is ${code} in hour ${hours} after the purchase`, async () => {
      const bought = Date.parse(marketCompany().offers[1]!.purchasedAt);
      desk.passTime(bought + hours * HOUR - NOW.getTime());
      assert.equal(codeOf(await send('adele')), code);
    });

  it('R107 refuses a Silver offer that was upgraded with the discount', async () => {
    const [silver, gold] = marketCompany().offers;
    await desk.change({ offers: [silver!, { ...gold!, upgradedWithDiscount: true }] });
    assert.equal(codeOf(await send('adele', { offerId: 'silver' })), 'refund-impossible');
    assert.equal(codeOf(await send('adele')), 'noted');
  });

  it('R106 counts once, however often, by whom and at the same time it is said', async () => {
    const kinds = await Promise.all([send('adele'), send('karl', { caseNumber: '9' }), send('adele')]);
    assert.deepEqual(kinds.map(({ kind }) => kind).sort(), ['already', 'already', 'noted']);
    const answers = await Promise.all([
      settle('adele', 'support-refused'),
      settle('karl', 'support-accepted'),
    ]);
    assert.deepEqual(answers.map(({ kind }) => kind).sort(), ['already', 'noted']);
    const { state } = (await stored())!;
    await settle('adele', state === 'refunded' ? 'support-refused' : 'support-accepted');
    assert.equal((await stored())?.state, state, 'an answer is final');
    assert.equal(codeOf(await send('adele')), 'already');
    assert.equal((await desk.audit()).length, 2);
  });

  it('R105 takes what the desk activated for a benefit in use, which makes a refund doubtful', async () => {
    await desk.setContact();
    await desk.askFor('megan');
    await desk.done('megan');
    const seat = await loadSeat(desk.parts, actor('alex'));
    assert.ok(seat.kind === 'seat');
    const verdicts = (await refundStandings(desk.parts, seat)).map(({ offer, standing }) => [
      offer.id,
      standing.verdict,
    ]);
    assert.deepEqual(verdicts, [
      ['silver', 'possible'],
      ['gold', 'doubtful'],
    ]);
  });
});
