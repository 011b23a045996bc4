import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { givenSupportDesk, type SupportDesk } from './given-support-desk.js';
import { TENANT } from './small-company.js';

describe('A requester who is told how it stands', () => {
  let desk: SupportDesk;
  beforeEach(async () => {
    desk = await givenSupportDesk();
    await desk.reach('alex', 'megan', 'adele');
    await desk.askFor('alex');
    await desk.approve('megan');
  });
  const shown = (request: BenefitRequest) =>
    ({ kind: 'shown', activityId: 'approved', conversationId: 'chat-alex', shown: request }) as const;

  it('is told of the end too when it came while the approval was being shown', async () => {
    const approval = await desk.posting('outcome', 'alex');
    const approved = await desk.stored('request-1');
    await desk.bring('adele');
    await settlePosting(desk.parts, TENANT, approval, shown(approved));
    const { state, activityId } = await desk.posting('outcome', 'alex');
    assert.deepEqual({ state, activityId }, { state: 'due', activityId: undefined }, 'in a new message');
  });

  it('is told of the end once', async () => {
    await desk.bring('adele');
    const end = await desk.posting('outcome', 'alex');
    await settlePosting(desk.parts, TENANT, end, shown(await desk.stored('request-1')));
    assert.ok(!(await desk.postings()).includes('outcome alex due'));
  });
});
