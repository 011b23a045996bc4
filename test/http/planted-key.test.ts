import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExport } from '../../cli/run-export.js';
import { runImport } from '../../cli/run-import.js';
import { madeUpKey, writeCompany } from '../company-variant.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import { startFakeTeams } from '../fake-teams/start-fake-teams.js';
import { spawnBot } from '../spawned-bot.js';
import { actionPackPeople } from '../whole-bot.js';
import { shows } from './reading.js';

const KEY = madeUpKey(0);

/** The key in every form in which it could hide in a file or a line. */
function formsOf(key: string): readonly string[] {
  const bare = key.replaceAll('-', '');
  const groups = key.split('-');
  const encoded = [key, bare].flatMap(text => [
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('hex'),
    Buffer.from(text, 'utf16le').toString('latin1'),
  ]);
  return [key, bare, groups.slice(0, 2).join('-'), groups.slice(3).join('-'), ...encoded];
}

function holdsKey(text: string, key = KEY): boolean {
  const all = text.toLowerCase();
  return formsOf(key).some(form => all.includes(form.toLowerCase()));
}

async function filesWithKey(folder: string, key = KEY): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (holdsKey(path, key) || holdsKey(await readFile(path, 'latin1'), key)) found.push(path);
  }
  return found;
}

/** Request, approval, attempt in a group, one view, hiding: the answer to each click is in `teams.answers`. */
async function tellStory(teams: FakeTeams, data: string): Promise<void> {
  const { karin, asa, nils } = actionPackPeople(teams);
  const chat = karin.inPersonalChat();
  for (const person of [karin, asa, nils]) await person.inPersonalChat().install();
  await chat.say('I need a key for Office 2021');
  await chat.press('Send request', {
    inputs: { language: 'sv-SE', operatingSystem: 'Windows 11', reason: 'New laptop' },
  });
  await asa.inPersonalChat().waitFor(shows('asks for a key'));
  await asa.inPersonalChat().press('Approve');
  const ready = await chat.waitFor(shows('approved your request'));
  await karin.inGroupChat().press('Show key', { on: ready });
  await asa.inPersonalChat().press('Show key', { on: ready });
  const shown = await chat.press('Show key', { on: ready });
  assert.ok(holdsKey(JSON.stringify(shown.body)), 'the key is shown to Karin');
  assert.deepEqual(await filesWithKey(data), [], 'and in no file while it is shown');
  await chat.press('Hide key');
  assert.ok(!holdsKey(cardText(chat.lastCard().card)), 'and hidden');
  await chat.say('my requests');
  await chat.say(`is ${KEY} my key?`);
}

/** A key that is on its way: typed by an admin, read by Karin, and pasted where it does not belong. */
const PASTED = `CLOUD-${KEY.slice(6)}`;

/** Fetched from Partner Center and pasted, once malformed; shown, hidden by its time, redeemed elsewhere, replaced. */
async function tellCloudStory(teams: FakeTeams, data: string): Promise<void> {
  const { karin, nils } = actionPackPeople(teams);
  const [chat, admin] = [karin.inPersonalChat(), nils.inPersonalChat()];
  for (const one of [chat, admin]) await one.install();
  await chat.say('I want to redeem a cloud subscription key');
  await chat.press('Send request', { inputs: { intent: 'new', reason: 'New office' } });
  await admin.waitFor(shows('asks for a licence key'));
  await admin.press('Approve');
  await admin.press('Save the key', { inputs: { key: `${PASTED}X` } });
  await admin.press('Save the key', { inputs: { key: PASTED } });
  await admin.press('Approvals');
  await chat.waitFor(shows('Your key for'));
  await chat.press('Show key');
  await chat.press('Show key', { inputs: { tenant: PASTED } });
  const shown = await chat.press('Show key', { inputs: { tenant: 'norrsken.onmicrosoft.com' } });
  assert.ok(holdsKey(JSON.stringify(shown.body), PASTED), 'the key is shown to Karin');
  assert.deepEqual(await filesWithKey(data, PASTED), [], 'and in no file while it is shown');
  await chat.press('Redeemed on another tenant');
  await chat.press('Record it', { inputs: { tenant: PASTED } });
  await chat.press('Record it', { inputs: { tenant: 'contoso.com' } });
  assert.ok(!holdsKey(cardText(chat.lastCard().card), PASTED), 'and out of sight');
  await admin.say('check benefits');
  await admin.press(/^Cloud subscriptions/);
  await admin.press(/^Microsoft 365 Business/);
  await admin.press('Enter the replacement');
  await admin.press('Save the key', { inputs: { key: PASTED } });
}

describe('A key', function () {
  this.timeout(120_000);
  let folder: string;
  let teams: FakeTeams;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'planted-'));
    teams = await startFakeTeams();
  });
  afterEach(async () => {
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is in the one answer that showed it, and in no file, log line, command or other message', async () => {
    const data = join(folder, 'data');
    const file = await writeCompany(folder, company => {
      company.benefits.find(benefit => benefit.id === 'office-2021')!.keys = [{ key: KEY }];
    });
    assert.deepEqual(await filesWithKey(folder), [file], 'the search finds a key');
    const written: string[] = [];
    const env = { DATA_DIR: data, COMPANY_FILE: file, LOG_LEVEL: 'trace' };
    const runBot = (use: () => Promise<void>): Promise<void> => runBotWith(env, use, written);
    await runBot(() => tellStory(teams, data));
    const print = (line: string): void => void written.push(line);
    await mkdir(join(folder, 'out'));
    assert.equal(await runExport([join(folder, 'out', 'export.json')], { DATA_DIR: data }, print), 0);
    assert.equal(await runImport([file], { DATA_DIR: data }, print), 0);
    await runBot(async () => {
      await actionPackPeople(teams).karin.inPersonalChat().say('my requests');
    });

    assert.deepEqual(await filesWithKey(folder), [file], 'in no file but the one that brought it');
    assert.ok(!holdsKey(written.join('\n')), 'in no line that was written');
    const messages = teams.calls.filter(call => holdsKey(JSON.stringify(call.activity)));
    assert.deepEqual(messages, [], 'in no message');
    const answers = teams.answers
      .map(answer => JSON.stringify(answer.body) ?? '')
      .filter(answer => holdsKey(answer));
    assert.equal(answers.length, 1, 'in one answer');
    assert.equal(answers[0]!.split(KEY).length, 2, 'once');
  });

  it('that an admin pastes is in the one answer that showed it, and nowhere else', async () => {
    const data = join(folder, 'data');
    const file = await writeCompany(folder, company => {
      company.benefits.find(benefit => benefit.id === 'microsoft-365-business')!.keys = [];
    });
    const env = { DATA_DIR: data, COMPANY_FILE: file, LOG_LEVEL: 'trace' };
    const written: string[] = [];
    await runBotWith(env, () => tellCloudStory(teams, data), written);
    const print = (line: string): void => void written.push(line);
    assert.equal(await runExport([join(folder, 'export.json')], { DATA_DIR: data }, print), 0);

    assert.deepEqual(await filesWithKey(folder, PASTED), [], 'in no file');
    assert.ok(!holdsKey(written.join('\n'), PASTED), 'in no line that was written');
    const messages = teams.calls.filter(call => holdsKey(JSON.stringify(call.activity), PASTED));
    assert.deepEqual(messages, [], 'in no message');
    const answers = teams.answers
      .map(answer => JSON.stringify(answer.body) ?? '')
      .filter(answer => holdsKey(answer, PASTED));
    assert.equal(answers.length, 1, 'in one answer');
    assert.equal(answers[0]!.split(PASTED).length, 2, 'once');
  });

  /** Runs the bot in a process of its own; what it wrote is added to `written`. */
  async function runBotWith(
    env: Readonly<Record<string, string>>,
    use: () => Promise<void>,
    written: string[],
  ): Promise<void> {
    const bot = spawnBot(env);
    try {
      teams.talkTo(await bot.ready);
      await use();
      assert.equal(await bot.end(), 0);
    } finally {
      await bot.kill();
    }
    written.push(bot.output());
  }
});
