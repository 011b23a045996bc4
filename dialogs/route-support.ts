import type { SupportAnswers } from '../benefits/support-question.js';
import { askSupport, CSP_SIDES, PLACES, PROBLEMS, SERVICES, VERSIONS } from '../benefits/support-question.js';
import { routeSupport } from '../benefits/support-route.js';
import { supportStanding } from '../benefits/support-standing.js';
import { answerCard } from '../cards/answer.js';
import type { SupportField } from '../cards/support-form.js';
import { supportFormCard } from '../cards/support-form.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { describeRoute } from './describe-route.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Asks, on one card, what decides which support fits. R60 to R73 */
export async function askForSupport(turn: Turn): Promise<void> {
  const seat = await seated(turn);
  if (seat) await turn.reply.send(formFor(turn, {}, seat.company.csp === true, false));
}

/** Answers with the route, in the place of the form; the form again while an answer is missing. */
export async function showSupportRoute(turn: Turn, inputs: Readonly<Record<string, string>>): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const isCsp = seat.company.csp === true;
  const answers = answersIn(inputs);
  const question = askSupport(answers, isCsp);
  if (Array.isArray(question)) {
    await turn.reply.replace(formFor(turn, answers, isCsp, true));
    return;
  }
  const books = await loadSupportBooks(turn.desk, seat.company.tenantId);
  const standing = supportStanding(seat.company, seat.person, books, turn.desk.clock());
  const view = describeRoute(routeSupport(question, standing), turn.kit);
  await turn.reply.replace(answerCard(view, turn.kit));
}

function formFor(turn: Turn, answers: SupportAnswers, isCsp: boolean, isIncomplete: boolean) {
  const questions: { id: SupportField; options: readonly string[] }[] = [
    { id: 'problem', options: PROBLEMS },
    { id: 'place', options: PLACES },
    { id: 'version', options: VERSIONS },
    { id: 'service', options: SERVICES },
    ...(isCsp ? [{ id: 'csp' as const, options: CSP_SIDES }] : []),
  ];
  const { problem, place, version, service, csp } = answers;
  const known = Object.entries({ problem, place, version, service, csp }).filter(([, value]) => value);
  return supportFormCard({ questions, answers: Object.fromEntries(known), isIncomplete }, turn.kit);
}

/** What was chosen on the form; anything that is none of the choices counts as not answered. */
function answersIn(inputs: Readonly<Record<string, string>>): SupportAnswers {
  const chosen = {
    problem: PROBLEMS.find(option => option === inputs.problem),
    place: PLACES.find(option => option === inputs.place),
    version: VERSIONS.find(option => option === inputs.version),
    service: SERVICES.find(option => option === inputs.service),
    csp: CSP_SIDES.find(option => option === inputs.csp),
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}
