import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { remindApprovers } from '../../desk/remind-approvers.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { actor, DAY, type GivenDesk, givenDesk, HOUR } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

describe('Reminding those who have something to do', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
  });
  const remind = () => remindApprovers(desk.parts, TENANT);
  const notices = async (kind: string) => (await desk.postings()).filter(line => line.startsWith(kind));
  const show = async (who: string, kind: 'approval' | 'reminder' = 'reminder') =>
    settlePosting(desk.parts, TENANT, await desk.posting(kind, who), {
      kind: 'shown',
      activityId: 'a',
      conversationId: 'c',
      shown: await desk.stored('request-1'),
    });

  const asked = async () => {
    await desk.ask('alex');
    for (const who of ['megan', 'adele']) await show(who, 'approval');
  };

  it('writes to each approver once for each step, also when two do it at once', async () => {
    await asked();
    assert.equal(await remind(), 0);
    desk.passTime(DAY);
    await Promise.all([remind(), remind(), remind()]);
    assert.deepEqual(await notices('reminder'), ['reminder adele due', 'reminder megan due']);
    await show('adele');
    await show('megan');
    assert.equal(await remind(), 0);
    assert.deepEqual(await notices('reminder'), []);
    desk.passTime(DAY);
    await remind();
    assert.deepEqual(await notices('reminder'), ['reminder adele due', 'reminder megan due']);
    assert.equal((await desk.audit()).filter(line => line.startsWith('remind')).length, 2);
  });

  it('gives nobody two reminders for the steps that were missed', async () => {
    await desk.ask('alex');
    desk.passTime(8 * DAY);
    assert.equal(await remind(), 1);
    assert.equal((await desk.stored('request-1')).reminded?.step, 4);
    assert.equal(await remind(), 0);
  });

  it('does not remind whoever has not seen the card yet', async () => {
    await desk.ask('alex');
    await show('adele', 'approval');
    desk.passTime(DAY);
    await remind();
    assert.deepEqual(await notices('reminder'), ['reminder adele due']);
  });

  it('drops a reminder that nobody has seen when the request moves on', async () => {
    await asked();
    desk.passTime(DAY);
    await remind();
    assert.equal((await notices('reminder')).length, 2);
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    assert.deepEqual(await notices('reminder'), []);
    desk.passTime(8 * DAY);
    assert.equal(await remind(), 0);
  });

  it('R10 reminds whoever approved what has to be done in Partner Center, later everybody who may do it', async () => {
    await desk.change({
      benefits: [
        {
          id: 'support',
          name: 'Product Support',
          category: 'technical',
          offer: 'silver',
          type: 'core',
          quantity: 10,
          expiresOn: '2027-11-01',
          plan: 'product-support',
          used: 0,
        },
      ],
    });
    const { requestBenefit } = await import('../../desk/request-benefit.js');
    const form = {
      draftId: 'request-1',
      act: 'technical',
      benefitId: 'support',
      inputs: { reason: 'x' },
    } as const;
    await requestBenefit(desk.parts, actor('alex'), form);
    await decideRequest(desk.parts, actor('adele'), { requestId: 'request-1', decision: 'approve' });
    assert.equal((await desk.stored('request-1')).state, 'approved');
    for (const who of ['megan', 'adele']) await show(who, 'approval');
    desk.passTime(DAY);
    await remind();
    assert.deepEqual(await notices('reminder'), ['reminder adele due']);
    desk.passTime(DAY);
    await remind();
    assert.deepEqual(await notices('reminder'), ['reminder adele due', 'reminder megan due']);
  });

  it('asks the back-up too after some days, or everybody whose role allows it, once', async () => {
    const { people } = smallCompany();
    for (const [backup, asked] of [
      [['tove'], ['approval megan due', 'approval tove due']],
      [undefined, ['approval adele due', 'approval megan due', 'approval tove due']],
    ] as const) {
      desk = await givenDesk(
        undefined,
        smallCompany({
          people: [...people, person('tove', 'Tove Dahl', ['global-admin'])],
          approvalRules: [{ name: 'Keys', approvers: ['megan'], ...(backup ? { backup: [...backup] } : {}) }],
        }),
      );
      await desk.ask('alex');
      desk.passTime(3 * DAY - HOUR);
      await remind();
      assert.deepEqual(await notices('approval'), ['approval megan due']);
      desk.passTime(HOUR);
      await Promise.all([remind(), remind()]);
      assert.deepEqual(await notices('approval'), asked);
      assert.equal((await desk.audit()).filter(line => line.startsWith('escalate')).length, 1);
      const decided = await decideRequest(desk.parts, actor('tove'), {
        requestId: 'request-1',
        decision: 'approve',
      });
      assert.equal(decided.kind, 'decided');
    }
  });
});
