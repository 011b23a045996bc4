import assert from 'node:assert/strict';
import type { AuditRow } from '../../desk/read-audit.js';
import { csvCell, writeAudit } from '../../desk/write-audit.js';
import { collect } from './audit-log.js';

const ROW: AuditRow = {
  sequence: 7,
  at: '2026-11-20T10:00:00.000Z',
  by: 'alex',
  name: 'Åsa "Ace" Müller, 预订',
  act: 'request',
  requestId: 'r-1',
  detail: 'two\nlines',
  previous: 'p',
  hash: '-h',
};

async function textOf(format: 'csv' | 'jsonl', ...rows: AuditRow[]): Promise<string> {
  return (await collect(writeAudit(from(rows), format))).join('');
}

async function* from(rows: readonly AuditRow[]): AsyncGenerator<AuditRow> {
  yield* rows;
}

describe('Writing an audit log out', () => {
  it('makes JSON Lines with every field', async () => {
    const text = await textOf('jsonl', ROW, { ...ROW, sequence: 8 });
    assert.deepEqual(
      text
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
      [ROW, { ...ROW, sequence: 8 }],
    );
  });

  it('makes CSV with a heading, quotes and a mark that tells Excel its encoding', async () => {
    assert.equal(
      await textOf('csv', ROW),
      '\uFEFFsequence,at,by,name,act,requestId,benefitId,benefit,detail,previous,hash\r\n' +
        '7,"2026-11-20T10:00:00.000Z","alex","Åsa ""Ace"" Müller, 预订","request","r-1",,,"two\nlines","p","\'-h"\r\n',
    );
  });

  it('lets no spreadsheet run what somebody wrote', () => {
    for (const text of [
      '=HYPERLINK("http://x")',
      '+1',
      '-1+cmd',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u200B=1',
      '\uFEFF=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠x',
      '|cmd',
      '%x',
      '\ttext',
    ])
      assert.equal(csvCell(text), `"'${text.replaceAll('"', '""')}"`, JSON.stringify(text));
    for (const text of ['a=1', '2026-11-20', "it's", 'é', '', '中=1'])
      assert.equal(csvCell(text), `"${text}"`);
    assert.equal(csvCell(undefined), '');
    assert.equal(csvCell(7), '7');
  });
});
