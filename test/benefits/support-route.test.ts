import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import type { SupportQuestion } from '../../benefits/support-question.js';
import { SERVICES } from '../../benefits/support-question.js';
import type { SupportRoute } from '../../benefits/support-route.js';
import { routeSupport } from '../../benefits/support-route.js';
import { supportStanding } from '../../benefits/support-standing.js';
import { givenActionPack, givenCompany, givenOffer, givenPerson } from './given.js';
import { ACTIVE, givenGold, givenSignature, givenTechnical, NO_BOOKS, NOW } from './given-support.js';

const ON_PREMISES = { problem: 'break-fix', place: 'on-premises', version: 'current' } as const;
const AZURE = { problem: 'break-fix', place: 'cloud', service: 'azure', csp: 'no' } as const;
const ALEX = givenPerson('alex');

function company(kind: 'action-pack' | 'silver' | 'gold', benefit: object = ACTIVE, csp = false) {
  const offer = { 'action-pack': givenActionPack(), silver: givenOffer(), gold: givenGold() }[kind];
  return givenCompany({
    offers: [offer],
    csp,
    benefits: [
      givenTechnical({ offer: offer.id, ...benefit }),
      givenSignature({ offer: offer.id, ...benefit }),
    ],
  });
}

function route(question: SupportQuestion, of = company('silver'), person = ALEX, now = NOW): SupportRoute {
  return routeSupport(question, supportStanding(of, person, NO_BOOKS, now));
}

function reasonOf(answer: SupportRoute) {
  return answer.kind === 'paid-plan' ? answer.reason : answer.kind;
}

describe('which support?', () => {
  it('R60 break-fix goes to support, advice to the advisory hours, Partner Center to its own tickets', () => {
    assert.equal(route(ON_PREMISES).kind, 'open-request');
    assert.deepEqual(route({ problem: 'advice' }), { kind: 'advisory-hours', link: 'advisoryHoursRequest' });
    assert.deepEqual(route({ problem: 'partner-center' }), {
      kind: 'partner-center',
      link: 'serviceRequests',
    });
  });

  for (const [kind, left] of [
    ['action-pack', 10],
    ['silver', 15],
    ['gold', 20],
  ] as const)
    it(`R62 ${kind}: on-premises goes to Support for Business`, () => {
      const of = company(kind, { ...ACTIVE, quantity: left });
      assert.deepEqual(route(ON_PREMISES, of), {
        kind: 'open-request',
        plan: 'product-support',
        benefitId: 'support',
        left,
        link: 'supportForBusiness',
        ids: 'enter-once',
        notices: [],
      });
    });

  it('R62 the current version and the one before are covered, an older one is not', () => {
    assert.equal(reasonOf(route({ ...ON_PREMISES, version: 'current' })), 'open-request');
    assert.equal(reasonOf(route({ ...ON_PREMISES, version: 'previous' })), 'open-request');
    assert.equal(reasonOf(route({ ...ON_PREMISES, version: 'older' })), 'version-too-old');
  });

  it('R62 the version before only while it is in mainstream support; who does not know is told', () => {
    const previous = { ...ON_PREMISES, version: 'previous' } as const;
    assert.equal(reasonOf(route({ ...previous, inMainstream: false })), 'out-of-mainstream');
    const known = route({ ...previous, inMainstream: true });
    assert.deepEqual('notices' in known && known.notices, []);
    const unsure = route(previous);
    assert.deepEqual('notices' in unsure && unsure.notices, [
      { notice: 'previous-only-in-mainstream', link: 'supportedVersions' },
    ]);
  });

  it('R61 cloud problems of Silver and Gold go to Signature Cloud Support', () => {
    for (const [kind, left] of [
      ['silver', 5],
      ['gold', 'unlimited'],
    ] as const)
      assert.deepEqual(route(AZURE, company(kind)), {
        kind: 'open-request',
        plan: 'signature-cloud',
        benefitId: 'signature',
        left,
        link: 'azurePortal',
        ids: 'enter-once',
        notices: [],
      });
  });

  it('R72e cloud problems of an Action Pack go to the paid plans, and never to Signature', () => {
    for (const service of SERVICES)
      assert.equal(
        reasonOf(route({ ...AZURE, service }, company('action-pack'))),
        'no-cloud-in-action-pack',
        service,
      );
  });

  it('R59 what is not activated is activated first', () => {
    assert.deepEqual(route(ON_PREMISES, company('silver', {})), {
      kind: 'activate-first',
      plan: 'product-support',
      benefitId: 'support',
      isPending: false,
      link: 'technicalBenefits',
    });
    const pending = route(AZURE, company('silver', { activatedAt: ACTIVE.activatedAt }));
    assert.equal(pending.kind === 'activate-first' && pending.isPending, true);
    const notListed = route(AZURE, givenCompany({ benefits: [] }));
    assert.equal(notListed.kind, 'activate-first');
    assert.equal('benefitId' in notListed, false);
  });

  it('R66 the last incident opens a request, the next one needs a paid plan', () => {
    assert.equal(
      reasonOf(route(ON_PREMISES, company('silver', { ...ACTIVE, quantity: 15, used: 14 }))),
      'open-request',
    );
    assert.equal(
      reasonOf(route(ON_PREMISES, company('silver', { ...ACTIVE, quantity: 15, used: 15 }))),
      'used-up',
    );
  });

  it('R66 the last day of the benefit opens a request, the next day needs a paid plan', () => {
    const of = { ...company('silver'), timeZone: 'America/Los_Angeles' };
    assert.equal(reasonOf(route(AZURE, of, ALEX, new Date('2027-03-02T07:59:59.999Z'))), 'open-request');
    assert.equal(reasonOf(route(AZURE, of, ALEX, new Date('2027-03-02T08:00:00.000Z'))), 'expired');
  });

  it('R57 without any offer every break-fix goes to the paid plans', () => {
    const none = givenCompany({ offers: [], benefits: [] });
    for (const question of [ON_PREMISES, AZURE, { problem: 'advice' } as const])
      assert.equal(reasonOf(route(question, none)), 'no-offer');
  });

  it('R67 on-premises needs no role: any account with both ids', () => {
    assert.equal(route(ON_PREMISES, company('silver'), givenPerson('nobody')).kind, 'open-request');
  });

  it('R70 Azure through the Cloud Solution Provider programme has its own plan, without a contract', () => {
    const csp = company('action-pack', ACTIVE, true);
    assert.deepEqual(route({ ...AZURE, csp: 'own' }, csp), { kind: 'csp-plan', link: 'azurePortal' });
    assert.equal(
      reasonOf(route({ ...AZURE, csp: 'own', service: 'microsoft-365' }, csp)),
      'no-cloud-in-action-pack',
    );
    assert.deepEqual(route({ ...AZURE, csp: 'own' }), { kind: 'not-a-csp' });
  });

  it('R71 a customer’s request is opened by an Admin agent, and by nobody else', () => {
    const csp = company('silver', ACTIVE, true);
    const customer = { ...AZURE, csp: 'customer' } as const;
    const agent = givenPerson('isaiah', ['admin-agent']);
    assert.deepEqual(route(customer, csp, agent), {
      kind: 'csp-customer',
      link: 'cspCustomers',
      addsContract: false,
    });
    assert.deepEqual(route({ ...customer, service: 'dynamics-365' }, csp, agent), {
      kind: 'csp-customer',
      link: 'cspCustomers',
      addsContract: true,
    });
    assert.deepEqual(route(customer, csp, givenPerson('megan', ['global-admin'])), {
      kind: 'needs-admin-agent',
      needs: ['admin-agent'],
    });
    assert.deepEqual(route(customer, company('silver'), agent), { kind: 'not-a-csp' });
  });

  it('R73 the paid plans: the cloud-only one is offered for the cloud only', () => {
    const plansOf = (answer: SupportRoute) => (answer.kind === 'paid-plan' ? answer.plans : []);
    assert.deepEqual(plansOf(route(AZURE, company('action-pack'))), [
      'premierSupport',
      'advancedSupport',
      'compareSupportPlans',
    ]);
    assert.deepEqual(plansOf(route({ ...ON_PREMISES, version: 'older' })), [
      'premierSupport',
      'compareSupportPlans',
    ]);
    const noticesOf = (answer: SupportRoute) => ('notices' in answer ? answer.notices : []);
    assert.deepEqual(noticesOf(route(AZURE, company('action-pack'))), []);
    assert.deepEqual(noticesOf(route({ ...ON_PREMISES, version: 'older' })), [
      { notice: 'buy-incident', link: 'supportForBusiness' },
    ]);
    assert.equal(LINKS.advancedSupport, 'https://partner.microsoft.com/support/advanced-cloud-support');
  });
});
