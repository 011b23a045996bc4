import type { Benefit } from './company.js';
import type { RequestDetails } from './request-details.js';

/**
 * What asking for a benefit usually is: a key, an assignment or an activation, for the person who asks. For
 * looking at the way such a request would go. Undefined where nothing of it is requested.
 */
export function usualRequest(benefit: Benefit, requesterId: string): RequestDetails | undefined {
  switch (benefit.category) {
    case 'software':
      return { act: 'software-key', choices: { language: '', operatingSystem: '' } };
    case 'cloud':
      return { act: 'cloud-key', intent: 'new' };
    case 'azure':
      return { act: 'azure-credit', credit: benefit.credit, wish: { kind: 'assign', to: requesterId } };
    case 'visual-studio':
      return { act: 'visual-studio', to: requesterId };
    case 'technical':
      return { act: 'technical' };
    case 'go-to-market':
      return { act: 'go-to-market' };
    case 'advisory':
      return undefined;
  }
}
