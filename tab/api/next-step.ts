import { refuseAsking } from '../../benefits/asking.js';
import type { Benefit, Company } from '../../benefits/company.js';
import type { BenefitLine } from '../../benefits/overview.js';
import type { Say } from '../../language/say.js';
import type { Visit } from './visit.js';

/** What somebody can do next about a benefit: words that the bot understands, for the chat. */
export interface NextStep {
  /** On the button. */
  readonly label: string;
  /** For the chat, in the reader's language. */
  readonly message: string;
}

/**
 * The next step about a benefit; undefined when there is none, or the desk would refuse it anyway.
 * @param company as it is today.
 */
export function nextStepFor(line: BenefitLine, company: Company, { seat, say }: Visit): NextStep | undefined {
  const { person } = seat;
  if (line.validity === 'expired' || refuseAsking(company, person)) return undefined;
  const benefit = company.benefits.find(candidate => candidate.id === line.id);
  const isLeft = line.unlimited || line.left > 0;
  return benefit && stepFor(benefit, isLeft, say);
}

function stepFor(benefit: Benefit, isLeft: boolean, say: Say): NextStep | undefined {
  const product = benefit.name;
  switch (benefit.category) {
    case 'software':
      if (!isLeft || !benefit.needsKey) return undefined;
      return { label: say('tab.next.key'), message: say('tab.say.key', { product }) };
    case 'cloud':
      if (!isLeft) return undefined;
      return { label: say('tab.next.key'), message: say('tab.say.cloud', { product }) };
    case 'azure':
      return { label: say('tab.next.assign'), message: say('tab.say.azure') };
    case 'visual-studio':
      return { label: say('tab.next.assign'), message: say('tab.say.visualStudio') };
    case 'technical':
      return benefit.activatedAt
        ? { label: say('tab.next.ids'), message: say('tab.say.ids') }
        : { label: say('tab.next.activate'), message: say('tab.say.activate') };
    case 'advisory':
      return { label: say('tab.next.hours'), message: say('tab.say.hours') };
    case 'go-to-market':
      if (benefit.activatedAt) return undefined;
      return { label: say('tab.next.activate'), message: say('tab.say.market') };
  }
}
