import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApprovalRule } from '../../benefits/approval-rules.js';
import { runImport } from '../../cli/run-import.js';
import { runSimulate } from '../../cli/run-simulate.js';
import { readFixture } from '../company/read-fixture.js';

describe('npm run simulate', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await runSimulate(args, { DATA_DIR: join(folder, 'data') }, line => lines.push(line));
    return { code, text: lines.join('\n') };
  };
  const load = async (rules: readonly ApprovalRule[]) => {
    const file = { ...JSON.parse(readFixture()), approvalRules: rules };
    const path = join(folder, 'company.json');
    await writeFile(path, JSON.stringify(file));
    assert.equal(await runImport([path], { DATA_DIR: join(folder, 'data') }, () => undefined), 0);
  };
  const id = (name: string): string =>
    (JSON.parse(readFixture()).people as { id: string; name: string }[]).find(one => one.name === name)!.id;

  it('R10 names who would be asked where the company has no rule', async () => {
    await load([]);
    const { code, text } = await run('--who', 'karin', '--for', 'office-2021');
    assert.equal(code, 0);
    assert.match(text, /no rule fits/);
    assert.match(text, /Åsa Öberg, Nils Håkansson/);
  });

  it('names the rule that decides, how many have to approve, and who may decide in silence', async () => {
    await load([
      { name: 'Two for Office', benefits: ['office-2021'], needed: 2, silent: [id('Nils Håkansson')] },
    ]);
    const { text } = await run('--who', 'karin', '--for', 'office-2021');
    assert.match(text, /decided by the rule "Two for Office"/);
    assert.match(text, /Approvals needed: 2/);
    assert.match(text, /without being written to: Nils Håkansson/);
  });

  it('says that nobody has to approve, and who may not ask', async () => {
    await load([
      {
        name: 'Gifts',
        acts: ['software-key'],
        automatic: 'always',
        mayAsk: { people: [id('Karin Sjögren')] },
      },
    ]);
    assert.match((await run('--who', 'karin', '--for', 'office-2021')).text, /approved at once/);
    const { text } = await run('--who', 'nils', '--for', 'office-2021');
    assert.match(text, /refused by the rule "Gifts" \(may-not-ask\)/);
  });

  it('saves nothing, and says what it does not know', async () => {
    await load([]);
    const before = await readdir(join(folder, 'data'), { recursive: true });
    assert.equal((await run('--who', 'nobody', '--for', 'office-2021')).code, 1);
    assert.equal((await run('--who', 'karin', '--for', 'photoshop')).code, 1);
    assert.equal((await run('--who')).code, 2);
    assert.deepEqual(await readdir(join(folder, 'data'), { recursive: true }), before);
  });
});
