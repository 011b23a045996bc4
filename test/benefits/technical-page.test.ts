import assert from 'node:assert/strict';
import type { Company, Person } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import type { SupportBooks } from '../../benefits/support-plan.js';
import type { Seen } from '../../benefits/technical-page.js';
import { explainSeen, SEEN, technicalLines } from '../../benefits/technical-page.js';
import { givenActionPack, givenCompany, givenOffer, givenPerson } from './given.js';
import { ACTIVE, givenBenefits, givenSignature, givenTechnical, NO_BOOKS, NOW } from './given-support.js';

const ALEX = givenPerson('alex');
const MEGAN = givenPerson('megan', ['global-admin']);
const company = givenBenefits(givenTechnical(), givenSignature(ACTIVE));

function lines(person: Person, of: Company = company, books: SupportBooks = NO_BOOKS, now = NOW) {
  return technicalLines({ company: of, person, books, patienceDays: 3, now });
}

function explain(seen: Seen, person = ALEX, of: Company = company, now = NOW) {
  return explainSeen(of, person, seen, now).code;
}

describe('the page of technical benefits', () => {
  it('R41 is reached by its own address', () => {
    assert.equal(
      LINKS.technicalBenefits,
      'https://partner.microsoft.com/dashboard/mpn/membership/benefits/technical',
    );
  });

  it('R42 lists the support benefits of the active membership offers, and of no other', () => {
    const mixed = givenCompany({
      offers: [givenOffer({ expiresOn: '2026-05-31' }), givenActionPack()],
      benefits: [givenTechnical(), givenTechnical({ id: 'pack-support', offer: 'pack', quantity: 10 })],
    });
    assert.deepEqual(
      lines(ALEX, mixed).map(line => line.standing.benefit.id),
      ['pack-support'],
    );
  });

  it('R44 the button is ready for who may press it, dimmed for everybody else, and gone when active', () => {
    assert.deepEqual(
      lines(MEGAN).map(line => line.button),
      ['ready', 'none'],
    );
    assert.deepEqual(
      lines(ALEX).map(line => line.button),
      ['dimmed', 'none'],
    );
  });

  it('R49 a pending activation tells since when, and is overdue after the patience of the settings', () => {
    const books = {
      records: new Map([
        ['support', { benefitId: 'support', linkedBy: [], pressed: { at: '2026-06-01T10:00:00.000Z' } }],
      ]),
      ledgers: new Map(),
    };
    const waitingOn = (instant: string) => lines(ALEX, company, books, new Date(instant))[0]?.waiting;
    assert.deepEqual(waitingOn('2026-06-04T10:00:00.000Z'), {
      since: '2026-06-01T10:00:00.000Z',
      days: 3,
      overdue: false,
    });
    assert.equal(waitingOn('2026-06-04T22:00:00.000Z')?.overdue, true);
    assert.equal(lines(MEGAN, company, books)[0]?.button, 'none');
    assert.equal(lines(MEGAN)[0]?.waiting, undefined);
  });

  it('R56 “not authorized” comes from an account outside the partner network', () => {
    assert.equal(explain('not-authorized'), 'csp-only-account');
    assert.equal(explain('page-missing', { ...MEGAN, cspOnly: true }), 'csp-only-account');
  });

  it('R57 “no benefits yet” is right when no offer is active', () => {
    assert.equal(explain('no-benefits-yet', MEGAN, givenCompany({ offers: [] })), 'no-active-offers');
    assert.equal(
      explain('no-benefits-yet', ALEX, company, new Date('2027-03-02T10:00:00.000Z')),
      'no-active-offers',
    );
  });

  it('R58 “no benefits yet” is the wrong account when the company has offers', () => {
    assert.equal(explain('no-benefits-yet'), 'wrong-account');
    assert.equal(explain('no-benefits-yet', MEGAN), 'wrong-account');
  });

  it('R43 a missing page and R44 a dimmed button both mean a missing role, and name who has it', () => {
    for (const seen of ['page-missing', 'button-dimmed'] as const)
      assert.deepEqual(explainSeen(company, ALEX, seen, NOW), {
        code: 'role-missing',
        needs: ['global-admin', 'mpn-partner-admin'],
        people: company.people.slice(1),
      });
  });

  it('R43 with the role, a colleague who has it too is who can look', () => {
    const notice = explainSeen(company, MEGAN, 'page-missing', NOW);
    assert.equal(notice.code, 'ask-admin');
    assert.deepEqual('people' in notice && notice.people.map(({ id }) => id), ['adele']);
  });

  it('R45 a membership in Partner Membership Center names its contact, whatever is seen', () => {
    const moved = givenCompany({ managedIn: 'pmc', country: 'US' });
    for (const seen of SEEN.filter(other => other !== 'not-authorized'))
      assert.deepEqual(explainSeen(moved, ALEX, seen, NOW), {
        code: 'managed-in-pmc',
        contact: { contact: 'partner-frontline', link: 'partnerFrontline' },
      });
    assert.deepEqual(lines(MEGAN, moved), []);
  });
});
