import { refuseActing } from '../benefits/asking.js';
import { CLOUD_KEY_ACT } from '../benefits/cloud-keys.js';
import type { Refusal } from '../benefits/refusal.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { noteCard } from '../cards/note.js';
import { refusalText } from '../cards/refusal-text.js';
import { replaceKey } from '../desk/replace-key.js';
import { cloudKeyScene } from './cloud-key-scene.js';
import { readyCardIn } from './ready-card.js';
import { refuse } from './refuse.js';
import { sceneOf, seated } from './seated.js';
import { cloudKeyReady } from './talks/cloud-key-ready.js';
import { keyField } from './talks/cloud-key-talk.js';
import type { Turn } from './turn.js';

/** Asks for the key that Microsoft sent in the place of a misdirected one. R84 */
export async function askForReplacement(turn: Turn, requestId: string, wrong?: Refusal): Promise<void> {
  const scene = await cloudKeyScene(turn, requestId);
  if (!scene) return;
  const { kit } = turn;
  const { say } = kit;
  const refusal = refuseActing(scene.seat.person, CLOUD_KEY_ACT);
  if (refusal) return refuse(turn, refusal);
  const view = {
    title: say('cloud.replace.title', { product: scene.product }),
    texts: [say('cloud.replace.text')],
    problem: wrong && refusalText(wrong, [], kit).text,
    fields: [keyField(kit)],
  };
  const actions = [
    sendButton(kit, say('cloud.handOver.done'), 'replace-key', { request: requestId, sent: 'yes' }),
    button(kit, say('button.back'), 'open-benefit', { benefit: scene.benefit.id }),
  ];
  await turn.reply.replace(formCard(view, actions, kit));
}

/** Takes it; whoever waits for it is told. R84 */
export async function bringReplacement(turn: Turn, requestId: string, key: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await replaceKey(turn.desk, turn.actor, { requestId, key });
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    if (refusal.code === 'key-malformed') return askForReplacement(turn, requestId, refusal);
    return refuse(turn, refusal);
  }
  const { request } = outcome;
  const { kit } = turn;
  if (request.requesterId === turn.actor.personId) {
    await turn.reply.replace(readyCardIn(await cloudKeyReady(sceneOf(turn, seat), request), kit));
    return;
  }
  const title = kit.say('cloud.replace.done', { name: request.requesterName });
  await turn.reply.replace(noteCard({ title, wishes: ['approvals', 'check-benefits'] }, kit));
}
