import type { SoftwareBenefit } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import type { PooledKey } from '../../benefits/key-pool.js';
import { forfeitsRefund, KEY_CHOICE_ORDER, keysLeft } from '../../benefits/software-keys.js';
import { validityOf } from '../../benefits/validity.js';
import { button, wishButton } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { loadPools } from '../../desk/load-company.js';
import { productName } from '../product-name.js';
import type { Scene } from '../scene.js';
import type { Draft } from '../turn.js';
import { keyReason } from './key-reason.js';
import type { Talk } from './talk.js';

/** Software keys: pick a product, fill in one form, and a key comes from the pool. R15 to R24 */
export const softwareKeyTalk: Talk<'software-key'> = {
  benefits: (company, now) =>
    benefitsOf(company, 'software').filter(
      product => product.needsKey && validityOf(company, product, now) !== 'expired',
    ),
  named: company => benefitsOf(company, 'software'),
  async picking(turn, seat) {
    const pools = await loadPools(turn.desk, seat.company.tenantId);
    const { say } = turn.kit;
    return {
      title: say('keys.pick.title'),
      line: benefit =>
        say('keys.pick.left', {
          name: tidy(benefit.name, 80),
          left: keysLeft(benefit as SoftwareBenefit, pools.get(benefit.id) ?? []),
        }),
    };
  },
  async form(turn, { company }, draft) {
    const { say } = turn.kit;
    const benefit = company.benefits.find(({ id }) => id === draft.benefitId) as SoftwareBenefit;
    const pool = (await loadPools(turn.desk, company.tenantId)).get(benefit.id) ?? [];
    const { instructions } = benefit;
    return {
      title: say('keys.form.title', { product: tidy(benefit.name, 120) }),
      subtitle: say('keys.form.left', { left: keysLeft(benefit, pool) }),
      boxes: instructions ? [{ title: say('keys.form.instructions'), text: say.local(instructions) }] : [],
      fields: [
        ...KEY_CHOICE_ORDER.map(field => choiceOf(field, benefit, draft, turn.kit)),
        keyReason(draft, turn.kit),
      ],
      warnings: forfeitsRefund(company, benefit, turn.desk.clock()) ? [say('keys.form.refund')] : [],
    };
  },
  facts: ({ kit: { say } }, { choices }) => [
    { title: say('requests.fact.language'), value: say.languageName(choices.language) },
    { title: say('requests.fact.operatingSystem'), value: choices.operatingSystem },
  ],
  async asks(scene, request, requester) {
    const { desk, company, kit } = scene;
    const { say } = kit;
    const product = productName(company, request.benefitId);
    const benefit = company.benefits.find(({ id }) => id === request.benefitId);
    const left = await leftOf(scene, benefit as SoftwareBenefit | undefined);
    const name = tidy(requester, 100);
    const isRefundable = benefit !== undefined && forfeitsRefund(company, benefit, desk.clock());
    return {
      title: say('approvals.card.title', { name, product: tidy(product, 120) }),
      meaning: say('approvals.meaning', { name }),
      warnings: isRefundable ? [say('approvals.meaningRefund')] : [],
      openFacts: [
        {
          title: say('approvals.fact.left'),
          value: say('approvals.leftOf', { left, quantity: benefit?.quantity ?? 0 }),
        },
      ],
    };
  },
  ready({ desk, company, kit }, request) {
    const product = tidy(productName(company, request.benefitId), 120);
    const { say } = kit;
    return {
      title: say('keys.ready.title', { product }),
      text: say('keys.ready.text', { minutes: desk.settings.revealMinutes }),
      actions: [button(kit, say('keys.show'), 'show-key', { request: request.id })],
    };
  },
  again: kit => wishButton(kit, 'get-key'),
};

async function leftOf({ desk, company }: Scene, benefit: SoftwareBenefit | undefined): Promise<number> {
  if (benefit?.category !== 'software') return 0;
  const pools: ReadonlyMap<string, readonly PooledKey[]> = await loadPools(desk, company.tenantId);
  return keysLeft(benefit, pools.get(benefit.id) ?? []);
}

function choiceOf(
  id: (typeof KEY_CHOICE_ORDER)[number],
  benefit: SoftwareBenefit,
  { inputs }: Draft,
  { say }: Kit,
): Field {
  const values = id === 'language' ? benefit.languages : benefit.operatingSystems;
  return {
    kind: 'choice',
    id,
    label: say(`keys.form.${id}`),
    value: inputs[id],
    options: values.map(value => ({ title: id === 'language' ? say.languageName(value) : value, value })),
  };
}
