import assert from 'node:assert/strict';
import { LINKS } from '../../benefits/links.js';
import { OFFER_KINDS } from '../../benefits/programme.js';
import type { BenefitStanding, PlanState, TechnicalPlan } from '../../benefits/support-plan.js';
import type { SupportQuestion } from '../../benefits/support-question.js';
import { CSP_SIDES, SERVICES, VERSIONS } from '../../benefits/support-question.js';
import type { SupportStanding } from '../../benefits/support-route.js';
import { routeSupport } from '../../benefits/support-route.js';
import { TECHNICAL_STATES } from '../../benefits/technical-state.js';

const ON_PREMISES = { problem: 'break-fix', place: 'on-premises' } as const;
const CLOUD = { problem: 'break-fix', place: 'cloud' } as const;

/** Every complete question there is. */
function everyQuestion(): readonly SupportQuestion[] {
  return [
    { problem: 'advice' },
    { problem: 'partner-center' },
    ...VERSIONS.flatMap(version =>
      [{}, { inMainstream: true }, { inMainstream: false }].map(
        more => ({ ...ON_PREMISES, version, ...more }) as SupportQuestion,
      ),
    ),
    ...SERVICES.flatMap(service => CSP_SIDES.map(csp => ({ ...CLOUD, service, csp }) as const)),
  ];
}

/** Every standing there is: tier by the state of both plans by programme by role by link. */
function* everyStanding(): Generator<SupportStanding> {
  const states: readonly PlanState[] = [...TECHNICAL_STATES, 'not-listed', 'not-included'];
  const plan = (name: TechnicalPlan, state: PlanState) => {
    const best = { benefit: { id: name }, left: 3 } as BenefitStanding;
    return state === 'not-listed' || state === 'not-included'
      ? { plan: name, state }
      : { plan: name, state, best };
  };
  for (const tier of [null, ...OFFER_KINDS])
    for (const onPremises of states)
      for (const cloud of states)
        for (const flags of [0, 1, 2, 3, 4, 5, 6, 7])
          yield {
            tier,
            productSupport: plan('product-support', onPremises),
            signatureCloud: plan('signature-cloud', cloud),
            isCspCompany: (flags & 1) > 0,
            mayOpenForCustomer: (flags & 2) > 0,
            hasLinked: { 'product-support': (flags & 4) > 0, 'signature-cloud': (flags & 4) > 0 },
          };
}

describe('which support, from every standing', () => {
  it('R60 every question has a route from every standing, and no route promises what is not there', () => {
    for (const standing of everyStanding())
      for (const question of everyQuestion()) {
        const answer = routeSupport(question, standing);
        if ('link' in answer) assert.ok(LINKS[answer.link]);
        if (answer.kind === 'paid-plan') assert.ok(answer.plans.length > 0);
        if (answer.kind !== 'open-request') continue;
        assert.ok(question.problem === 'break-fix');
        const used = question.place === 'cloud' ? standing.signatureCloud : standing.productSupport;
        assert.equal(answer.plan, used.plan);
        assert.ok(used.state === 'active' || used.state === 'linked');
        assert.ok(question.place === 'cloud' || question.version !== 'older');
      }
  });
});
