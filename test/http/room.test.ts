import assert from 'node:assert/strict';
import { buttons, cardText, inputIds } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Shown } from '../fake-teams/transcripts.js';
import type { ActionPackName } from '../whole-bot.js';
import { english, lastWords, PRODUCT_KEY, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const PLACES = {
  'group chat': (scene: Scene, name: ActionPackName) => scene.people[name].inGroupChat(),
  channel: (scene: Scene, name: ActionPackName) => scene.people[name].inChannel(),
} as const;

for (const [place, where] of Object.entries(PLACES))
  describe(`The approvers' room in a ${place}`, () => {
    let scene: Scene;
    beforeEach(async () => {
      scene = await startScene();
      await scene.install('karin', 'asa', 'nils');
      await room('asa').say('help');
      await room('asa').press('room-here');
    });
    afterEach(() => scene.bot.close());

    const room = (name: ActionPackName): FakeChat => where(scene, name);
    /** What stands in the room itself, not in the thread in which it was set up. */
    const posted = (name: ActionPackName): FakeChat =>
      place === 'channel' ? scene.people[name].inChannel('') : room(name);
    const card = (name: ActionPackName): Shown & { card: object } => {
      const found = posted(name).history().findLast(shows('asks for a key'));
      assert.ok(found?.card, 'the request stands in the room');
      return found as Shown & { card: object };
    };
    const press = async (name: ActionPackName, what: string, inputs = {}) => {
      const answer = await posted(name).press(what, { on: card(name), inputs });
      assert.equal(answer.status, 200);
      await scene.bot.settled();
    };
    const verbs = (name: ActionPackName) => buttons(card(name).card as never).map(({ verb }) => verb);
    const state = async () => (await scene.requests())[0]?.state;

    it('shows everybody one card to read, without reason and buttons to decide', async () => {
      await scene.request();
      assert.equal(timesSaid(posted('karin'), 'asks for a key'), 1);
      assert.deepEqual(verbs('karin'), ['room-refresh']);
      assert.ok(!cardText(card('karin').card as never).includes('New laptop'));
      const { refresh } = card('karin').card as { refresh?: { userIds: string[]; action: object } };
      const { asa, nils } = scene.people;
      assert.deepEqual([...refresh!.userIds].sort(), [asa.channelId, nils.channelId].sort());
      assert.ok('verb' in refresh!.action);
      for (const name of ['asa', 'nils'] as const)
        assert.equal(timesSaid(scene.chat(name), 'asks for a key'), 1, 'besides their own card');
    });

    it('R08 R10 gives the buttons to those who may decide, and to nobody else', async () => {
      await scene.request();
      for (const name of ['asa', 'nils'] as const) {
        await press(name, 'room-refresh');
        assert.deepEqual(verbs(name), ['room-approve', 'room-reject', 'room-refresh'], name);
        assert.deepEqual(inputIds(card(name).card as never), ['reason']);
      }
      for (const name of ['karin', 'ulla', 'gustav', 'stranger'] as const) {
        await press(name, 'room-refresh');
        assert.deepEqual(verbs(name), ['room-refresh'], name);
      }
    });

    it('R10 decides whoever may, looks the role up, and every copy follows', async () => {
      await scene.request();
      await press('nils', 'room-refresh');
      const on = card('nils');
      for (const name of ['karin', 'ulla'] as const) {
        await posted(name).press('room-approve', { on });
        await scene.bot.settled();
        assert.equal(await state(), 'pending', name);
      }
      await press('nils', 'room-approve');
      assert.equal(await state(), 'fulfilled');
      assert.match(cardText(card('ulla').card as never), /Nils Håkansson approved this/);
      assert.equal('refresh' in card('ulla').card, false, 'nothing more to fetch');
      assert.match(lastWords(scene.chat('asa')), /Nils Håkansson approved this/);
      assert.equal(timesSaid(scene.chat('karin'), 'approved your request'), 1);
    });

    it('asks for a reason before it rejects, and shows it to the requester alone', async () => {
      await scene.request();
      await press('asa', 'room-refresh');
      await press('asa', 'room-reject');
      assert.ok(cardText(card('asa').card as never).includes(english('approvals.rejectReasonRequired')));
      await press('asa', 'room-reject', { reason: 'Not this year' });
      assert.equal(await state(), 'rejected');
      assert.ok(!cardText(card('ulla').card as never).includes('Not this year'));
      assert.ok(lastWords(scene.chat('karin')).includes('Not this year'));
    });

    it('tells a late one who was faster', async () => {
      await scene.request();
      for (const name of ['asa', 'nils'] as const) await press(name, 'room-refresh');
      const late = card('nils');
      await press('asa', 'room-approve');
      await posted('nils').press('room-approve', { on: late });
      assert.ok(cardText(card('nils').card as never).includes('Åsa Öberg was faster'));
    });

    it('R17 shows a key or an id there never, and says nothing privately when it refreshes by itself', async () => {
      await scene.request();
      const old = card('ulla');
      await press('asa', 'room-refresh');
      await press('asa', 'room-approve');
      await scene.chat('karin').press('Show key');
      const before = scene.bot.teams.calls.length;
      await posted('ulla').press('room-refresh', { on: old, trigger: 'automatic' });
      assert.match(cardText(card('ulla').card as never), /Åsa Öberg approved this/);
      const action = { type: 'Action.Execute', verb: 'room-refresh', data: { t: 'worn out' } };
      const value = { action, trigger: 'automatic' };
      await posted('ulla').send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: old.activityId,
        value,
      });
      await scene.bot.settled();
      assert.equal(scene.bot.teams.calls.length, before);
      const inRoom = scene.bot.teams.calls.filter(({ conversationId }) => conversationId.startsWith('19:'));
      assert.ok(inRoom.length > 0);
      assert.doesNotMatch(JSON.stringify(inRoom), PRODUCT_KEY);
    });

    it('can take the place of personal cards for those who are in it, and come to an end', async () => {
      await room('asa').press('room-mode');
      await scene.request();
      assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 0);
      assert.equal(timesSaid(scene.chat('nils'), 'asks for a key'), 1);
      await room('asa').press('room-end');
      await scene.bot.settled();
      assert.equal(timesSaid(scene.chat('asa'), 'asks for a key'), 1, 'what waits is not lost');
    });

    it('follows a card whose sending was never confirmed, once somebody presses it', async () => {
      scene.bot.teams.fail({
        when: ({ method, conversationId }) => method === 'POST' && conversationId.startsWith('19:'),
        answer: { status: 504, accepted: true },
      });
      await scene.request();
      await press('nils', 'room-refresh');
      await press('nils', 'room-approve');
      await scene.bot.passTime(3_600_000);
      assert.equal(timesSaid(posted('ulla'), 'asks for a key'), 1, 'it is not sent a second time');
      assert.match(cardText(card('ulla').card as never), /Nils Håkansson approved this/);
    });

    it('is over when the bot is removed or the channel refuses it', async () => {
      scene.bot.teams.fail({
        when: ({ conversationId }) => conversationId.startsWith('19:'),
        answer: { status: 403, code: 'BotNotInConversationRoster' },
      });
      await scene.request();
      assert.ok((await scene.audit()).some(({ act }) => act === 'end-room'));
      await scene.request({}, 'ulla');
      assert.equal(posted('asa').history().filter(shows('asks for a key')).length, 0);
    });
  });

describe('The button that makes a room of approvers', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
    await scene.install('asa', 'karin');
  });
  afterEach(() => scene.bot.close());

  it('R08 R10 stands where several people read, and only for those who decide', async () => {
    const group = (name: ActionPackName) => scene.people[name].inGroupChat();
    await group('asa').install();
    assert.ok(buttons(group('asa').lastCard().card).some(({ verb }) => verb === 'room-here'));
    const on = group('asa').lastCard();
    await group('karin').say('help');
    assert.ok(lastWords(group('karin')).includes(english('welcome.group')));
    assert.equal(
      group('karin')
        .history()
        .filter(({ card }) => card).length,
      1,
      'a sentence, no card',
    );
    await group('karin').press('room-here', { on });
    assert.ok((await scene.audit()).every(({ act }) => act !== 'set-room'));
    await scene.chat('asa').say('help');
    assert.ok(!buttons(scene.chat('asa').lastCard().card).some(({ verb }) => verb === 'room-here'));
  });
});
