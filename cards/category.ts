import type { BenefitLine, CategoryLines } from '../benefits/overview.js';
import { amountText } from './amount.js';
import { type Action, button, wishButton } from './button.js';
import { creditAmount } from './credit-amount.js';
import { expiryOf } from './expiry.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { offerName } from './offer-name.js';
import { pageButtons, pageOf, pageText } from './page.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate } from './template.js';

export interface CategoryView {
  readonly company: string;
  readonly group: CategoryLines;
  /** From 0; one that does not exist shows the nearest. */
  readonly page: number;
  /** What stands in the place of the amount, by benefit id: a Go-To-Market offer has a state. R104 */
  readonly states?: ReadonlyMap<string, string> | undefined;
}

interface Data extends Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly BenefitRow[];
  readonly actions: readonly Action[];
}

interface BenefitRow {
  readonly name: string;
  readonly amount: string;
  readonly source: string;
  readonly expiry: string;
  readonly color: string;
  readonly weight: string;
  readonly subtle: boolean;
  readonly open: Action;
}

const template = loadTemplate<Data>('category.json');

/** The benefits of one category, page by page. A row opens its benefit. R26 */
export function categoryCard(view: CategoryView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { category, lines } = view.group;
  const page = pageOf(lines, view.page);
  const title = say(`category.${category}`);
  const company = tidy(view.company, 100);
  const shown = pageText(kit, page) ?? say('benefits.categoryCount', { count: lines.length });
  return template({
    ...frame(kit, title, company, shown),
    title: plainText(title),
    subtitle: plainText(`${company} · ${shown}`),
    rows: page.items.map(line => rowOf(line, view.states?.get(line.id) ?? amountsOf(line, kit), kit)),
    actions: [
      ...pageButtons(kit, page, 'open-category', { category }),
      ...(category === 'software' ? [wishButton(kit, 'get-key')] : []),
      button(kit, say('button.back'), 'check-benefits', { here: 'yes' }),
    ],
  });
}

/** How many there are, and what one of them is worth. R29, R30 */
function amountsOf(line: BenefitLine, kit: Kit): string {
  return [amountText(kit, line), ...(line.worth ? [creditAmount(kit, line.worth)] : [])].join(' · ');
}

function rowOf(line: BenefitLine, amount: string, kit: Kit): BenefitRow {
  const { text, color, weight, subtle } = expiryOf(kit, line, line.expiresOn);
  const source = [offerName(kit, line.offerKind, line.competency), kit.say(`benefitType.${line.type}`)];
  const name = tidy(line.name, 120);
  return {
    name: plainText(name),
    amount: plainText(amount),
    source: plainText(source.join(' · ')),
    expiry: plainText(text),
    color,
    weight,
    subtle,
    open: button(kit, name, 'open-benefit', { benefit: line.id }),
  };
}
