import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const languages = loadLanguages();
const FORM = { language: 'en-US', operatingSystem: 'Windows 11', reason: 'Laptop' };

/** Languages, each with a form that is not its usual one. */
const UNUSUAL = { de: 'informal', nl: 'formal', 'zh-CN': 'formal' } as const;

for (const [locale, address] of Object.entries(UNUSUAL))
  for (const set of [undefined, address])
    describe(`A company that wants its people spoken to ${set ?? 'as usual'}, in ${locale}`, () => {
      const say = languages.speak(locale, set);
      let scene: Scene;
      let karin: FakeChat;
      let nils: FakeChat;

      before(async () => {
        scene = await startScene({ company: company => Object.assign(company, set && { address: set }) });
        await scene.install('karin', 'nils');
        [karin, nils] = [scene.chat('karin'), scene.chat('nils')];
        for (const chat of [karin, nils]) await chat.say(`language: ${locale.slice(0, 2)}`);
      });
      after(() => scene.bot.close());
      const newest = (chat: FakeChat) => cardText(chat.lastCard().card);

      it('greets, asks, and tells both sides what became of it in that form', async () => {
        assert.notEqual(
          say('requests.title'),
          languages.speak(locale, set ? undefined : address)('requests.title'),
        );
        await karin.say(say('button.help'));
        assert.ok(newest(karin).includes(say('help.text')), newest(karin));
        await karin.say('Office 2021');
        assert.ok(newest(karin).includes(say('keys.form.reason')), newest(karin));
        await karin.press('send-request', { inputs: FORM });
        await scene.bot.settled();
        await nils.say(say('button.approvals'));
        assert.ok(newest(nils).includes(say('approvals.title')), newest(nils));
        await nils.press('open-approval');
        await nils.press('approve');
        await scene.bot.settled();
        const told = { name: 'Nils Håkansson', product: 'Office LTSC Standard 2021' };
        assert.ok(newest(karin).includes(say('requests.notice.fulfilled', told)), newest(karin));
      });
    });
