import assert from 'node:assert/strict';
import { routeSupport } from '../../benefits/support-route.js';
import { supportStanding } from '../../benefits/support-standing.js';
import { givenPerson } from './given.js';
import { ACTIVE, givenBenefits, givenSignature, givenTechnical, NO_BOOKS, NOW } from './given-support.js';

const ON_PREMISES = { problem: 'break-fix', place: 'on-premises', version: 'current' } as const;
const ALEX = givenPerson('alex');
const COMPANY = givenBenefits(givenTechnical(ACTIVE), givenSignature(ACTIVE));

describe('what a person brings to a support question', () => {
  it('R53 who has entered the ids before is not asked for them again', () => {
    const books = {
      records: new Map([['support', { benefitId: 'support', linkedBy: ['alex'] }]]),
      ledgers: new Map(),
    };
    const idsFor = (person: typeof ALEX) => {
      const answer = routeSupport(ON_PREMISES, supportStanding(COMPANY, person, books, NOW));
      return answer.kind === 'open-request' && answer.ids;
    };
    assert.equal(idsFor(ALEX), 'linked-already');
    assert.equal(idsFor(givenPerson('adele')), 'enter-once');
  });

  it('R71 an Admin agent may open a customer’s request, a guest with that role may not', () => {
    const mayOpen = (person: typeof ALEX) =>
      supportStanding(COMPANY, person, NO_BOOKS, NOW).mayOpenForCustomer;
    assert.equal(mayOpen(givenPerson('isaiah', ['admin-agent'])), true);
    assert.equal(mayOpen(givenPerson('guest', ['admin-agent'], true)), false);
    assert.equal(mayOpen(ALEX), false);
  });

  it('R70 only a company of the Cloud Solution Provider programme is one', () => {
    assert.equal(supportStanding(COMPANY, ALEX, NO_BOOKS, NOW).isCspCompany, false);
    assert.equal(supportStanding({ ...COMPANY, csp: true }, ALEX, NO_BOOKS, NOW).isCspCompany, true);
  });
});
