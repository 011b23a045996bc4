import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { delegate, endDelegation, followDelegations } from '../../desk/delegate.js';
import { loadCompany } from '../../desk/read-company.js';
import { actor, DAY, type GivenDesk, givenDesk, HOUR } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

const [TODAY, TOMORROW, LATER] = ['2026-11-20', '2026-11-21', '2026-11-23'];

describe('Deciding for somebody else', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    const { people } = smallCompany();
    desk = await givenDesk(
      undefined,
      smallCompany({
        people: [...people, person('tove', 'Tove Dahl', ['global-admin'])],
        approvalRules: [{ name: 'Keys', acts: ['software-key'], approvers: ['megan'] }],
      }),
    );
  });
  const say = (to: string, since: string, until: string, from = 'megan') =>
    delegate(desk.parts, actor(from), { to, since, until });
  const cards = async () => (await desk.postings()).filter(line => line.startsWith('approval'));
  const delegations = async () => (await loadCompany(desk.store, TENANT))?.delegations;

  it('R10 sends what is pending to the stand-in at once when it begins today', async () => {
    await desk.ask('alex');
    const outcome = await say('tove', TODAY!, LATER!);
    assert.equal(outcome.kind === 'delegated' && outcome.handedOn, 1);
    assert.deepEqual(await cards(), ['approval megan due', 'approval tove due']);
    const decided = await decideRequest(desk.parts, actor('tove'), {
      requestId: 'request-1',
      decision: 'approve',
    });
    assert.equal(decided.kind, 'decided');
  });

  it('R10 lets new requests go to the stand-in alone, and the other one still decide', async () => {
    await say('tove', TODAY!, TODAY!);
    await desk.ask('alex');
    assert.deepEqual(await cards(), ['approval tove due']);
    const decided = await decideRequest(desk.parts, actor('megan'), {
      requestId: 'request-1',
      decision: 'reject',
      reason: 'No',
    });
    assert.equal(decided.kind, 'decided');
  });

  it('does it on the first day when that comes later, once, and writes to nobody who has the card', async () => {
    await desk.ask('alex');
    const outcome = await say('tove', TOMORROW!, LATER!);
    assert.equal(outcome.kind === 'delegated' && outcome.handedOn, 0);
    assert.equal(await followDelegations(desk.parts, TENANT), 0);
    desk.passTime(DAY);
    await Promise.all([followDelegations(desk.parts, TENANT), followDelegations(desk.parts, TENANT)]);
    assert.deepEqual(await cards(), ['approval megan due', 'approval tove due']);
    const before = await desk.posting('approval', 'tove');
    desk.passTime(HOUR);
    assert.equal(await followDelegations(desk.parts, TENANT), 0);
    assert.deepEqual(await desk.posting('approval', 'tove'), before);
  });

  it('gives what came meanwhile and is pending to whoever is back', async () => {
    await say('tove', TODAY!, TOMORROW!);
    await desk.ask('alex');
    desk.passTime(2 * DAY);
    assert.equal(await followDelegations(desk.parts, TENANT), 1);
    assert.deepEqual(await cards(), ['approval megan due', 'approval tove due']);
  });

  it('is over when the person says so, who then gets what is pending', async () => {
    await say('tove', TODAY!, LATER!);
    await desk.ask('alex');
    assert.equal((await endDelegation(desk.parts, actor('megan'))).kind, 'ended');
    assert.equal((await endDelegation(desk.parts, actor('megan'))).kind, 'none');
    assert.deepEqual(await cards(), ['approval megan due', 'approval tove due']);
    assert.deepEqual(await delegations(), []);
    const late = await decideRequest(desk.parts, actor('tove'), {
      requestId: 'request-1',
      decision: 'approve',
    });
    assert.deepEqual(late, { kind: 'refused', refusal: { code: 'not-asked' } });
  });

  it('R08 R10 refuses whom the role does not let decide, and keeps nothing of it', async () => {
    const code = async (to: string, from?: string) => {
      const outcome = await say(to, TODAY!, TODAY!, from);
      return outcome.kind === 'refused' && outcome.refusal.code;
    };
    assert.equal(await code('alex'), 'stand-in-unfit');
    assert.equal(await code('megan'), 'stand-in-missing');
    assert.equal(await code('tove', 'alex'), 'role-missing');
    assert.equal(await delegations(), undefined);
    assert.deepEqual(await desk.audit(), []);
  });

  it('is one for each person, on record with its days', async () => {
    await say('adele', TODAY!, TODAY!);
    await say('tove', TOMORROW!, LATER!);
    await say('megan', TODAY!, LATER!, 'adele');
    const kept = (await delegations())?.map(({ from, to }) => `${from} ${to}`);
    assert.deepEqual(kept, ['megan tove', 'adele megan']);
    assert.equal((await desk.audit())[1], `delegate by megan (to tove from ${TOMORROW} until ${LATER})`);
  });

  it('misses no request that comes at the same moment', async () => {
    const { people } = smallCompany();
    for (let round = 0; round < 20; round++) {
      desk = await givenDesk(
        undefined,
        smallCompany({ people, approvalRules: [{ name: 'Keys', approvers: ['megan'] }] }),
      );
      await Promise.all([desk.ask('alex'), say('adele', TODAY!, TODAY!)]);
      assert.ok((await cards()).includes('approval adele due'), `round ${round}`);
    }
  });
});
