import type { SupportAnswers } from '../benefits/support-question.js';
import { askSupport, CSP_SIDES, PLACES, PROBLEMS, SERVICES, VERSIONS } from '../benefits/support-question.js';
import type { SupportRoute } from '../benefits/support-route.js';
import { routeSupport } from '../benefits/support-route.js';
import { supportStanding } from '../benefits/support-standing.js';
import type { AnswerView } from '../cards/answer.js';
import { answerCard } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';
import type { SupportField } from '../cards/support-form.js';
import { supportFormCard } from '../cards/support-form.js';
import { loadSupportBooks } from '../desk/support-books.js';
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

function describeRoute(route: SupportRoute, kit: Kit): AnswerView {
  const { say } = kit;
  const title = say('route.title');
  switch (route.kind) {
    case 'open-request':
      return {
        title,
        texts: [
          say('route.open-request', { plan: say(`plan.${route.plan}`) }),
          route.left === 'unlimited'
            ? say('route.open-request.unlimited')
            : say('route.open-request.left', { left: route.left }),
          say(`route.ids.${route.ids}`),
        ],
        notes: route.notices.map(({ notice }) => say(`route.notice.${notice}`)),
        links: [route.link, ...route.notices.map(({ link }) => link)],
        wishes: ['support-ids', 'choose-support'],
      };
    case 'activate-first': {
      const id = route.isPending ? 'route.activate-first.pending' : 'route.activate-first';
      const texts = [say(id, { plan: say(`plan.${route.plan}`) })];
      return { title, texts, links: [route.link], wishes: ['find-admin', 'choose-support'] };
    }
    case 'paid-plan':
      return {
        title,
        texts: [say(`route.paid-plan.${route.reason}`)],
        notes: route.notices.map(({ notice }) => say(`route.notice.${notice}`)),
        links: route.plans,
        wishes: ['choose-support'],
      };
    case 'needs-admin-agent':
    case 'not-a-csp':
      return { title, texts: [say(`route.${route.kind}`)], wishes: ['find-admin', 'choose-support'] };
    default:
      return {
        title,
        texts: [say(`route.${route.kind}`)],
        links: [route.link],
        wishes: route.kind === 'advisory-hours' ? ['advisory-hours'] : ['choose-support'],
      };
  }
}
