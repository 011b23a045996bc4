import assert from 'node:assert/strict';
import { readProfile } from '../../desk/reachable.js';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { TENANT } from '../desk/small-company.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

describe('Choosing how to be written to', () => {
  let desk: GivenDesk;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    megan = startConversation(desk, 'megan');
  });
  const save = async (inputs: Record<string, string>) => {
    await megan.say('approvals');
    await megan.press('notices');
    await megan.press('save-notices', { inputs });
    return (await readProfile(desk.parts, TENANT, 'megan'))?.notices;
  };

  it('is a card each unless somebody says otherwise', async () => {
    assert.deepEqual(await save({}), {});
    assertSays(megan, 'inbox.notices.saved.each');
  });

  it('takes one list a day and quiet hours, and shows them when the form is opened again', async () => {
    const sent = { style: 'digest', digestAt: '8', quietFrom: '18', quietUntil: '7' };
    assert.deepEqual(await save(sent), { digestAt: 8, quiet: { from: 18, until: 7 } });
    assertSays(megan, 'inbox.notices.saved.digest', { time: '08:00' });
    assertSays(megan, 'inbox.notices.saved.quiet', { from: '18:00', until: '07:00' });
    assert.deepEqual(await save({}), { digestAt: 8, quiet: { from: 18, until: 7 } });
    assert.deepEqual(await save({ style: 'each', quietFrom: 'never' }), {});
  });

  it('C1 takes nothing that is no hour', async () => {
    const sent = { style: 'digest', digestAt: '99', quietFrom: '-1', quietUntil: '7.5' };
    assert.deepEqual(await save(sent), { digestAt: 9 });
    assert.deepEqual(await save({ style: '__proto__', quietFrom: '7', quietUntil: '7' }), {});
  });

  it('is understood when the words of the button are typed', async () => {
    await megan.say(en('button.notices'));
    assertSays(megan, 'inbox.notices.title');
  });
});
