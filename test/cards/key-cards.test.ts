import assert from 'node:assert/strict';
import { keyHiddenCard, keyReadyCard, keyShownCard } from '../../cards/key.js';
import { keyFormCard } from '../../cards/key-form.js';
import { pickProductCard } from '../../cards/pick-product.js';
import { nodesOf } from './card-lint.js';
import { fakeKit } from './fake-kit.js';
import { buttonsOf, inputsOf, rowsOf, textsOf } from './look-into.js';
import { sampleSoftware } from './sample-benefits.js';
import { sampleRequest } from './sample-requests.js';
import { USUAL } from './sample-texts.js';

const products = Array.from({ length: 100 }, (_, at) => ({ id: `p${at}`, name: `Product ${at}`, left: at }));

describe('pickProductCard', () => {
  it('offers up to three near names when it does not find one', () => {
    const kit = fakeKit();
    const card = pickProductCard({ products, heard: 'Vizio', near: products.slice(0, 5) }, kit);
    assert.match(textsOf(card)[0]!, /"Vizio"/);
    assert.deepEqual(
      rowsOf(card, kit),
      ['p0', 'p1', 'p2'].map(id => `pick-product {"benefit":"${id}"}`),
    );
  });

  it('says so when the list does not hold every product', () => {
    const card = pickProductCard({ products, near: [] }, fakeKit());
    assert.equal((inputsOf(card)[0]!.choices as unknown[]).length, 80);
    assert.ok(textsOf(card).some(text => text.includes('80 of 100')));
    assert.ok(
      !textsOf(pickProductCard({ products: products.slice(0, 80), near: [] }, fakeKit()))
        .join()
        .includes('80'),
    );
  });

  it('sends the choice with Continue and nothing with Cancel', () => {
    const card = pickProductCard({ products, near: [] }, fakeKit());
    const sent = (card.actions as { associatedInputs: string }[]).map(action => action.associatedInputs);
    assert.deepEqual(sent, ['auto', 'none']);
  });
});

describe('keyFormCard', () => {
  const benefit = sampleSoftware(USUAL);
  const view = { benefit, left: 3, forfeitsRefund: false, draft: {}, draftId: 'd1' };

  it('asks for language, then operating system, then the reason (R18)', () => {
    const ids = inputsOf(keyFormCard(view, fakeKit())).map(input => input.id);
    assert.deepEqual(ids, ['language', 'operatingSystem', 'reason']);
  });

  it('chooses where there is one choice and keeps what was filled in', () => {
    const values = (change: object) =>
      inputsOf(keyFormCard({ ...view, ...change }, fakeKit())).map(input => input.value);
    assert.deepEqual(values({}), ['', '', '']);
    assert.deepEqual(values({ benefit: { ...benefit, languages: ['de'] } }), ['de', '', '']);
    assert.deepEqual(values({ draft: { language: 'sv', operatingSystem: 'macOS', reason: 'a *b*' } }), [
      'sv',
      'macOS',
      'a *b*',
    ]);
    assert.deepEqual(values({ draft: { language: 'fr', operatingSystem: 'BeOS' } }), ['', '', '']);
  });

  it("names languages in the reader's language", () => {
    const [language] = inputsOf(keyFormCard(view, fakeKit()));
    assert.deepEqual((language!.choices as object[])[1], { title: 'German', value: 'de' });
  });

  it('warns that viewing a key forfeits the refund, only while there is one (R17, R105)', () => {
    const styles = (forfeitsRefund: boolean) =>
      nodesOf(keyFormCard({ ...view, forfeitsRefund }, fakeKit())).map(node => node.style);
    assert.ok(styles(true).includes('warning'));
    assert.ok(!styles(false).includes('warning'));
  });

  it('shows the instructions that must be followed (R17) and what is wrong on top', () => {
    const texts = textsOf(keyFormCard({ ...view, problem: 'A reason is missing.' }, fakeKit()));
    assert.equal(texts[0], 'A reason is missing.');
    assert.ok(texts.includes(USUAL.instructions));
  });

  it("sends the draft's id", () => {
    const kit = fakeKit();
    assert.deepEqual(buttonsOf(keyFormCard(view, kit), kit), [
      'send-key-request {"draft":"d1","benefit":"software-1"}',
      'cancel {"draft":"d1"}',
    ]);
  });
});

describe('key cards', () => {
  const request = sampleRequest('fulfilled', USUAL);
  const shown = {
    request,
    product: USUAL.product,
    key: '0AB-1.D-2EF',
    hidesAt: '2026-11-20T09:35:00.000Z',
    downloadUrl: 'https://download.example/product',
  };

  it('show the key as it is, alone in its text', () => {
    const key = nodesOf(keyShownCard(shown, fakeKit())).find(node => node.fontType === 'Monospace');
    assert.equal(key?.text, '0AB-1.D-2EF');
  });

  it("say when it is hidden, in the company's time zone", () => {
    const texts = textsOf(keyShownCard(shown, fakeKit())).join();
    assert.match(texts, /Nov 20, 2026, 10:35\sAM/);
  });

  it('show and hide by the request', () => {
    const kit = fakeKit();
    const { product } = USUAL;
    const press = '{"request":"request-1"}';
    assert.equal(buttonsOf(keyReadyCard({ request, product, minutes: 5 }, kit), kit)[0], `show-key ${press}`);
    assert.equal(buttonsOf(keyShownCard(shown, kit), kit)[0], `hide-key ${press}`);
    assert.equal(buttonsOf(keyHiddenCard({ request, product }, kit), kit)[0], `show-key ${press}`);
  });
});
