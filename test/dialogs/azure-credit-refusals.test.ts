import assert from 'node:assert/strict';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import { azure } from '../desk/credit-company.js';
import type { CreditDesk } from '../desk/credit-desk.js';
import { givenCreditDesk, toAlex } from '../desk/credit-desk.js';
import { person } from '../desk/small-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { filled, onlyRequest } from './credit-scene.js';
import { inputOf } from './input-of.js';
import { assertSays, en } from './words.js';

const BULK = 'Azure bulk credit';

describe('What cannot be done with Azure credit, and what is to be known', () => {
  let desk: CreditDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenCreditDesk();
    await desk.reach('megan', 'tove', 'alex', 'patti');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });

  it('R36 says before anything is chosen what a bulk credit is not combined with, and refuses each with why', async () => {
    await megan.say('assign the bulk Azure credit to Alex');
    const offers = en.list(AZURE_FUNDINGS.map(funding => en(`azure.funding.${funding}`)));
    assertSays(megan, 'azure.form.alone', { offers });
    for (const funding of AZURE_FUNDINGS) {
      await megan.press('send-request', { inputs: { funding } });
      assertSays(megan, `refusal.not-combinable.${funding}`);
      assert.equal(filled(megan).to, 'alex', 'the rest stays filled in');
    }
    await megan.press('send-request', { inputs: { funding: 'new' } });
    assert.equal((await onlyRequest(desk)).state, 'approved');
  });

  it('R34 R35 a bulk credit that is held can only be passed on, and the form says until when', async () => {
    await desk.send('megan', { benefitId: 'bulk', inputs: toAlex });
    await desk.done('megan');
    await megan.say('bulk Azure credit for Patti');
    assertSays(megan, 'azure.form.bulk', { date: en.day('2027-10-31') });
    assert.deepEqual(
      inputOf(megan, 'change').choices?.map(({ value }) => value),
      ['transfer'],
    );
    await megan.press('send-request', { inputs: { change: 'remove', from: 'alex' } });
    assertSays(megan, 'refusal.no-removal');
  });

  it('R35 tells when the enrolment year has ended', async () => {
    await desk.change({
      benefits: [
        azure('bulk', BULK, { credit: 'bulk', amount: 1, holders: [], enrolmentYearEndsOn: '2026-11-19' }),
      ],
    });
    await alex.say('I need the Azure bulk credit');
    assertSays(alex, 'refusal.enrolment-year-ended', { date: en.day('2026-11-19') });
  });

  it('R31 R37 warns the admin who decides when the person has the other credit already', async () => {
    await alex.say('bulk Azure credit for Ben');
    await alex.press('send-request');
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'azure.notice.separate-subscriptions', { name: 'Ben Walters' });
    const text = en('azure.notice.one-credit-per-person', { name: 'Ben Walters' });
    assertSays(megan, 'azure.newerRule', { text });
  });

  it('R39 R40 shows facts of the newer programme as such', async () => {
    await alex.say('give Azure credit to Patti');
    assertSays(alex, 'azure.newer');
    assertSays(alex, 'azure.notice.thirteen-months', { date: en.day('2027-12-02') });
    assertSays(alex, 'azure.notice.billing-profile');
    assertSays(alex, 'azure.notice.five-reassignments', { left: 10 });
  });

  const wrong = [
    ['nothing to do', { change: '' }, 'refusal.unknown-choice.change'],
    ['nobody to give it', { change: 'transfer' }, 'refusal.unknown-choice.from'],
    ['nobody to get it', { to: '' }, 'refusal.unknown-choice.to'],
    ['somebody who has it', { to: 'ben' }, 'refusal.already-holder'],
    ['somebody unknown', { to: 'nobody' }, 'refusal.person-missing'],
    ['a bulk credit that pays', { funding: 'bulk-credit' }, 'refusal.not-combinable.bulk-credit'],
  ] as const;
  for (const [what, inputs, says] of wrong)
    it(`brings the form back in its place when it names ${what}`, async () => {
      await alex.say('give Azure credit to Patti');
      const form = alex.transcript.lastCard();
      await alex.press('send-request', { inputs });
      assertSays(alex, says);
      assert.equal(alex.transcript.lastCard().id, form.id);
      assert.deepEqual(await desk.requests(), []);
    });

  it('R32 a person who is missing can be added from the form', async () => {
    await alex.say('give Azure credit to Patti');
    const titles = buttons(alex.transcript.lastCard().card).map(({ verb }) => verb);
    assert.ok(titles.includes('add-person'));
  });

  it('R112 tells a guest without a role who can ask', async () => {
    const lynne = startConversation(desk, 'lynne');
    await lynne.say('I need Azure credit');
    assertSays(lynne, 'refusal.guest-without-role');
  });

  it('R09 says so when nobody may decide', async () => {
    await desk.change({ people: [person('alex', 'Alex Wilber')] });
    await alex.say('I need Azure credit');
    assertSays(alex, 'refusal.no-approver', { roles: en('role.global-admin') });
  });

  it('R31 says so when the last one was promised in the meantime', async () => {
    await alex.say('give Azure credit to Patti');
    await desk.send('megan', { id: 'faster', inputs: { change: 'assign', to: 'adele' } });
    await alex.press('send-request');
    assertSays(alex, 'refusal.none-free');
  });
});
