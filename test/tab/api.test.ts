import assert from 'node:assert/strict';
import { readDemo } from '../../company/read-demo.js';
import type { DecisionsAnswer } from '../../tab/api/decide.js';
import type { ImportAnswer } from '../../tab/api/import-file.js';
import type { ApprovalsAnswer } from '../../tab/api/show-approvals.js';
import type { AuditAnswer } from '../../tab/api/show-audit.js';
import type { BenefitsAnswer } from '../../tab/api/show-benefits.js';
import type { ForecastAnswer } from '../../tab/api/show-forecast.js';
import type { Me } from '../../tab/api/show-me.js';
import type { RequestsAnswer } from '../../tab/api/show-requests.js';
import type { RolesAnswer } from '../../tab/api/show-roles.js';
import type { UseAnswer } from '../../tab/api/show-use.js';
import { NOW } from '../whole-bot.js';
import type { TabScene } from './tab-scene.js';
import { startTabScene, VISIO } from './tab-scene.js';

const HOUR = 3_600_000;
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

  it('shows overview, audit and roles only to those who oversee, import only to who assigns (R08, R10)', async () => {
    for (const path of ['use', 'audit', 'audit/export?format=csv', 'roles'])
      for (const name of ['alex', 'isaiah', 'patti', 'lynne'] as const)
        assert.equal(refusalOf(await scene.get(name, path)).code, 'role-missing', `${name} ${path}`);
    for (const name of ['alex', 'adele', 'patti'] as const)
      for (const path of ['import', 'import/preview'])
        assert.equal(refusalOf(await scene.post(name, path, {})).code, 'role-missing', `${name} ${path}`);
  });

  it('tells how the company uses what it has', async () => {
    const { id } = await scene.ask('alex', 'draft-5');
    await scene.bot.passTime(3 * HOUR);
    await scene.post('megan', 'decisions', { decisions: [approve(id)] });
    await scene.ask('isaiah', 'draft-6');
    await scene.bot.passTime(HOUR);
    const use = (await scene.get('adele', 'use')).json as UseAnswer;
    assert.deepEqual(
      [use.requests.waiting, use.requests.oldestHours, use.requests.decided, use.requests.medianHours],
      [1, 1, 1, 3],
    );
    assert.deepEqual(use.requests.months.at(-1), { month: '2026-11-01', fulfilled: 1, open: 1, refused: 0 });
    assert.equal(use.keys.find(line => line.id === VISIO)?.left, 4);
    assert.deepEqual(use.endings[1], { month: '2026-12-01', count: 1 });
  });

  it('previews a company file, imports it in the name of the reader, and refuses it line by line', async () => {
    const file = JSON.parse((await readDemo(NOW)) as string) as {
      name: string;
      tenantId: string;
      people: object[];
    };
    const changed = { ...file, name: 'Lindqvist & Faber AG' };
    const planned = (await scene.post('megan', 'import/preview', changed)).json as ImportAnswer;
    assert.ok(planned.kind === 'planned');
    assert.deepEqual(planned.plan.fields, ['name']);
    assert.equal(((await scene.get('megan', 'me')).json as Me).company, 'Lindqvist & Faber Software');
    const imported = (await scene.post('megan', 'import', changed)).json as ImportAnswer;
    assert.equal(imported.kind, 'imported');
    assert.equal(((await scene.get('megan', 'me')).json as Me).company, 'Lindqvist & Faber AG');
    const { rows } = (await scene.get('megan', 'audit?act=import')).json as AuditAnswer;
    assert.equal(rows[0]?.name, 'Megan Bowen');
    const broken = JSON.stringify({ ...file, name: 7 }, null, 2);
    const invalid = (await scene.post('megan', 'import', broken)).json as ImportAnswer;
    assert.ok(invalid.kind === 'invalid');
    assert.ok(invalid.errors.every(({ line }) => line !== undefined));
    const foreign = { ...file, tenantId: '3b9e7a52-14c6-4d0f-8a2e-7c5d91f0e6b4' };
    const refused = (await scene.post('megan', 'import', foreign)).json as ImportAnswer;
    assert.ok(refused.kind === 'invalid' && refused.errors[0]?.message.includes('another company'));
  });

  it('takes as many approvals as the company asks for, and shows its rules by name (R10)', async () => {
    const file = JSON.parse((await readDemo(NOW)) as string) as object;
    const rule = {
      name: 'Four eyes',
      acts: ['software-key'],
      benefits: [VISIO],
      needed: 2,
      approvers: [scene.actor('megan').personId, scene.actor('adele').personId],
    };
    const changed = { ...file, approvalRules: [rule] };
    assert.equal(((await scene.post('megan', 'import', changed)).json as ImportAnswer).kind, 'imported');
    const { rules } = (await scene.get('adele', 'roles')).json as RolesAnswer;
    assert.deepEqual(
      rules.map(({ name, benefits, approvers, needed }) => [name, benefits, approvers, needed]),
      [['Four eyes', ['Visio LTSC Professional 2024'], ['Megan Bowen', 'Adele Vance'], 2]],
    );
    const { id } = await scene.ask('alex', 'draft-10');
    const states: unknown[] = [];
    for (const name of ['megan', 'adele'] as const) {
      const answer = await scene.post(name, 'decisions', { decisions: [approve(id)] });
      const [result] = (answer.json as DecisionsAnswer).results;
      states.push(result?.kind === 'decided' && result.line.state);
      assert.equal((await waiting(name)).length, 0, `${name} has done their part`);
    }
    assert.deepEqual(states, ['pending', 'fulfilled']);
  });

  it('filters the audit log and hands it out as CSV and JSON Lines', async () => {
    await scene.ask('alex', 'draft-7', VISIO, '=HYPERLINK("http://evil")');
    await scene.ask('isaiah', 'draft-8');
    const { rows } = (await scene.get('megan', 'audit?person=Alex%20Wilber')).json as AuditAnswer;
    assert.deepEqual(
      rows.map(({ act, name }) => [act, name]),
      [['request', 'Alex Wilber']],
    );
    const csv = await scene.get('megan', 'audit/export?format=csv&act=request');
    assert.match(csv.headers.get('content-disposition') ?? '', /audit\.csv/);
    assert.equal(csv.text.trim().split('\r\n').length, 3);
    const lines = await scene.get('megan', 'audit/export?format=jsonl&act=request');
    assert.equal(
      lines.text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)).length,
      2,
    );
    assert.equal((await scene.get('megan', 'audit/export?format=exe')).status, 400);
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
