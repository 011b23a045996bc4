import type { LocalText } from '../benefits/company.js';
import type { Instant } from '../benefits/programme.js';
import type { BenefitRequest } from '../benefits/request.js';
import { type Action, button, linkButton, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface KeyReadyView {
  readonly request: BenefitRequest;
  readonly product: string;
  /** How long a key stays in sight. */
  readonly minutes: number;
  /** What happened, in the reader's language: "Megan approved your request". */
  readonly text?: string | undefined;
}

export interface KeyShownView {
  readonly request: BenefitRequest;
  readonly product: string;
  readonly key: string;
  readonly hidesAt: Instant;
  readonly instructions?: LocalText | undefined;
  readonly downloadUrl: string;
}

export interface KeyHiddenView {
  readonly request: BenefitRequest;
  readonly product: string;
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
  readonly steps: string;
  readonly instructions: readonly { title: string; text: string }[];
  readonly actions: readonly Action[];
}

const readyTemplate = loadTemplate<Data & { readonly texts: readonly string[] }>('key-ready.json');
const shownTemplate = loadTemplate<ShownData>('key-shown.json');
const hiddenTemplate = loadTemplate<Data>('key-hidden.json');

/** A key waits for its requester; pressing the button is what views it. R17 */
export function keyReadyCard(view: KeyReadyView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('keys.ready.title', { product: tidy(view.product, 120) });
  const text = say('keys.ready.text', { minutes: view.minutes });
  return readyTemplate({
    ...frame(kit, title, view.text ?? '', text),
    title: plainText(title),
    texts: optional(view.text && plainText(view.text)),
    text: plainText(text),
    actions: actionsOf(view.request, kit),
  });
}

/** The key itself, for a few minutes. Neither `speak` nor `fallbackText` holds it: notifications show those. */
export function keyShownCard(view: KeyShownView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { choices, id } = view.request;
  const product = tidy(view.product, 120);
  const title = say('keys.shown.title', { product });
  const hidesAt = say('keys.shown.hidesAt', { time: say.moment(view.hidesAt, kit.timeZone) });
  const language = say.languageName(choices.language);
  const operatingSystem = tidy(choices.operatingSystem, 80);
  return shownTemplate({
    ...frame(kit, title, hidesAt),
    title: plainText(title),
    label: plainText(say('keys.shown.key')),
    key: plainText(view.key),
    hidesAt: plainText(hidesAt),
    steps: plainText(say('keys.shown.steps', { language, operatingSystem })),
    instructions: instructionsOf(view.instructions, kit),
    actions: [
      button(kit, say('keys.hide'), 'hide-key', { request: id }),
      ...linkButton(say('keys.shown.download'), view.downloadUrl),
    ],
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
    actions: actionsOf(view.request, kit),
  });
}

function instructionsOf(instructions: LocalText | undefined, { say }: Kit): ShownData['instructions'] {
  if (!instructions) return [];
  return [{ title: plainText(say('keys.form.instructions')), text: plainText(say.local(instructions)) }];
}

function actionsOf(request: BenefitRequest, kit: Kit): Action[] {
  return [
    button(kit, kit.say('keys.show'), 'show-key', { request: request.id }),
    wishButton(kit, 'my-requests'),
  ];
}
