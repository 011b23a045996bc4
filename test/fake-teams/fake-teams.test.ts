import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { ALEX, startEdge, TENANT } from '../bot/edge-fixture.js';
import { buttons, cardText, untouchedInputs } from './cards.js';
import type { FakeTeams } from './start-fake-teams.js';
import { startFakeTeams } from './start-fake-teams.js';

const submit = { type: 'Action.Submit', title: 'Send', data: { t: 'token' } };
const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Hello' },
    { type: 'FactSet', facts: [{ title: 'Left', value: '3' }] },
    { type: 'Input.Text', id: 'reason', label: 'Reason' },
    { type: 'Input.ChoiceSet', id: 'how', value: 'a', choices: [{ title: 'First', value: 'a' }] },
    { type: 'ActionSet', actions: [{ ...submit, type: 'Action.Execute', verb: 'send', fallback: submit }] },
  ],
};

const MEGAN = { id: 'd1a8f6f1-51c4-4a52-8a3e-0c3b6f3d5e02', name: 'Megan Bowen', tenantId: TENANT };

describe('The fake Teams channel', () => {
  let teams: FakeTeams;
  let heard: TurnContext['activity'][];
  let close: () => Promise<void>;
  beforeEach(async () => {
    heard = [];
    teams = await startFakeTeams();
    const edge = await startEdge(logic);
    teams.talkTo(edge.url);
    close = edge.server.close;
  });
  afterEach(async () => {
    await close();
    await teams.close();
  });

  async function logic(context: TurnContext): Promise<void> {
    const { activity } = context;
    heard.push(structuredClone(activity));
    if (activity.text?.includes('card'))
      await context.sendActivity({ attachments: [CardFactory.adaptiveCard(CARD)] });
    if (activity.type === 'invoke') {
      const value = { ...CARD, body: [{ type: 'TextBlock', text: 'Done' }] };
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    }
  }

  it('reads cards as people do', () => {
    assert.equal(cardText(CARD), 'Hello\nLeft: 3\nReason\n- First');
    assert.deepEqual(
      buttons(CARD).map(({ title, verb }) => [title, verb]),
      [['Send', 'send']],
    );
    assert.deepEqual(untouchedInputs(CARD), { how: 'a' });
  });

  it('installs with the two events that Teams sends', async () => {
    await teams.person(ALEX).inPersonalChat().install();
    assert.deepEqual(heard.map(({ type }) => type).sort(), ['conversationUpdate', 'installationUpdate']);
    for (const { from, conversation, channelData } of heard) {
      assert.equal(from.aadObjectId, ALEX.id);
      assert.equal(conversation.conversationType, 'personal');
      assert.equal(channelData.tenant.id, TENANT);
    }
  });

  it('shows the new card to the one who pressed, and to nobody else', async () => {
    const alex = teams.person(ALEX).inGroupChat();
    const megan = teams.person(MEGAN).inGroupChat();
    await alex.say('card, please');
    assert.match(heard[0]?.text ?? '', /^<at>Benefits Desk<\/at> card/);
    await alex.press('Send', { inputs: { reason: 'new laptop' } });
    const { value } = heard[1] as { value: object };
    assert.deepEqual(value, {
      action: {
        type: 'Action.Execute',
        title: 'Send',
        verb: 'send',
        data: { t: 'token', how: 'a', reason: 'new laptop' },
      },
      trigger: 'manual',
    });
    assert.equal(cardText(alex.lastCard().card), 'Done');
    assert.match(cardText(megan.lastCard().card), /^Hello/);
  });

  it('submits as an older client does', async () => {
    const chat = teams.person(ALEX).inPersonalChat();
    await chat.say('card');
    await chat.submit('Send');
    assert.equal(heard[1]?.type, 'message');
    assert.equal(heard[1]?.text, undefined);
    assert.deepEqual(heard[1]?.value, { t: 'token', how: 'a' });
    assert.equal(heard[1]?.replyToId, chat.lastCard().activityId);
  });

  it('delivers the same activity twice when told to', async () => {
    teams.deliverTimes(2);
    await teams.person(ALEX).inPersonalChat().say('hi');
    assert.equal(heard.length, 2);
    assert.equal(heard[0]?.id, heard[1]?.id);
  });

  it('names the thread of a channel', async () => {
    await teams.person(ALEX).inChannel('7').say('hi');
    assert.match(heard[0]?.conversation.id ?? '', /^19:.*@thread\.tacv2;messageid=7$/);
    assert.equal(heard[0]?.conversation.conversationType, 'channel');
  });

  it('waits for a message with a deadline', async () => {
    const chat = teams.person(ALEX).inPersonalChat();
    const waiting = chat.waitFor(message => message.card !== undefined);
    await chat.say('card');
    assert.equal((await waiting).from, 'bot');
    await assert.rejects(
      chat.waitFor(() => false, 20),
      /Nothing came within 20 ms/,
    );
  });
});
