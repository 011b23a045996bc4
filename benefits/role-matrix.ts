import type { Role } from './programme.js';

/**
 * Who may do what: every row and column of the programme's role matrix, with what the sources say and what the
 * desk makes of it. The seeds come first; linked pages extend them; where nothing is said, the desk says no
 * unless the row itself is open to every colleague.
 */

/** The columns: the roles, a colleague without a role, and any account at all, also from outside. */
export const ROLE_COLUMNS = [
  'global-admin',
  'mpn-partner-admin',
  'user-management-admin',
  'admin-agent',
  'account-admin',
  'colleague',
  'any-account',
] as const satisfies readonly (Role | 'colleague' | 'any-account')[];
export type RoleColumn = (typeof ROLE_COLUMNS)[number];

/**
 * What the sources say in one cell: `Y` a seed says yes, `y` only a linked page does, `n` excluded, `-` not
 * stated, `c` sources conflict, `v` only an administrator of the Visual Studio subscriptions, whom Partner
 * Center does not know.
 */
export type RoleVerdict = 'Y' | 'y' | 'n' | '-' | 'c' | 'v';

/** `company`: everybody whom the company's tenant knows. `anyone`: every account. */
export type Allowed = 'anyone' | 'company' | readonly Role[];

export interface RoleRow {
  /** One verdict for each of `ROLE_COLUMNS`. */
  readonly said: readonly RoleVerdict[];
  readonly desk: Allowed;
  readonly rules: readonly string[];
  /** Where the desk departs from the sources' words, or has to choose. */
  readonly because?: string;
}

const GLOBAL: readonly Role[] = ['global-admin'];
const GLOBAL_OR_PARTNER: readonly Role[] = ['global-admin', 'mpn-partner-admin'];
const R08_HOLDS = 'Linked pages let an MPN partner admin assign too; R08 needs a Global admin in every seed.';

/**
 * The matrix. R01, R02: readers of two help pages; R07: no seed asks for a role to buy; R08: to assign needs a
 * Global admin; R10: to activate, or to get a key, one of two roles; R95: so do the Go-To-Market tasks.
 */
export const ROLE_MATRIX = {
  'read-benefits-page': {
    said: ['Y', 'Y', 'Y', 'Y', '-', '-', '-'],
    desk: 'company',
    rules: ['R01'],
    because: 'The row names the readers of a help page; the benefits themselves are open to every colleague.',
  },
  'read-technical-page': {
    said: ['Y', 'Y', '-', 'Y', '-', 'y', '-'],
    desk: 'company',
    rules: ['R02'],
    because: 'R01 (German seed of 2020) names four roles, R02 (2021-05-27) three, a linked page everybody.',
  },
  'buy-package': { said: ['Y', 'Y', 'Y', 'Y', '-', 'Y', '-'], desk: 'company', rules: ['R07'] },
  'assign-benefit': {
    said: ['Y', 'c', 'n', 'n', '-', 'n', '-'],
    desk: GLOBAL,
    rules: ['R08'],
    because:
      'R08 needs a Global admin; R10 of the same seeds lets an MPN partner admin activate. Strict reading.',
  },
  'activate-benefit': { said: ['Y', 'Y', '-', '-', '-', '-', '-'], desk: GLOBAL_OR_PARTNER, rules: ['R10'] },
  'get-software-key': {
    said: ['Y', 'Y', '-', '-', '-', '-', '-'],
    desk: GLOBAL_OR_PARTNER,
    rules: ['R10', 'R17'],
  },
  'see-benefits': { said: ['Y', 'Y', '-', '-', '-', 'y', '-'], desk: 'company', rules: ['R11', 'R14'] },
  'activate-technical': {
    said: ['Y', 'Y', 'n', 'n', '-', 'n', '-'],
    desk: GLOBAL_OR_PARTNER,
    rules: ['R44', 'R48'],
  },
  'view-support-ids': { said: ['Y', 'Y', 'Y', 'Y', 'Y', 'Y', 'n'], desk: 'company', rules: ['R51', 'R56'] },
  'use-ids-on-premises': { said: ['Y', 'Y', 'Y', 'Y', 'Y', 'Y', 'Y'], desk: 'anyone', rules: ['R67'] },
  'use-signature-cloud': {
    said: ['Y', 'Y', 'Y', 'Y', 'Y', 'Y', '-'],
    desk: 'company',
    rules: ['R61', 'R72a'],
  },
  'open-customer-request': {
    said: ['-', '-', '-', 'Y', '-', '-', '-'],
    desk: ['admin-agent'],
    rules: ['R71'],
  },
  'submit-advisory-request': {
    said: ['Y', 'Y', 'Y', 'Y', 'y', 'Y', 'n'],
    desk: 'company',
    rules: ['R76'],
  },
  'set-marketing-contact': {
    said: ['Y', 'Y', '-', '-', '-', '-', '-'],
    desk: GLOBAL_OR_PARTNER,
    rules: ['R95', 'R98'],
  },
  'activate-go-to-market': {
    said: ['Y', 'Y', '-', '-', '-', '-', '-'],
    desk: GLOBAL_OR_PARTNER,
    rules: ['R95'],
  },
  'change-monthly-credit': {
    said: ['Y', 'y', '-', '-', '-', '-', '-'],
    desk: GLOBAL,
    rules: ['R33', 'R08'],
    because: R08_HOLDS,
  },
  'transfer-bulk-credit': {
    said: ['Y', 'y', '-', '-', '-', '-', '-'],
    desk: GLOBAL,
    rules: ['R35', 'R08'],
    because: R08_HOLDS,
  },
  'assign-visual-studio': {
    said: ['Y', 'y', '-', '-', '-', '-', '-'],
    desk: GLOBAL,
    rules: ['R90', 'R08'],
    because: R08_HOLDS,
  },
  'reassign-visual-studio': {
    said: ['v', 'v', '-', '-', '-', '-', '-'],
    desk: GLOBAL,
    rules: ['R93', 'R08'],
    because:
      'No directory names the administrators of Visual Studio subscriptions; to reassign is to assign.',
  },
  'add-user': {
    said: ['Y', 'n', 'y', '-', 'y', 'n', '-'],
    desk: ['global-admin', 'user-management-admin', 'account-admin'],
    rules: ['R101'],
  },
  'grant-role': {
    said: ['y', 'n', '-', '-', 'y', '-', '-'],
    desk: ['global-admin', 'account-admin'],
    rules: ['R09'],
  },
  'see-role-holders': {
    said: ['y', 'y', 'y', '-', 'y', '-', '-'],
    desk: 'company',
    rules: ['R11', 'R44'],
    because: 'R11 and R44 send everybody to the people who hold a role, so everybody may learn who they are.',
  },
  'request-cancellation': {
    said: ['-', 'y', '-', '-', 'y', '-', '-'],
    desk: ['mpn-partner-admin', 'account-admin'],
    rules: ['R105', 'R106'],
    because: 'The seeds name no role; the linked refund page names these two.',
  },
  'create-ticket': {
    said: ['y', 'y', 'y', 'y', 'y', '-', '-'],
    desk: ['global-admin', 'mpn-partner-admin', 'user-management-admin', 'admin-agent', 'account-admin'],
    rules: ['R106'],
  },
  'act-as-guest': {
    said: ['y', 'y', 'n', 'n', 'n', 'n', '-'],
    desk: GLOBAL_OR_PARTNER,
    rules: ['R112'],
  },
} as const satisfies { readonly [act: string]: RoleRow };
export type MatrixAct = keyof typeof ROLE_MATRIX;

/** May somebody in this column do the act, as the desk decides? */
export function columnMay(column: RoleColumn, act: MatrixAct): boolean {
  const allowed: Allowed = ROLE_MATRIX[act].desk;
  if (allowed === 'anyone') return true;
  if (allowed === 'company') return column !== 'any-account';
  return allowed.some(role => role === column);
}
