import type { Case } from './import-form-cases.js';

const KEY = 'QQQQQ-WWWWW-RRRRR-TTTTT-YYYYY';
const PERSON = '6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910';
const OFFER = `"id": "maps",\n      "kind": "action-pack",`;
const SECOND = `{ "id": "second", "kind": "KIND", "purchasedAt": "2026-04-01T06:15:00Z", "expiresOn": "2027-03-31" }`;
const contact = (person: string, email: string): string =>
  `"marketingContacts": [{ "person": "${person}", "email": "${email}", "phone": "+46 8 555 01", "language": "sv" }],\n  "people": [`;

/** Errors in what a file says. */
export const MEANING_CASES: readonly Case[] = [
  {
    code: 'duplicate-id',
    path: 'benefits[1].id',
    anchor: '',
    from: '"id": "office-2021"',
    to: '"id":  "windows-10-enterprise"',
  },
  {
    code: 'duplicate-id',
    path: 'people[3].id',
    anchor: '',
    from: 'b913",',
    to: 'b912",',
    mark: 'b912",\n      "name": "Piotr',
  },
  {
    code: 'duplicate-holder',
    path: 'benefits[6].holders[1].person',
    anchor: '"vs-professional"',
    from: 'b912"',
    to: 'b910"',
    mark: 'b910",\n          "since": "2026-10-01',
  },
  {
    code: 'unknown-offer',
    path: 'benefits[8].offer',
    anchor: '"id": "advisory"',
    from: '"offer": "maps"',
    to: '"offer": "gold"',
  },
  {
    code: 'unknown-benefit',
    path: 'approvalRules[0].benefits[0]',
    anchor: '',
    from: '"people": [',
    to: '"approvalRules": [{ "name": "Two for Visio", "benefits": ["visio"], "needed": 2 }],\n  "people": [',
  },
  {
    code: 'unknown-person',
    path: 'benefits[5].holders[0].person',
    anchor: '"azure-credit"',
    from: 'b911',
    to: 'b999',
  },
  {
    code: 'unknown-person',
    path: 'marketingContacts[0].person',
    anchor: '',
    from: '"people": [',
    to: contact(PERSON.replace('b910', 'b999'), 'm@norrsken.example'),
  },
  {
    code: 'too-many-holders',
    path: 'benefits[6].holders',
    anchor: '"vs-professional"',
    from: '"quantity": 3',
    to: '"quantity": 1',
    mark: '"holders": [\n        {\n          "person": "6f2d1c40-8b7a-4e55-9c31-52a7d0e4b910"',
  },
  { code: 'used-over-quantity', path: 'benefits[7].used', anchor: '', from: '"used": 9', to: '"used": 11' },
  {
    code: 'choices-missing',
    path: 'benefits[2].operatingSystems',
    anchor: '"sharepoint-server-se"',
    from: '["Windows Server 2022"]',
    to: '[]',
    mark: '"operatingSystems": []',
  },
  {
    code: 'too-many-keys',
    path: 'benefits[1].keys',
    anchor: '"office-2021"',
    from: '"quantity": 10',
    to: '"quantity":  1',
    mark: '"keys"',
  },
  {
    code: 'keys-not-needed',
    path: 'benefits[2].keys',
    anchor: '"sharepoint-server-se"',
    from: '"needsKey": true',
    to: '"needsKey":  false',
    mark: '"keys"',
  },
  {
    code: 'key-outside-keys',
    path: 'benefits[1].instructions',
    anchor: '',
    from: 'Uninstall older versions first.',
    to: `Use ${KEY.toLowerCase()} twice.`,
  },
  {
    code: 'competency-missing',
    path: 'offers[1]',
    anchor: '"offers"',
    from: '"offers": [',
    to: '"offers": [',
    mark: SECOND.replace('KIND', 'silver'),
  },
  {
    code: 'competency-not-allowed',
    path: 'offers[0].competency',
    anchor: '',
    from: OFFER,
    to: `${OFFER}\n      "competency": "Security",`,
    mark: '"competency"',
  },
  {
    code: 'two-action-packs',
    path: 'offers[1].kind',
    anchor: '"offers"',
    from: '"offers": [',
    to: '"offers": [',
    mark: SECOND.replace('KIND', 'action-pack'),
  },
  {
    code: 'enrolment-year-missing',
    path: 'benefits[5]',
    anchor: '',
    from: '"credit": "monthly"',
    to: '"credit": "bulk"',
    mark: '{\n      "id": "azure-credit"',
  },
  {
    code: 'expires-before-purchase',
    path: 'benefits[2].expiresOn',
    anchor: '',
    from: '"2026-11-20"',
    to: '"2026-03-31"',
  },
  {
    code: 'email-of-account',
    path: 'marketingContacts[0].email',
    anchor: '',
    from: '"people": [',
    to: contact(PERSON, 'Konto@norrsken.example'),
  },
];
