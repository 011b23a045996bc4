import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { givenDesk } from '../desk/given-desk.js';
import { startConversation } from './conversation.js';
import { assertSays } from './words.js';

const languages = loadLanguages();

describe('Thanks', () => {
  for (const text of [
    'thanks!',
    'Thank you so much',
    'Danke',
    'vielen Dank!',
    'dank je wel',
    'tack så mycket',
    '谢谢！',
  ])
    it(`are taken as thanks: ${text}`, async () => {
      const alex = startConversation(await givenDesk(), 'alex');
      await alex.say(text);
      const answers = languages.locales.map(locale => languages.speak(locale)('thanks.answer'));
      assert.ok(answers.includes(alex.transcript.all().at(-1)?.text ?? ''));
    });

  it('leave an open form as it is', async () => {
    const alex = startConversation(await givenDesk(), 'alex');
    await alex.say('I need a key for Visio');
    await alex.say('thanks');
    assertSays(alex, 'keys.form.title', { product: 'Visio LTSC Professional 2024' });
    assert.equal(alex.memory.draft?.inputs.reason, undefined);
  });

  for (const text of ['thanks, now I need a key for Visio', 'great, get me a Visio key please'])
    it(`are no answer where there is a wish beside them: ${text}`, async () => {
      const alex = startConversation(await givenDesk(), 'alex');
      await alex.say(text);
      assertSays(alex, 'keys.form.title', { product: 'Visio LTSC Professional 2024' });
    });
});
