import { redemptionLinkOf } from '../../benefits/azure-amount.js';
import { changeOf } from '../../benefits/azure-asking.js';
import { creditsFree } from '../../benefits/azure-holding.js';
import type { AzureNotice } from '../../benefits/azure-notices.js';
import { azureNoticesOf } from '../../benefits/azure-notices.js';
import { benefitsOf } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import type { RequestOf } from '../../benefits/request.js';
import { validityOf } from '../../benefits/validity.js';
import type { HandOverView } from '../../cards/approval.js';
import { type Action, button, linkButton, wishButton } from '../../cards/button.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { loadHoldings } from '../../desk/load-holdings.js';
import type { Scene } from '../scene.js';
import { azureForm } from './azure-form.js';
import { namedCredits } from './azure-names.js';
import { azurePrefill } from './azure-prefill.js';
import { addressOf, amountIn, creditOf, isSeedNotice, namesIn, noticeText } from './azure-words.js';
import { isOwnWork } from './own-work.js';
import type { AskView, Talk, TalkFact } from './talk.js';

type CreditRequest = RequestOf<'azure-credit'>;

/** Azure credit: who gets it, who passes it on, from whom it is taken; done in Partner Center. R28 to R38 */
export const azureCreditTalk: Talk<'azure-credit'> = {
  benefits: (company, now) =>
    benefitsOf(company, 'azure').filter(benefit => validityOf(company, benefit, now) !== 'expired'),
  named: (company, kit) => namedCredits(kit, benefitsOf(company, 'azure')),
  async picking({ desk, kit }, { company }) {
    const holdings = await loadHoldings(desk, company);
    const { say } = kit;
    return {
      title: say('azure.pick.title'),
      line: benefit => {
        const credit = creditOf(company, benefit.id)!;
        return say('azure.pick.line', {
          name: tidy(benefit.name, 80),
          amount: amountIn(kit, company, benefit.id) ?? '',
          free: creditsFree(credit, holdings.get(benefit.id)!),
        });
      },
    };
  },
  prefill: azurePrefill,
  form: azureForm,
  subject: ({ say }, company, request) =>
    say(`azure.subject.${request.wish.kind}`, namesIn(company, request)),
  facts: factsOf,
  asks: asksOf,
  handOver: handOverOf,
  ready({ company, kit }, request) {
    const { say } = kit;
    const { wish, requesterId } = request;
    if (wish.to === requesterId) return redeeming(kit, company, request);
    const isTaken = wish.kind === 'remove';
    const names = namesIn(company, request);
    return {
      title: say(isTaken ? 'azure.ready.taken' : 'azure.ready.given', names),
      text: say(isTaken ? 'azure.ready.takenText' : 'azure.ready.givenText', names),
      actions: [againButton(kit, request), wishButton(kit, 'my-requests')],
    };
  },
  received({ company, kit }, request) {
    const cause = kit.say('azure.received.cause', { name: tidy(request.requesterName, 100) });
    return { ...redeeming(kit, company, request), cause };
  },
  again: againButton,
};

function factsOf({ company, kit }: Scene, request: CreditRequest): readonly TalkFact[] {
  const { say } = kit;
  const { from, to } = namesIn(company, request);
  const amount = amountIn(kit, company, request.benefitId);
  const { funding } = request.wish;
  return [
    ...(amount ? [{ title: say('azure.fact.amount'), value: amount }] : []),
    ...(from ? [{ title: say('azure.fact.from'), value: from }] : []),
    ...(to ? [{ title: say('azure.fact.to'), value: to }] : []),
    ...(funding ? [{ title: say('azure.fact.funding'), value: say(`azure.funding.${funding}`) }] : []),
  ];
}

async function asksOf(scene: Scene, request: CreditRequest, requester: string): Promise<AskView> {
  const { desk, company, kit } = scene;
  const { say } = kit;
  const credit = creditOf(company, request.benefitId);
  const holding = (await loadHoldings(desk, company)).get(request.benefitId ?? '');
  const names = { ...namesIn(company, request), name: tidy(requester, 100) };
  const kind =
    request.wish.to === request.requesterId && request.wish.kind === 'assign' ? 'own' : request.wish.kind;
  const free = credit && holding ? creditsFree(credit, holding) : 0;
  return {
    title: isOwnWork(request)
      ? say(`azure.subject.${request.wish.kind}`, names)
      : say(`azure.asks.${kind}`, names),
    meaning: say('azure.asks.meaning'),
    warnings: (await noticesOf(scene, request))
      .filter(isAboutThis)
      .map(notice => warningText(kit, notice, names.to)),
    openFacts: [
      {
        title: say('azure.fact.free'),
        value: say('approvals.leftOf', { left: free, quantity: credit?.quantity ?? 0 }),
      },
    ],
  };
}

async function handOverOf(scene: Scene, request: CreditRequest): Promise<HandOverView> {
  const { company, kit } = scene;
  const { say } = kit;
  const { kind } = request.wish;
  const names = { ...namesIn(company, request), email: addressOf(company, request.wish) };
  const newer = say('azure.newerRule', { text: say('azure.notice.billing-profile') });
  return {
    text: say('azure.handOver.text'),
    steps: [say('azure.handOver.open'), say(`azure.handOver.${kind}`, names)],
    notices: kind === 'remove' ? [] : [newer],
    links: ['benefits'],
    fields: [],
    done: say(`azure.done.${kind}`),
  };
}

async function noticesOf({ desk, company }: Scene, request: CreditRequest): Promise<readonly AzureNotice[]> {
  const credit = creditOf(company, request.benefitId);
  if (!credit) return [];
  const holdings = await loadHoldings(desk, company);
  return azureNoticesOf(company, credit, [...holdings.values()], changeOf(company, request.wish));
}

/** What belongs to this person or this change, and not to every credit. */
function isAboutThis(notice: AzureNotice): boolean {
  switch (notice.notice) {
    case 'separate-subscriptions':
    case 'one-credit-per-person':
    case 'free-mail-domain':
    case 'bulk-reassignment-closed':
      return true;
    case 'five-reassignments':
      return notice.left === 0;
    case 'unused-lapses':
    case 'thirteen-months':
    case 'billing-profile':
      return false;
  }
}

function warningText(kit: Kit, notice: AzureNotice, name: string): string {
  const text = noticeText(kit, notice, name);
  return isSeedNotice(notice) ? text : kit.say('azure.newerRule', { text });
}

/** R38: the link to redeem it, for whoever got it. */
function redeeming(kit: Kit, company: Scene['company'], request: CreditRequest) {
  const { say } = kit;
  const link = redemptionLinkOf(request);
  return {
    title: say('azure.ready.own', namesIn(company, request)),
    text: say('azure.received.text', { amount: amountIn(kit, company, request.benefitId) ?? '' }),
    actions: [...linkButton(say(`link.${link}`), LINKS[link]), wishButton(kit, 'check-benefits')],
  };
}

function againButton(kit: Kit, { benefitId }: CreditRequest): Action {
  const args = benefitId === undefined ? {} : { benefit: benefitId };
  return button(kit, kit.say('button.assignCredit'), 'assign-credit', args);
}
