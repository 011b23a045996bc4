import assert from 'node:assert/strict';
import { readDemo } from '../../company/read-demo.js';
import type { DecisionsAnswer } from '../../tab/api/decide.js';
import type { ImportAnswer } from '../../tab/api/import-file.js';
import type { ApprovalsAnswer } from '../../tab/api/show-approvals.js';
import type { AuditAnswer } from '../../tab/api/show-audit.js';
import type { Me } from '../../tab/api/show-me.js';
import type { RolesAnswer } from '../../tab/api/show-roles.js';
import type { UseAnswer } from '../../tab/api/show-use.js';
import { NOW } from '../whole-bot.js';
import type { TabScene } from './tab-scene.js';
import { startTabScene, VISIO } from './tab-scene.js';

const HOUR = 3_600_000;

describe('The API of the tab for those who oversee', () => {
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
});
