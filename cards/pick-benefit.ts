import type { RequestAct } from '../benefits/request.js';
import { type Action, button, sendButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { labelText, plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface PickBenefitView {
  /** What is asked for; the buttons carry it. */
  readonly act: RequestAct;
  readonly title: string;
  /** `line`: how it stands in the list. */
  readonly products: readonly { readonly id: string; readonly name: string; readonly line: string }[];
  /** The name that nothing was found for. */
  readonly heard?: string | undefined;
  readonly near: readonly { readonly id: string; readonly name: string }[];
}

interface Data extends Frame {
  readonly title: string;
  readonly text: string;
  readonly near: readonly { name: string; open: Action }[];
  readonly picks: readonly {
    label: string;
    placeholder: string;
    required: string;
    choices: readonly { title: string; value: string }[];
  }[];
  readonly more: readonly string[];
  readonly actions: readonly Action[];
}

/** More guesses than this are none. */
const MAX_NEAR = 3;
/** More would make the card too large for Teams; the card says so. */
const MAX_PRODUCTS = 80;

const template = loadTemplate<Data>('pick-benefit.json');

/** Asks for the product, or says that a name was not found and what is near to it. */
export function pickBenefitCard(view: PickBenefitView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const near = view.near.slice(0, MAX_NEAR);
  const { title, text } = textsOf(view, near.length, kit);
  const total = view.products.length;
  const more = say('keys.pick.more', { shown: MAX_PRODUCTS, total });
  return template({
    ...frame(kit, title, text),
    title: plainText(title),
    text: plainText(text),
    near: near.map(product => nearRow(product, view.act, kit)),
    picks: total > 0 ? [pickOf(view, kit)] : [],
    more: optional(total > MAX_PRODUCTS ? plainText(more) : undefined),
    actions: [
      ...(total > 0 ? [sendButton(kit, say('keys.pick.continue'), 'pick-benefit', { act: view.act })] : []),
      button(kit, say('button.cancel'), 'cancel'),
    ],
  });
}

function textsOf({ title, heard }: PickBenefitView, near: number, { say }: Kit) {
  if (!heard) return { title, text: say('keys.pick.text') };
  return {
    title: say('keys.unknown.title', { text: tidy(heard, 60) }),
    text: say(near > 0 ? 'keys.unknown.near' : 'keys.unknown.none'),
  };
}

function nearRow(
  { id, name }: PickBenefitView['near'][number],
  act: RequestAct,
  kit: Kit,
): Data['near'][number] {
  const title = tidy(name, 120);
  return { name: plainText(title), open: button(kit, title, 'pick-benefit', { act, benefit: id }) };
}

function pickOf({ products }: PickBenefitView, { say }: Kit): Data['picks'][number] {
  return {
    label: say('keys.pick.label'),
    placeholder: say('keys.pick.placeholder'),
    required: say('keys.pick.required'),
    choices: products.slice(0, MAX_PRODUCTS).map(({ id, line }) => ({
      title: labelText(line),
      value: id,
    })),
  };
}
