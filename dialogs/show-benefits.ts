import { CLOUD_KEY_ACT } from '../benefits/cloud-keys.js';
import type { Benefit, Company } from '../benefits/company.js';
import { goToMarketLines } from '../benefits/go-to-market.js';
import type { Overview } from '../benefits/overview.js';
import { overviewOf } from '../benefits/overview.js';
import type { Category } from '../benefits/programme.js';
import { CATEGORIES } from '../benefits/programme.js';
import { isGuestWithoutRole, may } from '../benefits/roles.js';
import { benefitCard } from '../cards/benefit.js';
import { categoryCard } from '../cards/category.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { overviewCard } from '../cards/overview.js';
import { loadCloudKeys } from '../desk/cloud-keys.js';
import { companyToday } from '../desk/company-today.js';
import type { Seat } from '../desk/load-company.js';
import { loadPools } from '../desk/load-company.js';
import { loadGoToMarket } from '../desk/load-go-to-market.js';
import { nameOf } from '../directory/find-person.js';
import { offerStateText } from './go-to-market-words.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Shows a card as a new message, or in the place of the one that was pressed. */
export type Show = (card: AdaptiveCard) => Promise<unknown>;

/** Tier, offers and categories. R12, R14, R25, R57 */
export async function showOverview(turn: Turn, show: Show = turn.reply.send): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  if (seat.company.managedIn === 'pmc') return refuse(turn, { code: 'managed-in-pmc' });
  const overview = await overviewFor(turn, seat);
  if (overview.categories.length === 0) return refuse(turn, { code: 'no-benefits' });
  await show(overviewCard({ overview }, turn.kit));
}

/** The benefits of one category, a page of them. R26 */
export async function showCategory(
  turn: Turn,
  category: string,
  page = 0,
  show: Show = turn.reply.send,
): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const overview = await overviewFor(turn, seat);
  const group = overview.categories.find(candidate => candidate.category === category);
  if (!group)
    return isCategory(category) ? showOverview(turn, show) : refuse(turn, { code: 'unknown-benefit' });
  const states = category === 'go-to-market' ? await offerStates(turn, seat.company) : undefined;
  await show(categoryCard({ company: overview.company, group, page, states }, turn.kit));
}

/** One benefit with all that is known of it. R16, R26 */
export async function showBenefit(
  turn: Turn,
  benefitId: string,
  show: Show = turn.reply.send,
): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const today = await companyToday(turn.desk, seat.company);
  const overview = await overviewFor(turn, seat, today);
  const benefit = today.benefits.find(candidate => candidate.id === benefitId);
  const line = overview.categories.flatMap(group => group.lines).find(row => row.id === benefitId);
  if (!benefit || !line) return refuse(turn, { code: 'unknown-benefit' });
  const holders = 'holders' in benefit ? benefit.holders : [];
  const view = {
    line,
    benefit,
    holders: holders.map(({ person }) => nameOf(today, person)),
    status: (await offerStates(turn, seat.company, benefit)).get(benefitId),
    mayAsk: !isGuestWithoutRole(seat.person),
    misdirected: may(seat.person, CLOUD_KEY_ACT) ? await misdirectedFor(turn, benefit) : undefined,
  };
  await show(benefitCard(view, turn.kit));
}

/** How far each Go-To-Market offer is, by benefit id; of one benefit alone where it is given. R104 */
async function offerStates(
  { desk, kit }: Turn,
  company: Company,
  benefit?: Benefit,
): Promise<ReadonlyMap<string, string>> {
  if (benefit && benefit.category !== 'go-to-market') return new Map();
  const books = await loadGoToMarket(desk, company);
  const patienceDays = desk.settings.activationDays;
  const lines = goToMarketLines({ company, ...books, patienceDays, now: desk.clock() });
  return new Map(lines.map(line => [line.benefit.id, offerStateText(kit, line)]));
}

/** The request whose licence key went to the wrong tenant. R84 */
async function misdirectedFor(turn: Turn, benefit: Benefit): Promise<string | undefined> {
  if (benefit.category !== 'cloud') return undefined;
  const keys = await loadCloudKeys(turn.desk, turn.actor.tenantId, benefit);
  return keys.find(({ state }) => state === 'wrong-tenant')?.requestId;
}

async function overviewFor(turn: Turn, { company }: Seat, today?: Company): Promise<Overview> {
  const pools = await loadPools(turn.desk, turn.actor.tenantId);
  return overviewOf(today ?? (await companyToday(turn.desk, company)), pools, turn.desk.clock());
}

function isCategory(text: string): text is Category {
  return (CATEGORIES as readonly string[]).includes(text);
}
