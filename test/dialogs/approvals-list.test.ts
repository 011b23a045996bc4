import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { person, smallCompany, software } from '../desk/small-company.js';
import { buttons, type Card } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

describe('What waits for somebody, in chat', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    megan = startConversation(desk, 'megan');
  });
  const verbs = (who = megan) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);
  const rows = () => [...megan.card().matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
  const five = async () => {
    await desk.ask('alex', { draftId: 'a' });
    await desk.ask('alex', { draftId: 'b', benefitId: 'visio' });
    desk.passTime(4 * DAY);
    await desk.ask('ben', { draftId: 'c' });
    await desk.ask('ben', { draftId: 'd', benefitId: 'windows' });
  };

  it('R10 is listed oldest first, with how long it has waited', async () => {
    await desk.ask('alex');
    desk.passTime(DAY);
    await desk.ask('ben', { draftId: 'b' });
    await megan.say('approvals');
    assert.deepEqual(rows(), [1, 2]);
    for (const days of [0, 1]) assertSays(megan, 'inbox.age', { days });
  });

  it('is found by product, by person and by age, and the pages keep what was chosen', async () => {
    await five();
    await megan.say('approvals');
    assert.deepEqual(rows(), [1, 2, 3, 4]);
    const show = (filter: string) => megan.press(en('inbox.filter.apply'), { inputs: { filter } });
    await show('requester/ben');
    assert.deepEqual(rows(), [3, 4]);
    await show('product/sql');
    assert.deepEqual(rows(), [1, 3]);
    await show('older/3');
    assert.deepEqual(rows(), [1, 2]);
    await show('all');
    assert.deepEqual(rows(), [1, 2, 3, 4]);
    await show('nonsense/%');
    assert.deepEqual(rows(), [1, 2, 3, 4]);
  });

  it('keeps a filter from page to page, and into the choice of several', async () => {
    const benefits = Array.from({ length: 12 }, (_, at) => software(`p${at}`, `Product ${at}`));
    await desk.change({ benefits: [...smallCompany().benefits, ...benefits] });
    await desk.ask('ben', { draftId: 'other' });
    for (const { id } of benefits.slice(0, 7)) {
      const key = {
        id: `key-${id}`,
        benefitId: id,
        sealed: 'x',
        fingerprint: id,
        activations: 1,
        usedBy: [],
      };
      const write = { key: `key/${id}/key-${id}`, value: key, ifVersion: 'any' as const };
      await desk.store.commit('company/tenant-1', { writes: [write] });
      await desk.ask('alex', { draftId: id, benefitId: id });
    }
    await megan.say('approvals');
    await megan.press(en('inbox.filter.apply'), { inputs: { filter: 'requester/alex' } });
    assert.deepEqual(rows(), [2, 3, 4, 5, 6]);
    await megan.press(en('benefits.next'));
    assert.deepEqual(rows(), [7, 8]);
    await megan.press('decide-several');
    assert.deepEqual(rows(), [2, 3, 4, 5, 6, 7, 8]);
  });

  it('shows apart what has to be done in Partner Center', async () => {
    const support = { ...software('support', 'Product Support'), category: 'technical' } as const;
    const technical = { ...support, plan: 'product-support', used: 0 } as never;
    await desk.change({ benefits: [...smallCompany().benefits, technical] });
    const alex = startConversation(desk, 'alex');
    await alex.say('activate our support benefit');
    await alex.press('send-request');
    const [request] = (await desk.store.list<{ id: string }>('company/tenant-1', 'request/')).map(
      ({ value }) => value,
    );
    await decideRequest(desk.parts, actor('adele'), { requestId: request!.id, decision: 'approve' });
    await desk.ask('ben');
    await megan.say('approvals');
    assert.match(megan.card(), new RegExp(`#2[\\s\\S]*${en('inbox.toDo')}[\\s\\S]*#1`));
  });

  it('shows apart what the company’s rule lets the reader approve with a reason', async () => {
    const rule = {
      name: 'Keys',
      approvers: ['adele'],
      breakGlass: true,
      ownRequests: 'with-reason',
    } as const;
    await desk.change({ approvalRules: [rule] });
    await desk.ask('alex');
    await desk.ask('megan', { draftId: 'own' });
    await megan.say('approvals');
    assertSays(megan, 'inbox.withReason');
    assert.deepEqual(rows(), [1, 2]);
    await megan.press('open-approval');
    await megan.press('approve');
    assertSays(megan, 'approvals.justify.title');
  });

  it('never has more buttons than Teams shows', async () => {
    await five();
    for (let at = 0; at < 8; at++) {
      const id = `q${at}`;
      await desk.change({
        people: [...smallCompany().people, ...[...Array(8).keys()].map(n => person(`q${n}`, `Person ${n}`))],
      });
      await desk.ask(id, { draftId: id });
    }
    await megan.say('approvals');
    await megan.press(en('benefits.next'));
    const card = megan.transcript.lastCard().card as Card;
    assert.ok(buttons(card).filter(({ verb }) => verb !== 'open-approval').length <= 6, verbs().join(' '));
    assert.ok(verbs().includes('stand-in'));
  });
});
