import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import sinon from 'sinon';
import type { Call } from '../fake-teams/connector.js';
import type { FaultAnswer } from '../fake-teams/fault.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import type { Edge } from './edge-fixture.js';
import { ALEX, startEdge } from './edge-fixture.js';

describe('The adapter', () => {
  const logic = sinon.stub<[TurnContext], Promise<void>>();
  const apologise = sinon.stub<[TurnContext, string], string>();
  const errors: unknown[] = [];
  const log = { error: (details: unknown) => errors.push(details), warn: () => undefined } as never;
  let teams: FakeTeams;
  let edge: Edge;
  beforeEach(async () => {
    logic.reset();
    apologise.reset();
    apologise.callsFake((_context, reference) => `Sorry (${reference})`);
    errors.length = 0;
    teams = await startFakeTeams();
    edge = await startEdge(context => logic(context), { apologise, log, callTimeout: 300 });
    teams.talkTo(edge.url);
  });
  afterEach(async () => {
    await edge.server.close();
    await teams.close();
  });

  const chat = () => teams.person(ALEX).inPersonalChat();
  const echo = async (context: TurnContext): Promise<void> => {
    await context.sendActivity(`You said ${context.activity.text}`);
  };
  const isEcho = (call: Call): boolean => String(call.activity.text).startsWith('You said');

  it('answers in the conversation', async () => {
    logic.callsFake(echo);
    assert.equal((await chat().say('hi')).status, 200);
    assert.deepEqual(
      chat()
        .history()
        .map(({ from, text }) => [from, text]),
      [
        ['person', 'hi'],
        ['bot', 'You said hi'],
      ],
    );
  });

  const failures: [string, FaultAnswer][] = [
    ['502 after the message was accepted', { status: 502, accepted: true }],
    ['503 with Retry-After', { status: 503, retryAfter: '0' }],
    ['429 with Retry-After', { status: 429, retryAfter: '0' }],
    ['500', { status: 500 }],
    ['408', { status: 408 }],
    ['a reset after the message was accepted', { reset: true, accepted: true }],
    ['no answer in time', { hang: true, accepted: true }],
  ];
  for (const [what, answer] of failures)
    it(`sends a message once in spite of ${what} (P2)`, async () => {
      logic.callsFake(echo);
      teams.fail({ when: isEcho, answer });
      await chat().say('hi');
      assert.equal(teams.calls.filter(isEcho).length, 1);
    });

  it('does not follow a redirect of the channel (A3, P2)', async () => {
    logic.callsFake(echo);
    const location = '/_connector/v3/conversations/elsewhere/activities';
    teams.fail({ when: isEcho, answer: { status: 307, headers: { location } } });
    await chat().say('hi');
    assert.equal(teams.calls.filter(isEcho).length, 1);
  });

  it('sends nothing to an address that is not trusted, from wherever it comes (A3)', async () => {
    const thrown: unknown[] = [];
    const reference = {
      serviceUrl: 'https://evil.example/',
      channelId: 'msteams',
      conversation: { id: 'x' },
    };
    const send = edge.adapter.continueConversationAsync('', reference as never, async () => undefined);
    await send.catch(error => thrown.push((error as Error).name));
    assert.deepEqual(thrown, ['UntrustedAddressError']);
  });

  it('apologises once for a message, with a reference that the log has too (D7)', async () => {
    logic.rejects(new Error('secret detail'));
    assert.equal((await chat().say('hi')).status, 200);
    const said = chat()
      .history()
      .filter(({ from }) => from === 'bot');
    assert.equal(said.length, 1);
    const [, reference] = /^Sorry \(([0-9a-f]{8})\)$/.exec(said[0]?.text ?? '') ?? [];
    assert.equal((errors[0] as { reference: string }).reference, reference);
  });

  const INVOKE = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute' } },
  };

  it('answers an invoke that threw with 200 and an error in the body (D7, V3)', async () => {
    logic.rejects(new Error('secret detail'));
    const { status, body } = await chat().send(INVOKE);
    const { value, ...rest } = body as { value: { code: string; message: string } };
    assert.equal(status, 200);
    assert.deepEqual(rest, { statusCode: 500, type: 'application/vnd.microsoft.error' });
    assert.equal(value.code, 'InternalError');
    assert.match(value.message, /^Sorry \([0-9a-f]{8}\)$/);
    assert.equal(teams.calls.length, 0);
  });

  it('keeps the answer that an invoke already had when it threw (D7)', async () => {
    logic.callsFake(async context => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { done: true } } });
      throw new Error('too late');
    });
    assert.deepEqual(await chat().send(INVOKE), { status: 200, body: { done: true } });
  });

  it('answers an invoke even when there are no words for it (D7)', async () => {
    logic.rejects(new Error('first'));
    apologise.throws(new Error('second'));
    const { status, body } = await chat().send(INVOKE);
    assert.equal(status, 200);
    assert.match((body as { value: { message: string } }).value.message, /^[0-9a-f]{8}$/);
  });

  for (const type of ['conversationUpdate', 'installationUpdate', 'messageReaction', 'typing'])
    it(`says nothing when ${type} threw (D7)`, async () => {
      logic.rejects(new Error('secret detail'));
      assert.deepEqual(await chat().send({ type }), { status: 200, body: undefined });
      assert.equal(teams.calls.length, 0);
    });

  it('survives an apology that fails, and logs both (D7)', async () => {
    logic.rejects(new Error('first'));
    teams.fail({ answer: { status: 403 } });
    assert.equal((await chat().say('hi')).status, 200);
    assert.equal(errors.length, 2);
    logic.reset();
    logic.callsFake(echo);
    await chat().say('again');
    assert.equal(chat().history().at(-1)?.text, 'You said again');
  });

  it('answers 501 with a constant body when nobody answers an invoke', async () => {
    logic.resolves();
    assert.deepEqual(await chat().send(INVOKE), {
      status: 501,
      body: { error: { code: 'not-implemented' } },
    });
  });
});
