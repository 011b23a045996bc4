import assert from 'node:assert/strict';
import { DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { person, smallCompany } from '../desk/small-company.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const [TODAY, TOMORROW] = ['2026-11-20', '2026-11-21'];
const days = (since: string, until: string) => ({ since: en.day(since), until: en.day(until) });

describe('Naming a stand-in', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk(
      undefined,
      smallCompany({
        people: [...smallCompany().people, person('tove', 'Tove Dahl', ['global-admin'])],
        approvalRules: [{ name: 'Keys', approvers: ['megan'] }],
      }),
    );
    megan = startConversation(desk, 'megan');
  });
  const save = async (inputs: Record<string, string>) => {
    await megan.say('approvals');
    await megan.press('stand-in');
    await megan.press('save-stand-in', { inputs });
  };

  it('R10 offers those whose role decides, and hands on what waits', async () => {
    await desk.ask('alex');
    await megan.say('approvals');
    await megan.press('stand-in');
    const form = JSON.stringify(megan.transcript.lastCard().card);
    for (const name of ['Tove Dahl', 'Adele Vance', 'Patti Fernandez'])
      assert.ok(form.includes(`"${name}"`), name);
    for (const name of ['Alex Wilber', 'Megan Bowen', 'Lynne Robbins'])
      assert.ok(!form.includes(`"${name}"`), name);
    await megan.press('save-stand-in', { inputs: { to: 'tove', since: TODAY!, until: TOMORROW! } });
    assertSays(megan, 'inbox.standIn.saved', { name: 'Tove Dahl', ...days(TODAY!, TOMORROW!) });
    assertSays(megan, 'inbox.standIn.handedOn', { count: 1, name: 'Tove Dahl' });
  });

  it('is told on both lists while it holds, and can be ended with one press', async () => {
    await save({ to: 'tove', since: TODAY!, until: TOMORROW! });
    await megan.say('approvals');
    assertSays(megan, 'inbox.standIn.saved', { name: 'Tove Dahl', ...days(TODAY!, TOMORROW!) });
    const tove = startConversation(desk, 'tove');
    await tove.say('approvals');
    assertSays(tove, 'inbox.standIn.for', { names: 'Megan Bowen' });
    await megan.press('end-stand-in');
    assertSays(megan, 'inbox.standIn.ended');
    await megan.say('approvals');
    assert.ok(!megan.card().includes('Tove'));
  });

  it('is over by itself after the last day', async () => {
    await save({ to: 'tove', since: TODAY!, until: TODAY! });
    assertSays(megan, 'inbox.standIn.savedDay', { name: 'Tove Dahl', since: en.day(TODAY!) });
    desk.passTime(DAY);
    await megan.say('approvals');
    assert.ok(!megan.card().includes('Tove'));
    await megan.press('stand-in');
    assertSays(megan, 'inbox.standIn.title');
  });

  it('says what is wrong on the form, with what was filled in', async () => {
    await save({ to: 'tove', since: TOMORROW!, until: TODAY! });
    const between = { from: en.day(TODAY!), to: en.day('2027-11-21') };
    assertSays(megan, 'refusal.absence-impossible', between);
    assert.match(JSON.stringify(megan.transcript.lastCard().card), /"value":"tove"/);
    await megan.press('save-stand-in', { inputs: { to: 'alex', since: TODAY!, until: TODAY! } });
    assertSays(megan, 'refusal.stand-in-unfit', { name: 'Alex Wilber' });
    await megan.press('save-stand-in', { inputs: { to: '', since: TODAY!, until: TODAY! } });
    assertSays(megan, 'refusal.stand-in-missing');
  });

  it('is understood when the words of the button are typed', async () => {
    await megan.say(en('button.standIn'));
    assertSays(megan, 'inbox.standIn.title');
  });

  it('R10 is for those who decide', async () => {
    const alex = startConversation(desk, 'alex');
    await alex.say(en('button.standIn'));
    assert.ok(alex.card().includes(en('role.global-admin')));
    assert.ok(!alex.card().includes(en('inbox.standIn.title')));
  });

  it('says so where nobody else could', async () => {
    await desk.change({ people: [person('megan', 'Megan Bowen', ['global-admin'])] });
    await megan.say(en('button.standIn'));
    assertSays(megan, 'inbox.standIn.nobody');
  });
});
