/** A card as the tests read it. */
export type Card = Readonly<Record<string, unknown>>;

/** A button of a card, at whatever depth. */
export interface Button {
  readonly title: string;
  readonly type: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly url?: string;
  readonly fallback?: Button;
}

/** Everything a reader sees, top to bottom, one line for each text; facts are `title: value`. */
export function cardText(card: Card): string {
  const lines: string[] = [];
  for (const node of nodesOf(card)) {
    if (node.type === 'TextRun' || node.type === 'TextBlock') lines.push(String(node.text ?? ''));
    if (node.type === 'FactSet')
      for (const fact of (node.facts ?? []) as { title: string; value: string }[])
        lines.push(`${fact.title}: ${fact.value}`);
    if (typeof node.type === 'string' && node.type.startsWith('Input.')) lines.push(...inputTexts(node));
  }
  return lines.filter(line => line.trim() !== '').join('\n');
}

/** Buttons and rows that can be pressed, top to bottom. Fallbacks are not listed: no client shows both. */
export function buttons(card: Card): readonly Button[] {
  return nodesOf(card)
    .filter(node => typeof node.type === 'string' && node.type.startsWith('Action.'))
    .map(node => ({ ...node, title: String(node.title ?? '') }) as unknown as Button);
}

/** Ids of the inputs of a card. */
export function inputIds(card: Card): readonly string[] {
  return nodesOf(card)
    .filter(node => String(node.type).startsWith('Input.'))
    .map(node => String(node.id));
}

/** What the inputs of an untouched card send: their values; empty ones are left out, as Teams does. */
export function untouchedInputs(card: Card): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const node of nodesOf(card)) {
    if (!String(node.type).startsWith('Input.')) continue;
    const value = node.value ?? (node.type === 'Input.Toggle' ? 'false' : undefined);
    if (value !== undefined && value !== '') values[String(node.id)] = String(value);
  }
  return values;
}

/** @throws Error that lists the buttons there are. */
export function findButton(card: Card, wanted: string | RegExp): Button {
  const all = buttons(card);
  const found = all.find(button =>
    typeof wanted === 'string'
      ? button.title === wanted || button.verb === wanted
      : wanted.test(button.title),
  );
  if (found) return found;
  const names = all.map(button => `"${button.title}" (${button.verb ?? button.type})`).join(', ');
  throw new Error(`The card has no button ${wanted}; it has ${names || 'none'}`);
}

function inputTexts(node: Card): readonly string[] {
  const choices = ((node.choices ?? []) as { title: string }[]).map(choice => `- ${choice.title}`);
  return [node.label, node.title, ...choices].filter(text => typeof text === 'string');
}

/** Every object of the card that has a type, in reading order. */
function nodesOf(value: unknown): Card[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Card;
  const children = Object.entries(node)
    .filter(([name]) => !['fallback', 'refresh', 'data', 'facts', 'choices'].includes(name))
    .flatMap(([, child]) => nodesOf(child));
  return typeof node.type === 'string' ? [node, ...children] : children;
}
