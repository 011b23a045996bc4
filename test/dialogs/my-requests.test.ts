import assert from 'node:assert/strict';
import { sealButton } from '../../desk/button-token.js';
import { decideRequest } from '../../desk/decide-request.js';
import { openReveals } from '../../desk/hide-key.js';
import { retireChat } from '../../desk/remember-person.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { pressOf } from './speaker.js';
import { assertSays, en } from './words.js';

const SQL = 'SQL Server 2022 Standard';
const BOTH = 'Megan Bowen and Adele Vance';

describe('One’s own requests in chat', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
    await desk.ask('alex');
    alex = startConversation(desk, 'alex');
  });
  const approve = () =>
    decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
  const open = async (who = alex) => {
    await who.say('my requests');
    await who.press('open-request');
    return who.transcript.lastCard();
  };
  const verbs = () => buttons(alex.transcript.lastCard().card).map(({ verb }) => verb);

  it('are listed, opened, and kept true from then on', async () => {
    await alex.say('my requests');
    assert.match(alex.card(), new RegExp(SQL));
    const { id } = await open();
    assertSays(alex, 'requests.card.title', { number: '1', product: SQL });
    assertSays(alex, 'requests.waitingFor', { names: BOTH });
    assert.equal((await desk.posting('status', 'alex')).activityId, id);
  });

  it('are none for somebody who has asked for nothing', async () => {
    const ben = startConversation(desk, 'ben');
    await ben.say('my requests');
    assertSays(ben, 'requests.none');
    assert.doesNotMatch(ben.card(), /SQL/, 'nothing of anybody else');
  });

  it('say at once when nobody who may decide can be reached, and offer no reminder then', async () => {
    for (const who of ['megan', 'adele']) await retireChat(desk.parts, actor(who), 'bot-blocked');
    await open();
    assertSays(alex, 'requests.waitingForNobodyReachable', { names: BOTH });
    assert.ok(!verbs().includes('nudge'));
  });

  it('are reminded of once a day', async () => {
    const card = await open();
    await alex.press('nudge');
    assertSays(alex, 'requests.nudged', { names: BOTH });
    assert.ok(!verbs().includes('nudge'), 'the button is gone');
    await alex.press('nudge', { on: card });
    assertSays(alex, 'refusal.nudged-recently');
    desk.passTime(DAY);
    await alex.press('nudge', { on: card });
    assertSays(alex, 'requests.nudged', { names: BOTH });
  });

  it('are withdrawn in place, and twice is once', async () => {
    const card = await open();
    await alex.press('withdraw');
    assertSays(alex, 'requests.state.withdrawn');
    assert.equal(alex.transcript.lastCard().id, card.id);
    await alex.press('withdraw', { on: card });
    assertSays(alex, 'requests.state.withdrawn');
    assert.deepEqual(await desk.audit(), ['request by alex', 'withdraw by alex']);
  });

  it('cannot be withdrawn or reminded of once they are decided', async () => {
    const card = await open();
    await approve();
    await alex.press('withdraw', { on: card });
    assertSays(alex, 'refusal.wrong-state.fulfilled');
    await alex.press('nudge', { on: card });
    assertSays(alex, 'refusal.wrong-state.fulfilled');
  });

  it('are nobody else’s: another person’s card does nothing', async () => {
    const card = await open();
    const ben = startConversation(desk, 'ben');
    for (const verb of ['withdraw', 'nudge']) {
      await ben.press(verb, { on: card });
      assertSays(ben, 'error.notYours');
    }
    assert.equal((await desk.stored('request-1')).state, 'pending');
  });

  describe('the key', () => {
    beforeEach(async () => {
      await approve();
      await open();
    });
    const KEY = /AAAAA-SQL01/;
    const all = () => JSON.stringify(alex.transcript.all());

    it('R17 is shown in the place of the card, and hidden in it', async () => {
      const { id } = alex.transcript.lastCard();
      await alex.press('show-key');
      assert.match(alex.card(), KEY);
      assert.equal(alex.transcript.lastCard().id, id);
      await alex.press('hide-key');
      assertSays(alex, 'keys.hidden.text');
      assert.doesNotMatch(all(), KEY);
      assert.deepEqual(await openReveals(desk.parts, TENANT), []);
      const views = (await desk.audit()).filter(line => /^(reveal|hide)/.test(line));
      assert.deepEqual(views, ['reveal by alex', 'hide by alex']);
    });

    it('R17 is in nothing that is read aloud or shown in a notification', async () => {
      await alex.press('show-key');
      const { card } = alex.transcript.lastCard();
      assert.doesNotMatch(JSON.stringify([card.speak, card.fallbackText]), KEY);
    });

    it('R17 is remembered for each card that shows it, so that every one is hidden', async () => {
      await alex.press('show-key');
      await open();
      await alex.press('show-key');
      assert.equal((await openReveals(desk.parts, TENANT)).length, 2);
      await alex.press('hide-key');
      assert.equal((await openReveals(desk.parts, TENANT)).length, 1);
    });

    it('R17 is shown to nobody else, and to nobody where several read', async () => {
      const card = alex.transcript.lastCard('show-key');
      const megan = startConversation(desk, 'megan');
      await megan.press('show-key', { on: card });
      assertSays(megan, 'error.notYours');
      for (const place of ['group', 'channel'] as const) {
        const there = startConversation(desk, 'alex', { place });
        await there.press('show-key', { on: card });
        assertSays(there, 'refusal.not-private');
        assert.doesNotMatch(JSON.stringify(there.transcript.all()), KEY);
      }
    });

    it('R17 is not shown where there is no card that could be hidden again', async () => {
      const { data } = buttons(alex.transcript.lastCard('show-key').card).find(
        ({ verb }) => verb === 'show-key',
      )!;
      await alex.send({ type: 'message', text: '', value: data });
      assertSays(alex, 'refusal.not-private');
      assert.doesNotMatch(all(), KEY);
    });

    it('can be asked for again, because the activation is the request’s', async () => {
      for (let times = 0; times < 3; times++) {
        await alex.press('show-key');
        assert.match(alex.card(), KEY);
        await alex.press('hide-key');
      }
      assert.deepEqual(
        (await desk.pool('sql')).map(key => key.usedBy),
        [['request-1'], []],
      );
    });

    it('stays hidden behind an old card of a request that is not there any more', async () => {
      const card = alex.transcript.lastCard('show-key');
      await desk.store.commit(`company/${TENANT}`, {
        writes: [{ key: 'request/request-1', value: undefined, ifVersion: 'any' }],
      });
      await alex.press('show-key', { on: card });
      assertSays(alex, 'refusal.unknown-request');
      assert.doesNotMatch(all(), KEY);
    });
  });

  it('R17 show no key after they were withdrawn, even to a button of the requester’s own', async () => {
    await open();
    await alex.press('withdraw');
    const t = sealButton(desk.parts.vault, {
      act: 'show-key',
      args: { request: 'request-1' },
      tenantId: TENANT,
      personId: 'alex',
      until: '2027-01-01T00:00:00.000Z',
    });
    await alex.send(pressOf(alex.transcript.lastCard().id, { t }));
    assertSays(alex, 'refusal.wrong-state.withdrawn');
  });

  it('offer nothing to show before they are approved, nor after they were withdrawn', async () => {
    await open();
    assert.deepEqual(verbs(), ['nudge', 'withdraw', 'comment', 'my-requests']);
    await alex.press('withdraw');
    assert.deepEqual(verbs(), ['get-key', 'my-requests']);
    assert.ok(!alex.transcript.text().includes(en('keys.show')));
  });
});
