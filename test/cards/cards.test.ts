import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { Ajv } from 'ajv';
import sinon from 'sinon';
import type { AdaptiveCard } from '../../cards/kit.js';
import { lintCard, nodesOf } from './card-lint.js';
import { fakeKit, LOCALES } from './fake-kit.js';
import { hasDateFunction, hasPhoneLink, readAsMarkdown } from './read-as-markdown.js';
import { sampleCards } from './sample-cards.js';
import { allOf, HOSTILE, LONGEST, type SampleTexts, USUAL } from './sample-texts.js';

/** Bytes that older limits of Teams leave for a card. */
const MOST_BYTES = 25 * 1024;

const isValid = compileSchema();

/** Texts that markdown may act on: the blocks, and what clients show when they cannot show the card. */
function markdownOf(card: AdaptiveCard): string[] {
  const nodes = nodesOf(card);
  const facts = nodes.flatMap(node => (Array.isArray(node.facts) ? node.facts : []));
  return [
    String(card.fallbackText),
    ...nodes.filter(node => node.type === 'TextBlock').map(node => String(node.text)),
    ...facts.flatMap(fact => [String(fact.title), String(fact.value)]),
  ];
}

function eachCard(
  locale: string,
  texts: SampleTexts,
  check: (card: AdaptiveCard, name: string) => void,
): void {
  for (const [name, make] of Object.entries(sampleCards(texts))) check(make(fakeKit(locale)), name);
}

describe('cards', () => {
  const missing: string[] = [];

  before(() => {
    sinon.replace(GlobalSettings, 'getUndefinedFieldValueSubstitutionString', path => {
      missing.push(path);
      return ' ';
    });
  });

  after(() => sinon.restore());

  for (const locale of LOCALES) {
    for (const [kind, texts] of Object.entries({ usual: USUAL, longest: LONGEST })) {
      it(`are sound in ${locale} with ${kind} texts`, () => {
        eachCard(locale, texts, (card, name) => {
          assert.deepEqual(lintCard(card), [], name);
          assert.deepEqual(isValid(card), [], name);
          assert.ok(!JSON.stringify(card).includes('${'), `${name} shows an expression`);
          assert.equal(card.lang, locale, name);
        });
      });
    }

    it(`fit into a message in ${locale}, whatever people type`, () => {
      eachCard(locale, LONGEST, (card, name) => {
        const bytes = Buffer.byteLength(JSON.stringify(card));
        assert.ok(bytes <= MOST_BYTES, `${name} has ${bytes} bytes`);
      });
    });

    it(`show no markdown but their own in ${locale}`, () => {
      eachCard(locale, USUAL, (card, name) => {
        if (name.startsWith('help')) return;
        for (const text of markdownOf(card))
          assert.deepEqual(readAsMarkdown(text).found, [], `${name}: ${text}`);
      });
    });
  }

  for (const hostile of HOSTILE) {
    it(`show ${JSON.stringify(hostile.slice(0, 40))} as text`, () => {
      eachCard('en', allOf(hostile), (card, name) => {
        assert.deepEqual(lintCard(card), [], name);
        for (const text of name.startsWith('help') ? [] : markdownOf(card)) {
          assert.deepEqual(readAsMarkdown(text).found, [], `${name}: ${text}`);
          assert.ok(!hasPhoneLink(text), `${name}: ${text}`);
          assert.ok(!hasDateFunction(text), `${name}: ${text}`);
        }
      });
    });
  }

  it('take hostile text as data: no expression is evaluated and none is left', () => {
    for (const hostile of ['${1+1}', '${range(0,100000000)}', '${$root}', '`${1+1}`']) {
      eachCard('en', allOf(hostile), (card, name) => {
        const body = JSON.stringify(card, (key, value) => (key === 'value' ? undefined : value));
        assert.ok(!body.includes('${'), name);
      });
      const { title } = titleOf(sampleCards(allOf(hostile))['form full']!(fakeKit()));
      assert.ok(title.includes(hostile), title);
    }
  });

  it('find every value that their templates name, and never warn', () => {
    const expand = sinon.spy(Template.prototype, 'expand');
    missing.length = 0;
    const warnings: string[] = [];
    eachCard('en', USUAL, () => {
      const template = expand.lastCall.thisValue as Template;
      warnings.push(...template.getLastTemplateExpansionWarnings());
    });
    assert.deepEqual(warnings, []);
    assert.deepEqual(missing, []);
  });

  it('turn green only when a request is fulfilled', () => {
    eachCard('en', USUAL, (card, name) => {
      const isGreen = nodesOf(card).some(node => node.color === 'good' || node.style === 'good');
      assert.equal(isGreen, /^(request|approval|room) fulfilled/.test(name), name);
    });
  });

  it("write nothing in Teams' green or yellow, which nobody can read on white", () => {
    eachCard('en', USUAL, (card, name) => {
      const isPale = nodesOf(card).some(node => /^(good|warning)$/i.test(String(node.color)));
      assert.ok(!isPale, name);
    });
  });

  it('keep the key out of what notifications show', () => {
    const card = sampleCards(USUAL)['key shown full']!(fakeKit());
    assert.ok(JSON.stringify(card.body).includes('ABCDE-FGHIJ-KLMNO-PQRST-UVWXY'));
    assert.doesNotMatch(String(card.speak) + String(card.fallbackText), /ABCDE/);
  });
});

function titleOf(card: AdaptiveCard): { title: string } {
  const heading = nodesOf(card).find(node => node.style === 'heading');
  return { title: readAsMarkdown(String(heading?.text)).text };
}

/**
 * The schema is draft 6 with an `id` of its own kind, which the validator does not take; and it lacks the filtered
 * style of a choice, which version 1.5 and Teams have.
 */
function compileSchema(): (card: AdaptiveCard) => string[] {
  const file = new URL('adaptive-card-1.5.json', import.meta.url);
  const { id, $schema, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  schema.definitions.ChoiceInputStyle.anyOf.push({ enum: ['filtered'] });
  const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);
  return card =>
    validate(card) ? [] : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}
