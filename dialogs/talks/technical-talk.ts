import type { Company } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import { technicalRecordOf } from '../../benefits/technical-state.js';
import { wishButton } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { DeskParts } from '../../desk/parts.js';
import { loadSupportBooks } from '../../desk/support-books.js';
import { productName } from '../product-name.js';
import { optionalReason } from './optional-reason.js';
import { isOwnWork } from './own-work.js';
import type { Talk } from './talk.js';

/** Activating a technical benefit: asked by anybody, done in Partner Center by an admin, who brings back the ids. R41 to R53 */
export const technicalTalk: Talk<'technical'> = {
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
      title: isOwnWork(request)
        ? say('technical.form.title', { benefit })
        : say('technical.asks.title', { name: tidy(requester, 100), benefit }),
      meaning: say('technical.asks.meaning'),
    };
  },
  async handOver({ desk, company, kit }, { benefitId = '' }) {
    const { say } = kit;
    if (await hasIds(desk, company, benefitId))
      return {
        text: say('technical.handOver.there'),
        steps: [],
        links: [],
        fields: [],
        done: say('technical.handOver.tell'),
      };
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

/** Another request may have brought them in the meantime. R51 */
async function hasIds(desk: DeskParts, company: Company, benefitId: string): Promise<boolean> {
  const benefit = benefitsOf(company, 'technical').find(({ id }) => id === benefitId);
  const { records } = await loadSupportBooks(desk, company.tenantId);
  return benefit ? technicalRecordOf(benefit, records.get(benefitId)).activated !== undefined : false;
}

/** R47: both come back together; a mistake is told by the desk, not by the client alone. */
function idField(id: 'accessId' | 'contractId', { say }: Kit): Field {
  return { kind: 'text', id, label: say(`technical.handOver.${id}`), max: 60, isOptional: true };
}
