import { randomUUID } from 'node:crypto';
import { refuseAsking } from '../benefits/asking.js';
import type { GoToMarketLine } from '../benefits/go-to-market.js';
import { goToMarketLines, resourcesFor } from '../benefits/go-to-market.js';
import type { BenefitRequest } from '../benefits/request.js';
import { isFinal } from '../benefits/request.js';
import { may, peopleWhoMay } from '../benefits/roles.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import type { FormView } from '../cards/form.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { ownRequests, pendingFor } from '../desk/find-requests.js';
import type { Seat } from '../desk/load-company.js';
import type { GoToMarketBooks } from '../desk/load-go-to-market.js';
import { loadGoToMarket } from '../desk/load-go-to-market.js';
import { goToMarketFacts, overdueOffers } from './go-to-market-words.js';
import { benefitMeant } from './pick-benefit.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import { optionalReason } from './talks/optional-reason.js';
import { LONG_LIST } from './technical-lines.js';
import type { Turn } from './turn.js';

/** What the card is made of. */
interface Page {
  readonly seat: Seat;
  readonly books: GoToMarketBooks;
  readonly lines: readonly GoToMarketLine[];
  /** What can be begun by a press: activated, or asked for. R102 */
  readonly open: readonly GoToMarketLine[];
  /** Requests that are under way: for those who may activate what waits for them, for others their own. */
  readonly underWay: readonly BenefitRequest[];
  readonly mayActivate: boolean;
}

/**
 * The Go-To-Market offers with their state, the contact and the resources of the company's level, and one press
 * that activates or asks for it: the list is the form. R95 to R104
 * @param chosen the offer that was pressed on its own card; else the one that was named.
 */
export async function showGoToMarket(turn: Turn, chosen?: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const closed = refuseAsking(seat.company, seat.person);
  if (closed) return refuse(turn, closed);
  const page = await openPage(turn, seat);
  const { kit } = turn;
  const { company } = seat;
  const view: FormView = {
    title: kit.say('gtm.list.title'),
    texts: [introOf(page, kit)],
    facts: goToMarketFacts(
      kit,
      company,
      page.lines,
      page.books.contacts,
      resourcesFor(company, turn.desk.clock()),
    ),
    warnings: [
      ...(page.books.contacts.length === 0 ? [kit.say('gtm.list.noContact')] : []),
      ...overdueOffers(kit, page.lines),
    ],
    fields: fieldsOf(page, chosen ?? offerNamed(turn), kit),
    links: ['benefits'],
  };
  await turn.reply.send(formCard(view, actionsOf(page, kit), kit));
}

/** The offer that the wish names; what the category is called is in many a name, and names none. R102 */
function offerNamed(turn: Turn): string | undefined {
  if (turn.heard.kind !== 'text') return undefined;
  const category = turn.kit.say('category.go-to-market').toLowerCase();
  return benefitMeant(turn, 'go-to-market', turn.heard.text.toLowerCase().replaceAll(category, ' ')).exact;
}

async function openPage(turn: Turn, seat: Seat): Promise<Page> {
  const { company, person } = seat;
  const { desk } = turn;
  const books = await loadGoToMarket(desk, company);
  const patienceDays = desk.settings.activationDays;
  const lines = goToMarketLines({ company, ...books, patienceDays, now: desk.clock() });
  const mayActivate = may(person, 'activate-go-to-market');
  const requests = await (mayActivate ? pendingFor(desk, turn.actor, seat) : ownRequests(desk, turn.actor));
  const underWay = requests.filter(({ act, state }) => act === 'go-to-market' && !isFinal(state));
  const somebodyMay = peopleWhoMay(company.people, 'activate-go-to-market').length > 0;
  const open = lines.filter(line => somebodyMay && canBegin(line, underWay));
  return { seat, books, lines, open, underWay, mayActivate };
}

function canBegin({ state, benefit }: GoToMarketLine, underWay: readonly BenefitRequest[]): boolean {
  const isNew = state === 'listed' || state === 'needs-contact' || state === 'contact-set';
  return isNew && !underWay.some(({ benefitId }) => benefitId === benefit.id);
}

function introOf({ seat, lines, open, underWay, mayActivate }: Page, { say }: Kit): string {
  if (lines.length === 0) return say('gtm.list.none');
  if (open.length === 0 && underWay.length > 0)
    return say(mayActivate ? 'gtm.list.waitsForYou' : 'gtm.list.underWay');
  if (open.length === 0) return say('gtm.list.text');
  if (mayActivate) return say('gtm.list.mine');
  const people = peopleWhoMay(seat.company.people, 'activate-go-to-market');
  return say('gtm.list.ask', { people: tidy(say.list(people.map(({ name }) => tidy(name, 60))), 400) });
}

function fieldsOf({ open, mayActivate }: Page, chosen: string | undefined, kit: Kit): readonly Field[] {
  if (open.length === 0) return [];
  const options = open.map(({ benefit }) => ({
    title: kit.say('gtm.list.option', { offer: benefit.name, type: benefit.offerType }),
    value: benefit.id,
  }));
  const which: Field = {
    kind: 'choice',
    id: 'benefit',
    label: kit.say('gtm.list.which'),
    options,
    isLong: options.length > LONG_LIST,
    value: chosen,
  };
  const reason = optionalReason({ act: 'go-to-market', draftId: '', inputs: {} }, kit);
  return [...(open.length > 1 ? [which] : []), ...(mayActivate ? [] : [reason])];
}

function actionsOf(page: Page, kit: Kit): readonly Action[] {
  return [...beginActions(page, kit), ...underWayActions(page, kit), wishButton(kit, 'marketing-contact')];
}

/** One press asks, or, for those who may, begins: the steps come in its place. R95, R102 */
function beginActions({ open, mayActivate }: Page, kit: Kit): readonly Action[] {
  const [first] = open;
  if (!first) return [];
  const only = open.length === 1 ? { benefit: first.benefit.id } : {};
  const title = kit.say(mayActivate ? 'gtm.list.activate' : 'gtm.list.sendAsk');
  return [sendButton(kit, title, 'send-request', { act: 'go-to-market', draft: randomUUID(), ...only })];
}

function underWayActions({ underWay, mayActivate }: Page, kit: Kit): readonly Action[] {
  const [first, ...more] = underWay;
  if (!first) return [];
  if (!mayActivate) return [wishButton(kit, 'my-requests')];
  if (more.length > 0 || first.state !== 'approved') return [wishButton(kit, 'approvals')];
  return [button(kit, kit.say('gtm.list.report'), 'open-approval', { request: first.id })];
}
