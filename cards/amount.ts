import type { BenefitLine } from '../benefits/overview.js';
import type { Kit } from './kit.js';

/** How much of a benefit there is: `3 of 10 left`, or unlimited. R26, R64 */
export function amountText(kit: Kit, line: BenefitLine): string {
  const { say } = kit;
  if (!line.unlimited) return say('benefits.leftOf', { left: line.left, quantity: line.quantity });
  return line.used > 0 ? say('benefits.usedUnlimited', { used: line.used }) : say('benefits.unlimited');
}
