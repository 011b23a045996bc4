import assert from 'node:assert/strict';
import { createLog } from '../../bot/log.js';
import { shortLines } from '../../bot/short-lines.js';

const KEY = 'A1B2C-D3E4F-G5H6J-K7L8M-N9P0Q';
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';

function logged(
  write: (log: ReturnType<typeof createLog>) => void,
  mode: 'local' | 'production' = 'production',
) {
  const lines: string[] = [];
  const out = { write: (line: string) => void lines.push(line) };
  write(createLog({ mode, logLevel: 'info' }, mode === 'local' ? shortLines(out) : out));
  return lines;
}

describe('The log', () => {
  it('writes JSON with level, time and sentence in production', () => {
    const [line] = logged(log => log.warn({ code: 'x' }, 'Careful'));
    const { time, ...rest } = JSON.parse(line ?? '');
    assert.deepEqual(rest, { level: 'warn', code: 'x', msg: 'Careful' });
    assert.ok(!Number.isNaN(Date.parse(time)));
  });

  it('writes a short line in local mode', () => {
    const [line] = logged(log => log.info({ url: 'http://x', n: 1 }, 'Ready'), 'local');
    assert.match(line ?? '', /^\d\d:\d\d:\d\d info {2}Ready url=http:\/\/x n=1\n$/);
  });

  it('leaves out what is below its level', () => {
    assert.deepEqual(
      logged(log => log.debug('quiet')),
      [],
    );
  });

  const hidden: [string, (log: ReturnType<typeof createLog>) => void][] = [
    ['in the sentence', log => log.info(`Key ${KEY} and Bearer ${TOKEN}`)],
    [
      'in a value',
      log => log.info({ text: `the key is ${KEY.toLowerCase()}`, deep: { deeper: [TOKEN] } }, 'x'),
    ],
    ['in an error', log => log.error({ err: new Error(`no ${KEY}`, { cause: new Error(TOKEN) }) }, 'x')],
    ['in a header', log => log.info({ headers: { authorization: 'Basic c2VjcmV0LXZhbHVl' } }, 'x')],
    [
      'under a telling name',
      log => log.info({ password: 'secret-value', a: { secret: 'secret-value' } }, 'x'),
    ],
    [
      'in a request that hangs on an error',
      log =>
        log.error(
          { err: Object.assign(new Error('x'), { request: { body: KEY, pw: 'secret-value' } }) },
          'x',
        ),
    ],
  ];
  for (const mode of ['local', 'production'] as const)
    for (const [where, write] of hidden)
      it(`shows no secret ${where} in ${mode} mode`, () => {
        const text = logged(write, mode).join('');
        for (const secret of [KEY, KEY.toLowerCase(), TOKEN, 'c2VjcmV0LXZhbHVl', 'secret-value'])
          assert.ok(!text.includes(secret), text);
        assert.ok(text.length > 0);
      });
});
