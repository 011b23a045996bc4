import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideRequest } from '../../desk/decide-request.js';
import { expireRequests } from '../../desk/expire-requests.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { actor, DAY, type GivenDesk, givenDesk } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

describe('Acts at the same time, on a store on the disk', () => {
  let folder: string;
  let desk: GivenDesk;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'races-'));
    desk = await givenDesk(await openLowdbStore({ folder }));
  });
  afterEach(async () => {
    await desk.store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const approve = (who: string, requestId = 'request-1') =>
    decideRequest(desk.parts, actor(who), { requestId, decision: 'approve' });
  const reject = (who: string) =>
    decideRequest(desk.parts, actor(who), { requestId: 'request-1', decision: 'reject', reason: 'No' });

  it('R22 two approvals and one key left: one is fulfilled, the other fails and its requester is told', async () => {
    await desk.ask('alex', { draftId: 'a', benefitId: 'visio' });
    await desk.ask('ben', { draftId: 'b', benefitId: 'visio' });
    await Promise.all([approve('megan', 'a'), approve('adele', 'b')]);
    const both = [await desk.stored('a'), await desk.stored('b')];
    assert.deepEqual(both.map(({ state }) => state).sort(), ['failed', 'fulfilled']);
    const [key] = await desk.pool('visio');
    assert.deepEqual(key?.usedBy, [both.find(({ state }) => state === 'fulfilled')?.id]);
    assert.deepEqual(
      (await desk.postings()).filter(posting => posting.startsWith('outcome')),
      ['outcome alex due', 'outcome ben due'],
    );
  });

  it('64 decisions on one request are one decision', async () => {
    const admins = Array.from({ length: 64 }, (_, at) =>
      person(`admin-${at}`, `Admin ${at}`, ['global-admin']),
    );
    await desk.change({ people: [...smallCompany().people, ...admins] });
    await desk.ask('alex');
    const outcomes = await Promise.all(admins.map(({ id }, at) => (at % 2 ? approve(id) : reject(id))));
    const kinds = outcomes.map(({ kind }) => kind);
    assert.equal(kinds.filter(kind => kind === 'decided').length, 1);
    assert.equal(kinds.filter(kind => kind === 'already').length, 63);
    const winner = admins[kinds.indexOf('decided')]!.id;
    const request = await desk.stored('request-1');
    assert.equal(request.history[1]?.by, winner);
    const decisions = (await desk.audit()).filter(line => /^(approve|reject)/.test(line));
    assert.equal(decisions.length, 1);
    for (const outcome of outcomes)
      assert.equal(
        outcome.kind !== 'refused' && outcome.request.history[1]?.by,
        winner,
        'all are told the same',
      );
  });

  it('a withdrawal and an approval: one of them happened, and both are told which', async () => {
    await desk.ask('alex');
    const [withdrawn, decided] = await Promise.all([
      withdrawRequest(desk.parts, actor('alex'), 'request-1'),
      approve('megan'),
    ]);
    const { state } = await desk.stored('request-1');
    assert.ok(state === 'withdrawn' || state === 'fulfilled');
    assert.equal(withdrawn.kind, state === 'withdrawn' ? 'withdrawn' : 'refused');
    assert.equal(decided.kind, state === 'withdrawn' ? 'already' : 'decided');
    const used = (await desk.pool('sql')).flatMap(key => key.usedBy);
    assert.deepEqual(used, state === 'withdrawn' ? [] : ['request-1']);
  });

  it('a decision in the moment of expiry: one of them happened', async () => {
    await desk.ask('alex');
    desk.passTime(14 * DAY);
    await Promise.all([expireRequests(desk.parts, TENANT), reject('megan')]);
    const request = await desk.stored('request-1');
    assert.equal(request.history.length, 2);
    assert.equal((await desk.audit()).length, 2);
  });
});
