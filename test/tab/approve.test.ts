import assert from 'node:assert/strict';
import { readDemo } from '../../company/read-demo.js';
import type { DecisionsAnswer } from '../../tab/api/decide.js';
import type { WorkReported } from '../../tab/api/report-work.js';
import type { ApprovalLine, ApprovalsAnswer } from '../../tab/api/show-approvals.js';
import type { AuditAnswer } from '../../tab/api/show-audit.js';
import type { Me } from '../../tab/api/show-me.js';
import type { RequestsAnswer } from '../../tab/api/show-requests.js';
import type { MovedApproval } from '../../tab/api/undo.js';
import { NOW } from '../whole-bot.js';
import { KEYLESS, keylessCompany } from './keyless-company.js';
import type { Answered, Name, TabScene } from './tab-scene.js';
import { startTabScene, VISIO } from './tab-scene.js';

const MINUTE = 60_000;
const TECHNICAL = { act: 'technical', benefitId: 'signature-cloud-support', inputs: { reason: '' } } as const;
const CLOUD = {
  act: 'cloud-key',
  benefitId: KEYLESS,
  inputs: { intent: 'new', reason: 'Reports' },
};
const IDS = { accessId: '1180042117', contractId: '0200417736' };
const KEY = 'ABCDE-FGHJK-MNPQR-TVWXY-23467';

describe('Approvals in the tab', () => {
  let scene: TabScene;
  beforeEach(async () => {
    scene = await startTabScene();
  });
  afterEach(() => scene.close());

  const lines = async (name: Name, path = 'approvals') =>
    ((await scene.get(name, path)).json as ApprovalsAnswer).requests;
  const decide = async (name: Name, requestId: string, justification?: string) => {
    const decisions = [{ requestId, decision: 'approve', ...(justification ? { justification } : {}) }];
    const answer = await scene.post(name, 'decisions', { decisions });
    return (answer.json as DecisionsAnswer).results[0]!;
  };
  const codeOf = ({ status, json }: Answered): string => {
    assert.equal(status, 409);
    return (json as { error: { code: string } }).error.code;
  };
  const importRule = async (rule: object): Promise<void> => {
    const file = JSON.parse((await readDemo(NOW)) as string) as object;
    await scene.post('megan', 'import', { ...file, approvalRules: [{ name: 'Rule', ...rule }] });
  };

  it('are given with a reason where the company lets somebody approve their own (R10)', async () => {
    await importRule({ acts: ['software-key'], ownRequests: 'with-reason' });
    const { id } = await scene.ask('megan', 'own-1');
    assert.deepEqual(
      (await lines('megan')).map(line => [line.id, line.waits]),
      [[id, 'justify']],
    );
    const bare = await decide('megan', id);
    assert.ok(bare.kind === 'refused' && bare.code === 'justification-missing', JSON.stringify(bare));
    const given = await decide('megan', id, 'Adele is away');
    assert.ok(given.kind === 'decided' && given.line.state === 'fulfilled');
    const history = await lines('adele', 'approvals/history');
    assert.ok(history[0]?.steps.some(({ event, note }) => event === 'approved' && note === 'Adele is away'));
    const own = ((await scene.get('megan', 'requests')).json as RequestsAnswer).requests[0];
    assert.ok(
      own?.steps.every(({ note }) => note === undefined),
      'it is for those who decide',
    );
  });

  it('are taken back by who gave them, in time, and wait again', async () => {
    const { id } = await scene.ask('alex', 'undo-1');
    const given = await decide('megan', id);
    assert.ok(
      given.kind === 'decided' && given.line.undoUntil === '2026-11-20T10:10:00.000Z',
      JSON.stringify(given),
    );
    assert.equal((await lines('adele', 'approvals/history'))[0]?.undoUntil, undefined);
    assert.equal(codeOf(await scene.post('adele', `decisions/${id}/undo`, {})), 'undo-not-yours');
    const { line } = (await scene.post('megan', `decisions/${id}/undo`, {})).json as MovedApproval;
    assert.deepEqual([line.state, line.waits, line.steps.at(-1)?.event], ['pending', 'decide', 'undone']);
    assert.equal((await decide('megan', id)).kind, 'decided');
    await scene.bot.passTime(11 * MINUTE);
    assert.equal((await lines('megan', 'approvals/history'))[0]?.undoUntil, undefined);
    assert.equal(codeOf(await scene.post('megan', `decisions/${id}/undo`, {})), 'undo-too-late');
  });

  it('lead to what is to be done in Partner Center: begun, wrong, done (R47, R49)', async () => {
    const { id } = await scene.askFor('alex', { ...TECHNICAL, draftId: 'work-1' });
    await decide('adele', id);
    assert.equal(((await scene.get('adele', 'me')).json as Me).waiting, 1);
    const [line] = await lines('adele');
    const { work } = line as ApprovalLine;
    assert.ok(work && work.steps.length > 1 && work.start, JSON.stringify(line));
    assert.ok(work.links.every(({ url }) => url.startsWith('https://partner.microsoft.com/')));
    assert.deepEqual(
      work.fields.map(field => field.id),
      ['accessId', 'contractId'],
    );
    const report = (body: object, name: Name = 'adele') => scene.post(name, `work/${id}`, body);
    const started = (await report({ report: 'started' })).json as WorkReported;
    assert.deepEqual([started.line.work?.start, started.line.undoUntil], [undefined, undefined]);
    assert.equal(codeOf(await report({ report: 'done', inputs: { accessId: '1' } })), 'support-ids-missing');
    assert.equal(codeOf(await report({ report: 'done', inputs: IDS }, 'alex')), 'role-missing');
    const done = (await report({ report: 'done', inputs: IDS })).json as WorkReported;
    assert.deepEqual([done.line.state, done.line.work, done.late], ['fulfilled', undefined, undefined]);
    const late = (await report({ report: 'done', inputs: IDS }, 'megan')).json as WorkReported;
    assert.ok(late.late?.includes('Adele Vance'), JSON.stringify(late.late));
    for (const body of [{}, { report: 'maybe' }, { report: 'done', inputs: { accessId: 1 } }])
      assert.equal((await report(body)).status, 400, JSON.stringify(body));
  });

  it('end with a reason where it cannot be done, which the requester reads', async () => {
    const { id } = await scene.askFor('alex', { ...TECHNICAL, draftId: 'work-2' });
    await decide('adele', id);
    const impossible = (reason: string) =>
      scene.post('adele', `work/${id}`, { report: 'impossible', reason });
    assert.equal(codeOf(await impossible(' ')), 'reason-missing');
    assert.equal(((await impossible('The page is closed')).json as WorkReported).line.state, 'failed');
    const { requests } = (await scene.get('alex', 'requests')).json as RequestsAnswer;
    assert.deepEqual([requests[0]?.failure, requests[0]?.coming], ['The page is closed', []]);
  });

  it('take a key that was fetched, and send it nowhere (R17)', async () => {
    await scene.post('megan', 'import', await keylessCompany());
    const { id } = await scene.askFor('alex', { ...CLOUD, act: 'cloud-key', draftId: 'work-3' });
    const given = await decide('megan', id);
    assert.ok(given.kind === 'decided' && given.line.work?.fields[0]?.isSecret);
    const saved = await scene.post('megan', `work/${id}`, { report: 'done', inputs: { key: KEY } });
    assert.equal((saved.json as WorkReported).line.state, 'fulfilled', saved.text);
    const keyLike = new RegExp(`${KEY}|${KEY.replaceAll('-', '')}`);
    for (const name of ['alex', 'megan'] as const)
      for (const path of ['requests', 'approvals', 'approvals/history', 'audit'])
        assert.doesNotMatch((await scene.get(name, path)).text, keyLike, `${name} ${path}`);
    assert.doesNotMatch(saved.text, keyLike);
    const { requests } = (await scene.get('alex', 'requests')).json as RequestsAnswer;
    assert.equal(requests[0]?.hasKey, true);
  });

  it('show the requester what happened and what comes next, with comments, in five languages', async () => {
    const { id } = await scene.ask('alex', 'talk-1', VISIO);
    const say = (name: Name, text: string, commentId = 'comment-0001') =>
      scene.post(name, `requests/${id}/comments`, { commentId, text });
    assert.equal((await say('alex', 'For the Umeå plant')).status, 200);
    assert.equal((await say('alex', 'For the Umeå plant')).status, 200, 'twice is once');
    assert.equal((await say('megan', 'Which floor?', 'comment-0002')).status, 200);
    assert.equal(codeOf(await say('isaiah', 'Me too', 'comment-0003')), 'role-missing');
    assert.equal(codeOf(await say('alex', ' ', 'comment-0004')), 'comment-length');
    assert.equal((await say('alex', 'x', '../id')).status, 400);
    assert.equal((await scene.post('alex', `requests/${id}/nudge`, {})).status, 200);
    const sentences = new Set<string>();
    for (const locale of ['en', 'de', 'nl', 'sv', 'zh-CN']) {
      const answer = await scene.get('alex', 'requests', { 'accept-language': locale });
      const [own] = (answer.json as RequestsAnswer).requests;
      assert.deepEqual(own?.steps.map(({ event, note }) => [event, note]).slice(1), [
        ['reminded', undefined],
        ['commented', 'For the Umeå plant'],
        ['commented', 'Which floor?'],
      ]);
      assert.equal(own?.mayComment, true);
      sentences.add(own?.coming.join(' ') ?? '');
    }
    assert.equal(sentences.size, 5);
    assert.ok(
      [...sentences].every(text => text.includes('4') && text.length > 10),
      [...sentences].join('\n'),
    );
    const { rows } = (await scene.get('megan', 'audit?act=comment')).json as AuditAnswer;
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['Megan Bowen', 'Alex Wilber'],
    );
  });
});
