import type { CloudKey } from '../../benefits/cloud-key.js';
import { isUsedUp, keyFactsOf } from '../../benefits/cloud-keys.js';
import type { CloudBenefit } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import { refuseReplacement, replacementEndsOn } from '../../benefits/key-replacement.js';
import { LINKS } from '../../benefits/links.js';
import type { RequestOf } from '../../benefits/request.js';
import { may, peopleWhoMay } from '../../benefits/roles.js';
import { keyChoicesOf } from '../../benefits/subscription-end.js';
import { dayOf } from '../../benefits/validity.js';
import { type Action, button, linkButton, wishButton } from '../../cards/button.js';
import { keyChoiceText } from '../../cards/key-choice.js';
import { tidy } from '../../cards/plain-text.js';
import { refusalText } from '../../cards/refusal-text.js';
import { loadCloudKeyOf } from '../../desk/cloud-keys.js';
import { productName } from '../product-name.js';
import type { Scene } from '../scene.js';
import type { Ready } from './talk.js';

/** Where the key of a request stands, for its requester: to be shown, to be redeemed, or used. R84, R85, R87 */
export async function cloudKeyReady(scene: Scene, request: RequestOf<'cloud-key'>): Promise<Ready> {
  const { desk, company, kit } = scene;
  const benefit = benefitsOf(company, 'cloud').find(({ id }) => id === request.benefitId);
  const key = benefit && (await loadCloudKeyOf(desk, company.tenantId, benefit, request.keyId));
  const product = tidy(productName(company, request.benefitId), 120);
  if (!benefit || !key)
    return { title: product, text: refusalText({ code: 'unknown-benefit' }, [], kit).text, actions: [] };
  if (key.state === 'wrong-tenant') return misdirected(scene, request, key, product);
  if (isUsedUp(key)) return redeemed(scene, key, product);
  return toRedeem(scene, request, { key, benefit, product });
}

function toRedeem(
  { desk, company, kit }: Scene,
  request: RequestOf<'cloud-key'>,
  { key, benefit, product }: { key: CloudKey; benefit: CloudBenefit; product: string },
): Ready {
  const { say } = kit;
  const args = { request: request.id };
  const choices = keyChoicesOf(keyFactsOf(company, benefit, key, desk.clock()));
  const result = choices
    .filter(({ intent }) => intent === key.intent)
    .map(one => keyChoiceText(one, benefit.months, kit));
  const intent = say(`cloud.intent.${key.intent ?? request.intent}`);
  const text = say('cloud.ready.text', { intent, result: say.sentences(result) });
  const isShown = key.state === 'shown';
  return {
    title: say('keys.ready.title', { product }),
    text: say.sentences([key.replaces === undefined ? '' : say('cloud.ready.replacement'), text]),
    actions: [
      button(kit, say('keys.show'), 'show-key', args),
      ...(isShown ? reportButtons(kit, request) : []),
      button(kit, say('cloud.change.button'), 'change-key-use', args),
    ],
  };
}

/** What became of a key that was read. R84 */
export function reportButtons(kit: Scene['kit'], request: { readonly id: string }): readonly Action[] {
  const args = { request: request.id };
  return [
    button(kit, kit.say('cloud.redeemed.button'), 'key-redeemed', args),
    button(kit, kit.say('cloud.elsewhere.button'), 'key-elsewhere', args),
  ];
}

function redeemed({ company, kit: { say } }: Scene, key: CloudKey, product: string): Ready {
  const date = say.day(dayOf(new Date(key.redeemedAt ?? ''), company.timeZone));
  return {
    title: say('cloud.redeemed.title', { product }),
    text: say('cloud.redeemed.text', { date }),
    actions: [],
    isOver: true,
  };
}

/** The one replacement that can be asked for. R84 */
function misdirected(
  { desk, company, kit }: Scene,
  request: RequestOf<'cloud-key'>,
  key: CloudKey,
  product: string,
): Ready {
  const { say } = kit;
  const used = { ...key, redeemedAt: key.redeemedAt ?? '' };
  const late = refuseReplacement(used, desk.clock(), company.timeZone);
  const reader = company.people.find(({ id }) => id === request.requesterId);
  const names = peopleWhoMay(company.people, 'create-ticket').map(({ name }) => tidy(name, 60));
  const until = say.day(replacementEndsOn(used, company.timeZone));
  const isAble = reader !== undefined && may(reader, 'create-ticket');
  const id = isAble ? 'cloud.elsewhere.text' : 'cloud.elsewhere.textOthers';
  const { text, way } = late
    ? refusalText(late, [], kit)
    : { text: say(id, { until, people: say.list(names) }), way: '' };
  const isBringing = reader !== undefined && may(reader, 'activate-benefit');
  return {
    title: say('cloud.elsewhere.title', { product }),
    text: say.sentences([text, way]),
    isOver: true,
    actions: [
      ...(isAble
        ? linkButton(say('link.serviceRequests'), LINKS.serviceRequests)
        : [wishButton(kit, 'find-admin')]),
      ...(isBringing
        ? [button(kit, say('cloud.replace.button'), 'replace-key', { request: request.id })]
        : []),
    ],
  };
}
