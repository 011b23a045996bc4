import { isUsedUp, keyFactsOf, refuseRedeemed } from '../benefits/cloud-keys.js';
import type { Refusal } from '../benefits/refusal.js';
import { keyChoicesOf } from '../benefits/subscription-end.js';
import { button, sendButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import { refusalText } from '../cards/refusal-text.js';
import type { KeyReport } from '../desk/report-key.js';
import { reportKey } from '../desk/report-key.js';
import { cloudKeyScene } from './cloud-key-scene.js';
import { readyCardIn } from './ready-card.js';
import { refuse } from './refuse.js';
import { sceneOf, seated } from './seated.js';
import { hideIn } from './show-key.js';
import { cloudKeyReady } from './talks/cloud-key-ready.js';
import { boxesOf, intentField } from './talks/cloud-key-talk.js';
import type { Turn } from './turn.js';

/** Records what the requester says about their key, and shows where it stands in the place of the card. R84, R85, R87 */
export async function tellOfKey(turn: Turn, report: KeyReport): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const outcome = await reportKey(turn.desk, turn.actor, report);
  if (outcome.kind === 'refused') return refuseReport(turn, report, outcome.refusal);
  const { kit } = turn;
  const ready = await cloudKeyReady(sceneOf(turn, seat), outcome.request);
  const cause = report.report === 'choose' ? kit.say('cloud.change.done') : undefined;
  await hideIn(turn, report.requestId, readyCardIn(ready, kit, cause));
}

/** What is wrong with a field brings its form back. */
async function refuseReport(turn: Turn, report: KeyReport, refusal: Refusal): Promise<void> {
  const { requestId } = report;
  if (report.report === 'misdirect' && refusal.code === 'wrong-tenant')
    return askWhereRedeemed(turn, requestId, refusal);
  if (report.report === 'choose' && FORM_CODES.has(refusal.code)) return askForUse(turn, requestId, refusal);
  return refuse(turn, refusal);
}

const FORM_CODES: ReadonlySet<Refusal['code']> = new Set([
  'intent-missing',
  'no-subscription',
  'key-too-large',
]);

/** Asks on which tenant the key was redeemed instead. R87 */
export async function askWhereRedeemed(turn: Turn, requestId: string, wrong?: Refusal): Promise<void> {
  const scene = await cloudKeyScene(turn, requestId);
  if (!scene) return;
  const { request, key, product } = scene;
  if (request.requesterId !== turn.actor.personId) return refuse(turn, { code: 'not-your-request' });
  const refusal = refuseRedeemed(key, requestId);
  if (refusal) return refuse(turn, refusal);
  const { say } = turn.kit;
  const field: Field = {
    kind: 'text',
    id: 'tenant',
    label: say('cloud.elsewhere.field'),
    placeholder: say('cloud.tenant.placeholder'),
    max: 200,
  };
  const view = {
    title: say('cloud.elsewhere.ask'),
    subtitle: say('keys.shown.title', { product }),
    texts: [say('cloud.elsewhere.askText')],
    problem: problemOf(turn, wrong),
    fields: [field],
  };
  await showForm(turn, requestId, view, ['cloud.elsewhere.send', 'key-elsewhere']);
}

/** Asks anew what the key is for, with what each choice would do today. R85, R89 */
export async function askForUse(turn: Turn, requestId: string, wrong?: Refusal): Promise<void> {
  const scene = await cloudKeyScene(turn, requestId);
  if (!scene) return;
  const { seat, request, benefit, key, product } = scene;
  if (request.requesterId !== turn.actor.personId) return refuse(turn, { code: 'not-your-request' });
  if (isUsedUp(key)) return refuse(turn, { code: 'key-redeemed' });
  const { kit, desk } = turn;
  const choices = keyChoicesOf(keyFactsOf(seat.company, benefit, key, desk.clock()));
  const view = {
    title: kit.say('cloud.form.title', { product }),
    texts: [kit.say('cloud.form.text')],
    boxes: boxesOf(choices, benefit.months, kit),
    problem: problemOf(turn, wrong),
    fields: [intentField(choices, key.intent, kit)],
  };
  await showForm(turn, requestId, view, ['cloud.change.send', 'change-key-use']);
}

function problemOf({ kit }: Turn, wrong: Refusal | undefined): string | undefined {
  return wrong && refusalText(wrong, [], kit).text;
}

/** The form takes the place of the card, which may show the key. */
async function showForm(
  turn: Turn,
  requestId: string,
  view: Parameters<typeof formCard>[0],
  [send, act]: ['cloud.elsewhere.send' | 'cloud.change.send', 'key-elsewhere' | 'change-key-use'],
): Promise<void> {
  const { kit } = turn;
  const actions = [
    sendButton(kit, kit.say(send), act, { request: requestId, sent: 'yes' }),
    button(kit, kit.say('button.back'), 'open-request', { request: requestId }),
  ];
  await hideIn(turn, requestId, formCard(view, actions, kit));
}
