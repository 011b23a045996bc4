import { cloudBenefitsByOffer, keyFactsOf, keyToGive } from '../../benefits/cloud-keys.js';
import { cloudNoticesOf } from '../../benefits/cloud-products.js';
import type { Benefit, CloudBenefit, Company } from '../../benefits/company.js';
import { benefitsOf, offerOf } from '../../benefits/company.js';
import type { RequestOf } from '../../benefits/request.js';
import type { KeyChoice } from '../../benefits/subscription-end.js';
import { keyChoicesOf } from '../../benefits/subscription-end.js';
import { wishButton } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import { keyChoiceText } from '../../cards/key-choice.js';
import type { Kit } from '../../cards/kit.js';
import { offerName } from '../../cards/offer-name.js';
import { tidy } from '../../cards/plain-text.js';
import { loadCloudKeys } from '../../desk/cloud-keys.js';
import { productName } from '../product-name.js';
import type { Scene } from '../scene.js';
import { cloudKeyReady } from './cloud-key-ready.js';
import { keyReason } from './key-reason.js';
import type { Talk } from './talk.js';

/** Licence keys of cloud subscriptions: what a key is for is decided on the form, by what it would do. R81 to R89 */
export const cloudKeyTalk: Talk<'cloud-key'> = {
  benefits: (company, now) => cloudBenefitsByOffer(company, now).flatMap(group => group.benefits),
  named: company => benefitsOf(company, 'cloud'),
  async picking({ kit }, { company }) {
    return { title: kit.say('cloud.pick.title'), line: benefit => lineOf(benefit, company, kit) };
  },
  async form({ desk, kit }, { company }, draft) {
    const { say } = kit;
    const benefit = company.benefits.find(({ id }) => id === draft.benefitId) as CloudBenefit;
    const choices = await choicesOf({ desk, company, kit }, benefit);
    const { instructions } = benefit;
    return {
      title: say('cloud.form.title', { product: tidy(benefit.name, 120) }),
      texts: [say('cloud.form.text')],
      boxes: [
        ...boxesOf(choices, benefit.months, kit),
        ...(instructions ? [{ title: say('keys.form.instructions'), text: say.local(instructions) }] : []),
      ],
      fields: [intentField(choices, draft.inputs.intent, kit), keyReason(draft, kit)],
      warnings: noticesOf(company, benefit, kit),
    };
  },
  facts: ({ kit: { say } }, { intent }) => [
    { title: say('cloud.fact.intent'), value: say(`cloud.intent.${intent}`) },
  ],
  async asks(scene, request, requester) {
    const { company, kit } = scene;
    const { say } = kit;
    const name = tidy(requester, 100);
    const title = say('cloud.asks.title', {
      name,
      product: tidy(productName(company, request.benefitId), 120),
    });
    const benefit = benefitOf(company, request);
    if (!benefit) return { title };
    const isStored = (await loadCloudKeys(scene.desk, company.tenantId, benefit)).length > 0;
    const choices = await choicesOf(scene, benefit);
    const chosen = choices.filter(({ intent }) => intent === request.intent);
    return {
      title,
      meaning: say(isStored ? 'cloud.asks.stored' : 'cloud.asks.fetch', { name }),
      warnings: noticesOf(company, benefit, kit),
      openFacts: chosen.map(choice => ({
        title: say('cloud.fact.result'),
        value: keyChoiceText(choice, benefit.months, kit),
      })),
    };
  },
  async handOver({ company, kit: { say } }, request) {
    const name = tidy(request.requesterName, 100);
    const product = tidy(productName(company, request.benefitId), 120);
    return {
      text: say('cloud.handOver.text', { name }),
      steps: [
        say('cloud.handOver.open'),
        say('cloud.handOver.find', { product }),
        say('cloud.handOver.copy', { name }),
      ],
      links: ['benefits'],
      fields: [keyField({ say })],
      done: say('cloud.handOver.done'),
    };
  },
  ready: cloudKeyReady,
  again: kit => wishButton(kit, 'get-cloud-key'),
};

/** What each use of the product's next key would do today, and those that are impossible. R85, R89 */
async function choicesOf({ desk, company }: Scene, benefit: CloudBenefit): Promise<readonly KeyChoice[]> {
  const key = keyToGive(await loadCloudKeys(desk, company.tenantId, benefit));
  return keyChoicesOf(keyFactsOf(company, benefit, key, desk.clock()));
}

/** One box for each use. */
export function boxesOf(choices: readonly KeyChoice[], keyMonths: number, kit: Kit) {
  return choices.map(choice => ({
    title: kit.say(`cloud.intent.${choice.intent}`),
    text: keyChoiceText(choice, keyMonths, kit),
  }));
}

/** Only what is possible can be chosen; the boxes say why the rest is not. R85 */
export function intentField(choices: readonly KeyChoice[], value: string | undefined, { say }: Kit): Field {
  const options = choices
    .filter(choice => 'consequence' in choice)
    .map(({ intent }) => ({ title: say(`cloud.intent.${intent}`), value: intent }));
  return { kind: 'choice', id: 'intent', label: say('cloud.form.intent'), value, options };
}

/** Where a key is pasted. R88 */
export function keyField({ say }: Pick<Kit, 'say'>): Field {
  return {
    kind: 'text',
    id: 'key',
    label: say('cloud.handOver.key'),
    placeholder: say('cloud.handOver.keyPlaceholder'),
    required: say('cloud.handOver.keyPlaceholder'),
    max: 60,
    isSecret: true,
  };
}

/** R82 */
function noticesOf(company: Company, benefit: CloudBenefit, { say }: Kit): readonly string[] {
  return cloudNoticesOf(company, benefit).map(({ notice }) => say(`cloud.notice.${notice}`));
}

function lineOf(benefit: Benefit, company: Company, kit: Kit): string {
  const { kind, competency } = offerOf(company, benefit);
  const name = tidy(benefit.name, 80);
  return kit.say('cloud.pick.line', { name, offer: offerName(kit, kind, competency) });
}

function benefitOf(company: Company, { benefitId }: RequestOf<'cloud-key'>): CloudBenefit | undefined {
  return benefitsOf(company, 'cloud').find(({ id }) => id === benefitId);
}
