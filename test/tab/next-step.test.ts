import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { MessageId } from '../../language/messages.js';
import { loadRecogniser } from '../../language/understand/recogniser.js';

/** What the buttons of the tab say in the chat, and what the bot has to take it for. */
const SAID: readonly (readonly [MessageId, string])[] = [
  ['tab.say.key', 'get_software_key'],
  ['tab.say.cloud', 'get_cloud_key'],
  ['tab.say.azure', 'assign_azure_credit'],
  ['tab.say.visualStudio', 'assign_visual_studio'],
  ['tab.say.activate', 'activate_technical_benefit'],
  ['tab.say.market', 'activate_gtm_offer'],
  ['tab.say.ids', 'get_support_ids'],
  ['tab.say.hours', 'advisory_hours'],
  ['tab.say.requests', 'my_requests'],
];

describe('The words of the buttons of the tab', () => {
  const languages = loadLanguages();
  const recogniser = loadRecogniser();
  for (const locale of languages.locales) {
    it(`are understood by the bot, in ${locale}`, () => {
      const say = languages.speak(locale);
      for (const [id, intent] of SAID) {
        const product = id === 'tab.say.key' ? 'Visio LTSC Professional 2024' : 'Microsoft 365 E3';
        const heard = recogniser.recognise(say(id, { product }), locale);
        assert.deepEqual([heard.band, heard.intent], ['act', intent], say(id, { product }));
      }
    });
  }
});
