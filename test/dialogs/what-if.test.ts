import assert from 'node:assert/strict';
import type { ApprovalRule } from '../../benefits/approval-rules.js';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

describe('What would happen if somebody asked', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    megan = startConversation(desk, 'megan');
  });
  const ask = async (who: string, benefit: string, rule?: Partial<ApprovalRule>) => {
    if (rule) await desk.change({ approvalRules: [{ name: 'Keys for engineers', ...rule }] });
    await megan.say('approvals');
    await megan.press('what-if');
    await megan.press('show-what-if', { inputs: { who, benefit } });
  };

  it('is answered with who decides by which rule, and saves nothing', async () => {
    await ask('alex', 'sql', {
      approvers: ['adele', 'megan'],
      silent: ['megan'],
      needed: 2,
      breakGlass: true,
    });
    assertSays(megan, 'inbox.whatIf.answer', { name: 'Alex Wilber', product: 'SQL Server 2022 Standard' });
    assertSays(megan, 'inbox.whatIf.byRule', { rule: 'Keys for engineers' });
    assertSays(megan, 'inbox.whatIf.asks', { count: 2 });
    assertSays(megan, 'inbox.whatIf.breakGlass');
    assert.match(megan.card(), /Adele Vance[\s\S]*Megan Bowen/);
    assert.deepEqual(await desk.audit(), []);
  });

  it('R10 names the roles where no rule fits', async () => {
    await ask('alex', 'sql');
    assertSays(megan, 'inbox.whatIf.byRoles');
    assertSays(megan, 'inbox.whatIf.asks', { count: 1 });
  });

  it('R22 tells why it would be refused, and by which rule', async () => {
    await ask('alex', 'project');
    assertSays(megan, 'inbox.whatIf.refused', { reason: en('refusal.pool-empty') });
    const rule = 'Keys for engineers';
    await ask('alex', 'sql', { mayAsk: { people: ['ben'] } });
    assertSays(megan, 'inbox.whatIf.refusedBy', { rule, reason: en('refusal.may-not-ask', { rule }) });
  });

  it('tells that it would be approved without anybody', async () => {
    await ask('alex', 'sql', { automatic: 'always' });
    assertSays(megan, 'inbox.whatIf.automatic');
  });

  it('C1 refuses who or what is not there', async () => {
    await ask('nobody', 'sql');
    assertSays(megan, 'refusal.person-missing');
    await ask('alex', 'nothing');
    assertSays(megan, 'refusal.unknown-benefit');
  });

  it('R10 is for those who decide', async () => {
    const alex = startConversation(desk, 'alex');
    await alex.say(en('button.whatIf'));
    assert.ok(!alex.card().includes(en('inbox.whatIf.title')));
    assert.ok(alex.card().includes(en('role.global-admin')));
  });
});
