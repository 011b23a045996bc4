import type { Day } from '../benefits/programme.js';
import type { Validity } from '../benefits/validity.js';
import type { Kit } from './kit.js';

/**
 * When something ends, in words and in the look that makes it stand out. Never in yellow: Teams' yellow cannot be
 * read on white. R26, R27
 */
export interface Expiry {
  readonly text: string;
  readonly color: 'default' | 'attention';
  readonly weight: 'default' | 'bolder';
  readonly subtle: boolean;
}

/** @param thing `daysLeft` counts to `day` and is negative after it. */
export function expiryOf(
  kit: Kit,
  thing: { readonly validity: Validity; readonly daysLeft: number },
  day: Day,
): Expiry {
  const date = kit.say.day(day);
  switch (thing.validity) {
    case 'active':
      return {
        text: kit.say('benefits.expires', { date }),
        color: 'default',
        weight: 'default',
        subtle: true,
      };
    case 'expiring-soon':
      return {
        text: kit.say('benefits.expiresSoon', { days: thing.daysLeft, date }),
        color: 'attention',
        weight: 'bolder',
        subtle: false,
      };
    case 'expired':
      return {
        text: kit.say('benefits.ended', { date }),
        color: 'attention',
        weight: 'default',
        subtle: true,
      };
  }
}
