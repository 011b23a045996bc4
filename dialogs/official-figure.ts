import { isUnlimited } from '../benefits/incidents.js';
import { officialFigureSteps } from '../benefits/official-figure.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import type { PressArgs } from '../cards/kit.js';
import { refusalText } from '../cards/refusal-text.js';
import { reportFigure } from '../desk/report-figure.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { benefitField } from './benefit-field.js';
import { refuse } from './refuse.js';
import { seatedForSupport } from './seated-for-support.js';
import { countedBenefits, showIncidents } from './show-incidents.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** How to see the official figure step by step, with the field for what was seen. R68, R69 */
export async function showFigure(turn: Turn, filled: Inputs = {}, problem?: string): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { kit } = turn;
  const { say } = kit;
  const { company, person } = seat;
  const books = await loadSupportBooks(turn.desk, company.tenantId);
  const active = countedBenefits(seat, books, turn.desk.clock())
    .filter(({ isActive, benefit }) => isActive && !isUnlimited(company, benefit))
    .map(({ benefit }) => benefit);
  const isLinked =
    active.length > 0 && active.every(({ id }) => books.records.get(id)?.linkedBy.includes(person.id));
  const [first] = active;
  const only = first && active.length === 1 ? { benefit: first.id } : {};
  const left = {
    kind: 'number',
    id: 'left',
    label: say('incidents.figure.left'),
    min: 0,
    max: 1_000,
  } as const;
  const card = formCard(
    {
      title: say('incidents.figure.title'),
      problem,
      texts: [say('incidents.figure.text'), ...stepsOf(isLinked, turn)],
      fields: first
        ? [
            ...benefitField(active, say('incidents.case.which'), filled.benefit),
            { ...left, value: filled.left },
          ]
        : [],
      links: ['supportForBusiness', 'supportedVersions', 'remainingIncidents'],
    },
    [
      ...(first ? [sendButton(kit, say('incidents.figure.save'), 'save-figure', only)] : []),
      button(kit, say('button.back'), 'incidents'),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

function stepsOf(isLinked: boolean, { kit: { say } }: Turn): readonly string[] {
  return officialFigureSteps(isLinked).map(
    ({ step }, index) => `${say.number(index + 1)}. ${say(`incidents.step.${step}`)}`,
  );
}

/** Takes the figure; the desk counts on from there. R68 */
export async function saveFigure(turn: Turn, args: PressArgs, inputs: Inputs): Promise<void> {
  const { say } = turn.kit;
  const benefitId = args.benefit ?? inputs.benefit ?? '';
  if (benefitId === '') return showFigure(turn, inputs, say('keys.form.choiceRequired'));
  const remaining = wholeIn(inputs.left);
  const outcome = await reportFigure(turn.desk, turn.actor, { benefitId, remaining });
  if (outcome.kind === 'refused') {
    if (outcome.refusal.code !== 'not-a-count') return refuse(turn, outcome.refusal);
    return showFigure(turn, inputs, refusalText(outcome.refusal, [], turn.kit).text);
  }
  await showIncidents(turn, { note: say('incidents.figure.saved') }, turn.reply.replace);
}

/** An empty field is no zero. */
function wholeIn(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}
