import assert from 'node:assert/strict';
import { refusalText } from '../../cards/refusal-text.js';
import { fakeKit, LOCALES } from './fake-kit.js';
import { REFUSALS } from './sample-refusals.js';

const PEOPLE = [
  { name: 'Megan Bowen', role: 'global-admin' },
  { name: 'Adele Vance', role: 'mpn-partner-admin' },
] as const;

describe('refusalText', () => {
  for (const locale of LOCALES) {
    it(`says every refusal and a way on in ${locale}, with somebody who can help and without`, () => {
      for (const refusal of Object.values(REFUSALS)) {
        for (const people of [PEOPLE, []]) {
          const { text, way } = refusalText(refusal, people, fakeKit(locale));
          assert.ok(text.length > 5 && way.length > 5, refusal.code);
          assert.equal(way[0], way[0]?.toLocaleUpperCase(locale), way);
        }
      }
    });
  }

  it('names people with their role', () => {
    const { way } = refusalText(REFUSALS['own-request'], PEOPLE, fakeKit());
    assert.equal(way, 'Megan Bowen (Global admin) and Adele Vance (MPN partner admin) can decide.');
  });

  it('says how somebody gets the role when nobody has it (R09)', () => {
    const { way } = refusalText(REFUSALS['role-missing'], [], fakeKit());
    assert.match(way, /Nobody in the company file holds a role/);
  });

  it("speaks of the company's admins when it has no names", () => {
    assert.match(refusalText(REFUSALS['no-benefits'], [], fakeKit()).way, /ask your company's admins/);
  });

  it('names offers, also when the company has none', () => {
    const needs = { code: 'tier-too-low', needs: 'gold' } as const;
    const text = (has: string | null) => refusalText({ ...needs, has }, [], fakeKit()).text;
    assert.equal(text('action-pack'), 'This product comes with Gold; your company has Action Pack.');
    assert.equal(text(null), 'This product comes with Gold; your company has no active membership offer.');
  });
});
