import type { Company, GoToMarketBenefit } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import { offerLastDay } from '../../benefits/go-to-market.js';
import { goToMarketRecordOf } from '../../benefits/go-to-market-state.js';
import { LINKS } from '../../benefits/links.js';
import type { RequestOf } from '../../benefits/request.js';
import { dayOf } from '../../benefits/validity.js';
import { linkButton, wishButton } from '../../cards/button.js';
import { tidy } from '../../cards/plain-text.js';
import { loadGoToMarket } from '../../desk/load-go-to-market.js';
import { wantActivation } from '../../desk/want-activation.js';
import { productName } from '../product-name.js';
import { refuse } from '../refuse.js';
import type { Scene } from '../scene.js';
import { valuesOf } from './contact-words.js';
import { optionalReason } from './optional-reason.js';
import { isOwnWork } from './own-work.js';
import type { Ready, Talk } from './talk.js';

type OfferRequest = RequestOf<'go-to-market'>;

/** A Go-To-Market offer is activated: asked for by anybody, done in Partner Center by an admin, which takes days. R95 to R104 */
export const goToMarketTalk: Talk<'go-to-market'> = {
  benefits: company => benefitsOf(company, 'go-to-market'),
  async form({ kit }, { company }, draft) {
    const { say } = kit;
    return {
      title: say('gtm.form.title', { offer: nameIn(company, draft.benefitId) }),
      texts: [say('gtm.form.text')],
      fields: [optionalReason(draft, kit)],
    };
  },
  /** The wish is remembered, and the contact comes next. R98 */
  async refused(turn, { benefitId = '' }, refusal) {
    if (refusal.code !== 'marketing-contact-missing') return false;
    await wantActivation(turn.desk, turn.actor, benefitId);
    await refuse(turn, refusal);
    return true;
  },
  facts: ({ company, kit }, { benefitId }) => {
    const offer = offerIn(company, benefitId);
    return offer ? [{ title: kit.say('gtm.fact.type'), value: tidy(offer.offerType, 80) }] : [];
  },
  async asks({ company, kit: { say } }, request, requester) {
    const offer = nameIn(company, request.benefitId);
    return {
      title: isOwnWork(request)
        ? say('gtm.form.title', { offer })
        : say('gtm.asks.title', { name: tidy(requester, 100), offer }),
      meaning: say('gtm.asks.meaning'),
    };
  },
  handOver: handOverOf,
  ready: readyOf,
  again: kit => wishButton(kit, 'activate-offer'),
};

async function handOverOf(scene: Scene, { benefitId }: OfferRequest) {
  const { company, kit, desk } = scene;
  const { say } = kit;
  const known = await standingOf(scene, benefitId);
  if (known?.record.activated)
    return {
      text: say('gtm.handOver.there'),
      steps: [],
      links: [],
      fields: [],
      done: say('gtm.handOver.tell'),
    };
  const offer = nameIn(company, benefitId);
  const type = tidy(offerIn(company, benefitId)?.offerType ?? '', 80);
  const days = known ? { min: dayOf(desk.clock(), company.timeZone), max: known.until } : {};
  return {
    text: say('gtm.handOver.text'),
    steps: [
      say('gtm.handOver.open'),
      say('gtm.handOver.activate', { offer, type }),
      say('gtm.handOver.wait'),
      say('gtm.handOver.active'),
    ],
    links: ['benefits'] as const,
    fields: [
      {
        kind: 'date' as const,
        id: 'until',
        label: say('gtm.handOver.until'),
        isOptional: true,
        value: known?.until,
        ...days,
      },
    ],
    done: say('gtm.handOver.done'),
    start: say('gtm.handOver.start'),
  };
}

/** R104: usable until its day; the instructions went to the marketing contact. R100 */
async function readyOf(scene: Scene, { benefitId }: OfferRequest): Promise<Ready> {
  const { company, kit, desk } = scene;
  const { say } = kit;
  const known = await standingOf(scene, benefitId);
  const [contact] = (await loadGoToMarket(desk, company)).contacts;
  return {
    title: say('gtm.ready.title', { offer: nameIn(company, benefitId) }),
    text: say.sentences([
      ...(known ? [say('gtm.ready.until', { date: say.day(known.until) })] : []),
      ...(contact ? [say('gtm.ready.contact', valuesOf(kit, company, contact))] : []),
    ]),
    actions: linkButton(say('link.benefits'), LINKS.benefits),
  };
}

/** What the desk knows of the offer, and its last day. */
async function standingOf({ desk, company }: Scene, benefitId: string | undefined) {
  const benefit = offerIn(company, benefitId);
  if (!benefit) return undefined;
  const { records } = await loadGoToMarket(desk, company);
  const record = goToMarketRecordOf(benefit, records.get(benefit.id));
  return { record, until: offerLastDay(company, benefit, record) };
}

function offerIn(company: Company, benefitId: string | undefined): GoToMarketBenefit | undefined {
  return benefitsOf(company, 'go-to-market').find(({ id }) => id === benefitId);
}

function nameIn(company: Company, benefitId: string | undefined): string {
  return tidy(productName(company, benefitId), 120);
}
