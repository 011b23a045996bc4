import type { LinkName } from '../benefits/links.js';
import { LINKS } from '../benefits/links.js';
import { type Action, isWish, linkButton, MAX_BUTTONS, wishButton } from './button.js';
import { type Fact, fact } from './fact.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit, PressAct } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate } from './template.js';

/** An answer to a question: a sentence or two, facts, steps to follow, links and ways on. */
export interface AnswerView {
  readonly title: string;
  readonly texts?: readonly string[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  /** Done one after the other, in this order. */
  readonly steps?: readonly string[];
  /** What is good to know besides. */
  readonly notes?: readonly string[];
  readonly links?: readonly LinkName[];
  readonly wishes?: readonly PressAct[];
}

interface Data extends Frame {
  readonly title: string;
  readonly texts: readonly string[];
  readonly factSets: readonly { readonly facts: readonly Fact[] }[];
  readonly steps: readonly { readonly number: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly actions: readonly Action[];
}

/** Characters of one sentence or step. */
const LONGEST = 600;

const template = loadTemplate<Data>('answer.json');

/** Shows an answer. At most six buttons: links first, because they are what the answer is about. */
export function answerCard(view: AnswerView, kit: Kit): AdaptiveCard {
  const { title, texts = [], facts = [], steps = [], notes = [] } = view;
  return template({
    ...frame(kit, title, ...texts),
    title: plainText(title),
    texts: texts.map(text => plainText(text, LONGEST)),
    factSets: facts.length > 0 ? [{ facts: facts.map(({ title, value }) => fact(title, value)) }] : [],
    steps: steps.map((text, index) => ({
      number: `${kit.say.number(index + 1)}\\.`,
      text: plainText(text, LONGEST),
    })),
    notes: notes.map(text => plainText(text, LONGEST)),
    actions: actionsOf(view, kit).slice(0, MAX_BUTTONS),
  });
}

function actionsOf({ links = [], wishes = [] }: AnswerView, kit: Kit): readonly Action[] {
  return [
    ...links.flatMap(link => linkButton(kit.say(`link.${link}`), LINKS[link])),
    ...wishes.filter(isWish).map(act => wishButton(kit, act)),
  ];
}
