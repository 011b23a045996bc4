import type { ApprovalLine } from '../cards/approval-list.js';
import type { Field } from '../cards/field.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';

/** Days after which waiting stands out. */
const AGES: readonly number[] = [3, 7];
/** More than these nobody looks through; the list has pages besides. */
const MOST_OPTIONS = 30;
/** Fewer than these can be looked through. */
const WORTH_FILTERING = 4;

/** The filter that is none. */
const EVERYTHING = 'all';

/** A line of the list with what it can be found by. */
export interface FoundLine extends ApprovalLine {
  readonly requesterId: string;
  /** What it is about: the id of a benefit, or an act. */
  readonly subject: string;
}

/** @param filter one of the field's values; anything else lets all pass. */
export function narrowed(lines: readonly FoundLine[], filter: string): readonly FoundLine[] {
  const [kind, ...rest] = filter.split('/');
  const value = rest.join('/');
  switch (kind) {
    case 'product':
      return lines.filter(({ subject }) => subject === value);
    case 'requester':
      return lines.filter(({ requesterId }) => requesterId === value);
    case 'older':
      return lines.filter(({ days }) => days >= Number(value));
    default:
      return lines;
  }
}

/** One field for product, requester and age, as far as they tell the lines apart; none where they do not. */
export function filterField(
  lines: readonly FoundLine[],
  value: string,
  { say }: Kit,
): Extract<Field, { kind: 'choice' }> | undefined {
  if (lines.length < WORTH_FILTERING) return undefined;
  const products = new Map(lines.map(({ subject, product }) => [`product/${subject}`, product]));
  const people = new Map(lines.map(({ requesterId, requester }) => [`requester/${requesterId}`, requester]));
  const options = [
    ...apart(
      [...products].map(([value, product]) => option(value, say('inbox.filter.product', { product }))),
    ),
    ...apart([...people].map(([value, name]) => option(value, say('inbox.filter.requester', { name })))),
    ...AGES.filter(days => isBetween(lines, days)).map(days =>
      option(`older/${days}`, say('inbox.filter.older', { days })),
    ),
  ];
  if (options.length === 0) return undefined;
  const known = options.some(one => one.value === value);
  return {
    kind: 'choice',
    id: 'filter',
    label: say('inbox.filter'),
    isOptional: true,
    options: [option(EVERYTHING, say('inbox.filter.all')), ...options.slice(0, MOST_OPTIONS)],
    value: known ? value : EVERYTHING,
  };
}

function option(value: string, title: string) {
  return { value, title: tidy(title, 60) };
}

/** One alone tells nothing apart. */
function apart<T>(options: readonly T[]): readonly T[] {
  return options.length > 1 ? options : [];
}

function isBetween(lines: readonly FoundLine[], days: number): boolean {
  const count = lines.filter(line => line.days >= days).length;
  return count > 0 && count < lines.length;
}
