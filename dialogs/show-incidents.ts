import { benefitsOf } from '../benefits/company.js';
import { countIncidents } from '../benefits/incidents.js';
import { officialFigureSteps } from '../benefits/official-figure.js';
import { refuseTechnical } from '../benefits/technical-benefit.js';
import { answerCard } from '../cards/answer.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { seatedForSupport } from './seated-for-support.js';
import type { Turn } from './turn.js';

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
