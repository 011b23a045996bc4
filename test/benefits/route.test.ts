import assert from 'node:assert/strict';
import type { ApprovalRule, Delegation } from '../../benefits/approval-rules.js';
import type { Company } from '../../benefits/company.js';
import {
  countedEndorsements,
  isApprovedByRule,
  refuseByRule,
  refuseDecision,
  routeOf,
} from '../../benefits/route.js';
import { givenCompany, givenPerson, givenRequest } from './given.js';

const NOW = new Date('2026-06-10T09:00:00Z');
const megan = givenPerson('megan', ['global-admin']);
const adele = givenPerson('adele', ['mpn-partner-admin']);
const tove = givenPerson('tove', ['global-admin']);
const alex = { ...givenPerson('alex'), department: 'Sales' };

function company(rules: readonly Partial<ApprovalRule>[], changes: Partial<Company> = {}): Company {
  return givenCompany({
    people: [alex, givenPerson('bea'), megan, adele, tove],
    approvalRules: rules.map((rule, at) => ({ name: `rule ${at + 1}`, ...rule })),
    ...changes,
  });
}

const route = (rules: readonly Partial<ApprovalRule>[], changes?: Partial<Company>) => {
  const { decide, notify, needed, rule } = routeOf(company(rules, changes), givenRequest(), NOW);
  const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).join(' ');
  return { decide: ids(decide), notify: ids(notify), needed, rule: rule?.name };
};

describe('the way of a request', () => {
  it('R10 goes to everybody whose role allows it where the company has no rule', () => {
    assert.deepEqual(route([]), {
      decide: 'megan adele tove',
      notify: 'megan adele tove',
      needed: 1,
      rule: undefined,
    });
  });

  it('follows the first rule that fits its act, its benefit and the department of who asks', () => {
    const named = (rule: Partial<ApprovalRule>) => route([rule, {}]).rule;
    assert.equal(named({ acts: ['software-key'] }), 'rule 1');
    assert.equal(named({ acts: ['technical'] }), 'rule 2');
    assert.equal(named({ benefits: ['sql'] }), 'rule 1');
    assert.equal(named({ benefits: ['visio'] }), 'rule 2');
    assert.equal(named({ departments: ['Sales'] }), 'rule 1');
    assert.equal(named({ departments: ['Research'] }), 'rule 2');
    assert.equal(named({ acts: ['software-key'], departments: ['Research'] }), 'rule 2');
  });

  it('R10 narrows who decides, and gives nobody a right that their role does not give', () => {
    assert.equal(route([{ approvers: ['adele'] }]).decide, 'adele');
    assert.equal(route([{ approvers: ['adele', 'bea'] }]).decide, 'adele');
    assert.equal(route([{ approvers: ['bea'] }]).decide, '');
  });

  it('goes to the back-up when no approver is left, and to nobody when no back-up is either', () => {
    assert.equal(route([{ approvers: ['gone'], backup: ['tove'] }]).decide, 'tove');
    assert.equal(route([{ approvers: ['adele'], backup: ['tove'] }]).decide, 'adele');
    assert.equal(route([{ approvers: ['gone'], backup: ['gone too'] }]).decide, '');
  });

  it('R10 never goes to the requester', () => {
    const own = givenRequest({ requesterId: 'megan' });
    const { decide } = routeOf(company([{ approvers: ['megan'] }]), own, NOW);
    assert.deepEqual(decide, []);
  });

  it('does not write to the silent, unless nobody else would hear of it', () => {
    const silent = route([{ silent: ['megan'] }]);
    assert.deepEqual([silent.decide, silent.notify], ['megan adele tove', 'adele tove']);
    assert.equal(route([{ silent: ['megan', 'adele', 'tove'] }]).notify, 'megan adele tove');
  });

  it('asks for no more approvals than there are people to give them', () => {
    assert.equal(route([{ needed: 2 }]).needed, 2);
    assert.equal(route([{ needed: 2, approvers: ['adele'] }]).needed, 1);
    assert.equal(route([{ needed: 9 }]).needed, 3);
  });

  describe('with a stand-in', () => {
    const away: Delegation = { from: 'adele', to: 'tove', since: '2026-06-10', until: '2026-06-12' };
    const on = (day: string, delegation: Delegation = away) => {
      const facts = company([{ approvers: ['adele'] }], { delegations: [delegation] });
      const { decide, notify } = routeOf(facts, givenRequest(), new Date(`${day}T12:00:00Z`));
      return [decide.map(({ id }) => id).join(' '), notify.map(({ id }) => id).join(' ')];
    };

    it('goes to the stand-in from the first day to the last, and both may decide', () => {
      assert.deepEqual(on('2026-06-09'), ['adele', 'adele']);
      assert.deepEqual(on('2026-06-10'), ['adele tove', 'tove']);
      assert.deepEqual(on('2026-06-12'), ['adele tove', 'tove']);
      assert.deepEqual(on('2026-06-13'), ['adele', 'adele']);
    });

    it('R10 does not go to a stand-in whose role does not allow it', () => {
      assert.deepEqual(on('2026-06-11', { ...away, to: 'bea' }), ['adele', 'adele']);
    });
  });
});

describe('deciding by a rule of the company', () => {
  const refusal = (who: typeof megan, rule: Partial<ApprovalRule>, why?: string, request = givenRequest()) =>
    refuseDecision(company([rule]), who, request, NOW, why)?.code;

  it('R10 refuses whose role does not allow it, whatever the rule says', () => {
    assert.equal(refusal(alex, { approvers: ['alex'], breakGlass: true }, 'urgent'), 'role-missing');
  });

  it('refuses whom the rule does not ask', () => {
    assert.equal(refusal(megan, { approvers: ['adele'] }), 'not-asked');
    assert.equal(refusal(megan, { approvers: ['adele'] }, 'urgent'), 'not-asked');
  });

  it('lets somebody break the glass with a reason, and not without one', () => {
    const rule = { approvers: ['adele'], breakGlass: true } as const;
    assert.equal(refusal(megan, rule), 'justification-missing');
    assert.equal(refusal(megan, rule, '  '), 'justification-missing');
    assert.equal(refusal(megan, rule, 'The server is down'), undefined);
  });

  it('R10 refuses one’s own request unless the rule allows it, and then asks for a reason', () => {
    const own = givenRequest({ requesterId: 'megan' });
    assert.equal(refusal(megan, {}, 'I need it', own), 'own-request');
    assert.equal(refusal(megan, { breakGlass: true }, 'I need it', own), 'own-request');
    assert.equal(refusal(megan, { ownRequests: 'with-reason' }, '', own), 'justification-missing');
    assert.equal(refusal(megan, { ownRequests: 'with-reason' }, 'I need it', own), undefined);
  });
});

describe('asking by a rule of the company', () => {
  const asks = (who: typeof alex, mayAsk: NonNullable<ApprovalRule['mayAsk']>) =>
    refuseByRule(company([{ mayAsk }]), who, givenRequest({ requesterId: who.id }))?.code;

  it('lets only those ask whom the rule names, by themselves or by their department', () => {
    assert.equal(asks(alex, { departments: ['Sales'] }), undefined);
    assert.equal(asks(alex, { departments: ['Research'] }), 'may-not-ask');
    assert.equal(asks(alex, { people: ['alex'] }), undefined);
    assert.equal(asks(alex, {}), 'may-not-ask');
  });

  it('approves a person’s first key of a product by itself, and not the next one', () => {
    const facts = company([{ automatic: 'first-of-product' }]);
    const earlier = (state: 'fulfilled' | 'rejected') => [givenRequest({ id: 'earlier', state })];
    assert.equal(isApprovedByRule(facts, givenRequest(), []), true);
    assert.equal(isApprovedByRule(facts, givenRequest(), earlier('rejected')), true);
    assert.equal(isApprovedByRule(facts, givenRequest(), earlier('fulfilled')), false);
    assert.equal(isApprovedByRule(facts, givenRequest({ benefitId: 'visio' }), earlier('fulfilled')), true);
    assert.equal(isApprovedByRule(company([{}]), givenRequest(), []), false);
  });
});

describe('approvals that count', () => {
  const endorsed = (...ids: readonly string[]) =>
    givenRequest({
      history: [
        { event: 'requested', at: '2026-06-01T08:00:00.000Z', by: 'alex' },
        ...ids.map(by => ({ event: 'endorsed' as const, at: '2026-06-02T08:00:00.000Z', by })),
      ],
    });

  it('R10 are those of people whose role still allows it, each once, also of a former stand-in', () => {
    const facts = company([{ approvers: ['megan', 'adele'], needed: 2 }]);
    assert.deepEqual(countedEndorsements(facts, endorsed('tove', 'tove')), ['tove']);
    assert.deepEqual(countedEndorsements(facts, endorsed('bea', 'megan')), ['megan']);
    assert.deepEqual(countedEndorsements(facts, endorsed('gone')), []);
  });
});
