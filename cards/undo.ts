import type { BenefitRequest } from '../benefits/request.js';
import { type Action, button } from './button.js';
import type { Kit } from './kit.js';

/** Until when the reader can take their decision back; empty where they cannot. */
export function undoText(undoUntil: string | undefined, { say, timeZone }: Kit): string {
  return undoUntil === undefined ? '' : say('undo.until', { time: say.moment(undoUntil, timeZone) });
}

/** The button for it, where they can. */
export function undoButton(
  { request, undoUntil }: { readonly request: BenefitRequest; readonly undoUntil?: string | undefined },
  kit: Kit,
): readonly Action[] {
  return undoUntil === undefined
    ? []
    : [button(kit, kit.say('undo.button'), 'undo', { request: request.id })];
}
