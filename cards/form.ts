import type { LinkName } from '../benefits/links.js';
import { LINKS } from '../benefits/links.js';
import { type Action, linkButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Field, inputOf } from './field.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

/** One card that asks for everything at once. */
export interface FormView {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** What is wrong with what was sent. */
  readonly problem?: string | undefined;
  readonly note?: string | undefined;
  readonly texts?: readonly string[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  /** Instructions that must be seen. */
  readonly boxes?: readonly { readonly title: string; readonly text: string }[];
  readonly fields: readonly Field[];
  readonly warnings?: readonly string[];
  readonly links?: readonly LinkName[];
}

interface Data extends Frame {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly texts: readonly string[];
  readonly factSets: readonly { readonly facts: readonly Fact[] }[];
  readonly boxes: readonly { title: string; text: string }[];
  readonly inputs: readonly object[];
  readonly warnings: readonly string[];
  readonly actions: readonly Action[];
}

/** Characters of one paragraph. */
const LONGEST = 600;
/** Characters of instructions that a company file brings. */
const INSTRUCTIONS = 1_500;

const template = loadTemplate<Data>('form.json');

/** Shows a form. @param actions its buttons, the one that sends first; links follow. */
export function formCard(view: FormView, actions: readonly Action[], kit: Kit): AdaptiveCard {
  const { title, subtitle, texts = [], facts = [], boxes = [], warnings = [], links = [] } = view;
  return template({
    ...frame(kit, view.problem ?? '', title, subtitle ?? '', ...texts),
    problems: optional(view.problem && plainText(view.problem, LONGEST)),
    notes: optional(view.note && plainText(view.note, LONGEST)),
    title: plainText(title, LONGEST),
    subtitles: optional(subtitle && plainText(subtitle, LONGEST)),
    texts: texts.map(text => plainText(text, LONGEST)),
    factSets: facts.length > 0 ? [{ facts: facts.map(({ title, value }) => fact(title, value)) }] : [],
    boxes: boxes.map(box => ({ title: plainText(box.title, 120), text: plainText(box.text, INSTRUCTIONS) })),
    inputs: view.fields.map(field => inputOf(field, kit)),
    warnings: warnings.map(text => plainText(text, LONGEST)),
    actions: [...actions, ...links.flatMap(link => linkButton(kit.say(`link.${link}`), LINKS[link]))],
  });
}
