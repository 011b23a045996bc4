import type { SoftwareBenefit } from '../benefits/company.js';
import { KEY_CHOICE_ORDER } from '../benefits/software-keys.js';
import { type Action, button, sendButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { inputText, labelText, plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface KeyFormView {
  readonly benefit: SoftwareBenefit;
  readonly left: number;
  /** R17, R105 */
  readonly forfeitsRefund: boolean;
  /** What the person has filled in so far. */
  readonly draft: {
    readonly language?: string | undefined;
    readonly operatingSystem?: string | undefined;
    readonly reason?: string | undefined;
  };
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  readonly draftId: string;
}

interface Data extends Frame {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly title: string;
  readonly left: string;
  readonly instructions: readonly { title: string; text: string }[];
  readonly choices: readonly ChoiceInput[];
  readonly reason: { label: string; placeholder: string; required: string; value: string };
  readonly warnings: readonly string[];
  readonly actions: readonly Action[];
}

interface ChoiceInput {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly required: string;
  readonly value: string;
  readonly options: readonly { title: string; value: string }[];
}

/** Longest reason that fits its input. */
export const REASON_LENGTH = 500;

const template = loadTemplate<Data>('key-form.json');

/** Asks for everything a key needs, in the order in which the programme asks. R17, R18 */
export function keyFormCard(view: KeyFormView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const { benefit, draftId } = view;
  const title = say('keys.form.title', { product: tidy(benefit.name, 120) });
  const left = say('keys.form.left', { left: view.left });
  return template({
    ...frame(kit, view.problem ?? '', title, left),
    problems: optional(view.problem && plainText(view.problem)),
    notes: optional(view.note && plainText(view.note)),
    title: plainText(title),
    left: plainText(left),
    instructions: instructionsOf(benefit, kit),
    choices: KEY_CHOICE_ORDER.map(field => choiceOf(field, view, kit)),
    reason: reasonOf(view, kit),
    warnings: optional(view.forfeitsRefund ? plainText(say('keys.form.refund')) : undefined),
    actions: [
      sendButton(kit, say('keys.form.send'), 'send-key-request', { draft: draftId, benefit: benefit.id }),
      button(kit, say('button.cancel'), 'cancel', { draft: draftId }),
    ],
  });
}

function instructionsOf(benefit: SoftwareBenefit, { say }: Kit): Data['instructions'] {
  if (!benefit.instructions) return [];
  return [
    { title: plainText(say('keys.form.instructions')), text: plainText(say.local(benefit.instructions)) },
  ];
}

/** A choice among one is made already. */
function choiceOf(
  field: (typeof KEY_CHOICE_ORDER)[number],
  { benefit, draft }: KeyFormView,
  { say }: Kit,
): ChoiceInput {
  const values = field === 'language' ? benefit.languages : benefit.operatingSystems;
  const chosen = draft[field] ?? (values.length === 1 ? values[0] : undefined);
  return {
    id: field,
    label: say(`keys.form.${field}`),
    placeholder: say('keys.form.choiceRequired'),
    required: say('keys.form.choiceRequired'),
    value: values.find(value => value === chosen) ?? '',
    options: values.map(value => ({
      title: labelText(field === 'language' ? say.languageName(value) : value),
      value,
    })),
  };
}

function reasonOf({ draft }: KeyFormView, { say }: Kit): Data['reason'] {
  return {
    label: say('keys.form.reason'),
    placeholder: say('keys.form.reasonPlaceholder'),
    required: say('keys.form.reasonRequired'),
    value: inputText(draft.reason ?? '', REASON_LENGTH),
  };
}
