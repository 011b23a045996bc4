import assert from 'node:assert/strict';
import { INTENTS, type Intent } from '../../../language/understand/intents.js';
import { loadRecogniser } from '../../../language/understand/recogniser.js';

describe('recogniser', () => {
  const recogniser = loadRecogniser();
  const heard = (text: string) => recogniser.recognise(text);

  const commands: [text: string, intent: Intent][] = [
    ['hi', 'help'],
    ['HELLO', 'help'],
    ['Help', 'help'],
    ['My requests', 'my_requests'],
    ['approvals', 'approvals'],
    ['Vorteile', 'check_benefits'],
    ['meine anfragen', 'my_requests'],
    ['sleutels ophalen', 'get_software_key'],
    ['laat maar!', 'stop'],
    ['HJÄLP', 'help'],
    ['hjalp', 'help'],
    ['byt språk', 'change_language'],
    ['帮助', 'help'],
    ['获取密钥', 'get_software_key'],
    ['重新开始', 'stop'],
  ];
  for (const [text, intent] of commands) {
    it(`is certain about the command "${text}"`, () => {
      assert.deepEqual(heard(text), { band: 'act', intent, offers: [intent], confidence: 1 });
    });
  }

  const negated = [
    "don't cancel the Action Pack",
    'there is no need to activate the technical benefit',
    'bitte nicht kündigen',
    'den technischen Vorteil bitte nicht aktivieren',
    'we hoeven Gold niet op te zeggen',
    'vi vill inte säga upp Action Pack',
    '不要取消会员',
    '不需要激活技术支持',
  ];
  for (const text of negated) {
    it(`does not act on the opposite of "${text}"`, () => {
      const { band, intent } = heard(text);
      assert.ok(band !== 'act' || intent === 'stop', `acts on ${intent}`);
    });
  }

  for (const text of [
    'who approved it?',
    'wer hat das genehmigt?',
    'wie heeft dat goedgekeurd?',
    '谁批准的？',
  ]) {
    it(`takes "${text}" for a question, not an order`, () => {
      const { band, intent } = heard(text);
      assert.ok(intent === 'my_requests' || band !== 'act', `acts on ${intent}`);
    });
  }

  const elsewhere = [
    'when do I get my salary',
    'Wie viele Urlaubstage habe ich noch?',
    'de printer is stuk',
    'vad blir det till lunch',
    '今天天气怎么样',
    'Xbox Game Pass',
  ];
  for (const text of elsewhere) {
    it(`knows that "${text}" is none of its business`, () => assert.equal(heard(text).band, 'none'));
  }

  it('offers two or three wishes when it asks, the likeliest first and never "none"', () => {
    const unsure = [
      'key',
      'licence',
      'support',
      'Lizenz',
      'sleutel',
      'licens',
      '许可证',
      'request',
      'seats',
      'VS?',
    ]
      .map(heard)
      .filter(({ band }) => band === 'ask');
    assert.ok(unsure.length > 0);
    for (const { intent, offers } of unsure) {
      assert.ok(offers.length >= 2 && offers.length <= 3);
      assert.equal(offers[0], intent);
      assert.ok(!offers.includes('none'));
      assert.equal(new Set(offers).size, offers.length);
    }
  });

  it('does not change its mind with a wrong hint of the language', () => {
    const text = 'Ich brauche einen Schlüssel für Visio';
    assert.deepEqual(recogniser.recognise(text, 'sv'), recogniser.recognise(text, 'de'));
  });

  it('knows every wish', () => assert.equal(new Set(INTENTS).size, 21));
});
