import type { SoftwareBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import { isGuestWithoutRole } from '../benefits/roles.js';
import { keysLeft } from '../benefits/software-keys.js';
import { validityOf } from '../benefits/validity.js';
import { pickProductCard } from '../cards/pick-product.js';
import { loadPools } from '../desk/load-company.js';
import type { NameFound } from '../language/understand/find-name.js';
import { findName } from '../language/understand/find-name.js';
import { refuse } from './refuse.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** The company's software that a text names. */
export function productMeant(turn: Turn, text: string): NameFound {
  if (turn.seat.kind !== 'seat' || text.trim() === '') return { near: [] };
  return findName(text, benefitsOf(turn.seat.company, 'software'));
}

/**
 * Asks which product it shall be; names close to what was typed come first.
 * @returns false when the person cannot ask for any, and was told so.
 */
export async function pickProduct(
  turn: Turn,
  asked: { heard?: string | undefined; inPlace?: boolean },
): Promise<boolean> {
  const seat = await seated(turn);
  if (!seat) return false;
  if (isGuestWithoutRole(seat.person)) {
    await refuse(turn, { code: 'guest-without-role' });
    return false;
  }
  const now = turn.desk.clock();
  const pools = await loadPools(turn.desk, turn.actor.tenantId);
  const products = benefitsOf(seat.company, 'software').filter(
    product => product.needsKey && validityOf(seat.company, product, now) !== 'expired',
  );
  if (products.length === 0) {
    await refuse(turn, { code: 'no-benefits' });
    return false;
  }
  const named = asked.heard === undefined ? [] : productMeant(turn, asked.heard).near;
  const view = {
    products: products.map(({ id, name, ...rest }) => ({
      id,
      name,
      left: keysLeft({ id, name, ...rest } as SoftwareBenefit, pools.get(id) ?? []),
    })),
    heard: asked.heard,
    near: named.flatMap(id => products.filter(product => product.id === id)),
  };
  const card = pickProductCard(view, turn.kit);
  await (asked.inPlace ? turn.reply.replace(card) : turn.reply.send(card));
  return true;
}
