import type { Company, Holding, VisualStudioBenefit } from '../../benefits/company.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { Seat } from '../../benefits/seat.js';
import type { SeatQueue } from '../../benefits/seat-queue.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { offerOpenSeats } from '../../desk/offer-seats.js';
import { queueKey, REQUESTS } from '../../desk/records.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { loadSeats } from '../../desk/seats.js';
import { joinWaitingList, leaveWaitingList } from '../../desk/wait-for-seat.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { person, smallCompany, TENANT } from './small-company.js';

/** What a form says of a seat. */
export interface SeatAsk {
  readonly to?: string;
  readonly from?: string;
  readonly benefitId?: string;
  readonly draftId?: string;
}

type Decided = Awaited<ReturnType<typeof decideRequest>>;
type Reported = Awaited<ReturnType<typeof reportHandOver>>;

export interface StudioDesk extends GivenDesk {
  askSeat(who: string, ask?: SeatAsk): ReturnType<typeof requestBenefit>;
  approve(who: string, requestId?: string): Promise<Decided>;
  reject(who: string, requestId: string): Promise<Decided>;
  assigned(who: string, requestId?: string, assignedOn?: string): Promise<Reported>;
  giveUp(who: string, requestId?: string): Promise<Reported>;
  join(who: string, benefitId?: string): ReturnType<typeof joinWaitingList>;
  leave(who: string, benefitId?: string): ReturnType<typeof leaveWaitingList>;
  offer(): Promise<number>;
  /** `vs/1 ben`, `vs/2 -`, and what is set aside: `vs/2 - (request-1)`. */
  seats(benefitId?: string): Promise<readonly string[]>;
  seat(id: string): Promise<Seat>;
  waiting(benefitId?: string): Promise<readonly string[]>;
  requests(): Promise<readonly BenefitRequest[]>;
}

/**
 * Two of `vs`: ben has one since day 100 before, one is free. One of `full`, which patti has for 50 days. One of
 * `ended`. Megan and tove are Global admins.
 */
export function studioCompany(changes: Partial<Company> = {}): Company {
  const company = smallCompany();
  return {
    ...company,
    benefits: [
      ...company.benefits,
      studio('vs', 'Visual Studio Professional', [{ person: 'ben', since: '2026-08-12T08:00:00.000Z' }]),
      studio('full', 'Visual Studio Enterprise', [{ person: 'patti', since: '2026-10-01T08:00:00.000Z' }], {
        quantity: 1,
        edition: 'enterprise',
        aliases: ['VS Ent'],
      }),
      studio('ended', 'Visual Studio Test Professional', [], { expiresOn: '2026-11-18' }),
    ],
    people: [...company.people, person('tove', 'Tove Lund', ['global-admin'])],
    ...changes,
  };
}

export function studio(
  id: string,
  name: string,
  holders: readonly Holding[],
  changes: Partial<VisualStudioBenefit> = {},
): VisualStudioBenefit {
  return {
    id,
    name,
    category: 'visual-studio',
    offer: 'silver',
    type: 'core',
    quantity: 2,
    expiresOn: '2027-11-01',
    edition: 'professional',
    holders,
    ...changes,
  };
}

export async function givenStudioDesk(
  company: Company = studioCompany(),
  store?: Store,
): Promise<StudioDesk> {
  return studioDesk(await givenDesk(store, company));
}

/** The acts of these tests at a desk. */
export function studioDesk(desk: GivenDesk): StudioDesk {
  const { parts, store } = desk;
  const partition = companyPartition(TENANT);
  const booksOf = async (benefitId: string) => {
    const company = (await store.read<Company>(partition, 'company'))!.value;
    const benefit = company.benefits.find(({ id }) => id === benefitId) as VisualStudioBenefit;
    return loadSeats(parts, company, benefit);
  };
  return {
    ...desk,
    askSeat: (who, { to = who, from = '', benefitId = 'vs', draftId = 'request-1' } = {}) =>
      requestBenefit(parts, actor(who), {
        draftId,
        act: 'visual-studio',
        benefitId,
        inputs: { to, from, reason: '' },
      }),
    approve: (who, requestId = 'request-1') =>
      decideRequest(parts, actor(who), { requestId, decision: 'approve' }),
    reject: (who, requestId) =>
      decideRequest(parts, actor(who), { requestId, decision: 'reject', reason: 'Still needed' }),
    assigned: (who, requestId = 'request-1', assignedOn = '') =>
      reportHandOver(parts, actor(who), { requestId, report: 'done', inputs: { assignedOn } }),
    giveUp: (who, requestId = 'request-1') =>
      reportHandOver(parts, actor(who), { requestId, report: 'impossible', reason: 'No' }),
    join: (who, benefitId = 'full') => joinWaitingList(parts, actor(who), benefitId),
    leave: (who, benefitId = 'full') => leaveWaitingList(parts, actor(who), benefitId),
    offer: () => offerOpenSeats(parts, TENANT),
    seats: async (benefitId = 'vs') =>
      (await booksOf(benefitId)).facts.seats.map(({ id, holder = '-', setAsideFor }) =>
        [id, holder, ...(setAsideFor ? [`(${setAsideFor})`] : [])].join(' '),
      ),
    seat: async id => (await booksOf(id.split('/')[0]!)).facts.seats.find(seat => seat.id === id)!,
    waiting: async (benefitId = 'full') =>
      (await store.read<SeatQueue>(partition, queueKey(benefitId)))?.value.waiting.map(one => one.person) ??
      [],
    requests: async () => (await store.list<BenefitRequest>(partition, REQUESTS)).map(({ value }) => value),
  };
}

/** The code of a refusal, or the kind of what was done. */
export function codeOf(outcome: { kind: string; refusal?: { code: string } }): string {
  return outcome.refusal?.code ?? outcome.kind;
}
