import type { AdaptiveCard } from '../../cards/kit.js';
import { nodesOf } from './card-lint.js';
import type { FakeKit } from './fake-kit.js';

/** What pressing does: `approve {"request":"request-1"}`. */
function meaningOf(kit: FakeKit, action: unknown): string {
  const { data, url } = action as { data?: { t: string }; url?: string };
  const press = kit.pressed.get(data?.t ?? '');
  return press ? `${press.act} ${JSON.stringify(press.args)}` : String(url);
}

/** What the card's buttons do, in their order. */
export function buttonsOf(card: AdaptiveCard, kit: FakeKit): string[] {
  return (card.actions as unknown[]).map(action => meaningOf(kit, action));
}

/** What pressing the card's rows does, in their order. */
export function rowsOf(card: AdaptiveCard, kit: FakeKit): string[] {
  return nodesOf(card.body).flatMap(node => (node.selectAction ? [meaningOf(kit, node.selectAction)] : []));
}

/** Every text that a reader sees, in its order. */
export function textsOf(card: AdaptiveCard): string[] {
  return nodesOf(card.body).flatMap(node => (node.type === 'TextBlock' ? [String(node.text)] : []));
}

/** The colour of the text that contains `part`. */
export function colorOf(card: AdaptiveCard, part: string): unknown {
  return nodesOf(card.body).find(node => String(node.text).includes(part))?.color;
}

/** The style of the container that the text is in. */
export function styleOf(card: AdaptiveCard, part: string): unknown {
  const holds = (item: Record<string, unknown>) => String(item.text).includes(part);
  return nodesOf(card.body).find(node => Array.isArray(node.items) && node.items.some(holds))?.style;
}

export function inputsOf(card: AdaptiveCard) {
  return nodesOf(card.body).filter(node => String(node.type).startsWith('Input.'));
}

export function titleOfFacts(card: AdaptiveCard): Record<string, string> {
  const facts = nodesOf(card.body).flatMap(node => (Array.isArray(node.facts) ? node.facts : []));
  return Object.fromEntries(facts.map(fact => [fact.title, fact.value]));
}
