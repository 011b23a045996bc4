import assert from 'node:assert/strict';
import { LOCAL_TENANT, localPersonId } from '../../bot/local-people.js';
import { loadLanguages } from '../../language/languages.js';
import type { Say } from '../../language/say.js';
import type { AppManifest, Texts } from '../../manifest/app-manifest.js';
import { placeOf, textsOf } from '../../manifest/app-manifest.js';
import type { AppFiles } from '../../manifest/check-app.js';
import { nodesOf } from '../cards/card-lint.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Shown } from '../fake-teams/transcripts.js';
import { filledFiles, manifestOf, textOf } from '../manifest/app-files.js';
import type { WholeBot } from '../whole-bot.js';
import { startWholeBot } from '../whole-bot.js';
import { wordsOf } from './reading.js';

/** Milliseconds within which a reviewer wants an answer, or a sign that it is on its way. */
const SOON = 2_000;

/**
 * What a Global admin of the demo company is shown at each command of the manifest, by its English title. "Azure
 * credit" is what the company file calls one of two; in other languages the desk asks which.
 */
const LEADS_TO: Readonly<Record<string, (say: Say) => string>> = {
  'Check benefits': say => say('benefits.title', { company: 'Lindqvist & Faber Software' }),
  'Get a key': say => say('keys.pick.title'),
  'Get a cloud key': say => say('cloud.pick.title'),
  'Assign Visual Studio': say => say('studio.form.title', { benefit: 'Visual Studio Enterprise' }),
  'Assign Azure credit': say =>
    say.locale === 'en'
      ? say('azure.form.title', { benefit: 'Azure monthly credit' })
      : say('azure.pick.title'),
  'Open a support ticket': say => say('support.form.title'),
  'Access ID and contract ID': say => say('ids.title'),
  'My requests': say => say('requests.title'),
  Approvals: say => say('approvals.title'),
  'Who can help': say => say('admins.title'),
  Language: say => say('language.choose'),
  Help: say => say('help.title'),
};

/** Buttons that stand side by side; rows that can be pressed are not counted. */
function buttonsIn({ card }: Shown): number {
  return nodesOf(card).flatMap(node => (Array.isArray(node.actions) ? node.actions : [])).length;
}

describe('Every command of the manifest', () => {
  let bot: WholeBot;
  let files: AppFiles;
  let manifest: AppManifest;
  before(async () => {
    files = await filledFiles();
    manifest = manifestOf(files);
    bot = await startWholeBot({ env: { COMPANY_FILE: '' } });
  });
  after(() => bot.close());

  const textsIn = (locale: string): Texts =>
    locale === 'en' ? textsOf(manifest) : JSON.parse(textOf(files, `${locale}.json`));

  /** Megan Bowen, Global admin, whose Teams is set to this language. */
  const megan = (locale: string) =>
    bot.teams.person({ id: localPersonId(1), name: 'Megan Bowen', tenantId: LOCAL_TENANT, locale });

  /** What the bot answers to one message, and how long that takes. */
  const answersTo = async (chat: FakeChat, text: string): Promise<readonly Shown[]> => {
    const before = chat.history().length;
    const begun = performance.now();
    const { status } = await chat.say(text);
    assert.equal(status, 200, text);
    assert.ok(performance.now() - begun < SOON, `${text} took too long`);
    return chat
      .history()
      .slice(before)
      .filter(({ from }) => from === 'bot');
  };

  for (const locale of loadLanguages().locales) {
    it(`leads to its dialog with one card, soon, in ${locale}`, async () => {
      const say = loadLanguages().speak(locale);
      const chat = megan(locale).inPersonalChat();
      await chat.install();
      await answersTo(chat, `language: ${say.languageName(locale)}`);
      for (const [at, { title }] of manifest.bots![0]!.commandLists![0]!.commands.entries()) {
        const said = textsIn(locale)[placeOf(0, at, 'title')]!;
        const answers = await answersTo(chat, said);
        assert.equal(answers.length, 1, `${said}:\n${answers.map(wordsOf).join('\n---\n')}`);
        const [answer] = answers;
        assert.ok(wordsOf(answer!).includes(LEADS_TO[title]!(say)), `${said}:\n${wordsOf(answer!)}`);
        assert.ok(buttonsIn(answer!) <= 6, said);
        await chat.say('stop');
      }
    });

    it(`is answered in a team, where it goes on in the personal chat, in ${locale}`, async () => {
      const person = megan(locale);
      const [team, personal] = [person.inChannel(), person.inPersonalChat()];
      for (const [at] of manifest.bots![0]!.commandLists![1]!.commands.entries()) {
        const said = textsIn(locale)[placeOf(1, at, 'title')]!;
        const before = personal.history().length;
        const answers = await answersTo(team, said);
        assert.equal(answers.length, 1, said);
        const isHelp = at === manifest.bots![0]!.commandLists![1]!.commands.length - 1;
        assert.equal(personal.history().length - before, isHelp ? 0 : 1, said);
        await personal.say('stop');
      }
    });
  }
});
