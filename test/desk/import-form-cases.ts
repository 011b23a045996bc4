import type { FileErrorCode } from '../../desk/company-file/file-error.js';

/** An edit of the fixture that makes exactly one error, and where it must be found. */
export interface Case {
  readonly code: FileErrorCode;
  readonly path: string;
  readonly anchor: string;
  readonly from: string;
  readonly to: string;
  /** Text that stands on the line of the error; what was put in when absent. */
  readonly mark?: string;
}

/** Errors in the form of a file. */
export const FORM_CASES: readonly Case[] = [
  { code: 'unknown-field', path: 'contry', anchor: '', from: '"country"', to: '"country": "SE", "contry"' },
  { code: 'missing-field', path: '', anchor: '', from: '"mpnId": "6130985",', to: '', mark: '{' },
  {
    code: 'missing-field',
    path: 'benefits[1]',
    anchor: '"office-2021"',
    from: '"offer": "maps",',
    to: '',
    mark: '{\n      "id": "office-2021"',
  },
  {
    code: 'missing-field',
    path: 'benefits[0]',
    anchor: '',
    from: '"category": "software",',
    to: '',
    mark: '{\n      "id": "windows-10-enterprise"',
  },
  {
    code: 'wrong-type',
    path: 'benefits[0].quantity',
    anchor: '"windows-10-enterprise"',
    from: '"quantity": 10',
    to: '"quantity": "ten"',
  },
  {
    code: 'wrong-value',
    path: 'benefits[0].category',
    anchor: '',
    from: '"category": "software"',
    to: '"category": "sofware"',
  },
  {
    code: 'wrong-value',
    path: 'benefits[0].keys[0].key',
    anchor: '',
    from: '"key": "XXXXX-',
    to: '"key": "XXXX-',
  },
  {
    code: 'wrong-value',
    path: 'people[0].email',
    anchor: '',
    from: 'asa.oberg@norrsken.example',
    to: 'asa.oberg',
  },
  { code: 'wrong-value', path: 'tenantId', anchor: '', from: '3b9e7a52', to: '3B9E7A52' },
  { code: 'no-such-date', path: 'benefits[1].expiresOn', anchor: '', from: '2026-12-10', to: '2027-02-29' },
  {
    code: 'no-such-date',
    path: 'offers[0].purchasedAt',
    anchor: '',
    from: '2026-04-01T06:15:00.000Z',
    to: '2026-04-31T06:15:00Z',
  },
  { code: 'unknown-country', path: 'country', anchor: '', from: '"country": "SE"', to: '"country": "UK"' },
  { code: 'unknown-currency', path: 'currency', anchor: '', from: '"SEK"', to: '"SKR"' },
  {
    code: 'unknown-language',
    path: 'benefits[0].languages[0]',
    anchor: '"languages"',
    from: '"sv-SE"',
    to: '"sv_SE"',
  },
  {
    code: 'unknown-language',
    path: 'benefits[0].instructions.svenska',
    anchor: '',
    from: '"sv":',
    to: '"svenska":',
  },
  {
    code: 'unknown-time-zone',
    path: 'timeZone',
    anchor: '',
    from: 'Europe/Stockholm',
    to: 'Europe/Stokholm',
  },
];
