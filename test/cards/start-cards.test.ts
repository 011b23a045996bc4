import assert from 'node:assert/strict';
import { helpCard } from '../../cards/help.js';
import { languagesCard } from '../../cards/languages.js';
import { suggestCard } from '../../cards/suggest.js';
import { welcomeCard } from '../../cards/welcome.js';
import { fakeKit } from './fake-kit.js';
import { buttonsOf, textsOf } from './look-into.js';

describe('welcomeCard', () => {
  it('offers approvals only to those who may approve', () => {
    const kit = fakeKit();
    assert.ok(buttonsOf(welcomeCard({ mayApprove: true }, kit), kit).includes('approvals {}'));
    assert.ok(!buttonsOf(welcomeCard({ mayApprove: false }, kit), kit).includes('approvals {}'));
  });
});

describe('helpCard', () => {
  it('names the languages, and another one as the example', () => {
    const texts = textsOf(helpCard({ mayApprove: false, languages: ['de', 'en'] }, fakeKit())).join('\n');
    assert.match(texts, /\*\*language: German\*\*: I speak German and English/);
  });
});

describe('suggestCard', () => {
  it('offers what may have been meant, best first, then help', () => {
    const kit = fakeKit();
    const wishes = ['approvals', 'get-key', 'open-request', 'get-key'] as const;
    const card = suggestCard({ wishes, heard: 'unsure' }, kit);
    assert.deepEqual(buttonsOf(card, kit), ['approvals {}', 'get-key {}', 'help {}']);
    assert.deepEqual(textsOf(card), ['Did you mean one of these?']);
  });

  it('offers the usual wishes when nothing was understood', () => {
    const kit = fakeKit();
    const card = suggestCard({ wishes: [], heard: 'nothing' }, kit);
    assert.deepEqual(buttonsOf(card, kit), ['check-benefits {}', 'get-key {}', 'my-requests {}', 'help {}']);
  });
});

describe('languagesCard', () => {
  it('names every language in its own words and marks the current one', () => {
    const kit = fakeKit();
    const languages = ['de', 'en', 'nl', 'sv', 'zh-CN'];
    const card = languagesCard({ languages, current: 'en' }, kit);
    const titles = (card.actions as { title: string }[]).map(action => action.title);
    assert.deepEqual(titles, ['Deutsch', '✓ English', 'Nederlands', 'Svenska', '中文（中国）']);
    assert.equal(buttonsOf(card, kit)[4], 'set-language {"locale":"zh-CN"}');
  });
});
