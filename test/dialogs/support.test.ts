import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { reportCase } from '../../desk/report-case.js';
import { actor } from '../desk/given-desk.js';
import { givenSupportDesk, type SupportDesk } from '../desk/given-support-desk.js';
import { smallCompany } from '../desk/small-company.js';
import { advisory, supportCompany } from '../desk/support-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const SUPPORT = 'Microsoft Product Support';
const SIGNATURE = 'Signature Cloud Support';

describe('Support in chat', () => {
  let desk: SupportDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenSupportDesk();
    await desk.activate();
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);
  const links = (who: Conversation) => JSON.stringify(who.transcript.lastCard().card);

  describe('the ids', () => {
    it('R51 R52 R54 show both, what each is for, and for what they are asked', async () => {
      await alex.say('what is our access id?');
      assertSays(alex, 'ids.text');
      assert.match(alex.card(), /1180042117[\s\S]*0200417736/);
      assert.match(alex.card(), /Asked for once per account: on-premises products, Azure, Dynamics 365/);
      assert.match(alex.card(), /Not needed for: Azure bought through CSP and Microsoft 365/);
      assert.match(alex.card(), /Signature Cloud Support: Not activated yet/);
    });

    it('R53 note with one press that they were entered, and do not ask again', async () => {
      await alex.say('what is our access id?');
      await alex.press(en('ids.link'));
      assertSays(alex, 'ids.link.linked', { plan: SUPPORT });
      assertSays(alex, 'ids.linked', { plans: SUPPORT });
      assert.ok(!verbs(alex).includes('link-ids'));
    });

    it('R53 ask which, where both benefits are active', async () => {
      await desk.activate('signature');
      await alex.say('what is our access id?');
      const old = alex.transcript.lastCard('link-ids');
      await alex.press('link-ids', { inputs: { benefit: 'signature' } });
      assertSays(alex, 'ids.linked', { plans: SIGNATURE });
      await alex.press('link-ids', { on: old, inputs: { benefit: 'signature' } });
      assertSays(alex, 'ids.link.already', { plan: SIGNATURE });
    });

    it('R50 are corrected by an admin on one form, and that button is nobody else’s', async () => {
      await alex.say('what is our access id?');
      assert.ok(!verbs(alex).includes('correct-ids'));
      await megan.say('what is our access id?');
      await megan.press('correct-ids');
      assert.match(links(megan), /"value":"1180042117"/);
      await megan.press('save-ids', { inputs: { accessId: '', contractId: '9' } });
      assertSays(megan, 'refusal.support-ids-missing');
      await megan.press('save-ids', { inputs: { accessId: '8', contractId: '9' } });
      assertSays(megan, 'ids.corrected', { plan: SUPPORT });
      assert.match(megan.card(), /Access ID: 8[\s\S]*Contract ID: 9/);
    });

    it('R47 are not there before activation: then who can do it', async () => {
      desk = await givenSupportDesk();
      alex = startConversation(desk, 'alex');
      await alex.say('what is our access id?');
      assertSays(alex, 'ids.none', { people: 'Megan Bowen, Adele Vance, and Piotr Nowak' });
      assert.deepEqual(verbs(alex).slice(0, 1), ['activate-technical']);
    });
  });

  describe('incidents', () => {
    const ask = () => alex.say('how many support incidents do we have left?');

    it('R63 R66 count a case on the same card, down to the last', async () => {
      await ask();
      assertSays(alex, 'incidents.line', { left: 2, granted: 2 });
      await alex.press('count-case', { inputs: { caseNumber: '2611-1' } });
      assertSays(alex, 'incidents.case.counted', { number: '2611-1', plan: SUPPORT });
      assertSays(alex, 'incidents.line', { left: 1, granted: 2 });
      await alex.press('count-case', { inputs: { caseNumber: '2611-2' } });
      assertSays(alex, 'incidents.case.last', { number: '2611-2', plan: SUPPORT });
      await alex.press('count-case', { inputs: { caseNumber: '2611-3' } });
      assertSays(alex, 'refusal.incidents-used-up');
    });

    it('R66 say so when a case has been counted, whoever did', async () => {
      await reportCase(desk.parts, actor('ben'), { benefitId: 'support', caseNumber: '7' });
      await ask();
      await alex.press('count-case', { inputs: { caseNumber: ' 7' } });
      assertSays(alex, 'refusal.case-already-counted', { number: '7' });
      assertSays(alex, 'incidents.line', { left: 1, granted: 2 });
    });

    it('R66 ask for the number and the benefit where they are missing', async () => {
      await desk.activate('signature');
      await ask();
      await alex.press('count-case', { inputs: { caseNumber: '1' } });
      assertSays(alex, 'keys.form.choiceRequired');
      await alex.press('count-case', { inputs: { benefit: 'signature', caseNumber: '' } });
      assertSays(alex, 'refusal.case-number-missing');
      await alex.press('count-case', { inputs: { benefit: 'signature', caseNumber: '1' } });
      assertSays(alex, 'incidents.line', { left: 4, granted: 5 });
    });

    it('R68 R69 lead to the official figure step by step, and take it', async () => {
      await ask();
      await alex.press('official-figure');
      for (const step of ['choose-windows', 'add-contract', 'read-partner-contract', 'stop-here'] as const)
        assertSays(alex, `incidents.step.${step}`);
      assert.ok(links(alex).includes(LINKS.supportForBusiness));
      for (const left of ['', '3', '1.5', 'many']) {
        await alex.press('save-figure', { inputs: { left } });
        assertSays(alex, 'refusal.not-a-count');
      }
      await alex.press('save-figure', { inputs: { left: '1' } });
      assertSays(alex, 'incidents.figure.saved');
      const line = en('incidents.line', { left: 1, granted: 2 });
      assertSays(alex, 'incidents.official', { line, date: en.day('2026-11-20') });
    });

    it('R69 leave out adding the contract for somebody who has linked it', async () => {
      await alex.say('what is our access id?');
      await alex.press('link-ids');
      await ask();
      await alex.press('official-figure');
      assert.ok(!alex.card().includes(en('incidents.step.add-contract')));
    });

    it('R64 R65 are unlimited in a cloud competency, where there is no figure to read', async () => {
      const [offer] = smallCompany().offers;
      desk = await givenSupportDesk(
        supportCompany({ offers: [{ ...offer!, competency: 'Cloud Productivity' }] }),
      );
      await desk.activate('signature');
      alex = startConversation(desk, 'alex');
      await ask();
      assertSays(alex, 'incidents.unlimited', { used: 0 });
      await alex.press('count-case', { inputs: { caseNumber: '1' } });
      assertSays(alex, 'incidents.unlimited', { used: 1 });
      await alex.press('official-figure');
      assert.ok(!verbs(alex).includes('save-figure'));
    });
  });

  describe('advisory hours', () => {
    const ask = () => alex.say('how many advisory hours do we have left?');

    it('R74 to R80 show the balance, what they are for and the link, and book with one press', async () => {
      await ask();
      assertSays(alex, 'hours.text');
      assertSays(alex, 'hours.leftOf', { left: 20, granted: 20 });
      assert.ok(links(alex).includes(LINKS.advisoryHoursRequest), 'R77');
      await alex.press('book-hours', { inputs: { purpose: 'deployment', hours: '2,5' } });
      assertSays(alex, 'hours.booked', { hours: 2.5, purpose: en('hours.purpose.deployment') });
      assertSays(alex, 'hours.leftOf', { left: 17.5, granted: 20 });
      assert.ok(!verbs(alex).includes('book-hours'), 'nothing to press twice by mistake');
    });

    it('R79 deduct nothing for presales of a Silver company', async () => {
      await ask();
      await alex.press('book-hours', { inputs: { purpose: 'presales', hours: '25' } });
      assertSays(alex, 'hours.booked.free', { hours: 25, purpose: en('hours.purpose.presales') });
      assertSays(alex, 'hours.leftOf', { left: 20, granted: 20 });
    });

    it('R79 R80 say why so many cannot be booked, and keep what was filled in', async () => {
      await ask();
      const wrong = [
        ['26', 'refusal.engagement-too-long', { max: 25 }],
        ['20.25', 'refusal.advisory-hours-short', { left: 20 }],
        ['0', 'refusal.not-a-count', {}],
        ['', 'refusal.not-a-count', {}],
      ] as const;
      for (const [hours, id, values] of wrong) {
        await alex.press('book-hours', { inputs: { purpose: 'deployment', hours } });
        assertSays(alex, id, values);
        assert.match(links(alex), /"value":"deployment"/);
      }
      await alex.press('book-hours', { inputs: { purpose: '', hours: '1' } });
      assertSays(alex, 'keys.form.choiceRequired');
    });

    it('R79 a form that is sent twice books once', async () => {
      await ask();
      const form = alex.transcript.lastCard('book-hours');
      const inputs = { purpose: 'deployment', hours: '4' };
      await alex.press('book-hours', { on: form, inputs });
      await alex.press('book-hours', { on: form, inputs });
      assertSays(alex, 'hours.leftOf', { left: 16, granted: 20 });
    });

    it('R78 offer no form where nothing is left, and none where there are no hours', async () => {
      const [offer] = smallCompany().offers;
      await desk.change({
        offers: [{ ...offer!, kind: 'action-pack' }],
        benefits: [advisory('hours', 5, { used: 5 })],
      });
      await ask();
      assertSays(alex, 'hours.leftOf', { left: 0, granted: 5 });
      assert.ok(!verbs(alex).includes('book-hours'));
      await desk.change({ benefits: [] });
      await ask();
      assertSays(alex, 'hours.none');
    });
  });
});
