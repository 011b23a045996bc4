import assert from 'node:assert/strict';
import type { Role } from '../../benefits/programme.js';
import { ROLES } from '../../benefits/programme.js';
import type { MatrixAct, RoleRow } from '../../benefits/role-matrix.js';
import { columnMay, ROLE_COLUMNS, ROLE_MATRIX } from '../../benefits/role-matrix.js';
import { holdsRoleFor, rolesFor } from '../../benefits/roles.js';
import { givenPerson } from './given.js';

/** The matrix a second time, as the sources have it, and after the bar who may by the desk: + yes, . no. */
const EXPECTED = `
  read-benefits-page       Y Y Y Y - - -  |  + + + + + + .
  read-technical-page      Y Y - Y - y -  |  + + + + + + .
  buy-package              Y Y Y Y - Y -  |  + + + + + + .
  assign-benefit           Y c n n - n -  |  + . . . . . .
  activate-benefit         Y Y - - - - -  |  + + . . . . .
  get-software-key         Y Y - - - - -  |  + + . . . . .
  see-benefits             Y Y - - - y -  |  + + + + + + .
  activate-technical       Y Y n n - n -  |  + + . . . . .
  view-support-ids         Y Y Y Y Y Y n  |  + + + + + + .
  use-ids-on-premises      Y Y Y Y Y Y Y  |  + + + + + + +
  use-signature-cloud      Y Y Y Y Y Y -  |  + + + + + + .
  open-customer-request    - - - Y - - -  |  . . . + . . .
  submit-advisory-request  Y Y Y Y y Y n  |  + + + + + + .
  set-marketing-contact    Y Y - - - - -  |  + + . . . . .
  activate-go-to-market    Y Y - - - - -  |  + + . . . . .
  change-monthly-credit    Y y - - - - -  |  + . . . . . .
  transfer-bulk-credit     Y y - - - - -  |  + . . . . . .
  assign-visual-studio     Y y - - - - -  |  + . . . . . .
  reassign-visual-studio   v v - - - - -  |  + . . . . . .
  add-user                 Y n y - y n -  |  + . + . + . .
  grant-role               y n - - y - -  |  + . . . + . .
  see-role-holders         y y y - y - -  |  + + + + + + .
  request-cancellation     - y - - y - -  |  . + . . + . .
  create-ticket            y y y y y - -  |  + + + + + . .
  act-as-guest             y y n n n n -  |  + + . . . . .
`
  .trim()
  .split('\n')
  .map(line => {
    const [act, ...rest] = line.trim().split(/\s+/);
    return { act: act as MatrixAct, said: rest.slice(0, 7), may: rest.slice(8).map(sign => sign === '+') };
  });

const ROWS: { readonly [act in MatrixAct]: RoleRow } = ROLE_MATRIX;

describe('the role matrix', () => {
  it('R10 has every row and every column once', () => {
    assert.deepEqual(
      EXPECTED.map(row => row.act),
      Object.keys(ROLE_MATRIX),
    );
    assert.deepEqual(ROLE_COLUMNS, [...ROLES, 'colleague', 'any-account']);
    for (const row of EXPECTED) assert.equal(row.may.length, ROLE_COLUMNS.length, row.act);
  });

  for (const { act, said, may } of EXPECTED) {
    ROLE_COLUMNS.forEach((column, index) => {
      const word = may[index] ? 'may' : 'may not';
      it(`${ROWS[act].rules[0]} ${column} ${word} ${act}; the sources say ${said[index]}`, () => {
        assert.equal(ROWS[act].said[index], said[index]);
        assert.equal(columnMay(column, act), may[index]);
        if (column === 'any-account') return;
        const roles: readonly Role[] = column === 'colleague' ? [] : [column];
        assert.equal(holdsRoleFor(givenPerson('somebody', roles), act), may[index]);
      });
    });
  }

  it('R08 explains every choice where the sources conflict or are set aside', () => {
    for (const [act, row] of Object.entries(ROWS)) {
      const departs = ROLE_COLUMNS.some((column, index) => {
        const verdict = row.said[index] ?? '-';
        const may = columnMay(column, act as MatrixAct);
        return 'cv'.includes(verdict) || ('Yy'.includes(verdict) && !may) || (verdict === 'n' && may);
      });
      if (departs) assert.ok(row.because, `${act} departs from the sources without a word`);
    }
  });

  it('R08 gives the assignment of a benefit to a Global admin only, R10 its activation to two roles', () => {
    assert.deepEqual(rolesFor('assign-benefit'), ['global-admin']);
    assert.deepEqual(rolesFor('activate-benefit'), ['global-admin', 'mpn-partner-admin']);
  });

  it('R95 gives the Go-To-Market tasks to the same two roles', () => {
    assert.deepEqual(rolesFor('set-marketing-contact'), ['global-admin', 'mpn-partner-admin']);
    assert.deepEqual(rolesFor('activate-go-to-market'), ['global-admin', 'mpn-partner-admin']);
  });

  it('R07 lets everybody of the company buy a package', () => {
    assert.deepEqual(rolesFor('buy-package'), []);
  });

  it('R105 gives the cancellation to the two roles of the linked page, since the seeds name none', () => {
    assert.deepEqual(rolesFor('request-cancellation'), ['mpn-partner-admin', 'account-admin']);
  });
});
