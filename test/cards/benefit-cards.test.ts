import assert from 'node:assert/strict';
import { benefitCard } from '../../cards/benefit.js';
import { categoryCard } from '../../cards/category.js';
import { overviewCard } from '../../cards/overview.js';
import { fakeKit } from './fake-kit.js';
import { buttonsOf, colorOf, rowsOf, textsOf, titleOfFacts } from './look-into.js';
import { sampleLine, sampleOverview, sampleSoftware } from './sample-benefits.js';
import { USUAL } from './sample-texts.js';

const overview = sampleOverview(USUAL);
const software = overview.categories.find(group => group.category === 'software')!;

describe('overviewCard', () => {
  it('opens each category that holds something (R12, R14)', () => {
    const kit = fakeKit();
    assert.deepEqual(
      rowsOf(overviewCard({ overview }, kit), kit),
      ['azure', 'cloud', 'software', 'visual-studio', 'technical', 'advisory', 'go-to-market'].map(
        category => `open-category {"category":"${category}"}`,
      ),
    );
  });

  it('makes stand out what ends within 30 days and what has ended', () => {
    const card = overviewCard({ overview }, fakeKit());
    assert.equal(colorOf(card, 'Expires in 20 days (Dec 10, 2026)'), 'attention');
    assert.equal(colorOf(card, 'Ended on Mar 31, 2026'), 'attention');
    assert.equal(colorOf(card, 'Expires Jun 30, 2027'), 'default');
    assert.equal(colorOf(card, '4 expire soon'), 'attention');
    assert.equal(colorOf(card, '4 have ended'), 'attention');
  });

  it('says that there is nothing and who can help (R57)', () => {
    const kit = fakeKit();
    const nothing = { company: 'Contoso', tier: null, offers: [], categories: [] };
    const card = overviewCard({ overview: nothing }, kit);
    assert.match(textsOf(card).join(), /doesn't have any benefits yet/);
    assert.deepEqual(buttonsOf(card, kit), ['find-admin {}', 'my-requests {}']);
  });
});

describe('categoryCard', () => {
  const show = (page: number, kit = fakeKit()) =>
    categoryCard({ company: 'Contoso', group: software, page }, kit);

  it('shows five benefits, says which, and turns to the others', () => {
    const kit = fakeKit();
    const card = show(1, kit);
    assert.equal(rowsOf(card, kit).length, 5);
    assert.equal(rowsOf(card, kit)[0], 'open-benefit {"benefit":"software-5"}');
    assert.ok(textsOf(card).includes('Contoso · 6 to 10 of 12'));
    assert.deepEqual(buttonsOf(card, kit).slice(0, 2), [
      'open-category {"category":"software","page":"0"}',
      'open-category {"category":"software","page":"2"}',
    ]);
  });

  it('shows the nearest page for one that does not exist', () => {
    for (const page of [99, 2]) assert.ok(textsOf(show(page)).includes('Contoso · 11 to 12 of 12'));
    for (const page of [-1, Number.NaN, 0.5])
      assert.ok(textsOf(show(page)).includes('Contoso · 1 to 5 of 12'));
  });

  it('gives amount, offer, competency, core or incremental, and expiry (R26)', () => {
    const technical = overview.categories.find(group => group.category === 'technical')!;
    const card = categoryCard({ company: 'Contoso', group: technical, page: 0 }, fakeKit());
    assert.deepEqual(textsOf(card).slice(3, 6), [
      'Unlimited · 2 used',
      'Gold · Cloud Platform · Core',
      'Expires Jun 30, 2027',
    ]);
  });
});

describe('benefitCard', () => {
  const { line, benefit } = sampleLine(USUAL, 'software-0');

  it('asks for a key only where this person can', () => {
    for (const mayAsk of [true, false]) {
      const kit = fakeKit();
      const buttons = buttonsOf(benefitCard({ line, benefit, mayAsk }, kit), kit);
      assert.equal(buttons.includes('get-key {"benefit":"software-0"}'), mayAsk);
      assert.equal(buttons.at(-1), 'open-category {"category":"software"}');
    }
  });

  it('offers the download of a product that needs no key (R19)', () => {
    const kit = fakeKit();
    const noKey = sampleSoftware(USUAL, { needsKey: false });
    const card = benefitCard({ line, benefit: noKey, mayAsk: true }, kit);
    assert.equal(buttonsOf(card, kit)[0], 'https://download.example/product');
    assert.ok(textsOf(card).includes('This product needs no key.'));
    assert.ok(!buttonsOf(card, kit).some(press => press.startsWith('get-key')));
  });

  it('links to nothing but https', () => {
    const kit = fakeKit();
    const odd = sampleSoftware(USUAL, { needsKey: false, downloadUrl: 'javascript:alert(1)' });
    assert.match(buttonsOf(benefitCard({ line, benefit: odd, mayAsk: true }, kit), kit)[0]!, /partnercenter/);
  });

  it('names languages and operating systems (R18)', () => {
    const facts = titleOfFacts(benefitCard({ line, benefit, mayAsk: true }, fakeKit()));
    assert.match(facts.Languages!, /English, German, Dutch, Swedish/);
    assert.match(facts['Operating systems']!, /macOS/);
    assert.equal(facts.Quantity, '10');
  });
});
