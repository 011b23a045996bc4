import type { MessageId } from '../language/messages.js';
import type { Kit, PressAct, PressArgs, TabPlace } from './kit.js';
import { labelText } from './plain-text.js';

/** A button, or what a row does when it is pressed, as Teams reads it. */
export type Action = Readonly<Record<string, unknown>>;

/** Teams shows no more buttons than this on a card. */
export const MAX_BUTTONS = 6;

/** A button that sends nothing but its own token. */
export function button(kit: Kit, title: string, act: PressAct, args?: PressArgs): Action {
  return execute(title, act, kit.press(act, args), { associatedInputs: 'none' });
}

/** A button that sends the card's inputs too, and so is held back while one of them is invalid. */
export function sendButton(kit: Kit, title: string, act: PressAct, args?: PressArgs): Action {
  return execute(title, act, kit.press(act, args), { associatedInputs: 'auto' });
}

/** The usual button for a wish. */
export function wishButton(kit: Kit, act: WishAct): Action {
  return button(kit, wishTitle(kit, act), act);
}

/** What a wish is called on its button; typed, the same words are understood. */
export function wishTitle({ say }: Kit, act: WishAct): string {
  return say(WISH_TITLES[act]);
}

/** A link to a page; nothing for an address that is not https. */
export function linkButton(title: string, url: string): readonly Action[] {
  if (!url.startsWith('https://')) return [];
  return [{ type: 'Action.OpenUrl', title: labelText(title), url }];
}

/** Opens the tab beside the chat; nothing for a desk that has none. */
export function tabButton({ say, tabUrl }: Kit, place: TabPlace): readonly Action[] {
  return tabUrl ? linkButton(say('button.openTab'), tabUrl(place)) : [];
}

const WISH_TITLES = {
  help: 'button.help',
  'check-benefits': 'button.checkBenefits',
  'get-key': 'button.getKey',
  'activate-technical': 'button.activateTechnical',
  'assign-credit': 'button.assignCredit',
  'get-cloud-key': 'button.getCloudKey',
  'my-requests': 'button.myRequests',
  approvals: 'button.approvals',
  'find-admin': 'button.findAdmin',
  'change-language': 'button.changeLanguage',
  'support-ids': 'button.supportIds',
  'choose-support': 'button.chooseSupport',
  incidents: 'button.incidents',
  'access-id-error': 'button.accessIdError',
  'advisory-hours': 'button.advisoryHours',
  refund: 'button.refund',
  forecast: 'button.forecast',
  'assign-visual-studio': 'button.assignVisualStudio',
  'add-person': 'button.addPerson',
  'waiting-list': 'button.waitingList',
  'marketing-contact': 'button.marketingContact',
  'activate-offer': 'button.activateOffer',
} as const satisfies { readonly [act in PressAct]?: MessageId };

/** What a person can wish for at any time. */
export type WishAct = keyof typeof WISH_TITLES;

export function isWish(act: PressAct): act is WishAct {
  return Object.hasOwn(WISH_TITLES, act);
}

/** Clients that do not know `Action.Execute` send the same token with `Action.Submit`. */
function execute(title: string, verb: PressAct, token: string, inputs: { associatedInputs: string }): Action {
  const same = { title: labelText(title), data: { t: token }, ...inputs };
  return { type: 'Action.Execute', verb, ...same, fallback: { type: 'Action.Submit', ...same } };
}
