import assert from 'node:assert/strict';
import { noteWritten } from '../../directory/language-offer.js';
import type { Profile } from '../../directory/profile.js';

const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
const chosen = (locale: string): Profile => ({
  personId: 'p',
  name: 'Alex',
  locale,
  localeFrom: 'choice',
});

/** What is offered for each message, in the order in which they come. */
function offersFor(messages: readonly (readonly [written: string, day: string])[], start = chosen('en')) {
  let profile = start;
  return messages.map(([written, day]) => {
    const noted = noteWritten(profile, written, day);
    profile = noted.profile;
    return noted.offer;
  });
}

describe('Whoever writes in another language than the one they chose', () => {
  it('is offered it after two messages in a row', () => {
    assert.deepEqual(
      offersFor([
        ['de', MONDAY],
        ['de', MONDAY],
      ]),
      [undefined, 'de'],
    );
  });

  it('is not offered it for two messages with one in the chosen language between them', () => {
    assert.deepEqual(
      offersFor([
        ['de', MONDAY],
        ['en', MONDAY],
        ['de', MONDAY],
        ['nl', MONDAY],
      ]),
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is offered it once a day, whichever language they go on in', () => {
    const messages = ['de', 'de', 'de', 'de', 'nl', 'nl', 'en', 'sv', 'sv'].map(
      written => [written, MONDAY] as const,
    );
    assert.deepEqual(offersFor(messages).filter(Boolean), ['de']);
    assert.deepEqual(offersFor([...messages, ['sv', TUESDAY], ['sv', TUESDAY]]).filter(Boolean), [
      'de',
      'sv',
    ]);
  });

  it('is offered one again the same day when they have chosen another language since', () => {
    const afterOffer = noteWritten(noteWritten(chosen('en'), 'de', MONDAY).profile, 'de', MONDAY).profile;
    const inDutch = { ...afterOffer, locale: 'nl' };
    const messages = [
      ['de', MONDAY],
      ['de', MONDAY],
    ] as const;
    assert.deepEqual(offersFor(messages, inDutch), [undefined, 'de']);
    assert.deepEqual(offersFor(messages, { ...inDutch, locale: 'en' }), [undefined, undefined]);
  });

  it('is offered nothing when they chose no language: the desk follows what they write', () => {
    const { localeFrom: _, ...guessed } = chosen('en');
    const profile = { ...guessed, localeFrom: 'writing' } as const;
    assert.deepEqual(noteWritten(profile, 'de', MONDAY), { profile });
  });

  it('costs no change where nothing is new', () => {
    const profile = chosen('en');
    assert.equal(noteWritten(profile, 'en', MONDAY).profile, profile);
    const offered = noteWritten(noteWritten(profile, 'de', MONDAY).profile, 'de', MONDAY).profile;
    assert.equal(noteWritten(offered, 'de', MONDAY).profile, offered);
    assert.equal(noteWritten(offered, 'en', MONDAY).profile.straying, undefined);
  });
});
