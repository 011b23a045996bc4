import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { reportCase } from '../../desk/report-case.js';
import { actor } from '../desk/given-desk.js';
import { givenSupportDesk, type SupportDesk } from '../desk/given-support-desk.js';
import { smallCompany } from '../desk/small-company.js';
import { supportCompany } from '../desk/support-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

describe('Which support, in chat', () => {
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

  describe('the error about the Access ID', () => {
    const ask = () => alex.say('azure says this Access ID is already associated to an account');

    it('R72b R72c is to be ignored: a new request shows the plan', async () => {
      await desk.activate('signature');
      await ask();
      assertSays(alex, 'accessId.ignore');
      assertSays(alex, 'accessId.case.linked-already');
      assertSays(alex, 'accessId.step.new-support-request');
    });

    it('R72d tells that the pack is used up, with its size, and the paid plans', async () => {
      await desk.activate('signature');
      for (let number = 1; number <= 5; number++)
        await reportCase(desk.parts, actor('ben'), { benefitId: 'signature', caseNumber: String(number) });
      await ask();
      assertSays(alex, 'accessId.case.used-up.pack', { pack: 5 });
      assert.ok(links(alex).includes(LINKS.premierSupport));
    });

    it('R59 tells that nothing is activated, or that it is under way', async () => {
      await ask();
      assertSays(alex, 'accessId.case.not-activated');
      await desk.askFor('megan', 'signature', 'own');
      await megan.say('approvals');
      await megan.press('open-approval');
      await megan.press('report-started');
      await ask();
      assertSays(alex, 'accessId.case.not-activated.pending');
    });

    it('R72d R72e tells that the contract has ended, and that Action Pack has no cloud support', async () => {
      await desk.activate('signature');
      const [offer] = smallCompany().offers;
      const benefits = supportCompany().benefits.map(benefit => ({ ...benefit, expiresOn: '2026-11-19' }));
      await desk.change({ offers: [{ ...offer!, kind: 'action-pack' }] });
      await ask();
      assertSays(alex, 'accessId.case.no-cloud-support');
      await desk.change({
        offers: [
          { ...offer!, expiresOn: '2026-11-19' },
          { ...offer!, id: 'new', kind: 'action-pack' },
        ],
        benefits,
      });
      await ask();
      assertSays(alex, 'accessId.case.expired');
    });
  });

  describe('which support fits', () => {
    const route = async (inputs: Readonly<Record<string, string>>) => {
      await alex.say('which support covers our problem?');
      await alex.press('route-support', { inputs });
    };
    const onPremises = { problem: 'break-fix', place: 'on-premises', version: 'current' };
    const azure = { problem: 'break-fix', place: 'cloud', service: 'azure' };

    it('R62 R67 on-premises: the entitlement, the ids, any account, and where to count the case', async () => {
      await route(onPremises);
      assertSays(alex, 'route.open-request', { plan: en('plan.product-support') });
      assertSays(alex, 'route.open-request.left', { left: 2 });
      assertSays(alex, 'route.ids.enter-once');
      assertSays(alex, 'route.open-request.account');
      assert.ok(verbs(alex).includes('incidents'));
    });

    it('R61 R72a in Azure: how the ids are linked the first time, and not again', async () => {
      await desk.activate('signature');
      await route(azure);
      assertSays(alex, 'accessId.step.link-support-benefits');
      await alex.say('what is our access id?');
      await alex.press('link-ids', { inputs: { benefit: 'signature' } });
      await route(azure);
      assertSays(alex, 'route.ids.linked-already');
      assert.ok(!alex.card().includes(en('accessId.step.link-support-benefits')));
    });

    it('R59 first activation, with the button that asks for it', async () => {
      await route(azure);
      assertSays(alex, 'route.activate-first', { plan: en('plan.signature-cloud') });
      assert.deepEqual(verbs(alex).slice(-2), ['activate-technical', 'find-admin']);
    });

    it('R62 R66 R73 the paid plans for what is too old or used up', async () => {
      await route({ ...onPremises, version: 'older' });
      assertSays(alex, 'route.paid-plan.version-too-old');
      assertSays(alex, 'route.notice.buy-incident');
      for (const caseNumber of ['1', '2'])
        await reportCase(desk.parts, actor('ben'), { benefitId: 'support', caseNumber });
      await route(onPremises);
      assertSays(alex, 'route.paid-plan.used-up');
    });

    it('R70 R71 a Cloud Solution Provider: its own plan, and a customer’s request by an Admin agent', async () => {
      await desk.change({ csp: true });
      await route({ ...azure, csp: 'own' });
      assertSays(alex, 'route.csp-plan');
      await route({ ...azure, csp: 'customer' });
      assertSays(alex, 'route.needs-admin-agent');
      alex = startConversation(desk, 'isaiah');
      await route({ ...azure, service: 'dynamics-365', csp: 'customer' });
      assertSays(alex, 'route.csp-customer.contract');
      await route({ ...azure, csp: 'customer' });
      assertSays(alex, 'route.csp-customer');
      assert.ok(!alex.card().includes(en('route.csp-customer.contract')));
    });

    it('R60 R74 advice goes to the hours, Partner Center to a service request', async () => {
      await route({ problem: 'advice' });
      assertSays(alex, 'route.advisory-hours');
      assert.ok(verbs(alex).includes('advisory-hours'));
      await route({ problem: 'partner-center' });
      assert.ok(links(alex).includes(LINKS.serviceRequests));
    });
  });
});
