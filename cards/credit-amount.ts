import type { AzureAmount } from '../benefits/azure-amount.js';
import type { Kit } from './kit.js';

/** How much a credit is worth, in the company's currency: `$100 a month`. R29, R30 */
export function creditAmount({ say }: Pick<Kit, 'say'>, { amount, currency, per }: AzureAmount): string {
  return say(`azure.amount.${per}`, { money: say.money(amount, currency) });
}
