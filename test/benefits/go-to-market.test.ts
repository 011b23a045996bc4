import assert from 'node:assert/strict';
import type { Company, MarketingContact, Person } from '../../benefits/company.js';
import {
  goToMarketLines,
  refuseContactAsk,
  refuseGoToMarketActivation,
  refuseGoToMarketAsk,
  refuseGoToMarketDone,
  refuseSetContact,
  refuseUntil,
  resourcesFor,
} from '../../benefits/go-to-market.js';
import type { GoToMarketRecord } from '../../benefits/go-to-market-state.js';
import { ROLES } from '../../benefits/programme.js';
import { givenActionPack, givenCompany, givenOffer, givenPerson } from './given.js';
import { givenBenefits, givenGold, givenGoToMarket, NOW } from './given-support.js';

const ALEX = givenPerson('alex');
const MEGAN = givenPerson('megan', ['global-admin']);
const CONTACT: MarketingContact = { person: 'alex', email: 'm@x.example', phone: '12345', language: 'en' };
const FRESH: GoToMarketRecord = { benefitId: 'gtm' };
const PRESSED = { ...FRESH, pressed: { at: NOW.toISOString(), by: 'megan' } };
const ACTIVATED = { ...PRESSED, activated: { at: NOW.toISOString() } };
const benefit = givenGoToMarket();

function facts(person: Person, changes: Partial<Parameters<typeof refuseGoToMarketAsk>[0]> = {}) {
  const company = givenBenefits(benefit);
  return { company, person, benefit, record: FRESH, contacts: [CONTACT], now: NOW, ...changes };
}

function lines(company: Company, record?: GoToMarketRecord, now = NOW, contacts = [CONTACT]) {
  const records = new Map(record ? [[record.benefitId, record]] : []);
  return goToMarketLines({ company, records, contacts, patienceDays: 7, now });
}

describe('Go-To-Market', () => {
  for (const role of ROLES) {
    const may = role === 'global-admin' || role === 'mpn-partner-admin';
    it(`R95 ${role} ${may ? 'may' : 'may not'} activate an offer and set the contact`, () => {
      const person = givenPerson('p', [role]);
      assert.equal(refuseGoToMarketActivation(facts(person))?.code, may ? undefined : 'role-missing');
      assert.equal(refuseSetContact(givenCompany(), person)?.code, may ? undefined : 'role-missing');
    });
  }

  it('R95 an employee may ask; a guest without a role may not even do that', () => {
    assert.equal(refuseGoToMarketAsk(facts(ALEX)), undefined);
    const lynne = givenPerson('lynne', [], true);
    for (const refusal of [
      refuseGoToMarketAsk(facts(lynne)),
      refuseGoToMarketActivation(facts(lynne)),
      refuseSetContact(givenCompany(), lynne),
    ])
      assert.deepEqual(refusal, { code: 'guest-without-role' });
  });

  it('R95 an ask that nobody could fulfil names the roles', () => {
    const company = { ...givenBenefits(benefit), people: [ALEX] };
    assert.deepEqual(refuseGoToMarketAsk(facts(ALEX, { company })), {
      code: 'no-approver',
      needs: ['global-admin', 'mpn-partner-admin'],
    });
  });

  it('R98 without a marketing contact activation is blocked, for admins too', () => {
    for (const person of [ALEX, MEGAN])
      assert.deepEqual(refuseGoToMarketAsk(facts(person, { contacts: [] })), {
        code: 'marketing-contact-missing',
      });
    assert.deepEqual(refuseGoToMarketActivation(facts(MEGAN, { contacts: [] })), {
      code: 'marketing-contact-missing',
    });
  });

  it('R04 a membership in Partner Membership Center is managed there', () => {
    const company = givenCompany({ managedIn: 'pmc' });
    assert.deepEqual(refuseGoToMarketAsk(facts(ALEX, { company })), { code: 'managed-in-pmc' });
    assert.deepEqual(refuseSetContact(company, MEGAN), { code: 'managed-in-pmc' });
  });

  it('R102 an offer is activated once', () => {
    assert.deepEqual(refuseGoToMarketAsk(facts(ALEX, { benefit: undefined })), { code: 'unknown-benefit' });
    assert.deepEqual(refuseGoToMarketActivation(facts(MEGAN, { record: PRESSED })), {
      code: 'activation-pending',
      since: NOW.toISOString(),
    });
    assert.deepEqual(refuseGoToMarketActivation(facts(MEGAN, { record: ACTIVATED })), {
      code: 'already-active',
      since: NOW.toISOString(),
    });
  });

  it('R104 it is reported as active after it was pressed, and not before or again', () => {
    assert.equal(refuseGoToMarketDone(facts(MEGAN, { record: PRESSED })), undefined);
    assert.deepEqual(refuseGoToMarketDone(facts(MEGAN)), { code: 'not-activated' });
    assert.equal(refuseGoToMarketDone(facts(MEGAN, { record: ACTIVATED }))?.code, 'already-active');
    assert.equal(refuseGoToMarketDone(facts(ALEX, { record: PRESSED }))?.code, 'role-missing');
  });

  it('R96 lists every offer with its state', () => {
    const states = (record?: GoToMarketRecord, contacts = [CONTACT]) =>
      lines(givenBenefits(benefit), record, NOW, contacts).map(line => line.state);
    assert.deepEqual(states(undefined, []), ['listed']);
    assert.deepEqual(states({ ...FRESH, wanted: [{ at: NOW.toISOString(), by: 'megan' }] }, []), [
      'needs-contact',
    ]);
    assert.deepEqual(states(), ['contact-set']);
    assert.deepEqual(states(PRESSED), ['activating']);
    assert.deepEqual(states(ACTIVATED), ['active']);
  });

  it('R97 leaves out what the company’s level does not include', () => {
    const gold = givenGoToMarket({ id: 'gold-gtm', needs: 'gold' });
    assert.deepEqual(
      lines(givenBenefits(benefit, gold)).map(line => line.benefit.id),
      ['gtm'],
    );
    assert.deepEqual(refuseGoToMarketAsk(facts(ALEX, { company: givenBenefits(gold), benefit: gold })), {
      code: 'tier-too-low',
      needs: 'gold',
      has: 'silver',
    });
  });

  const STANDARD = ['standard-resources'];
  const SILVER = [...STANDARD, 'profile-and-referrals', 'market-with-microsoft'];
  const GOLD = [...SILVER, 'go-to-market-toolbox'];
  for (const [name, company, resources] of [
    ['no offer', givenCompany({ offers: [], benefits: [] }), STANDARD],
    ['Action Pack', givenCompany({ offers: [givenActionPack()], benefits: [] }), STANDARD],
    ['Silver', givenCompany({ benefits: [] }), SILVER],
    ['Gold', givenCompany({ offers: [givenGold()], benefits: [] }), GOLD],
    [
      'Silver that has ended',
      givenCompany({ offers: [givenOffer({ expiresOn: '2026-05-31' })], benefits: [] }),
      STANDARD,
    ],
    [
      'Action Pack with ISV co-sell',
      givenCompany({
        offers: [givenActionPack()],
        benefits: [givenGoToMarket({ offer: 'pack', offerType: 'ISV Co-sell ready' })],
      }),
      SILVER,
    ],
    [
      'Action Pack with ISV co-sell that has ended',
      givenCompany({
        offers: [givenActionPack()],
        benefits: [
          givenGoToMarket({ offer: 'pack', offerType: 'ISV Co-sell ready', expiresOn: '2026-05-31' }),
        ],
      }),
      STANDARD,
    ],
  ] as const)
    it(`R97 ${name} brings ${resources.length} kinds of resources`, () => {
      assert.deepEqual(resourcesFor(company, NOW), resources);
    });

  it('R103 while it is being activated, tells since when and whether it takes too long', () => {
    const waiting = (instant: string) =>
      lines(givenBenefits(benefit), PRESSED, new Date(instant))[0]?.waiting;
    assert.equal(waiting('2026-06-08T21:59:59.999Z')?.overdue, false);
    assert.deepEqual(waiting('2026-06-08T22:00:00.000Z'), {
      since: NOW.toISOString(),
      days: 8,
      overdue: true,
    });
    assert.equal(lines(givenBenefits(benefit), ACTIVATED)[0]?.waiting, undefined);
  });

  it('R104 is active to its last day, in the company’s time zone, and expired the day after', () => {
    const stateAt = (timeZone: string, instant: string) =>
      lines({ ...givenBenefits(benefit), timeZone }, ACTIVATED, new Date(instant)).map(line => [
        line.state,
        line.expiresOn,
      ])[0];
    assert.deepEqual(stateAt('Pacific/Auckland', '2027-03-01T10:59:59.999Z'), ['active', '2027-03-01']);
    assert.deepEqual(stateAt('Pacific/Auckland', '2027-03-01T11:00:00.000Z'), ['expired', '2027-03-01']);
    assert.deepEqual(stateAt('America/Los_Angeles', '2027-03-02T07:59:59.999Z'), ['active', '2027-03-01']);
  });

  it('R104 ends on the day of the Expires column where somebody told it, never after the offer itself', () => {
    const endOf = (until: string) =>
      lines(givenBenefits(benefit), { ...ACTIVATED, activated: { at: NOW.toISOString(), until } })[0];
    assert.equal(endOf('2026-12-24')?.expiresOn, '2026-12-24');
    assert.equal(endOf('2029-12-24')?.expiresOn, '2027-03-01', 'R24');
    const company = { ...givenBenefits(benefit), timeZone: 'UTC' };
    const record = { ...ACTIVATED, activated: { at: NOW.toISOString(), until: '2026-12-24' } };
    assert.equal(lines(company, record, new Date('2026-12-24T23:59:59Z'))[0]?.state, 'active');
    assert.equal(lines(company, record, new Date('2026-12-25T00:00:00Z'))[0]?.state, 'expired');
  });

  it('R104 believes a day of the Expires column from today to the last day of the offer', () => {
    const company = { ...givenBenefits(benefit), timeZone: 'UTC' };
    const now = new Date('2026-12-24T12:00:00Z');
    for (const until of ['2026-12-24', '2027-03-01'])
      assert.equal(refuseUntil(company, benefit, until, now), undefined);
    for (const until of ['2026-12-23', '2027-03-02', '2027-02-29', '24.12.2026', ''])
      assert.deepEqual(refuseUntil(company, benefit, until, now), {
        code: 'day-impossible',
        from: '2026-12-24',
        to: '2027-03-01',
      });
  });

  it('R95 everybody may ask for another contact; without anybody who could set it there is nobody to ask', () => {
    assert.equal(refuseContactAsk(givenBenefits(benefit), ALEX), undefined);
    assert.equal(refuseContactAsk({ ...givenBenefits(benefit), people: [MEGAN] }, MEGAN), undefined);
    assert.equal(refuseContactAsk({ ...givenBenefits(benefit), people: [ALEX] }, ALEX)?.code, 'no-approver');
    const lynne = givenPerson('lynne', [], true);
    assert.equal(refuseContactAsk(givenBenefits(benefit), lynne)?.code, 'guest-without-role');
  });
});
