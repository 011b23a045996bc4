import type { CategoryLines, OfferLine, Overview } from '../benefits/overview.js';
import { type Action, button, tabButton, wishButton } from './button.js';
import { expiryOf } from './expiry.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { offerName } from './offer-name.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface OverviewView {
  readonly overview: Overview;
}

interface Data extends Frame {
  readonly title: string;
  readonly tier: string;
  readonly offersTitle: readonly string[];
  readonly offers: readonly OfferRow[];
  readonly categoriesTitle: readonly string[];
  readonly rows: readonly CategoryRow[];
  readonly empty: readonly string[];
  readonly actions: readonly Action[];
}

interface OfferRow {
  readonly name: string;
  readonly expiry: string;
  readonly color: string;
  readonly weight: string;
  readonly subtle: boolean;
}

interface CategoryRow {
  readonly name: string;
  readonly count: string;
  readonly alerts: readonly { text: string; color: string; weight: string }[];
  readonly open: Action;
}

const template = loadTemplate<Data>('overview.json');

/** Everything the company has, at a glance. A row opens its category. R12, R14, R25 */
export function overviewCard({ overview }: OverviewView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('benefits.title', { company: tidy(overview.company, 100) });
  const tier = overview.tier
    ? say('benefits.tier', { tier: say(`offer.${overview.tier}`) })
    : say('benefits.noTier');
  const isEmpty = overview.categories.length === 0;
  return template({
    ...frame(kit, title, tier, ...overview.offers.map(line => spokenOffer(line, kit))),
    title: plainText(title),
    tier: plainText(tier),
    offersTitle: optional(overview.offers.length > 0 ? say('benefits.offers') : undefined),
    offers: overview.offers.map(line => offerOf(line, kit)),
    categoriesTitle: optional(isEmpty ? undefined : say('benefits.categories')),
    rows: overview.categories.map(group => rowOf(group, kit)),
    empty: optional(isEmpty ? plainText(say('refusal.no-benefits')) : undefined),
    actions: [
      wishButton(kit, isEmpty ? 'find-admin' : 'get-key'),
      wishButton(kit, 'my-requests'),
      ...(isEmpty ? [] : [wishButton(kit, 'forecast'), ...tabButton(kit, 'benefits')]),
    ],
  });
}

function offerOf(line: OfferLine, kit: Kit): OfferRow {
  const { text, color, weight, subtle } = expiryOf(kit, line, line.offer.expiresOn);
  const name = offerName(kit, line.offer.kind, line.offer.competency);
  return { name: plainText(name), expiry: plainText(text), color, weight, subtle };
}

function spokenOffer({ offer, validity }: OfferLine, kit: Kit): string {
  return kit.say(validity === 'expired' ? 'benefits.offerEnded' : 'benefits.offerUntil', {
    offer: offerName(kit, offer.kind, offer.competency),
    date: kit.say.day(offer.expiresOn),
  });
}

function rowOf(group: CategoryLines, kit: Kit): CategoryRow {
  const { say } = kit;
  const name = say(`category.${group.category}`);
  const count = (validity: string) => group.lines.filter(line => line.validity === validity).length;
  const expiring = count('expiring-soon');
  const expired = count('expired');
  return {
    name: plainText(name),
    count: plainText(say('benefits.categoryCount', { count: group.lines.length })),
    alerts: [
      ...(expiring
        ? [{ text: say('benefits.someExpiring', { count: expiring }), color: 'attention', weight: 'bolder' }]
        : []),
      ...(expired
        ? [{ text: say('benefits.someExpired', { count: expired }), color: 'attention', weight: 'default' }]
        : []),
    ],
    open: button(kit, name, 'open-category', { category: group.category }),
  };
}
