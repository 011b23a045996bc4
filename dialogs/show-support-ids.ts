import { answerCard } from '../cards/answer.js';
import type { Seat } from '../desk/load-company.js';
import { openSupportIds } from '../desk/open-support-ids.js';
import { helpersIn } from './scene.js';
import { seatedForSupport } from './seated-for-support.js';
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

function whoActivates(turn: Turn, seat: Seat): string {
  const { say } = turn.kit;
  const people = helpersIn(seat.company).map(helper => helper.name);
  return people.length > 0 ? say('ids.none', { people: say.list(people) }) : say('ids.noneAlone');
}
