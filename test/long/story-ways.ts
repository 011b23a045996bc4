import { benefitFor } from './kill-company.js';

/** How a story goes: what is asked for, and what becomes of it. */
export interface Way {
  /** Said to begin with, and the answer to it. */
  readonly wish: string;
  readonly form: string;
  /** Title of the button that sends it. */
  readonly send: string;
  inputs(story: number): Readonly<Record<string, string>>;
  /** So many have to approve. */
  readonly needed: number;
  /** It is done in Partner Center, or it brings a key. */
  readonly isHandedOver: boolean;
}

const KEY = { send: 'Send request', isHandedOver: false };
const KEY_INPUTS = { language: 'sv-SE', reason: 'Kill me' };

const WAYS: readonly Way[] = [
  {
    ...KEY,
    wish: 'I need a key for Office 2021',
    form: 'Key for Office',
    inputs: () => ({ ...KEY_INPUTS, operatingSystem: 'Windows 11' }),
    needed: 1,
  },
  {
    wish: 'please activate our technical benefits',
    form: 'Technical benefits',
    send: 'Ask for activation',
    inputs: story => ({ benefit: benefitFor(story), reason: 'Kill me' }),
    needed: 1,
    isHandedOver: true,
  },
  {
    ...KEY,
    wish: 'I need a key for Windows 10',
    form: 'Key for Windows',
    inputs: () => ({ ...KEY_INPUTS, operatingSystem: 'Windows 10 Pro' }),
    needed: 2,
  },
];

/** The ways in turn. */
export function wayOf(story: number): Way {
  return WAYS[story % WAYS.length]!;
}
