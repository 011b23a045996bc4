import { randomUUID } from 'node:crypto';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import { may, peopleWhoMay } from '../benefits/roles.js';
import type { TechnicalLine } from '../benefits/technical-page.js';
import { technicalLines } from '../benefits/technical-page.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import type { FormView } from '../cards/form.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { ownRequests, pendingFor } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { seatedForSupport } from './seated-for-support.js';
import { optionalReason } from './talks/optional-reason.js';
import { LONG_LIST, offerTitle, overdueTexts, technicalFacts } from './technical-lines.js';
import type { Turn } from './turn.js';

/** What the card is made of. */
interface Page {
  readonly seat: Seat;
  readonly lines: readonly TechnicalLine[];
  /** What can be begun by a press: activated, or asked for. R44 */
  readonly open: readonly TechnicalLine[];
  /** Requests that are under way: for those who may activate what waits for them, for others their own. */
  readonly underWay: readonly BenefitRequest[];
  readonly mayActivate: boolean;
}

/**
 * The technical benefits with their state, and one press that activates or asks for it: the list is the form.
 * R41 to R50, R59
 * @param chosen the benefit that was pressed on its own card.
 */
export async function showTechnical(turn: Turn, chosen?: string): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const page = await openPage(turn, seat);
  const { kit } = turn;
  const view: FormView = {
    title: kit.say('technical.list.title'),
    texts: [introOf(page, kit)],
    facts: technicalFacts(kit, page.lines),
    warnings: overdueTexts(kit, page.lines),
    fields: fieldsOf(page, chosen, kit),
    links: ['technicalBenefits'],
  };
  await turn.reply.send(formCard(view, actionsOf(page, kit), kit));
}

async function openPage(turn: Turn, seat: Seat): Promise<Page> {
  const { company, person } = seat;
  const { desk } = turn;
  const books = await loadSupportBooks(desk, company.tenantId);
  const patienceDays = desk.settings.activationDays;
  const lines = technicalLines({ company, person, books, patienceDays, now: desk.clock() });
  const mayActivate = may(person, 'activate-technical');
  const requests = await (mayActivate ? pendingFor(desk, turn.actor, seat) : ownRequests(desk, turn.actor));
  const underWay = requests.filter(({ act, state }) => act === 'technical' && !isFinal(state));
  const isFree = ({ standing }: TechnicalLine) =>
    !underWay.some(({ benefitId }) => benefitId === standing.benefit.id);
  const open = lines.filter(line => canBegin(line, seat, mayActivate) && isFree(line));
  return { seat, lines, open, underWay, mayActivate };
}

/** R44: those who may can also bring the ids of what was pressed before. R50 */
function canBegin({ button: state, standing }: TechnicalLine, seat: Seat, isAdmin: boolean): boolean {
  if (isAdmin) return state === 'ready' || standing.state === 'activation-pending';
  return state === 'dimmed' && !isNobodyThere(seat);
}

function introOf({ seat, lines, open, underWay, mayActivate }: Page, { say }: Kit): string {
  if (lines.length === 0) return say('technical.list.none');
  if (open.length === 0 && underWay.length > 0)
    return say(mayActivate ? 'technical.list.waitsForYou' : 'technical.list.underWay');
  if (open.length === 0)
    return say(
      lines.some(line => line.button === 'dimmed') && isNobodyThere(seat)
        ? 'technical.list.nobody'
        : 'technical.list.text',
    );
  if (mayActivate) return say('technical.list.mine');
  const people = peopleWhoMay(seat.company.people, 'activate-technical');
  return say('technical.list.ask', { people: tidy(say.list(people.map(({ name }) => tidy(name, 60))), 400) });
}

/** R44: is there nobody who could press the button? */
function isNobodyThere({ company }: Seat): boolean {
  return peopleWhoMay(company.people, 'activate-technical').length === 0;
}

function fieldsOf({ open, mayActivate }: Page, chosen: string | undefined, kit: Kit): readonly Field[] {
  if (open.length === 0) return [];
  const options = open.map(({ standing: { benefit, offer } }) => ({
    title: kit.say('technical.list.option', { benefit: benefit.name, offer: offerTitle(kit, offer) }),
    value: benefit.id,
  }));
  const which: Field = {
    kind: 'choice',
    id: 'benefit',
    label: kit.say('technical.list.which'),
    options,
    isLong: options.length > LONG_LIST,
    value: chosen,
  };
  const reason = optionalReason({ act: 'technical', draftId: '', inputs: {} }, kit);
  return [...(open.length > 1 ? [which] : []), ...(mayActivate ? [] : [reason])];
}

function actionsOf(page: Page, kit: Kit): readonly Action[] {
  return [
    ...beginActions(page, kit),
    ...underWayActions(page, kit),
    wishButton(kit, 'support-ids'),
    button(kit, kit.say('technical.list.seen'), 'ask-seen'),
  ];
}

/** One press asks, or, for those who may, begins: the steps come in its place. R44, R48 */
function beginActions({ open, mayActivate }: Page, kit: Kit): readonly Action[] {
  const [first] = open;
  if (!first) return [];
  const only = open.length === 1 ? { benefit: first.standing.benefit.id } : {};
  const title = kit.say(mayActivate ? 'technical.list.activate' : 'technical.list.sendAsk');
  return [sendButton(kit, title, 'send-request', { act: 'technical', draft: randomUUID(), ...only })];
}

function underWayActions({ underWay, mayActivate }: Page, kit: Kit): readonly Action[] {
  const [first, ...more] = underWay;
  if (!first) return [];
  if (!mayActivate) return [wishButton(kit, 'my-requests')];
  if (more.length > 0 || first.state !== 'approved') return [wishButton(kit, 'approvals')];
  return [button(kit, kit.say('technical.list.enterIds'), 'open-approval', { request: first.id })];
}
