import type { TechnicalBenefit } from './company.js';
import type { Instant } from './programme.js';
import { at } from './validity.js';

/** What the desk knows of one technical benefit beyond the company file. Saved under the benefit's id. */
export interface TechnicalRecord {
  readonly benefitId: string;
  /** An admin pressed `Activate` in Partner Center. R48 */
  readonly pressed?: { readonly at: Instant; readonly by?: string };
  /** The activation came back with both ids, sealed. R47 */
  readonly activated?: {
    readonly at: Instant;
    readonly sealedAccessId: string;
    readonly sealedContractId: string;
  };
  /** People who said that they entered the ids for their own account. R53 */
  readonly linkedBy: readonly string[];
}

/** What the counts and the calendar add to the record. */
export interface TechnicalUse {
  readonly left: number | 'unlimited';
  readonly used: number;
  readonly hasEnded: boolean;
}

export const TECHNICAL_STATES = [
  'available',
  'activation-pending',
  'active',
  'linked',
  'exhausted',
  'expired',
] as const;
export type TechnicalState = (typeof TECHNICAL_STATES)[number];

export const TECHNICAL_EVENTS = [
  'pressed',
  'ids-arrived',
  'given-up',
  'linked',
  'used-up',
  'count-corrected',
  'ended',
] as const;
export type TechnicalEvent = (typeof TECHNICAL_EVENTS)[number];

type Edges = Partial<{ readonly [event in TechnicalEvent]: TechnicalState }>;

/**
 * Life of a technical benefit: activate, then the ids appear, then an account is linked, then it is used. R47
 * From `available` to `active` there are two ways: DE20, ZH21 and NL21 (to 2021-05-19) let the request be
 * processed for a few days first; DE21 (2021-05-27) and SV21 (2021-06-17) show the ids straight away. The newer
 * ones win, and both ways stay open because nobody can promise the shorter one. R49, R50
 * Partner Center can also refuse what was pressed; no source says so, but then it has to be possible to ask anew.
 * Linked lasts until the benefit ends or its incidents are used up. R66
 */
const NEXT: { readonly [from in TechnicalState]: Edges } = {
  available: { pressed: 'activation-pending', 'ids-arrived': 'active', ended: 'expired' },
  'activation-pending': { 'ids-arrived': 'active', 'given-up': 'available', ended: 'expired' },
  active: { linked: 'linked', ended: 'expired' },
  linked: { linked: 'linked', 'used-up': 'exhausted', ended: 'expired' },
  exhausted: { 'count-corrected': 'linked', ended: 'expired' },
  expired: {},
};

/** The state after `event`, or undefined where the event is not allowed. R47, R49, R66 */
export function nextTechnicalState(from: TechnicalState, event: TechnicalEvent): TechnicalState | undefined {
  return NEXT[from][event];
}

/**
 * What the desk saved, together with what the company file says; the later activation wins. A file that tells of
 * an activation without its ids counts as one that was pressed: there is nothing to show yet.
 */
export function technicalRecordOf(
  benefit: TechnicalBenefit,
  saved: TechnicalRecord | undefined,
): TechnicalRecord {
  const own = { linkedBy: [], ...saved, benefitId: benefit.id };
  const { activatedAt, sealedAccessId, sealedContractId } = benefit;
  if (!activatedAt || (saved?.activated && at(saved.activated.at) >= at(activatedAt))) return own;
  if (!sealedAccessId || !sealedContractId) return { pressed: { at: activatedAt }, ...own };
  return { ...own, activated: { at: activatedAt, sealedAccessId, sealedContractId } };
}

/** The state that record, counts and calendar add up to. Used incidents prove that somebody has linked. R66 */
export function technicalStateOf(record: TechnicalRecord, use: TechnicalUse): TechnicalState {
  if (use.hasEnded) return 'expired';
  if (!record.activated) return record.pressed ? 'activation-pending' : 'available';
  if (use.left === 0) return 'exhausted';
  return record.linkedBy.length > 0 || use.used > 0 ? 'linked' : 'active';
}

/** `Activate` was pressed; pressing again changes nothing. R48, R49 */
export function pressed(record: TechnicalRecord, by: string, now: Date): TechnicalRecord {
  if (record.activated || record.pressed) return record;
  return { ...record, pressed: { at: now.toISOString(), by } };
}

/** What was pressed came to nothing: it can be pressed again. Without effect once the ids are there. R48 */
export function pressGivenUp(record: TechnicalRecord): TechnicalRecord {
  const { pressed, ...rest } = record;
  return record.activated || !pressed ? record : rest;
}

/** The activation came back with both ids. Ids that are there already are corrected, not activated anew. R50 */
export function idsArrived(
  record: TechnicalRecord,
  ids: { readonly sealedAccessId: string; readonly sealedContractId: string },
  now: Date,
): TechnicalRecord {
  return { ...record, activated: { at: record.activated?.at ?? now.toISOString(), ...ids } };
}

/**
 * The person has entered the ids for their account; once is enough for ever. R53
 * @throws Error before activation, when there is nothing to enter.
 */
export function linked(record: TechnicalRecord, personId: string): TechnicalRecord {
  if (!record.activated)
    throw new Error(`Benefit ${record.benefitId} is not active: there are no ids to link`);
  if (record.linkedBy.includes(personId)) return record;
  return { ...record, linkedBy: [...record.linkedBy, personId] };
}
