import assert from 'node:assert/strict';
import { button } from '../../cards/button.js';
import type { Field } from '../../cards/field.js';
import { formCard } from '../../cards/form.js';
import { keyHiddenCard, keyShownCard } from '../../cards/key.js';
import { pickBenefitCard } from '../../cards/pick-benefit.js';
import { nodesOf } from './card-lint.js';
import { fakeKit } from './fake-kit.js';
import { buttonsOf, inputsOf, rowsOf, textsOf } from './look-into.js';
import { sampleRequest } from './sample-requests.js';
import { USUAL } from './sample-texts.js';

const products = Array.from({ length: 100 }, (_, at) => ({
  id: `p${at}`,
  name: `Product ${at}`,
  line: `Product ${at} (${at} left)`,
}));
const PICKING = { act: 'software-key', title: 'Which product?' } as const;

describe('pickBenefitCard', () => {
  it('offers up to three near names when it does not find one', () => {
    const kit = fakeKit();
    const card = pickBenefitCard({ ...PICKING, products, heard: 'Vizio', near: products.slice(0, 5) }, kit);
    assert.match(textsOf(card)[0]!, /"Vizio"/);
    assert.deepEqual(
      rowsOf(card, kit),
      ['p0', 'p1', 'p2'].map(id => `pick-benefit {"act":"software-key","benefit":"${id}"}`),
    );
  });

  it('says so when the list does not hold every product', () => {
    const card = pickBenefitCard({ ...PICKING, products, near: [] }, fakeKit());
    assert.equal((inputsOf(card)[0]!.choices as unknown[]).length, 80);
    assert.ok(textsOf(card).some(text => text.includes('80 of 100')));
    assert.ok(
      !textsOf(pickBenefitCard({ ...PICKING, products: products.slice(0, 80), near: [] }, fakeKit()))
        .join()
        .includes('80'),
    );
  });

  it('sends the choice with Continue and nothing with Cancel', () => {
    const card = pickBenefitCard({ ...PICKING, products, near: [] }, fakeKit());
    const sent = (card.actions as { associatedInputs: string }[]).map(action => action.associatedInputs);
    assert.deepEqual(sent, ['auto', 'none']);
  });
});

describe('formCard', () => {
  const languages: Field = {
    kind: 'choice',
    id: 'language',
    label: 'Language',
    options: ['en', 'de'].map(value => ({ title: value, value })),
  };
  const reason: Field = { kind: 'text', id: 'reason', label: 'Reason', required: 'Say why.' };
  const inputs = (...fields: Field[]) => inputsOf(formCard({ title: 'Form', fields }, [], fakeKit()));

  it('asks in the order of its fields, and says what is missing in their own words', () => {
    const found = inputs(languages, reason);
    assert.deepEqual(
      found.map(input => [input.id, input.isRequired, input.errorMessage]),
      [
        ['language', true, 'Please choose one.'],
        ['reason', true, 'Say why.'],
      ],
    );
    assert.equal(inputs({ ...reason, isOptional: true })[0]!.isRequired, undefined);
  });

  it('chooses where there is one choice, keeps what was filled in, and nothing that is no choice', () => {
    const one = { ...languages, options: languages.options.slice(1) };
    const values = [one, { ...one, isOptional: true }, { ...languages, value: 'en' }].flatMap(field =>
      inputs(field, { ...languages, value: 'fr' }, { ...reason, value: 'a *b*' }).map(input => input.value),
    );
    assert.deepEqual(values, ['de', '', 'a *b*', '', '', 'a *b*', 'en', '', 'a *b*']);
  });

  it('says on top what is wrong', () => {
    const card = formCard({ title: 'Form', problem: 'A reason is missing.', fields: [] }, [], fakeKit());
    assert.equal(textsOf(card)[0], 'A reason is missing.');
  });

  it('takes numbers and days within their limits', () => {
    const [hours, day] = inputs(
      { kind: 'number', id: 'hours', label: 'Hours', min: 1, max: 25, value: '2' },
      { kind: 'date', id: 'day', label: 'Day', max: '2026-11-20', value: '2026-11-19' },
    );
    assert.deepEqual([hours!.min, hours!.max, hours!.value], [1, 25, 2]);
    assert.deepEqual([day!.min, day!.max, day!.value], [undefined, '2026-11-20', '2026-11-19']);
  });
});

describe('key cards', () => {
  const request = sampleRequest('fulfilled', USUAL);
  const shown = {
    request,
    product: USUAL.product,
    key: '0AB-1.D-2EF',
    hidesAt: '2026-11-20T09:35:00.000Z',
    steps: ['Install it.'],
    actions: [],
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
    assert.equal(buttonsOf(keyShownCard(shown, kit), kit)[0], `hide-key ${press}`);
    const actions = [button(kit, 'Show', 'show-key', { request: 'request-1' })];
    assert.equal(buttonsOf(keyHiddenCard({ product, actions }, kit), kit)[0], `show-key ${press}`);
  });
});
