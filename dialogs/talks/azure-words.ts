import { amountOf } from '../../benefits/azure-amount.js';
import type { CreditWish } from '../../benefits/azure-asking.js';
import type { AzureNotice } from '../../benefits/azure-notices.js';
import type { AzureBenefit, Company } from '../../benefits/company.js';
import type { RequestOf } from '../../benefits/request.js';
import { creditAmount } from '../../cards/credit-amount.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { nameOf } from '../../directory/find-person.js';
import { productName } from '../product-name.js';

type CreditRequest = RequestOf<'azure-credit'>;

/** The credit that a request is about; undefined where the company no longer has it. */
export function creditOf(company: Company, benefitId: string | undefined): AzureBenefit | undefined {
  const benefit = company.benefits.find(({ id }) => id === benefitId);
  return benefit?.category === 'azure' ? benefit : undefined;
}

/** What the sentences about a request name: the credit, who has it and who gets it. */
export function namesIn(company: Company, { benefitId, wish }: Pick<CreditRequest, 'benefitId' | 'wish'>) {
  const named = (id: string | undefined) => (id === undefined ? '' : tidy(nameOf(company, id), 100));
  const benefit = tidy(productName(company, benefitId), 120);
  return { benefit, from: named(wish.from), to: named(wish.to) };
}

/** The amount of a credit; nothing where the company no longer has it. */
export function amountIn(kit: Kit, company: Company, benefitId: string | undefined): string | undefined {
  const benefit = creditOf(company, benefitId);
  return benefit && creditAmount(kit, amountOf(company, benefit));
}

/** The address by which Partner Center tells people with the same name apart. */
export function addressOf(company: Company, { from, to }: CreditWish): string {
  const person = company.people.find(({ id }) => id === (to ?? from));
  return tidy(person?.email ?? '', 100);
}

/** A notice in words. @param name of the person who gets the credit, where it speaks of one. */
export function noticeText({ say }: Kit, notice: AzureNotice, name: string): string {
  const id = `azure.notice.${notice.notice}` as const;
  switch (notice.notice) {
    case 'separate-subscriptions':
    case 'one-credit-per-person':
      return say(id, { name: tidy(name, 100) });
    case 'free-mail-domain':
      return say(id, { domain: tidy(notice.domain, 60) });
    case 'five-reassignments':
      return say(id, { left: notice.left });
    case 'thirteen-months':
      return say(id, { date: say.day(notice.endsOn) });
    case 'unused-lapses':
    case 'bulk-reassignment-closed':
    case 'billing-profile':
      return say(id);
  }
}

/** Does it follow from the seed's rules? All others are facts of the newer programme, and are said to be. R37 */
export function isSeedNotice({ notice }: AzureNotice): boolean {
  return notice === 'separate-subscriptions';
}
