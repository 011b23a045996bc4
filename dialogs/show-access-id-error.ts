import type { AccessIdFinding } from '../benefits/access-id-error.js';
import { diagnoseAccessIdError } from '../benefits/access-id-error.js';
import { planStanding } from '../benefits/support-plan.js';
import { tierOf } from '../benefits/validity.js';
import { answerCard } from '../cards/answer.js';
import type { Kit } from '../cards/kit.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { seatedForSupport } from './seated-for-support.js';
import type { Turn } from './turn.js';

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
        texts: [say('accessId.ignore'), findingText(finding, turn.kit)],
        steps: steps.map(step => say(`accessId.step.${step}`)),
        links: links.slice(0, 4),
        wishes:
          finding.case === 'not-activated'
            ? ['activate-technical', 'find-admin']
            : ['choose-support', 'support-ids'],
      },
      turn.kit,
    ),
  );
}

function findingText(finding: AccessIdFinding, { say }: Kit): string {
  if (finding.case === 'used-up' && finding.pack !== null)
    return say('accessId.case.used-up.pack', { pack: finding.pack });
  if (finding.case === 'not-activated' && finding.isPending)
    return say('accessId.case.not-activated.pending');
  return say(`accessId.case.${finding.case}`);
}
