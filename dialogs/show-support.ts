import { diagnoseAccessIdError } from '../benefits/access-id-error.js';
import { benefitsOf } from '../benefits/company.js';
import { countIncidents } from '../benefits/incidents.js';
import { officialFigureSteps } from '../benefits/official-figure.js';
import { planStanding } from '../benefits/support-plan.js';
import { refuseTechnical, refuseTechnicalPage } from '../benefits/technical-benefit.js';
import { tierOf } from '../benefits/validity.js';
import { answerCard } from '../cards/answer.js';
import type { Seat } from '../desk/load-company.js';
import { openSupportIds } from '../desk/open-support-ids.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { refuse } from './refuse.js';
import { helpersIn } from './scene.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** The Access ID and the Contract ID, for everybody once they are there. R47 to R59 */
export async function showSupportIds(turn: Turn): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const opened = await openSupportIds(turn.desk, seat);
  const facts = opened.flatMap(entry => {
    const plan = entry.benefit.name;
    if (entry.kind === 'ids')
      return [
        { title: say('ids.accessId', { plan }), value: entry.accessId },
        { title: say('ids.contractId', { plan }), value: entry.contractId },
      ];
    const isPending = entry.refusal.code === 'activation-pending';
    const state = isPending ? 'activation-pending' : 'available';
    return [{ title: say('ids.state', { plan }), value: say(`technical.state.${state}`) }];
  });
  const hasIds = opened.some(entry => entry.kind === 'ids');
  await turn.reply.send(
    answerCard(
      {
        title: say('ids.title'),
        texts: [hasIds ? say('ids.text') : whoActivates(turn, seat)],
        facts,
        links: hasIds ? ['supportForBusiness', 'azurePortal'] : ['technicalBenefits'],
        wishes: hasIds ? ['choose-support', 'access-id-error'] : ['find-admin', 'choose-support'],
      },
      turn.kit,
    ),
  );
}

/** Incidents granted and left, and how to see the official figure. R63 to R69 */
export async function showIncidents(turn: Turn): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const { company, person } = seat;
  const now = turn.desk.clock();
  const books = await loadSupportBooks(turn.desk, company.tenantId);
  const facts = benefitsOf(company, 'technical')
    .filter(benefit => !refuseTechnical({ company, person, benefit, now }))
    .map(benefit => {
      const count = countIncidents(company, benefit, books.ledgers.get(benefit.id) ?? { cases: [] });
      const { left, granted } = count;
      const isLimited = left !== 'unlimited' && granted !== 'unlimited';
      const value = isLimited ? say('incidents.line', { left, granted }) : say('incidents.unlimited');
      return { title: benefit.name, value };
    });
  const steps = officialFigureSteps(false).map(({ step }) => say(`incidents.step.${step}`));
  await turn.reply.send(
    answerCard(
      {
        title: say('incidents.title'),
        texts: [say(facts.length > 0 ? 'incidents.own' : 'incidents.none')],
        facts,
        steps: facts.length > 0 ? steps : [],
        links: ['supportForBusiness', 'remainingIncidents'],
        wishes: ['choose-support', 'support-ids'],
      },
      turn.kit,
    ),
  );
}

/** "This Access ID is already associated": to be ignored, and what to do. R72a to R72e */
export async function showAccessIdError(turn: Turn): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { say } = turn.kit;
  const { company } = seat;
  const now = turn.desk.clock();
  const books = await loadSupportBooks(turn.desk, company.tenantId);
  const signature = planStanding(company, 'signature-cloud', books, now);
  const { finding, steps, links } = diagnoseAccessIdError(signature, tierOf(company, now));
  await turn.reply.send(
    answerCard(
      {
        title: say('accessId.title'),
        texts: [say('accessId.ignore'), say(`accessId.case.${finding.case}`)],
        steps: steps.map(step => say(`accessId.step.${step}`)),
        links: links.slice(0, 4),
        wishes: ['support-ids', 'choose-support'],
      },
      turn.kit,
    ),
  );
}

/** The seat of somebody for whom there is a page of technical benefits; else why there is none. R41, R56, R57 */
async function seatedForSupport(turn: Turn): Promise<Seat | undefined> {
  const seat = await seated(turn);
  if (!seat) return undefined;
  const refusal = refuseTechnicalPage(seat.company, seat.person, turn.desk.clock());
  if (!refusal) return seat;
  await refuse(turn, refusal);
  return undefined;
}

function whoActivates(turn: Turn, seat: Seat): string {
  const { say } = turn.kit;
  const people = helpersIn(seat.company).map(helper => helper.name);
  return people.length > 0 ? say('ids.none', { people: say.list(people) }) : say('ids.noneAlone');
}
