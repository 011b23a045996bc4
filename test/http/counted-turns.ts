import type { RequestAct } from '../../benefits/request.js';
import type { DemoName } from '../demo-people.js';

type Inputs = Readonly<Record<string, string>>;
/** One turn: what is typed, or the act of the button that is pressed, with what was filled in on its card. */
export type Walked = { readonly say: string } | { readonly press: string; readonly inputs?: Inputs };

/** How one thing is done: by whom, in which turns. */
export interface Walk {
  readonly who: DemoName;
  readonly turns: readonly Walked[];
}

/** Turns that lead there and are not counted, and those that are; the last one shows the text. */
export interface CountedWalk extends Walk {
  readonly before?: readonly Walk[];
  readonly shows: RegExp;
}

/** How something is asked for, decided and done; and how it is done by whoever needs to ask nobody. */
export interface CountedRequest {
  readonly ask: Walk;
  readonly decide: Walk;
  readonly alone?: Walk;
}

export const personId = (last: string): string => `00000000-0000-0000-0000-00000000000${last}`;
const DOMAIN = 'lindqvist-faber.onmicrosoft.com';
const IDS = { accessId: '1180042999', contractId: '0200417999' };
const LINA = { name: 'Lina Berg', email: 'lina@lindqvist-faber.example', roles: 'admin-agent' };
const CONTACT = {
  person: personId('24'),
  email: 'patti.marketing@lindqvist-faber.example',
  phone: '+49 30 1',
  language: 'de',
};
const KEY = { language: 'de-DE', operatingSystem: 'Windows 11', reason: 'Network plan' };
const SEND: Walked = { press: 'send-request' };
const APPROVE: Walked = { press: 'approve' };
const DONE: Walked = { press: 'report-done' };
const SUPPORT = 'please activate our technical benefits';

const alex = (...turns: readonly Walked[]): Walk => ({ who: 'alex', turns });
const megan = (...turns: readonly Walked[]): Walk => ({ who: 'megan', turns });
const patti = (...turns: readonly Walked[]): Walk => ({ who: 'patti', turns });
const send = (inputs: Inputs): Walked => ({ press: 'send-request', inputs });
const done = (inputs: Inputs): Walked => ({ press: 'report-done', inputs });

/** A walk for everything that is requested; the product is named, as most people do. */
export const REQUESTS: { readonly [act in RequestAct]: CountedRequest } = {
  'software-key': {
    ask: alex({ say: 'I need a key for Visio' }, send(KEY)),
    decide: megan(APPROVE),
  },
  help: {
    ask: alex({ say: 'who can help?' }, send({ wanted: 'assign-benefit' })),
    decide: megan(APPROVE),
  },
  technical: {
    ask: alex({ say: SUPPORT }, SEND),
    decide: megan(APPROVE, done(IDS)),
    alone: megan({ say: SUPPORT }, SEND, done(IDS)),
  },
  'cloud-key': {
    ask: alex({ say: 'I need a licence key for M365 E3' }, send({ intent: 'extend', reason: 'Growth' })),
    decide: megan(APPROVE),
  },
  'azure-credit': {
    ask: alex({ say: 'give Azure monthly credit to Isaiah' }, SEND),
    decide: megan(APPROVE, DONE),
    alone: megan({ say: 'give Azure monthly credit to Isaiah' }, SEND, DONE),
  },
  'visual-studio': {
    ask: alex({ say: 'I need Visual Studio Enterprise' }, SEND),
    decide: megan(APPROVE, DONE),
    alone: megan({ say: 'assign Visual Studio Enterprise to Patti' }, SEND, DONE),
  },
  'add-person': {
    ask: alex({ say: 'Add a person' }, send(LINA)),
    decide: patti(APPROVE, done({ objectId: '1b2c3d4e-0000-0000-0000-1234567890ab' })),
    alone: patti(
      { say: 'Add a person' },
      send(LINA),
      done({ objectId: '1b2c3d4e-0000-0000-0000-1234567890ab' }),
    ),
  },
  'marketing-contact': {
    ask: alex({ say: 'change our marketing contact' }, send(CONTACT)),
    decide: megan(APPROVE, DONE),
    alone: megan({ say: 'change our marketing contact' }, send(CONTACT), DONE),
  },
  'go-to-market': {
    ask: alex({ say: 'activate the Go-To-Market Toolbox' }, SEND),
    decide: megan(APPROVE, DONE),
    alone: megan({ say: 'activate the Go-To-Market Toolbox' }, SEND, DONE),
  },
};

const CLOUD_KEY = [REQUESTS['cloud-key'].ask, REQUESTS['cloud-key'].decide];
const SHOW_KEY: readonly Walked[] = [
  { press: 'show-key' },
  { press: 'show-key', inputs: { tenant: `alex@${DOMAIN}` } },
];
const SOFTWARE_KEY = [REQUESTS['software-key'].ask, REQUESTS['software-key'].decide];
const APPROVALS: Walked = { say: 'approvals' };

/** A walk for everything else, by the words of its row. */
export const ANSWERS: Readonly<Record<string, CountedWalk>> = {
  'what the company has': { ...alex({ say: 'check benefits' }), shows: /Benefits of/ },
  'one benefit, with all that is known of it': {
    ...alex({ say: 'check benefits' }, { press: 'open-category' }, { press: 'open-benefit' }),
    shows: /Offer type/,
  },
  'what ends in the next 12 months': {
    ...alex({ say: 'check benefits' }, { press: 'forecast' }),
    shows: /next 12 months/,
  },
  'show the software key': { before: SOFTWARE_KEY, ...alex({ press: 'show-key' }), shows: /Product key/ },
  'show the cloud key, after the question for the account': {
    before: CLOUD_KEY,
    ...alex(...SHOW_KEY),
    shows: /Product key/,
  },
  'say that the cloud key is redeemed': {
    before: [...CLOUD_KEY, alex(...SHOW_KEY)],
    ...alex({ press: 'key-redeemed' }),
    shows: /: redeemed/,
  },
  'say that it was redeemed elsewhere': {
    before: [...CLOUD_KEY, alex(...SHOW_KEY)],
    ...alex({ press: 'key-elsewhere' }, { press: 'key-elsewhere', inputs: { tenant: 'contoso.com' } }),
    shows: /on another tenant/,
  },
  'change what the cloud key is for': {
    before: CLOUD_KEY,
    ...alex({ press: 'change-key-use' }, { press: 'change-key-use', inputs: { intent: 'add-seats' } }),
    shows: /Changed/,
  },
  'Access ID and Contract ID': { ...alex({ say: 'what is our access id?' }), shows: /1180042117/ },
  'correct the IDs': {
    ...megan(
      { say: 'what is our access id?' },
      { press: 'correct-ids' },
      { press: 'save-ids', inputs: { accessId: '1180042118', contractId: '0200417736' } },
    ),
    shows: /1180042118/,
  },
  '"Access ID is already associated"': {
    ...alex({ say: 'it says the access id is already associated' }),
    shows: /You can ignore this error/,
  },
  'which support': {
    ...alex(
      { say: 'which support covers a broken SQL Server?' },
      { press: 'route-support', inputs: { problem: 'break-fix', place: 'on-premises', version: 'current' } },
    ),
    shows: /Product Support/,
  },
  'count a support case': {
    ...alex(
      { say: 'how many support incidents are left?' },
      { press: 'count-case', inputs: { caseNumber: '77' } },
    ),
    shows: /16 of 20/,
  },
  'note the official figure': {
    ...alex(
      { say: 'how many support incidents are left?' },
      { press: 'official-figure' },
      { press: 'save-figure', inputs: { left: '12' } },
    ),
    shows: /12 of 20/,
  },
  'what Partner Center shows instead': {
    ...alex({ say: SUPPORT }, { press: 'ask-seen' }, { press: 'explain-seen' }),
    shows: /Sign in with an account of the partner network/,
  },
  'book advisory hours': {
    ...alex(
      { say: 'how many advisory hours are left?' },
      { press: 'book-hours', inputs: { purpose: 'deployment', hours: '4' } },
    ),
    shows: /40 of 50/,
  },
  'cancel and refund': { ...alex({ say: 'can we still get a refund?' }), shows: /Cancel and refund/ },
  'note that the cancellation is requested': {
    ...{ who: 'adele' as const },
    turns: [
      { say: 'can we still get a refund?' },
      { press: 'send-cancellation', inputs: { offer: 'gold', caseNumber: '2611' } },
    ],
    shows: /the cancellation is requested/,
  },
  'my requests': { before: SOFTWARE_KEY, ...alex({ say: 'my requests' }), shows: /Your requests/ },
  remind: { before: [REQUESTS.technical.ask], ...alex({ press: 'nudge' }), shows: /reminded/ },
  comment: {
    before: [REQUESTS.technical.ask],
    ...alex({ press: 'comment' }, { press: 'comment', inputs: { comment: 'It is urgent' } }),
    shows: /It is urgent/,
  },
  withdraw: { before: [REQUESTS.technical.ask], ...alex({ press: 'withdraw' }), shows: /You withdrew/ },
  'what waits for a decision': {
    before: [REQUESTS.technical.ask],
    ...megan(APPROVALS),
    shows: /Waiting for your decision/,
  },
  'reject, with the reason': {
    before: [REQUESTS.technical.ask],
    ...megan({ press: 'reject', inputs: { reason: 'Not now' } }),
    shows: /rejected this/,
  },
  'take a decision back': { before: SOFTWARE_KEY, ...megan({ press: 'undo' }), shows: /You took it back/ },
  'decide several at once': {
    before: [REQUESTS.technical.ask, REQUESTS.help.ask],
    ...megan(APPROVALS, { press: 'decide-several' }, { press: 'approve-several' }),
    shows: /Decided: 2 of 2/,
  },
  'let somebody else decide': {
    ...megan(APPROVALS, { press: 'stand-in' }, { press: 'save-stand-in', inputs: { to: personId('22') } }),
    shows: /Adele Vance decides for you/,
  },
  'choose how the desk writes': {
    ...megan(APPROVALS, { press: 'notices' }, { press: 'save-notices', inputs: { style: 'digest' } }),
    shows: /one list a day/,
  },
  'what would happen if …': {
    ...megan(
      APPROVALS,
      { press: 'what-if' },
      { press: 'show-what-if', inputs: { who: personId('20'), benefit: 'visio-ltsc-2024' } },
    ),
    shows: /If Alex Wilber asked for/,
  },
  'another language': { ...alex({ say: 'sprache: deutsch' }), shows: /Deutsch/ },
};
