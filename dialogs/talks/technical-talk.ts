import { benefitsOf } from '../../benefits/company.js';
import { validityOf } from '../../benefits/validity.js';
import { wishButton } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { productName } from '../product-name.js';
import { optionalReason } from './optional-reason.js';
import type { Talk } from './talk.js';

/** Activating a technical benefit: asked by anybody, done in Partner Center by an admin, who brings back the ids. R41 to R53 */
export const technicalTalk: Talk<'technical'> = {
  benefits: (company, now) =>
    benefitsOf(company, 'technical').filter(benefit => validityOf(company, benefit, now) !== 'expired'),
  async picking({ kit: { say } }) {
    return { title: say('technical.pick.title'), line: benefit => tidy(benefit.name, 120) };
  },
  async form({ kit }, { company }, draft) {
    const { say } = kit;
    return {
      title: say('technical.form.title', { benefit: tidy(productName(company, draft.benefitId), 120) }),
      texts: [say('technical.form.text')],
      fields: [optionalReason(draft, kit)],
    };
  },
  facts: () => [],
  async asks({ company, kit: { say } }, request, requester) {
    const benefit = tidy(productName(company, request.benefitId), 120);
    return {
      title: say('technical.asks.title', { name: tidy(requester, 100), benefit }),
      meaning: say('technical.asks.meaning'),
    };
  },
  async handOver({ kit }) {
    const { say } = kit;
    return {
      text: say('technical.handOver.text'),
      steps: [
        say('technical.handOver.open'),
        say('technical.handOver.activate'),
        say('technical.handOver.ids'),
      ],
      links: ['technicalBenefits'],
      fields: [idField('accessId', kit), idField('contractId', kit)],
      done: say('technical.handOver.done'),
      start: say('technical.handOver.start'),
    };
  },
  ready({ company, kit }, request) {
    const { say } = kit;
    const benefit = tidy(productName(company, request.benefitId), 120);
    return {
      title: say('technical.ready.title', { benefit }),
      text: say('technical.ready.text'),
      actions: [wishButton(kit, 'support-ids'), wishButton(kit, 'choose-support')],
    };
  },
  again: kit => wishButton(kit, 'activate-technical'),
};

/** R47: both come back together; a mistake is told by the desk, not by the client alone. */
function idField(id: 'accessId' | 'contractId', { say }: Kit): Field {
  return { kind: 'text', id, label: say(`technical.handOver.${id}`), max: 60, isOptional: true };
}
