import assert from 'node:assert/strict';
import { createSay, type Say } from '../../language/say.js';
import { catalogueOf } from './catalogues.js';

const ENGLISH = catalogueOf('en');

/** Formats belong to the locale, so every language can be tested before its words exist. */
function sayIn(locale: string): Say {
  return createSay(locale, ENGLISH);
}

/** The same with every kind of space as an ordinary one. */
function plain(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

/** What each language makes of the same values. */
const EXPECTED = {
  en: {
    number: '1,250',
    whole: '$6,000',
    broken: '$100.50',
    day: 'Dec 31, 2026',
    moment: 'Jan 1, 2027, 12:30 AM',
    list: 'a, b, and c',
    german: 'German',
  },
  de: {
    number: '1.250',
    whole: '6.000 $',
    broken: '100,50 $',
    day: '31.12.2026',
    moment: '01.01.2027, 00:30',
    list: 'a, b und c',
    german: 'Deutsch',
  },
  nl: {
    number: '1.250',
    whole: 'US$ 6.000',
    broken: 'US$ 100,50',
    day: '31 dec 2026',
    moment: '1 jan 2027, 00:30',
    list: 'a, b en c',
    german: 'Duits',
  },
  sv: {
    number: '1 250',
    whole: '6 000 US$',
    broken: '100,50 US$',
    day: '31 dec. 2026',
    moment: '1 jan. 2027 00:30',
    list: 'a, b och c',
    german: 'tyska',
  },
  'zh-CN': {
    number: '1,250',
    whole: 'US$6,000',
    broken: 'US$100.50',
    day: '2026年12月31日',
    moment: '2027年1月1日 00:30',
    list: 'a、b和c',
    german: '德语',
  },
} as const;

for (const [locale, expected] of Object.entries(EXPECTED)) {
  describe(`Values in ${locale}`, () => {
    const say = sayIn(locale);

    it('number', () => assert.equal(plain(say.number(1250)), expected.number));
    it('money without decimals when it is whole', () =>
      assert.equal(plain(say.money(6000, 'USD')), expected.whole));
    it('money with two decimals otherwise', () =>
      assert.equal(plain(say.money(100.5, 'USD')), expected.broken));
    it('day', () => assert.equal(plain(say.day('2026-12-31')), expected.day));
    it('moment, in the time zone of the reader', () =>
      assert.equal(plain(say.moment('2026-12-31T23:30:00Z', 'Europe/Berlin')), expected.moment));
    it('list', () => assert.equal(say.list(['a', 'b', 'c']), expected.list));
    it('name of a language', () => assert.equal(say.languageName('de'), expected.german));
  });
}

describe('Say', () => {
  const say = sayIn('en');

  it('keeps the calendar day in every time zone of the machine, on the days of a clock change too', () => {
    assert.deepEqual(
      ['2024-02-29', '2026-03-29', '2026-10-25', '2026-01-01'].map(day => say.day(day)),
      ['Feb 29, 2024', 'Mar 29, 2026', 'Oct 25, 2026', 'Jan 1, 2026'],
    );
  });

  it('tells a moment in each time zone it is asked for', () => {
    const told = ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Europe/Berlin'].map(zone =>
      plain(say.moment('2026-07-01T12:00:00Z', zone)),
    );
    assert.deepEqual(told, [
      'Jul 1, 2026, 2:00 PM',
      'Jul 1, 2026, 8:00 AM',
      'Jul 1, 2026, 8:00 PM',
      'Jul 1, 2026, 2:00 PM',
    ]);
  });

  it('tells money in each currency it is asked for', () => {
    assert.deepEqual(
      ['USD', 'EUR', 'JPY', 'USD'].map(currency => say.money(1234.5, currency)),
      ['$1,234.50', '€1,234.50', '¥1,235', '$1,234.50'],
    );
  });

  it('lists nothing, one and two', () => {
    assert.deepEqual([say.list([]), say.list(['a']), say.list(['a', 'b'])], ['', 'a', 'a and b']);
  });

  it('uses the tag of a language that has no name', () => {
    assert.equal(say.languageName('qqq'), 'qqq');
  });

  it("takes the company file's text in the reader's language, else in English, else nothing", () => {
    const german = sayIn('de');
    assert.equal(german.local('as it is'), 'as it is');
    assert.equal(german.local({ en: 'Note', de: 'Hinweis' }), 'Hinweis');
    assert.equal(german.local({ en: 'Note', sv: 'Obs' }), 'Note');
    assert.equal(german.local({ sv: 'Obs' }), '');
  });

  it('puts a space between sentences, but not in Chinese', () => {
    assert.equal(say.sentences(['One.', '', 'Two.']), 'One. Two.');
    assert.equal(sayOf({}, 'zh-CN').sentences(['一。', '', '二。']), '一。二。');
  });

  it('leaves text that looks like markup, a placeholder or a quotation as it came', () => {
    for (const product of ['<b>x</b>', "it's {product}", '{0, plural, other {#}}', "''", '#', '\\', '']) {
      assert.equal(say('keys.form.title', { product }), `Key for ${product}`);
    }
  });

  it('throws when a value is missing or there is no such message', () => {
    assert.throws(() => say('keys.form.title'), /product/);
    assert.throws(() => sayOf({})('keys.form.title'), /No message keys.form.title in en/);
  });

  it('reads a message when it is first said, and not before', () => {
    const broken = sayOf({ 'keys.show': 'Show {', 'keys.hide': 'Hide' });
    assert.equal(broken('keys.hide'), 'Hide');
    assert.throws(() => broken('keys.show'), SyntaxError);
  });
});

describe('Plurals', () => {
  it('count in English and German', () => {
    const said = (locale: string, left: number) =>
      createSay(locale, catalogueOf(locale))('refusal.advisory-hours-short', { left });
    assert.deepEqual(
      [0, 1, 2, 1000].map(left => said('en', left)),
      [
        'No advisory hours are left.',
        'Only 1 advisory hour is left.',
        'Only 2 advisory hours are left.',
        'Only 1,000 advisory hours are left.',
      ],
    );
    assert.deepEqual(
      [0, 1, 2, 1000].map(left => said('de', left)),
      [
        'Es ist keine Beratungsstunde mehr frei.',
        'Es ist nur noch 1 Beratungsstunde frei.',
        'Es sind nur noch 2 Beratungsstunden frei.',
        'Es sind nur noch 1.000 Beratungsstunden frei.',
      ],
    );
  });

  it('follow the rules of each language', () => {
    const forms = (locale: string) => {
      const other = ['zh-CN'].includes(locale) ? '' : 'one {eins #} ';
      const say = sayOf({ 'keys.form.left': `{left, plural, ${other}other {viele #}}` }, locale);
      return [0, 1, 1.5, 2, 11, 21].map(left => say('keys.form.left', { left }).split(' ')[0]);
    };
    for (const locale of ['en', 'de', 'nl', 'sv'])
      assert.deepEqual(forms(locale), ['viele', 'eins', 'viele', 'viele', 'viele', 'viele']);
    assert.deepEqual(forms('zh-CN'), ['viele', 'viele', 'viele', 'viele', 'viele', 'viele']);
  });
});

function sayOf(texts: Readonly<Record<string, string>>, locale = 'en'): Say {
  return createSay(locale, new Map(Object.entries(texts)));
}
