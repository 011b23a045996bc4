import type { LocalText } from '../benefits/company.js';
import type { Instant } from '../benefits/programme.js';
import type { BenefitRequest } from '../benefits/request.js';
import { type Action, button, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate } from './template.js';

export interface KeyShownView {
  readonly request: BenefitRequest;
  readonly product: string;
  readonly key: string;
  readonly hidesAt: Instant;
  /** What to do with it, in the reader's language. */
  readonly steps: readonly string[];
  readonly instructions?: LocalText | undefined;
  /** Where to go with it, and what to say of it then. */
  readonly actions: readonly Action[];
}

export interface KeyHiddenView {
  readonly product: string;
  /** The buttons of the request that is done: they lead to the key. */
  readonly actions: readonly Action[];
}

interface Data extends Frame {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

interface ShownData extends Frame {
  readonly title: string;
  readonly label: string;
  readonly key: string;
  readonly hidesAt: string;
  readonly steps: readonly string[];
  readonly instructions: readonly { title: string; text: string }[];
  readonly actions: readonly Action[];
}

const shownTemplate = loadTemplate<ShownData>('key-shown.json');
const hiddenTemplate = loadTemplate<Data>('key-hidden.json');

/** The key itself, for a few minutes. Neither `speak` nor `fallbackText` holds it: notifications show those. */
export function keyShownCard(view: KeyShownView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { id } = view.request;
  const product = tidy(view.product, 120);
  const title = say('keys.shown.title', { product });
  const hidesAt = say('keys.shown.hidesAt', { time: say.moment(view.hidesAt, kit.timeZone) });
  return shownTemplate({
    ...frame(kit, title, hidesAt),
    title: plainText(title),
    label: plainText(say('keys.shown.key')),
    key: plainText(view.key),
    hidesAt: plainText(hidesAt),
    steps: view.steps.map(step => plainText(step)),
    instructions: instructionsOf(view.instructions, kit),
    actions: [button(kit, say('keys.hide'), 'hide-key', { request: id }), ...view.actions],
  });
}

/** What stays in the chat when the key is out of sight again. */
export function keyHiddenCard(view: KeyHiddenView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('keys.shown.title', { product: tidy(view.product, 120) });
  const text = say('keys.hidden.text');
  return hiddenTemplate({
    ...frame(kit, title, text),
    title: plainText(title),
    text: plainText(text),
    actions: [...view.actions, wishButton(kit, 'my-requests')],
  });
}

function instructionsOf(instructions: LocalText | undefined, { say }: Kit): ShownData['instructions'] {
  if (!instructions) return [];
  return [{ title: plainText(say('keys.form.instructions')), text: plainText(say.local(instructions)) }];
}
