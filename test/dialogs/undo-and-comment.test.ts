import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { revealKeyOf } from '../../desk/reveal-key.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { lintCard } from '../cards/card-lint.js';
import { actor, type GivenDesk, givenDesk, MINUTE } from '../desk/given-desk.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en, languages } from './words.js';

const SQL = 'SQL Server 2022 Standard';
const REQUEST = 'request-1';

/** What makes the desk speak a language, and asks for the two lists in it. */
const WORDS: Readonly<Record<string, readonly [speak: string, approvals: string, mine: string]>> = {
  en: ['language: English', 'approvals', 'my requests'],
  de: ['sprache: Deutsch', 'Genehmigungen', 'meine Anfragen'],
  nl: ['taal: Nederlands', 'goedkeuringen', 'mijn aanvragen'],
  sv: ['språk: svenska', 'godkännanden', 'mina begäranden'],
  'zh-CN': ['语言：中文', '审批', '我的申请'],
};

describe('A decision in chat', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele', 'alex');
    await desk.ask('alex');
    megan = startConversation(desk, 'megan');
  });
  const open = async () => {
    await megan.say('approvals');
    await megan.press('open-approval');
  };
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);

  it('can be taken back in the place of the card, by who made it', async () => {
    await open();
    const { id } = megan.transcript.lastCard();
    await megan.press('approve');
    assert.ok(verbs(megan).includes('undo'));
    assert.match(megan.card(), /You can take this back until Nov 20, 2026, 11:10\sAM/);
    await megan.press('undo');
    assert.equal(megan.transcript.lastCard().id, id);
    assertSays(megan, 'undo.done');
    assert.deepEqual(verbs(megan).slice(0, 2), ['approve', 'reject']);
    assert.doesNotMatch(megan.card(), /take this back until/);
    assert.equal((await desk.stored(REQUEST)).state, 'pending');
  });

  it('shows the button to nobody else, nor after ten minutes', async () => {
    await open();
    await megan.press('approve');
    const card = megan.transcript.lastCard();
    const adele = startConversation(desk, 'adele');
    await adele.press('undo', { on: card });
    assertSays(adele, 'error.notYours');
    desk.passTime(10 * MINUTE);
    await megan.press('undo', { on: card });
    assert.match(megan.card(), /could be taken back until Nov 20, 2026, 11:10\sAM/);
    assert.equal((await desk.stored(REQUEST)).state, 'fulfilled');
  });

  it('R17 stays once the key was read, and the card says why', async () => {
    await open();
    await megan.press('approve');
    const place = { requestId: REQUEST, conversationId: 'chat-alex', activityId: 'card', isOneToOne: true };
    await revealKeyOf(desk.parts, actor('alex'), place);
    await megan.press('undo');
    assertSays(megan, 'refusal.undo-impossible');
  });

  it('is told to the requester on the timeline, from the first step on', async () => {
    const alex = startConversation(desk, 'alex');
    const see = async () => {
      await alex.say('my requests');
      await alex.press('open-request');
      return alex.card();
    };
    const line = (id: MessageId, name: string) => en('timeline.line', { time: TIME, text: en(id, { name }) });
    const TIME = en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo');
    assert.ok((await see()).includes(line('timeline.requested', 'Alex Wilber')));
    const date = en.day('2026-12-04');
    assertSays(alex, 'timeline.next.expiry', { date });
    await decideRequest(desk.parts, actor('megan'), { requestId: REQUEST, decision: 'approve' });
    const text = await see();
    assert.ok(text.includes(line('timeline.approved', 'Megan Bowen')), text);
    assert.ok(text.includes(en('timeline.fulfilled.desk')), text);
    assert.ok(!text.includes(en('timeline.next')), 'nothing more happens');
  });

  it('is talked about in comments, which both sides see', async () => {
    await open();
    await megan.press('comment');
    assertSays(megan, 'comment.title', { number: '1', product: SQL });
    await megan.press(en('comment.send'), { inputs: { comment: 'Which *server* is it?' } });
    assertSays(megan, 'comment.sent');
    assert.ok(verbs(megan).includes('approve'), 'the card to decide on is back');
    const alex = startConversation(desk, 'alex');
    await alex.say('my requests');
    await alex.press('open-request');
    assert.ok(alex.card().includes('Which \\*server\\* is it?'), alex.card());
    await alex.press('comment');
    await alex.press(/Back/);
    assert.ok(verbs(alex).includes('withdraw'));
    await alex.press('comment');
    await alex.press(en('comment.send'), { inputs: { comment: 'The build server' } });
    assertSays(alex, 'comment.sent');
    assert.ok(alex.card().includes('The build server'));
  });

  it('gives the form back, filled in, when a comment is too long', async () => {
    await open();
    await megan.press('comment');
    await megan.press(en('comment.send'), { inputs: { comment: 'x'.repeat(501) } });
    assertSays(megan, 'refusal.comment-length', { most: 500 });
    assert.ok(JSON.stringify(megan.transcript.lastCard().card).includes('xxxxx'));
    assert.equal((await desk.stored(REQUEST)).comments, undefined);
  });

  it('takes no comment where there is none to make', async () => {
    await open();
    const card = megan.transcript.lastCard();
    await decideRequest(desk.parts, actor('adele'), { requestId: REQUEST, decision: 'approve' });
    await megan.press('comment', { on: card });
    assertSays(megan, 'refusal.wrong-state.fulfilled');
  });

  for (const [locale, [speak, approvals, mine]] of Object.entries(WORDS))
    it(`is commented, made and taken back in ${locale}`, async () => {
      const say = languages.speak(locale);
      const says = (who: Conversation, id: MessageId, values?: MessageValues) => {
        const { card } = who.transcript.lastCard();
        assert.ok(cardText(card).includes(say(id, values)), `${say(id, values)} is not in:\n${who.card()}`);
        assert.deepEqual(lintCard(card), []);
        assert.equal(card.lang, locale);
      };
      await megan.say(speak);
      await megan.say(approvals);
      await megan.press('open-approval');
      await megan.press('comment');
      says(megan, 'comment.text');
      await megan.press(say('comment.send'), { inputs: { comment: 'OK' } });
      says(megan, 'comment.sent');
      await megan.press('approve');
      const time = say.moment('2026-11-20T10:10:00.000Z', 'Europe/Oslo');
      says(megan, 'undo.until', { time });
      await megan.press('undo');
      says(megan, 'undo.done');
      const alex = startConversation(desk, 'alex');
      await alex.say(speak);
      await alex.say(mine);
      await alex.press('open-request');
      says(alex, 'timeline.title');
      says(alex, 'timeline.undone', { name: 'Megan Bowen' });
      says(alex, 'timeline.next.expiry', { date: say.day('2026-12-04') });
    });
});
