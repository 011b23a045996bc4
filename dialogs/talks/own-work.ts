import type { BenefitRequest } from '../../benefits/request.js';
import { lastStep } from '../../benefits/request.js';

/** Was nobody asked? Then whoever wanted it does it, and its card says what is to be done, not who asks. R48 */
export function isOwnWork(request: BenefitRequest): boolean {
  return lastStep(request, 'approved')?.by === request.requesterId;
}
