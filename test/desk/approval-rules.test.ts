import assert from 'node:assert/strict';
import type { ApprovalRule } from '../../benefits/approval-rules.js';
import { decideRequest } from '../../desk/decide-request.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { actor, type GivenDesk, givenDesk, keyAsk } from './given-desk.js';
import { person, smallCompany } from './small-company.js';

async function deskWith(...rules: readonly Partial<ApprovalRule>[]): Promise<GivenDesk> {
  const { people } = smallCompany();
  const company = smallCompany({
    people: [...people, person('tove', 'Tove Dahl', ['global-admin'])],
    approvalRules: rules.map((rule, at) => ({ name: `rule ${at + 1}`, ...rule })),
  });
  return givenDesk(undefined, company);
}

const approve = (desk: GivenDesk, by: string, justification?: string) =>
  decideRequest(desk.parts, actor(by), {
    requestId: 'request-1',
    decision: 'approve',
    ...(justification === undefined ? {} : { justification }),
  });
const state = async (desk: GivenDesk) => (await desk.stored('request-1')).state;

describe('Requests under the rules of a company', () => {
  it('writes only to whom the rule asks', async () => {
    const desk = await deskWith({ approvers: ['adele', 'tove'], silent: ['tove'] });
    await desk.ask('alex');
    assert.deepEqual(await desk.postings(), ['approval adele due']);
    const refused = await approve(desk, 'megan');
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'not-asked');
    assert.ok((await desk.audit()).includes('refuse by megan (not-asked)'));
    await approve(desk, 'tove');
    assert.equal(await state(desk), 'fulfilled');
  });

  it('R10 denies what nobody is left to decide, and leaves no trace', async () => {
    const desk = await deskWith({ approvers: ['gone'], backup: ['ben'] });
    const outcome = await requestBenefit(desk.parts, actor('alex'), keyAsk());
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'no-approver');
    assert.deepEqual(await desk.audit(), []);
  });

  it('waits for as many approvals as the rule needs, each person once', async () => {
    const desk = await deskWith({ needed: 2 });
    await desk.ask('alex');
    await approve(desk, 'megan');
    assert.equal(await state(desk), 'pending');
    await approve(desk, 'megan');
    assert.equal(await state(desk), 'pending');
    await approve(desk, 'adele');
    assert.equal(await state(desk), 'fulfilled');
    const audit = await desk.audit();
    assert.deepEqual(audit, ['request by alex', 'endorse by megan', 'approve by adele', 'fulfil by desk']);
  });

  it('takes two approvals that are needed and come at once for two', async () => {
    const desk = await deskWith({ needed: 2 });
    await desk.ask('alex');
    await Promise.all([approve(desk, 'megan'), approve(desk, 'adele'), approve(desk, 'tove')]);
    const { history } = await desk.stored('request-1');
    assert.deepEqual(
      history.map(({ event }) => event),
      ['requested', 'endorsed', 'approved', 'fulfilled'],
    );
  });

  it('lets one rejection end what needs several approvals', async () => {
    const desk = await deskWith({ needed: 3 });
    await desk.ask('alex');
    await approve(desk, 'megan');
    await decideRequest(desk.parts, actor('adele'), {
      requestId: 'request-1',
      decision: 'reject',
      reason: 'No',
    });
    assert.equal(await state(desk), 'rejected');
  });

  it('gives a first key of a product at once, and asks about the second', async () => {
    const desk = await deskWith({ automatic: 'first-of-product' });
    const first = await desk.ask('alex');
    assert.equal(first.state, 'fulfilled');
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by desk', 'fulfil by desk']);
    const second = await desk.ask('alex', { draftId: 'request-2' });
    assert.equal(second.state, 'pending');
  });

  it('lets whose role allows it approve alone with a reason, and tells everybody who was asked', async () => {
    const desk = await deskWith({ approvers: ['adele'], breakGlass: true });
    await desk.ask('alex');
    const refused = await approve(desk, 'megan');
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'justification-missing');
    await approve(desk, 'megan', 'The build is down');
    assert.equal(await state(desk), 'fulfilled');
    assert.ok((await desk.audit()).includes('approve by megan (justified: The build is down)'));
    assert.ok((await desk.postings()).includes('justified adele due'));
  });

  it('breaks no glass for somebody without the role', async () => {
    const desk = await deskWith({ breakGlass: true });
    await desk.ask('alex');
    const refused = await approve(desk, 'ben', 'Please');
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'role-missing');
  });

  it('lets the only admin approve their own request with a reason, where the rule allows it', async () => {
    const company = { people: [person('megan', 'Megan Bowen', ['global-admin'])] };
    const strict = await deskWith({});
    await strict.change(company);
    const outcome = await requestBenefit(strict.parts, actor('megan'), keyAsk());
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'no-approver');
    const desk = await deskWith({ ownRequests: 'with-reason' });
    await desk.change(company);
    await desk.ask('megan');
    const refused = await approve(desk, 'megan');
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'justification-missing');
    await approve(desk, 'megan', 'I am alone here');
    assert.equal(await state(desk), 'fulfilled');
  });

  it('refuses whom the rule does not let ask', async () => {
    const desk = await deskWith({ mayAsk: { people: ['ben'] } });
    const outcome = await requestBenefit(desk.parts, actor('alex'), keyAsk());
    assert.deepEqual(outcome, { kind: 'refused', refusal: { code: 'may-not-ask', rule: 'rule 1' } });
    await desk.ask('ben');
  });
});
