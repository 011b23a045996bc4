import { refuseAskingTwice } from '../../benefits/asking.js';
import type { Benefit, GoToMarketBenefit } from '../../benefits/company.js';
import type { GoToMarketFacts } from '../../benefits/go-to-market.js';
import {
  refuseGoToMarketActivation,
  refuseGoToMarketAsk,
  refuseGoToMarketDone,
  refuseUntil,
} from '../../benefits/go-to-market.js';
import type { GoToMarketRecord } from '../../benefits/go-to-market-state.js';
import {
  goToMarketRecordOf,
  offerActivated,
  offerPressed,
  offerPressGivenUp,
} from '../../benefits/go-to-market-state.js';
import type { KeptContacts } from '../../benefits/kept-contacts.js';
import { contactsOf } from '../../benefits/kept-contacts.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import { refuseUse } from '../../benefits/refuse-use.js';
import { lastStep } from '../../benefits/request.js';
import { may } from '../../benefits/roles.js';
import { CONTACTS_KEY, goToMarketKey } from '../records.js';
import type { Act, Ask, Work } from './act.js';

const FULFILLED = { kind: 'fulfilled', details: { act: 'go-to-market' } } as const;

/** A Go-To-Market offer is activated in Partner Center, which takes several days. R95 to R104 */
export const goToMarketAct: Act<'go-to-market'> = {
  async refuseAsk(ask) {
    const { person, benefit, requests } = ask;
    const facts = await factsOf(ask);
    const refusal = isOwn(ask) ? refuseGoToMarketActivation(facts) : refuseGoToMarketAsk(facts);
    return refusal ?? refuseAskingTwice(requests, person.id, benefit?.id ?? '');
  },
  async readForm(_ask, { reason = '' }) {
    return { kind: 'filled', details: { act: 'go-to-market' }, reason: reason.trim() };
  },
  isOwnWork: isOwn,
  /** What another request activated in the meantime is active for this one too. */
  async deliver(work) {
    const facts = await factsOf(work);
    if (facts.record.activated) return FULFILLED;
    const failure = refuseOffer(facts);
    return failure ? { kind: 'failed', failure } : { kind: 'hand-over' };
  },
  handOver: {
    async start(work) {
      const facts = await factsOf(work);
      const refusal = refuseGoToMarketActivation(facts);
      // Another request has had it pressed: then this one waits for the same activation.
      if (refusal?.code === 'activation-pending') return undefined;
      if (!refusal) save(work, offerPressed(facts.record, work.person.id, work.now));
      return refusal;
    },
    /** Whoever says that it is active has pressed it, whether they said so or not. R102, R104 */
    async complete(work, _request, { until = '' }) {
      const facts = await factsOf(work);
      if (facts.record.activated) return FULFILLED;
      const refuseIt = facts.record.pressed ? refuseGoToMarketDone : refuseGoToMarketActivation;
      const refusal = refuseIt(facts) ?? refuseDay(facts, until.trim());
      if (refusal) return refused(refusal);
      const pressed = offerPressed(facts.record, work.person.id, work.now);
      save(work, offerActivated(pressed, until.trim() || undefined, work.now));
      return FULFILLED;
    },
    /** Partner Center refused what was pressed for this request: it can be asked for anew. */
    async giveUp(work, request) {
      if (!lastStep(request, 'started')) return;
      const { record } = await factsOf(work);
      const after = offerPressGivenUp(record);
      if (after !== record) save(work, after);
    },
  },
};

/** R95: an activation needs the role and nobody else's consent. */
function isOwn({ person }: Pick<Ask, 'person'>): boolean {
  return may(person, 'activate-go-to-market');
}

async function factsOf({ unit, company, person, benefit, now }: Ask | Work): Promise<GoToMarketFacts> {
  const kept = await unit.read<KeptContacts>(CONTACTS_KEY);
  const contacts = contactsOf(company, kept);
  const offer = isGoToMarket(benefit) ? benefit : undefined;
  const record = offer
    ? goToMarketRecordOf(offer, await unit.read<GoToMarketRecord>(goToMarketKey(offer.id)))
    : { benefitId: '' };
  return { company, person, benefit: offer, record, contacts, now };
}

function isGoToMarket(benefit: Benefit | undefined): benefit is GoToMarketBenefit {
  return benefit?.category === 'go-to-market';
}

function refuseOffer({ company, benefit, now }: GoToMarketFacts): Refusal | undefined {
  return benefit ? refuseUse(company, benefit, now) : { code: 'unknown-benefit' };
}

function refuseDay({ company, benefit, now }: GoToMarketFacts, until: string): Refusal | undefined {
  return benefit && until !== '' ? refuseUntil(company, benefit, until, now) : undefined;
}

function save({ unit }: Work, record: GoToMarketRecord): void {
  unit.write(goToMarketKey(record.benefitId), record);
}
