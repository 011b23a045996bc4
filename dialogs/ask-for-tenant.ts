import { isUsedUp } from '../benefits/cloud-keys.js';
import type { Refusal } from '../benefits/refusal.js';
import { refuseReveal } from '../benefits/software-keys.js';
import { button, sendButton } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import { refusalText } from '../cards/refusal-text.js';
import { findRequest } from '../desk/find-requests.js';
import { cloudKeyScene } from './cloud-key-scene.js';
import { refuse } from './refuse.js';
import type { Turn } from './turn.js';

/** Is it a licence key, which lands on the tenant that its reader is signed in to? R87 */
export async function needsTenant(turn: Turn, requestId: string): Promise<boolean> {
  return (await findRequest(turn.desk, turn.actor.tenantId, requestId))?.act === 'cloud-key';
}

/**
 * Asks which account the reader is signed in to, before the key is shown. Whoever may not read it, or could not
 * redeem it, is not asked. R84, R87
 * @param wrong what was said, and what is wrong with it.
 */
export async function askForTenant(
  turn: Turn,
  requestId: string,
  wrong?: { readonly refusal: Refusal; readonly tenant: string | undefined },
): Promise<void> {
  const scene = await cloudKeyScene(turn, requestId);
  if (!scene) return;
  const { seat, request, key, product } = scene;
  const refusal =
    refuseReveal(seat.person, request, turn.place.kind === 'personal') ??
    (isUsedUp(key) ? { code: 'key-redeemed' as const } : undefined);
  if (refusal) return refuse(turn, refusal);
  const { kit } = turn;
  const { say } = kit;
  const args = { request: requestId };
  const problem = wrong && refusalText(wrong.refusal, [], kit);
  const form = formCard(
    {
      title: say('cloud.tenant.title'),
      subtitle: say('keys.shown.title', { product }),
      problem: problem && say.sentences([problem.text, problem.way]),
      texts: [say('cloud.tenant.text')],
      fields: [
        {
          kind: 'text',
          id: 'tenant',
          label: say('cloud.tenant.field'),
          placeholder: say('cloud.tenant.placeholder'),
          max: 200,
        },
      ],
    },
    [
      sendButton(kit, say('keys.show'), 'show-key', { ...args, sent: 'yes' }),
      button(kit, say('cloud.change.button'), 'change-key-use', args),
    ],
    kit,
  );
  await turn.reply.replace(form);
}
