import type { AzureBenefit } from '../../benefits/company.js';
import type { Kit } from '../../cards/kit.js';

/**
 * The credits under what people call them in their language: "monthly credit", "bulk credit"; and plain "Azure credit"
 * for each, unless the company calls one of them so.
 */
export function namedCredits({ say }: Kit, credits: readonly AzureBenefit[]): readonly AzureBenefit[] {
  const plain = say('category.azure');
  const known = credits.flatMap(({ aliases = [] }) => aliases.map(alias => alias.toLowerCase()));
  const forEach = known.includes(plain.toLowerCase()) ? [] : [plain];
  return credits.map(credit => ({
    ...credit,
    aliases: [...(credit.aliases ?? []), ...say(`azure.aliases.${credit.credit}`).split(', '), ...forEach],
  }));
}
