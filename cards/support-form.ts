import { type Action, button, sendButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { labelText, plainText } from './plain-text.js';
import { loadTemplate } from './template.js';

/** The questions that decide which support fits, with the answers that can be given. */
export interface SupportFormView {
  readonly questions: readonly { readonly id: SupportField; readonly options: readonly string[] }[];
  /** What is answered already. */
  readonly answers: Readonly<Partial<Record<SupportField, string>>>;
  /** Something was sent, and these are still missing. */
  readonly isIncomplete: boolean;
}

export type SupportField = 'problem' | 'place' | 'version' | 'service' | 'csp';

interface Data extends Frame {
  readonly title: string;
  readonly texts: readonly string[];
  readonly choices: readonly ChoiceInput[];
  readonly actions: readonly Action[];
}

interface ChoiceInput {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
}

const template = loadTemplate<Data>('support-form.json');

/** One form instead of a chain of questions. R60 to R73 */
export function supportFormCard(view: SupportFormView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const title = say('support.form.title');
  const text = say(view.isIncomplete ? 'support.form.incomplete' : 'support.form.text');
  return template({
    ...frame(kit, title, text),
    title: plainText(title),
    texts: [plainText(text)],
    choices: view.questions.map(({ id, options }) => ({
      id,
      label: say(`support.form.${id}`),
      placeholder: say('keys.form.choiceRequired'),
      value: view.answers[id] ?? '',
      options: options.map(value => ({ title: labelText(say(optionId(id, value))), value })),
    })),
    actions: [
      sendButton(kit, say('support.form.send'), 'route-support'),
      button(kit, say('button.findAdmin'), 'find-admin'),
    ],
  });
}

/** The id of an option's words; the tests of the languages know the prefix. */
function optionId(field: SupportField, value: string): Parameters<Kit['say']>[0] {
  return `support.${field}.${value}` as Parameters<Kit['say']>[0];
}
