import { holds } from '../../benefits/azure-holding.js';
import type { Seat } from '../../desk/load-company.js';
import { loadHoldings } from '../../desk/load-holdings.js';
import type { Turn } from '../turn.js';
import { giverAndTaker } from './giver-and-taker.js';

/** What a wish in words fills in: "give Azure credit to Isaiah", "pass it on from Alex to Isaiah". */
export async function azurePrefill(
  { desk, kit, actor }: Turn,
  { company }: Seat,
  benefitId: string | undefined,
  text: string,
): Promise<Readonly<Record<string, string>>> {
  const holding = benefitId === undefined ? undefined : (await loadHoldings(desk, company)).get(benefitId);
  if (!holding) return {};
  const hasIt = (id: string): boolean => holds(holding, id);
  const said = giverAndTaker(text, company.people, hasIt, { locale: kit.say.locale, me: actor.personId });
  return { ...said, ...(said.from && said.to ? { change: 'transfer' } : {}) };
}
