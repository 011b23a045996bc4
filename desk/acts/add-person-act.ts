import type { NewPerson } from '../../benefits/add-person.js';
import {
  peopleWhoCanAdd,
  readObjectId,
  refuseAddPerson,
  refuseNewPerson,
  refuseObjectId,
  rightToAdd,
  withPerson,
} from '../../benefits/add-person.js';
import { refuseAsking } from '../../benefits/asking.js';
import type { Person } from '../../benefits/company.js';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import type { Refusal } from '../../benefits/refusal.js';
import { refused } from '../../benefits/refusal.js';
import type { BenefitRequest, RequestOf } from '../../benefits/request.js';
import { isFinal } from '../../benefits/request.js';
import { may, rolesFor } from '../../benefits/roles.js';
import { newApprovals } from '../new-approvals.js';
import { post } from '../posting.js';
import { addedPersonKey, COMPANY_KEY, REQUESTS } from '../records.js';
import type { Act, Ask, Inputs, Work } from './act.js';

/** Characters; as in the company file. */
const LONGEST_NAME = 200;

/** Somebody who is missing is added in User Management, and is known here from then on. R91, R101 */
export const addPersonAct: Act<'add-person'> = {
  async refuseAsk({ company, person }) {
    const closed = refuseAsking(company, person);
    if (closed || peopleWhoCanAdd(company).length > 0) return closed;
    return { code: 'no-approver', needs: rolesFor('add-person') };
  },
  async readForm(ask, inputs) {
    const added = newPersonIn(inputs);
    const refusal = refuseNewPerson(ask.company, added) ?? refuseTwice(ask, added);
    if (refusal) return refused(refusal);
    return { kind: 'filled', details: { act: 'add-person', ...added }, reason: (inputs.reason ?? '').trim() };
  },
  isOwnWork: ({ person }, { roles }) => may(person, rightToAdd(roles)),
  async deliver({ company }, request) {
    const failure = refuseNewPerson(company, request);
    return failure ? { kind: 'failed', failure } : { kind: 'hand-over' };
  },
  handOver: {
    async complete(work, request, { objectId = '' }) {
      const id = readObjectId(objectId);
      const known = work.company.people.find(person => person.id === id);
      if (!known || !isSame(known, request)) {
        const refusal =
          refuseObjectId(work.company, id) ?? refuseAddPerson(work.company, work.person, request);
        if (refusal) return refused(refusal);
        await add(work, id, request);
      }
      const { name, email, roles } = request;
      return { kind: 'fulfilled', details: { act: 'add-person', name, email, roles, personId: id } };
    },
  },
};

/** What a form tells of a new person; several roles come parted by commas. */
function newPersonIn({ name = '', email = '', roles = '' }: Inputs): NewPerson {
  const wanted = roles.split(',').map(role => role.trim());
  const line = name
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return { name: line, email: email.trim(), roles: ROLES.filter(role => wanted.includes(role)) };
}

function refuseTwice({ requests }: Ask, { email }: NewPerson): Refusal | undefined {
  const open = requests.find(request => isOpenFor(request, email));
  return open && { code: 'already-requested', number: open.number };
}

function isOpenFor(request: BenefitRequest, email: string): boolean {
  return (
    request.act === 'add-person' &&
    request.email.toLowerCase() === email.toLowerCase() &&
    !isFinal(request.state)
  );
}

/** A company file has brought them in the meantime, with what was asked for: nothing is left to add. */
function isSame(known: Person, { email, roles }: NewPerson): boolean {
  const has = (role: Role): boolean => known.roles.includes(role);
  return known.email.toLowerCase() === email.toLowerCase() && roles.every(has);
}

/** The company knows them, and what waits for a decision reaches them too if their role decides about it. */
async function add(
  { unit, company, now }: Work,
  id: string,
  request: RequestOf<'add-person'>,
): Promise<void> {
  const next = withPerson(company, id, request);
  // Who decides for whom is a record of its own.
  const { delegations: _, ...kept } = next;
  unit.write(COMPANY_KEY, kept);
  await unit.read(addedPersonKey(id));
  unit.write(addedPersonKey(id), { personId: id, addedAt: now.toISOString() });
  const waiting = await unit.list<BenefitRequest>(REQUESTS);
  for (const { requestId, personId } of newApprovals(company, next, waiting, now))
    await post(unit, { requestId, kind: 'approval', personId });
}
