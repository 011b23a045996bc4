import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { Store } from '../../store/store.js';
import { nodesOf } from '../cards/card-lint.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Shown } from '../fake-teams/transcripts.js';
import { nonsense } from './nonsense.js';
import { lastWords, wordsOf } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

/** Greetings and cries for help that a reviewer types, in any case. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  en: ['Hi', 'hello', 'HELLO', 'Help', 'HELP', 'hi!', 'Hello there'],
  de: ['Hallo', 'HALLO', 'Hilfe', 'hilfe!', 'Guten Tag'],
  nl: ['Hallo', 'hoi', 'HULP', 'Help', 'Goedemorgen'],
  sv: ['Hej', 'HEJ!', 'Hjälp', 'hejsan'],
  'zh-CN': ['你好', '您好！', '帮助', 'Hi'],
};

const PICTURE = { contentType: 'image/png', contentUrl: 'https://example.com/cat.png', name: 'cat.png' };
const FILE = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  content: { downloadUrl: 'https://example.com/file' },
  name: 'order.pdf',
};
/** How a sticker or a GIF arrives: a message without text, with a picture inside HTML. */
const STICKER = {
  contentType: 'text/html',
  content: '<img alt="thumbs up" src="https://example.com/s.gif">',
};

const OFFERS = loadLanguages().locales.map(locale => loadLanguages().speak(locale)('language.offer'));

/** What the bot said since, apart from the offer to speak a language that somebody seems to write in. */
function answersSince(chat: FakeChat, before: number): readonly Shown[] {
  return chat
    .history()
    .slice(before)
    .filter(message => message.from === 'bot' && !OFFERS.some(offer => wordsOf(message).includes(offer)));
}

describe('What a store reviewer tries (G1)', () => {
  let scene: Scene;
  before(async () => {
    scene = await startScene();
  });
  after(() => scene.bot.close());

  /** The one message with which the bot answers. */
  const answerTo = async (chat: FakeChat, send: () => Promise<unknown>): Promise<Shown> => {
    const before = chat.history().length;
    await send();
    const answers = answersSince(chat, before);
    assert.equal(answers.length, 1, answers.map(wordsOf).join('\n---\n') || 'no answer');
    return answers[0]!;
  };
  const hasAWayOn = (answer: Shown, what: string): void => {
    assert.ok(answer.card, what);
    assert.ok(buttons(answer.card).length > 0, `${what}: ${wordsOf(answer)}`);
  };

  describe('Hi, Hello and Help', () => {
    for (const who of ['karin', 'asa', 'gustav', 'stranger'] as const)
      it(`are answered in any case and every language (${who})`, async () => {
        const chat = scene.chat(who);
        for (const [locale, calls] of Object.entries(CALLS)) {
          const say = loadLanguages().speak(locale);
          await chat.say(`language: ${say.languageName(locale)}`);
          for (const call of calls) {
            const answer = await answerTo(chat, () => chat.say(call));
            assert.ok(wordsOf(answer).includes(say('help.title')), `${call}: ${wordsOf(answer)}`);
            hasAWayOn(answer, call);
          }
        }
        await chat.say('language: English');
      });
  });

  describe('Anything else', () => {
    it('is answered once, with a way on: fifty texts without a meaning', async () => {
      const chat = scene.chat('karin');
      for (const text of nonsense())
        hasAWayOn(await answerTo(chat, () => chat.say(text)), JSON.stringify(text));
    });

    const silent: readonly [string, Readonly<Record<string, unknown>>][] = [
      ['a picture', { attachments: [PICTURE] }],
      ['a file', { attachments: [FILE] }],
      ['several files', { attachments: [FILE, PICTURE, FILE] }],
      ['a sticker', { attachments: [STICKER] }],
      ['nothing at all', { text: '' }],
      ['a text that is far too long', { text: 'x'.repeat(20_000) }],
      ['a card of somebody else', { value: { action: 'submit', data: { x: 1 } } }],
    ];
    for (const [what, fields] of silent)
      it(`is answered once, with a way on: ${what}`, async () => {
        const chat = scene.chat('karin');
        hasAWayOn(await answerTo(chat, () => chat.send({ type: 'message', ...fields })), what);
      });

    it('is answered once, with a way on, by somebody of whom nothing is known', async () => {
      const chat = scene.chat('stranger');
      for (const text of ['get a key', 'my requests', 'what?', '🤷'])
        hasAWayOn(await answerTo(chat, () => chat.say(text)), text);
    });

    it('is answered once in a team: nonsense, and the mention alone', async () => {
      await scene.install('karin');
      const team = scene.people.karin.inChannel();
      for (const text of ['', 'blub', 'get a key'])
        assert.notEqual(wordsOf(await answerTo(team, () => team.say(text))), '', text);
    });
  });

  describe('The welcome', () => {
    it('is one message with what the desk is for, the way to its commands, and no link to a store', async () => {
      const chat = scene.chat('nils');
      await chat.install();
      const { card } = chat.lastCard();
      assert.equal(chat.history().length, 1);
      const text = cardText(card);
      const say = loadLanguages().speak('en');
      assert.ok(text.includes(say('app.name')) && text.includes(say('welcome.text')), text);
      assert.ok(buttons(card).some(({ title }) => title === say('button.help')));
      assert.doesNotMatch(JSON.stringify(card), /appsource|marketplace|teams\.microsoft\.com\/l\/app/i);
    });
  });

  describe('A form', () => {
    it('asks everything at once, and an empty one says what is missing instead of failing', async () => {
      const chat = scene.chat('ulla');
      await answerTo(chat, () => chat.say('I need a key for Office 2021'));
      const before = chat.lastCard();
      const { status } = await chat.press('Send request', { inputs: { language: '', operatingSystem: '' } });
      assert.equal(status, 200);
      const after = chat.lastCard();
      assert.ok(!after.bar?.includes('went wrong'), after.bar);
      const inputs = nodesOf(before.card).filter(({ type }) => String(type).startsWith('Input.'));
      assert.ok(inputs.length > 2, 'one form, not one question after the other');
      assert.equal((await scene.requests()).length, 0);
      await chat.say('stop');
    });

    it('tells a guest what guests may do', async () => {
      const chat = scene.chat('gustav');
      await chat.say('I need a key for Office 2021');
      assert.match(lastWords(chat), /Guests can use the benefits only if/);
    });
  });

  describe('An answer that takes its time', () => {
    it('is announced by the sign of writing, which does not come back after it', async () => {
      const { bot, chat } = scene;
      const karin = chat('karin');
      const { store } = bot.desk().house.desk;
      const before = karin.history().length;
      const isSign = ({ activity, conversationId }: (typeof bot.teams.calls)[number]) =>
        activity.type === 'typing' && conversationId === karin.conversationId;
      const earlier = bot.teams.calls.filter(isSign).length;
      const sign = bot.teams.waitForCall(
        call => isSign(call) && bot.teams.calls.filter(isSign).length > earlier,
      );
      const read = store.read.bind(store);
      const slow = (async (...place: Parameters<Store['read']>) => {
        await sign;
        return read(...place);
      }) as Store['read'];
      Object.assign(store, { read: slow });
      try {
        await karin.say('check benefits');
      } finally {
        Object.assign(store, { read });
      }
      const calls = bot.teams.calls.filter(call => call.conversationId === karin.conversationId);
      assert.deepEqual(
        calls.slice(-2).map(({ activity }) => activity.type),
        ['typing', 'message'],
      );
      assert.equal(answersSince(karin, before).length, 1);
    });
  });
});
