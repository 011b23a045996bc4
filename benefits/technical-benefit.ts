import { refuseActing, refuseAsking } from './asking.js';
import type { Company, Person, TechnicalBenefit } from './company.js';
import { offerOf } from './company.js';
import { incidentsGranted } from './incidents.js';
import type { Refusal } from './refusal.js';
import { refuseUse } from './refuse-use.js';
import { peopleWhoMay, rolesFor } from './roles.js';
import type { TechnicalRecord } from './technical-state.js';
import { tierOf } from './validity.js';

/** What every rule about one technical benefit looks at. */
export interface TechnicalFacts {
  readonly company: Company;
  readonly person: Person;
  readonly benefit: TechnicalBenefit | undefined;
  /** From `technicalRecordOf`. */
  readonly record: TechnicalRecord;
  readonly now: Date;
}

/**
 * Is the page of technical benefits closed to this person? R56: an account of the Cloud Solution Provider
 * programme alone is not authorised. R04, R45: a membership in Partner Membership Center is activated there.
 * R57: without an active offer there are no benefits yet. R112
 */
export function refuseTechnicalPage(company: Company, person: Person, now: Date): Refusal | undefined {
  if (person.cspOnly) return { code: 'csp-only-account' };
  return (
    refuseAsking(company, person) ?? (tierOf(company, now) === null ? { code: 'no-benefits' } : undefined)
  );
}

/** May this person use or see this benefit at all? R42, R61: Signature Cloud Support is Gold and Silver only. */
export function refuseTechnical(facts: Omit<TechnicalFacts, 'record'>): Refusal | undefined {
  const { company, person, benefit, now } = facts;
  const closed = refuseTechnicalPage(company, person, now);
  if (closed) return closed;
  if (!benefit) return { code: 'unknown-benefit' };
  const offer = offerOf(company, benefit);
  if (incidentsGranted(offer, benefit.plan) === 'none')
    return { code: 'tier-too-low', needs: 'silver', has: offer.kind };
  return refuseUse(company, benefit, now);
}

/**
 * May this person ask for the activation? Everybody of the company may ask; somebody must be there who can do
 * it, also the person themselves: an activation needs nobody else's consent. R44, R48, R59
 */
export function refuseActivationAsk(facts: TechnicalFacts): Refusal | undefined {
  const { company, record } = facts;
  const closed = refuseTechnical(facts);
  if (closed) return closed;
  if (record.activated) return { code: 'already-active', since: record.activated.at };
  if (record.pressed) return { code: 'activation-pending', since: record.pressed.at };
  if (peopleWhoMay(company.people, 'activate-technical').length === 0)
    return { code: 'no-approver', needs: rolesFor('activate-technical') };
  return undefined;
}

/**
 * May this person activate: press the button in Partner Center and bring back the ids? R48: Global admin or MPN
 * partner admin; R44 (SV21, 2021-06-17): for everybody else the button is dimmed.
 */
export function refuseActivation(facts: TechnicalFacts): Refusal | undefined {
  const refusal = refuseTechnical(facts) ?? refuseActing(facts.person, 'activate-technical');
  if (refusal) return refusal;
  if (facts.record.activated) return { code: 'already-active', since: facts.record.activated.at };
  return undefined;
}

/** Did the activation come back complete? Both ids, or nothing to show. R47 */
export function refuseIds(ids: { accessId: string; contractId: string }): Refusal | undefined {
  return ids.accessId.trim() === '' || ids.contractId.trim() === ''
    ? { code: 'support-ids-missing' }
    : undefined;
}
