import { type Action, button } from './button.js';
import type { Kit, PressAct, PressArgs } from './kit.js';

/** Rows that fit on a phone without losing the buttons below. */
export const PAGE_SIZE = 5;

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 0. */
  readonly number: number;
  readonly pages: number;
  readonly total: number;
}

/** @param wanted from 0; a page that does not exist gives the nearest. */
export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const number = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  const items = all.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE);
  return { items, number, pages, total: all.length };
}

/** "1 to 5 of 12"; nothing when all is on one page. */
export function pageText(kit: Kit, page: Page<unknown>): string | undefined {
  if (page.pages === 1) return undefined;
  const before = page.number * PAGE_SIZE;
  return kit.say('benefits.page', {
    from: before + 1,
    to: before + page.items.length,
    total: page.total,
  });
}

/** The buttons that turn the page, as far as there is one to turn to. */
export function pageButtons(kit: Kit, page: Page<unknown>, act: PressAct, args: PressArgs): Action[] {
  const turnTo = (number: number): PressArgs => ({ ...args, page: String(number) });
  return [
    ...(page.number > 0 ? [button(kit, kit.say('benefits.previous'), act, turnTo(page.number - 1))] : []),
    ...(page.number < page.pages - 1
      ? [button(kit, kit.say('benefits.next'), act, turnTo(page.number + 1))]
      : []),
  ];
}
