import { may, rolesFor } from '../benefits/roles.js';
import { button, sendButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import type { PressArgs } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import { refusalText } from '../cards/refusal-text.js';
import { correctSupportIds } from '../desk/correct-support-ids.js';
import { linkAccount } from '../desk/link-account.js';
import { openSupportIds } from '../desk/open-support-ids.js';
import { benefitField } from './benefit-field.js';
import { productName } from './product-name.js';
import { refuse } from './refuse.js';
import { seatedForSupport } from './seated-for-support.js';
import { showSupportIds } from './show-support-ids.js';
import type { Turn } from './turn.js';

type Inputs = Readonly<Record<string, string>>;

/** "I've entered the IDs": noted once for the person, and said on the card. R53 */
export async function linkIds(turn: Turn, args: PressArgs, inputs: Inputs): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const benefitId = args.benefit ?? inputs.benefit ?? '';
  if (benefitId === '') return showSupportIds(turn, turn.reply.replace);
  const outcome = await linkAccount(turn.desk, turn.actor, benefitId);
  if (outcome.kind === 'refused') return refuse(turn, outcome.refusal);
  const plan = tidy(productName(seat.company, benefitId), 120);
  await showSupportIds(turn, turn.reply.replace, turn.kit.say(`ids.link.${outcome.kind}`, { plan }));
}

/** The form for ids that were mistyped. R48, R50 */
export async function askForIds(turn: Turn, filled: Inputs = {}, problem?: string): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  if (!may(seat.person, 'activate-technical'))
    return refuse(turn, { code: 'role-missing', needs: rolesFor('activate-technical') });
  const { kit } = turn;
  const { say } = kit;
  const known = (await openSupportIds(turn.desk, seat)).filter(entry => entry.kind === 'ids');
  const [first] = known;
  if (!first) return refuse(turn, { code: 'not-activated' });
  const only = known.length === 1 ? first : undefined;
  const idField = (id: 'accessId' | 'contractId'): Field => ({
    kind: 'text',
    id,
    label: say(`technical.handOver.${id}`),
    max: 60,
    value: filled[id] ?? only?.[id],
  });
  const card = formCard(
    {
      title: say('ids.correct'),
      problem,
      texts: [say('ids.correct.text')],
      fields: [
        ...benefitField(
          known.map(({ benefit }) => benefit),
          say('ids.which'),
          filled.benefit,
        ),
        idField('accessId'),
        idField('contractId'),
      ],
    },
    [
      sendButton(kit, say('technical.handOver.done'), 'save-ids', only ? { benefit: only.benefit.id } : {}),
      button(kit, say('button.back'), 'support-ids'),
    ],
    kit,
  );
  await turn.reply.replace(card);
}

/** Takes the corrected ids; the form comes back with what is missing. */
export async function saveIds(turn: Turn, args: PressArgs, inputs: Inputs): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const benefitId = args.benefit ?? inputs.benefit ?? '';
  const { accessId = '', contractId = '' } = inputs;
  const outcome = await correctSupportIds(turn.desk, turn.actor, { benefitId, accessId, contractId });
  if (outcome.kind === 'refused') {
    if (outcome.refusal.code !== 'support-ids-missing') return refuse(turn, outcome.refusal);
    return askForIds(turn, inputs, refusalText(outcome.refusal, [], turn.kit).text);
  }
  const plan = tidy(productName(seat.company, benefitId), 120);
  await showSupportIds(turn, turn.reply.replace, turn.kit.say('ids.corrected', { plan }));
}
