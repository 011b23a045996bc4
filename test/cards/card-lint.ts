import { CARD_ACTS } from './card-acts.js';

type Json = unknown;
type Node = Readonly<Record<string, Json>>;

/** Elements that every Teams client shows, on phones too. */
const ELEMENTS = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'FactSet',
  'ColumnSet',
  'Column',
  'Container',
  'ActionSet',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
]);

/** What is wrong with a card; nothing when it is sound. */
export function lintCard(card: Node): string[] {
  const nodes = nodesOf(card);
  const buttons = nodes.flatMap(node => (Array.isArray(node.actions) ? node.actions : [])).length;
  return [
    ...problem(card.version !== '1.5', 'version is not 1.5'),
    ...problem(typeof card.$schema !== 'string', 'no $schema'),
    ...problem(!isText(card.fallbackText) || !isText(card.speak), 'no fallbackText or speak'),
    ...problem(buttons > 6, `${buttons} buttons`),
    ...problem(/[:,[]null[,\]}]/.test(JSON.stringify(card)), 'holds a null'),
    ...nodes.flatMap(lintNode),
  ];
}

/** Every object of the card that has a type. */
export function nodesOf(json: Json): Node[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  if (typeof json !== 'object' || json === null) return [];
  const inner = Object.entries(json).flatMap(([name, value]) => (name === 'data' ? [] : nodesOf(value)));
  return 'type' in json ? [json as Node, ...inner] : inner;
}

function lintNode(node: Node): string[] {
  const type = String(node.type);
  return [
    ...problem(!ELEMENTS.has(type), `element ${type}`),
    ...problem('isEnabled' in node || ('style' in node && type.startsWith('Action.')), `style of ${type}`),
    ...problem(type === 'TextBlock' && (node.wrap !== true || !isText(node.text)), 'TextBlock without text'),
    ...problem(type === 'ColumnSet' && (node.columns as Json[]).length > 3, 'more than 3 columns'),
    ...problem(type.startsWith('Action.') && !isText(node.title), `${type} without title`),
    ...problem(type.startsWith('Input.') && !isText(node.label), `${type} without label`),
    ...(type === 'Action.Execute' ? lintExecute(node) : []),
  ];
}

function lintExecute(node: Node): string[] {
  const fallback = node.fallback as Node | undefined;
  const token = (node.data as Node | undefined)?.t;
  return [
    ...problem(!CARD_ACTS.has(String(node.verb)), `verb ${String(node.verb)}`),
    ...problem(!isText(token), 'no token'),
    ...problem(fallback?.type !== 'Action.Submit', 'no fallback'),
    ...problem(fallback?.title !== node.title, 'another title in the fallback'),
    ...problem(fallback?.associatedInputs !== node.associatedInputs, 'other inputs in the fallback'),
    ...problem(JSON.stringify(fallback?.data) !== JSON.stringify(node.data), 'other data in the fallback'),
    ...problem(Object.keys(node.data as Node).join() !== 't', 'data beside the token'),
  ];
}

function isText(value: Json): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function problem(is: boolean, text: string): string[] {
  return is ? [text] : [];
}
