import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AzureChange, AzureFacts } from '../../benefits/azure-credit.js';
import {
  azureActOf,
  creditsOf,
  enrolmentYearEndsOn,
  refuseAzureChange,
} from '../../benefits/azure-credit.js';
import type { AzureStep } from '../../benefits/azure-holding.js';
import { advanceHolding, holds, newHolding } from '../../benefits/azure-holding.js';
import type { AzureBenefit, Company } from '../../benefits/company.js';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import { rolesFor } from '../../benefits/roles.js';
import { givenActionPack, givenPerson } from './given.js';
import { givenBulk, givenGoldCompany, givenMonthly } from './given-assignments.js';

const AT = '2026-06-15T10:00:00.000Z';
const alex = givenPerson('alex');
const adele = givenPerson('adele', ['mpn-partner-admin']);
const heldBy = (...people: readonly string[]) => people.map(person => ({ person, since: AT }));

function given(benefit: AzureBenefit, now = AT, company: Company = givenGoldCompany()): AzureFacts {
  return { company, benefit, holding: newHolding(benefit), now: new Date(now) };
}

function refusal(benefit: AzureBenefit, change: AzureChange, now = AT, company?: Company) {
  return refuseAzureChange(given(benefit, now, company), change);
}

/** The step that a change which was not refused leaves behind. */
function stepOf(change: AzureChange, at: string): AzureStep {
  const by = 'megan';
  if (change.kind === 'remove') return { event: 'remove', at, by, from: change.from };
  const to = change.to?.id ?? '';
  return change.kind === 'assign'
    ? { event: 'assign', at, by, to }
    : { event: 'transfer', at, by, from: change.from, to };
}

describe('Azure credits', () => {
  it('R28 the offer decides which kinds of credit there can be', () => {
    assert.deepEqual(creditsOf('action-pack'), ['monthly']);
    assert.deepEqual(creditsOf('silver'), ['monthly', 'bulk']);
    assert.deepEqual(creditsOf('gold'), ['monthly', 'bulk']);
  });

  it('R31 a person may hold a monthly and a bulk credit at once', () => {
    assert.equal(refusal(givenMonthly(), { kind: 'assign', to: alex }), undefined);
    assert.equal(refusal(givenBulk(), { kind: 'assign', to: alex }), undefined);
  });

  it('R32 needs a Global admin for every change', () => {
    for (const credit of ['monthly', 'bulk'] as const)
      for (const kind of ['assign', 'remove', 'transfer'] as const)
        assert.deepEqual(rolesFor(azureActOf({ credit }, { kind })), ['global-admin']);
  });

  it('R32 assigns to a guest, but to nobody without a directory entry', () => {
    assert.equal(refusal(givenMonthly(), { kind: 'assign', to: givenPerson('lynne', [], true) }), undefined);
    assert.deepEqual(refusal(givenMonthly(), { kind: 'assign', to: undefined }), { code: 'person-missing' });
    const held = givenBulk({ holders: heldBy('alex') });
    assert.deepEqual(refusal(held, { kind: 'transfer', from: 'alex', to: undefined }), {
      code: 'person-missing',
    });
  });

  it('R33 adds and removes people on a monthly credit at any time, the last one too', () => {
    const held = givenMonthly({ holders: heldBy('alex') });
    assert.equal(refusal(held, { kind: 'assign', to: adele }), undefined);
    assert.equal(refusal(held, { kind: 'remove', from: 'alex' }), undefined);
    assert.equal(refusal(held, { kind: 'transfer', from: 'alex', to: adele }), undefined);
    assert.equal(refusal(held, { kind: 'remove', from: 'alex' }, '2027-03-01T22:00:00Z'), undefined);
  });

  it('R33 gives out no more credits than were granted, and each person one', () => {
    const full = givenMonthly({ holders: heldBy('alex', 'lynne') });
    assert.deepEqual(refusal(full, { kind: 'assign', to: adele }), { code: 'none-free', opensOn: null });
    assert.equal(refusal(full, { kind: 'assign', to: alex })?.code, 'already-holder');
    assert.equal(refusal(full, { kind: 'transfer', from: 'lynne', to: alex })?.code, 'already-holder');
    assert.equal(refusal(full, { kind: 'remove', from: 'adele' })?.code, 'not-a-holder');
    assert.equal(refusal(givenMonthly(), { kind: 'remove', from: 'alex' })?.code, 'not-a-holder');
  });

  it('R34 removes nobody from a bulk credit', () => {
    const held = givenBulk({ holders: heldBy('alex') });
    assert.deepEqual(refusal(held, { kind: 'remove', from: 'alex' }), { code: 'no-removal' });
    assert.deepEqual(refusal(givenBulk(), { kind: 'remove', from: 'alex' }), { code: 'no-removal' });
  });

  it('R35 transfers a bulk credit to another person, and no credit that nobody has', () => {
    const held = givenBulk({ holders: heldBy('alex') });
    assert.equal(refusal(held, { kind: 'transfer', from: 'alex', to: adele }), undefined);
    assert.equal(refusal(givenBulk(), { kind: 'transfer', from: 'alex', to: adele })?.code, 'not-a-holder');
    assert.equal(refusal(held, { kind: 'transfer', from: 'lynne', to: adele })?.code, 'not-a-holder');
  });

  it("R35 transfers on the last day of the enrolment year, not on the day after, in the company's zone", () => {
    const held = givenBulk({ holders: heldBy('alex') });
    const change = { kind: 'transfer', from: 'alex', to: adele } as const;
    const ended = { code: 'enrolment-year-ended', endedOn: '2026-12-31' };
    assert.equal(refusal(held, change, '2026-12-31T22:59:59.999Z'), undefined);
    assert.deepEqual(refusal(held, change, '2026-12-31T23:00:00.000Z'), ended);
    assert.deepEqual(refusal(givenBulk(), { kind: 'assign', to: alex }, '2027-01-01T12:00:00Z'), ended);
    const noon = '2026-12-31T12:00:00Z';
    assert.equal(
      refusal(held, change, noon, givenGoldCompany({ timeZone: 'America/Los_Angeles' })),
      undefined,
    );
    const auckland = givenGoldCompany({ timeZone: 'Pacific/Auckland' });
    assert.deepEqual(refusal(held, change, noon, auckland), ended);
  });

  it('R33 limits a monthly credit by no enrolment year', () => {
    const monthly = givenMonthly({ enrolmentYearEndsOn: '2026-06-01' });
    assert.equal(refusal(monthly, { kind: 'assign', to: alex }), undefined);
  });

  it('R35 takes the last day of the benefit where no enrolment year is known', () => {
    const { enrolmentYearEndsOn: _unknown, ...bulk } = givenBulk();
    assert.equal(enrolmentYearEndsOn(givenGoldCompany(), bulk), '2027-03-01');
    assert.equal(enrolmentYearEndsOn(givenGoldCompany(), givenBulk()), '2026-12-31');
  });

  it('R36 combines a bulk credit with none of the other offers, and a new subscription with each', () => {
    for (const funding of AZURE_FUNDINGS)
      assert.deepEqual(refusal(givenBulk(), { kind: 'assign', to: alex, funding }), {
        code: 'not-combinable',
        funding,
      });
    assert.equal(refusal(givenBulk(), { kind: 'assign', to: alex }), undefined);
  });

  it('R36 knows no bulk credit that comes with an Action Pack', () => {
    const company = givenGoldCompany({ offers: [givenActionPack()] });
    const change = { kind: 'assign', to: alex } as const;
    assert.deepEqual(refusal(givenBulk({ offer: 'pack' }), change, AT, company), {
      code: 'not-combinable',
      funding: 'action-pack',
    });
    assert.equal(refusal(givenMonthly({ offer: 'pack' }), change, AT, company), undefined);
  });

  it('R37 merges a monthly credit with no bulk credit, and leaves it free otherwise', () => {
    for (const funding of AZURE_FUNDINGS)
      assert.equal(
        refusal(givenMonthly(), { kind: 'assign', to: alex, funding })?.code,
        funding === 'bulk-credit' ? 'not-combinable' : undefined,
      );
  });

  it('R33 changes nothing once the credit has ended', () => {
    const change = { kind: 'assign', to: alex } as const;
    assert.equal(refusal(givenMonthly(), change, '2027-03-02T12:00:00Z')?.code, 'offer-expired');
    const facts = given(givenMonthly());
    const ended = { ...facts, holding: advanceHolding(facts.holding, { event: 'end', at: AT }) };
    assert.equal(refuseAzureChange(ended, change)?.code, 'offer-expired');
  });

  for (const credit of ['monthly', 'bulk'] as const)
    it(`${credit === 'bulk' ? 'R34 a bulk credit, once assigned, always has a holder' : 'R33 a monthly credit has each holder once'}, whatever is tried`, () => {
      const company = givenGoldCompany();
      const benefit = credit === 'bulk' ? givenBulk({ quantity: 2 }) : givenMonthly();
      const ids = company.people.map(({ id }) => id);
      const changes = fc.oneof(
        fc.record({ kind: fc.constant('assign' as const), to: fc.constantFrom(...company.people) }),
        fc.record({ kind: fc.constant('remove' as const), from: fc.constantFrom(...ids) }),
        fc.record({
          kind: fc.constant('transfer' as const),
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...company.people),
        }),
      );
      const seen = new Set<string>();
      fc.assert(
        fc.property(fc.array(changes, { maxLength: 40 }), fc.integer({ min: 0, max: 400 }), (walk, end) => {
          let holding = newHolding(benefit);
          for (const [index, change] of walk.entries()) {
            const now = new Date(Date.parse(AT) + (index * end * 86_400_000) / 40);
            const before = holding.holders.length;
            if (refuseAzureChange({ company, benefit, holding, now }, change)) continue;
            holding = advanceHolding(holding, stepOf(change, now.toISOString()));
            seen.add(change.kind);
            const people = holding.holders.map(({ person }) => person);
            assert.equal(new Set(people).size, people.length);
            assert.ok(people.length <= benefit.quantity);
            assert.equal(holding.state, people.length > 0 ? 'assigned' : 'provisioned');
            if (credit === 'bulk') assert.ok(people.length >= Math.max(1, before));
            if (change.kind !== 'remove') assert.ok(holds(holding, change.to.id));
            else assert.ok(!holds(holding, change.from));
          }
        }),
        { numRuns: 400 },
      );
      const kinds = credit === 'bulk' ? ['assign', 'transfer'] : ['assign', 'remove', 'transfer'];
      assert.deepEqual([...seen].sort(), kinds);
    });
});
