import type { CompanyJson } from '../company-variant.js';
import { madeUpKey, somebody, writeCompany } from '../company-variant.js';

const ONE_APPROVAL = 'office-2021';
const TWO_APPROVALS = 'windows-10-enterprise';
const APPROVERS = [somebody('10', '').id, somebody('11', '').id];

/** The technical benefit for the story with this number. */
export function benefitFor(story: number): string {
  return `support-${story}`;
}

/** How many stories can be told in so many rounds. */
export function storiesFor(rounds: number): number {
  return 10 + 2 * rounds;
}

/** Writes a company that has what all those stories ask for. @returns the path of the file. */
export function writeKillCompany(folder: string, rounds: number): Promise<string> {
  const stories = storiesFor(rounds);
  return writeCompany(folder, company => {
    supply(company, ONE_APPROVAL, 0, stories);
    supply(company, TWO_APPROVALS, stories, stories);
    const offer = company.offers[0]!.id;
    for (let story = 1; story <= stories; story++) company.benefits.push(technical(story, offer));
    Object.assign(company, {
      approvalRules: [
        { name: 'Four eyes', benefits: [TWO_APPROVALS], approvers: APPROVERS, needed: 2 },
        { name: 'Åsa or Nils', approvers: APPROVERS },
      ],
    });
  });
}

function supply({ benefits }: CompanyJson, benefitId: string, first: number, quantity: number): void {
  const keys = Array.from({ length: quantity }, (_, number) => ({ key: madeUpKey(first + number) }));
  Object.assign(benefits.find(({ id }) => id === benefitId)!, { quantity, keys });
}

function technical(story: number, offer: string): Record<string, unknown> {
  return {
    id: benefitFor(story),
    category: 'technical',
    name: `Support ${story}`,
    offer,
    type: 'core',
    quantity: 1,
    expiresOn: '2099-03-31',
    plan: 'product-support',
    used: 0,
  };
}
