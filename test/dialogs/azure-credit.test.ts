import assert from 'node:assert/strict';
import { creditCompany } from '../desk/credit-company.js';
import type { CreditDesk } from '../desk/credit-desk.js';
import { givenCreditDesk } from '../desk/credit-desk.js';
import type { Card } from '../fake-teams/cards.js';
import { cardText, inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { approveBy, filled, money, onlyRequest, renderedFor } from './credit-scene.js';
import { assertSays, en } from './words.js';

const MONTHLY = 'Azure monthly credit';
const BULK = 'Azure bulk credit';

describe('Asking for Azure credit', () => {
  let desk: CreditDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenCreditDesk();
    await desk.reach('megan', 'tove', 'alex', 'patti');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });

  it('R29 R32 goes from the wish to the request in two turns, with whom the wish names', async () => {
    await alex.say('give Azure credit to Patti');
    assertSays(alex, 'azure.form.title', { benefit: MONTHLY });
    const amount = en('azure.amount.month', { money: money(1040) });
    assertSays(alex, 'azure.form.subtitle', { amount, free: 1, quantity: 2 });
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), [
      'change',
      'from',
      'to',
      'funding',
      'reason',
    ]);
    assert.deepEqual(filled(alex), { change: 'assign', to: 'patti', funding: 'new' });
    await alex.press('send-request');
    const subject = en('azure.subject.assign', { benefit: MONTHLY, to: 'Patti Fernandez' });
    assertSays(alex, 'requests.card.title', { number: '1', product: subject });
    assertSays(alex, 'requests.waitingFor', { names: 'Megan Bowen and Tove Dahl' });
    assert.deepEqual((await onlyRequest(desk)).wish, { kind: 'assign', to: 'patti' });
    assert.deepEqual(alex.stack(), []);
  });

  it('R32 R38 the admin follows two steps and says that it is done; who got it reads where to redeem it', async () => {
    await alex.say('give Azure credit to Patti');
    await alex.press('send-request');
    await approveBy(megan);
    const names = { benefit: MONTHLY, from: '', to: 'Patti Fernandez', email: 'patti@fjord.example' };
    assertSays(megan, 'azure.handOver.assign', names);
    assert.deepEqual(inputIds(megan.transcript.lastCard().card), [], 'nothing is to be typed');
    await megan.press('report-done');
    const time = en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo');
    assertSays(megan, 'approvals.doneBy', { name: 'Megan Bowen', time });
    const received = await renderedFor(desk, 'received', 'patti');
    assert.ok(cardText(received).includes(en('azure.received.cause', { name: 'Alex Wilber' })));
    assert.deepEqual(links(received), ['https://signup.azure.com/signup?offer=MS-AZR-0025P']);
    const outcome = cardText(await renderedFor(desk, 'outcome', 'alex'));
    assert.ok(
      outcome.includes(en('azure.ready.given', { benefit: MONTHLY, to: 'Patti Fernandez', from: '' })),
    );
  });

  it('R30 R38 whoever asked for the bulk credit themselves reads where to redeem it', async () => {
    await alex.say('I would like the bulk Azure credit');
    assertSays(alex, 'azure.form.title', { benefit: BULK });
    assert.equal(filled(alex).to, 'alex', 'an employee most often asks for themselves');
    await alex.press('send-request');
    await approveBy(megan);
    await megan.press('report-done');
    await alex.say('my requests');
    await alex.press('open-request');
    assert.deepEqual(links(alex.transcript.lastCard().card), [
      'https://signup.azure.com/signup?offer=MS-AZR-0036P',
    ]);
  });

  it('R33 a Global admin passes it on in three turns, with both people named in the wish', async () => {
    await megan.say('pass the Azure credit on from Ben to Patti');
    assert.deepEqual(filled(megan), { change: 'transfer', from: 'ben', to: 'patti', funding: 'new' });
    await megan.press('send-request');
    assertSays(megan, 'azure.handOver.transfer', {
      benefit: MONTHLY,
      from: 'Ben Walters',
      to: 'Patti Fernandez',
      email: 'patti@fjord.example',
    });
    await megan.press('report-done');
    assert.deepEqual(await desk.holders('monthly'), ['patti']);
  });

  it('R33 takes it away from the holder whom the wish names', async () => {
    await megan.say('take the Azure credit away from Ben');
    assert.deepEqual(
      filled(megan),
      { from: 'ben', funding: 'new' },
      'pass on or take away is left to choose',
    );
    await megan.press('send-request', { inputs: { change: 'remove' } });
    assertSays(megan, 'azure.handOver.remove', {
      benefit: MONTHLY,
      from: 'Ben Walters',
      to: '',
      email: 'ben@fjord.example',
    });
    await megan.press('report-done');
    assert.deepEqual(await desk.holders('monthly'), []);
  });

  it('asks which credit when the wish names none, and keeps whom it names', async () => {
    const plain = creditCompany().benefits.map(({ aliases: _, ...benefit }) => benefit);
    await desk.change({ benefits: plain });
    await alex.say('assign Azure credit to Patti');
    assertSays(alex, 'azure.pick.title');
    const amount = en('azure.amount.year', { money: money(62_000) });
    assertSays(alex, 'azure.pick.line', { name: BULK, amount, free: 1 });
    await alex.press('pick-benefit', { inputs: { benefit: 'bulk' } });
    assertSays(alex, 'azure.form.title', { benefit: BULK });
    assert.equal(filled(alex).to, 'patti');
  });

  it('goes on after a question in between, and takes a name for an answer', async () => {
    await alex.say('give Azure credit to Patti');
    await alex.say('help');
    assert.equal(untouchedInputs(alex.transcript.lastCard('send-request').card).to, 'patti');
    await alex.say('Adele');
    assert.equal(filled(alex).to, 'adele');
    await alex.say('stop');
    await alex.say('I need Azure credit');
    assert.equal(filled(alex).to, 'alex', 'what was stopped is forgotten');
  });

  it('R26 R29 R32 shows the amount and who has it on the credit’s own card, and begins from there', async () => {
    await alex.say('check benefits');
    await alex.press('open-category');
    const amount = en('azure.amount.month', { money: money(1040) });
    assert.ok(alex.card().includes(`${en('benefits.leftOf', { left: 1, quantity: 2 })} · ${amount}`));
    await alex.press(MONTHLY);
    assert.match(alex.card(), new RegExp(`${en('benefits.fact.holders')}: Ben Walters`));
    await alex.press('assign-credit');
    assertSays(alex, 'azure.form.title', { benefit: MONTHLY });
  });
});

function links(card: Card): readonly string[] {
  const { actions } = card as { actions?: readonly { readonly url?: string }[] };
  return (actions ?? []).flatMap(({ url }) => url ?? []);
}
