import assert from 'node:assert/strict';
import type { DecisionsAnswer } from '../../tab/api/decide.js';
import type { ApprovalsAnswer } from '../../tab/api/show-approvals.js';
import type { BenefitsAnswer } from '../../tab/api/show-benefits.js';
import type { ForecastAnswer } from '../../tab/api/show-forecast.js';
import type { Me } from '../../tab/api/show-me.js';
import type { RequestsAnswer } from '../../tab/api/show-requests.js';
import type { TabScene } from './tab-scene.js';
import { startTabScene, VISIO } from './tab-scene.js';

const KEY_LIKE = /(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}/;

describe('The API of the tab', () => {
  let scene: TabScene;
  beforeEach(async () => {
    scene = await startTabScene();
  });
  afterEach(() => scene.close());

  const approve = (requestId: string) => ({ requestId, decision: 'approve' });
  const waiting = async (name: 'megan' | 'adele') =>
    ((await scene.get(name, 'approvals')).json as ApprovalsAnswer).requests;
  const refusalOf = (answer: { status: number; json: unknown }) => {
    assert.equal(answer.status, 409);
    return (answer.json as { error: { code: string; text: string; way: string } }).error;
  };

  it('tells who looks and what they have a view for', async () => {
    const alex = (await scene.get('alex', 'me')).json as Me;
    assert.deepEqual([alex.name, alex.company], ['Alex Wilber', 'Lindqvist & Faber Software']);
    assert.deepEqual([alex.mayDecide, alex.mayOversee, alex.mayImport], [false, false, false]);
    const megan = (await scene.get('megan', 'me')).json as Me;
    assert.deepEqual([megan.mayDecide, megan.mayOversee, megan.mayImport], [true, true, true]);
    const adele = (await scene.get('adele', 'me')).json as Me;
    assert.deepEqual([adele.mayDecide, adele.mayOversee, adele.mayImport], [true, true, false]);
  });

  it('shows the benefits of the chat, each with its next step (R12, R26)', async () => {
    const { categories, tier } = (await scene.get('alex', 'benefits')).json as BenefitsAnswer;
    assert.equal(tier, 'gold');
    const visio = categories.flatMap(({ lines }) => lines).find(({ id }) => id === VISIO);
    assert.deepEqual([visio?.left, visio?.quantity, visio?.validity], [5, 10, 'expiring-soon']);
    assert.equal(visio?.next?.message, 'I need a key for Visio LTSC Professional 2024');
    const ended = categories.flatMap(({ lines }) => lines).filter(line => line.validity === 'expired');
    assert.ok(ended.length > 0 && ended.every(line => line.next === undefined));
  });

  it('offers a guest without a role no next step (R112)', async () => {
    const { categories } = (await scene.get('lynne', 'benefits')).json as BenefitsAnswer;
    assert.ok(categories.flatMap(({ lines }) => lines).every(line => line.next === undefined));
  });

  it('tells what ends in the next twelve months in the language asked for (R108)', async () => {
    const german = (await scene.get('alex', 'forecast', { 'accept-language': 'de' })).json as ForecastAnswer;
    assert.deepEqual([german.today, german.months], ['2026-11-20', 12]);
    assert.ok(german.events.some(({ text }) => text.includes('Vorteile')));
    assert.deepEqual(
      german.events.map(({ day }) => day),
      german.events.map(({ day }) => day).toSorted(),
    );
  });

  it('approves once, whoever is late is told who was faster (R10)', async () => {
    const { id } = await scene.ask('alex', 'draft-1');
    const [line] = await waiting('megan');
    assert.deepEqual([line?.id, line?.waits, line?.reason], [id, 'decide', 'New laptop']);
    const [first] = (
      (await scene.post('megan', 'decisions', { decisions: [approve(id)] })).json as DecisionsAnswer
    ).results;
    assert.ok(first?.kind === 'decided' && first.line.state === 'fulfilled');
    const late = await scene.post('adele', 'decisions', { decisions: [approve(id)] });
    const [second] = (late.json as DecisionsAnswer).results;
    assert.ok(second?.kind === 'already' && second.text.includes('Megan Bowen'), JSON.stringify(second));
    assert.deepEqual(await waiting('megan'), []);
    const history = (await scene.get('adele', 'approvals/history')).json as ApprovalsAnswer;
    assert.deepEqual(
      history.requests.map(request => [request.id, request.state, request.waits]),
      [[id, 'fulfilled', 'closed']],
    );
  });

  it('decides several at once, and one that is refused stops no other', async () => {
    const mine = await scene.ask('megan', 'draft-own');
    const other = await scene.ask('alex', 'draft-2');
    const decisions = [
      approve(mine.id),
      { requestId: other.id, decision: 'reject', reason: 'Use the web app' },
      approve('nothing'),
    ];
    const { results } = (await scene.post('megan', 'decisions', { decisions })).json as DecisionsAnswer;
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['refused', 'decided', 'refused'],
    );
    const { requests } = (await scene.get('alex', 'requests')).json as RequestsAnswer;
    assert.deepEqual(
      requests[0]?.steps.map(({ event, by, note }) => [event, by, note]),
      [
        ['requested', 'Alex Wilber', undefined],
        ['rejected', 'Megan Bowen', 'Use the web app'],
      ],
    );
  });

  it('refuses a rejection without a reason, and decisions that are none', async () => {
    const { id } = await scene.ask('alex', 'draft-3');
    const blank = { requestId: id, decision: 'reject', reason: ' ' };
    const { results } = (await scene.post('megan', 'decisions', { decisions: [blank] }))
      .json as DecisionsAnswer;
    assert.equal(results[0]?.kind, 'refused');
    for (const decisions of [[], 'all', [{ requestId: id }], Array(51).fill(approve(id))])
      assert.equal((await scene.post('megan', 'decisions', { decisions })).status, 400);
    assert.equal((await scene.post('megan', 'decisions', 'not json')).status, 400);
    assert.equal((await waiting('megan')).length, 1);
  });

  it('lets requesters withdraw and remind, and nobody else', async () => {
    const { id } = await scene.ask('alex', 'draft-4');
    assert.equal((await scene.post('alex', `requests/${id}/nudge`, {})).status, 200);
    const again = refusalOf(await scene.post('alex', `requests/${id}/nudge`, {}));
    assert.equal(again.code, 'nudged-recently');
    assert.equal(
      refusalOf(await scene.post('isaiah', `requests/${id}/withdraw`, {})).code,
      'not-your-request',
    );
    assert.equal((await scene.post('alex', `requests/${id}/withdraw`, {})).status, 200);
    const { requests } = (await scene.get('alex', 'requests')).json as RequestsAnswer;
    assert.deepEqual(
      requests.map(({ state, mayWithdraw, mayNudge }) => [state, mayWithdraw, mayNudge]),
      [['withdrawn', false, false]],
    );
  });

  it('says no in the words of the chat, in five languages, and names who can help (R10, R11)', async () => {
    const texts = await Promise.all(
      ['en', 'de', 'nl', 'sv', 'zh-CN'].map(async locale =>
        refusalOf(await scene.get('alex', 'approvals', { 'accept-language': locale })),
      ),
    );
    assert.equal(new Set(texts.map(({ text }) => text)).size, 5);
    assert.ok(texts.every(({ code, way }) => code === 'role-missing' && way.includes('Megan Bowen')));
  });

  it('never sends a key, whoever asks for whatever (R17)', async () => {
    const { id } = await scene.ask('alex', 'draft-9');
    await scene.post('megan', 'decisions', { decisions: [approve(id)] });
    const paths = [
      'me',
      'benefits',
      'forecast',
      'requests',
      'approvals',
      'approvals/history',
      'use',
      'roles',
    ];
    for (const name of ['alex', 'megan'] as const)
      for (const path of [...paths, 'audit', 'audit/export?format=jsonl'])
        assert.doesNotMatch((await scene.get(name, path)).text, KEY_LIKE, `${name} ${path}`);
  });

  it('takes JSON only, and so much of it', async () => {
    const call = (headers: Record<string, string>, body: string) =>
      scene.token('megan').then(token =>
        fetch(`${scene.url}/tab/api/decisions`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...headers },
          body,
        }),
      );
    assert.equal((await call({ 'content-type': 'text/plain' }, '{}')).status, 415);
    assert.equal(
      (await call({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}')).status,
      415,
    );
    assert.equal((await call({ 'content-type': 'application/json' }, 'x'.repeat(70_000))).status, 413);
    assert.equal((await scene.get('megan', 'decisions')).status, 405);
    assert.equal((await scene.get('megan', 'nothing')).status, 404);
  });
});
