import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { decideRequest } from '../../desk/decide-request.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { person, smallCompany } from '../desk/small-company.js';
import { buttons } from '../fake-teams/cards.js';
import { startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

interface Case {
  readonly why: string;
  readonly says: readonly [MessageId, MessageValues?];
  readonly who?: string;
  readonly text?: string;
  readonly company?: Partial<Company>;
  readonly before?: (desk: GivenDesk) => Promise<unknown>;
}

const NO_ADMINS = { people: [person('alex', 'Alex'), person('patti', 'Patti', ['user-management-admin'])] };

const CASES: readonly Case[] = [
  { why: 'R112 a guest', who: 'lynne', says: ['refusal.guest-without-role'] },
  { why: 'R04 a company in the old centre', company: { managedIn: 'pmc' }, says: ['refusal.managed-in-pmc'] },
  {
    why: 'R57 a company without offers',
    company: { offers: [], benefits: [] },
    says: ['refusal.no-benefits'],
  },
  {
    why: 'R27 a benefit that has ended',
    text: 'I need a key for Office LTSC Standard 2021',
    says: ['refusal.offer-expired', { date: en.day('2026-11-18') }],
  },
  {
    why: 'R24 a tier too low',
    text: 'I need a key for Exchange Server',
    says: ['refusal.tier-too-low', { needs: en('offer.gold'), has: en('offer.silver') }],
  },
  {
    why: 'R19 no key needed',
    text: 'I need a key for Office Online Server',
    says: ['refusal.no-key-needed'],
  },
  { why: 'R22 an empty pool', text: 'I need a key for MS Project', says: ['refusal.pool-empty'] },
  {
    why: 'R11 nobody who may decide',
    company: NO_ADMINS,
    says: [
      'refusal.no-approver',
      { roles: en.list([en('role.global-admin'), en('role.mpn-partner-admin')]) },
    ],
  },
  {
    why: 'one open request already',
    before: desk => desk.ask('alex', { benefitId: 'visio' }),
    says: ['refusal.already-requested', { number: '1' }],
  },
];

describe('Refusing a software key', () => {
  for (const { why, says, who = 'alex', text = 'I need a key for Visio', company, before } of CASES)
    it(`${why}: says why before any form is filled in, with a way on`, async () => {
      const desk = await givenDesk(undefined, smallCompany(company));
      await before?.(desk);
      const asker = startConversation(desk, who);
      await asker.say(text);
      assertSays(asker, ...says);
      assert.ok(buttons(asker.transcript.lastCard().card).length > 0, 'a way on');
      assert.deepEqual(asker.stack(), [], 'nothing is left under way');
      assert.equal(asker.memory.draft, undefined);
    });

  it('tells somebody whose company is not loaded whom to ask', async () => {
    const asker = startConversation(await givenDesk(), 'alex', { tenantId: 'elsewhere' });
    for (const text of ['get a software key', 'check benefits', 'my requests', 'who can help']) {
      await asker.say(text);
      assert.ok(asker.card().length > 0);
    }
    assertSays(asker, 'refusal.unknown-company');
    assert.doesNotMatch(asker.transcript.text(), /Fjord|SQL Server|Megan/, 'nothing of another company');
  });

  it('R112 refuses a guest the list of products too', async () => {
    const lynne = startConversation(await givenDesk(), 'lynne');
    await lynne.say('get a software key');
    assertSays(lynne, 'refusal.guest-without-role');
    assert.deepEqual(lynne.stack(), []);
  });

  it('R27 offers no list when every product has ended', async () => {
    const desk = await givenDesk();
    desk.passTime(400 * DAY);
    const alex = startConversation(desk, 'alex');
    await alex.say('get a software key');
    assertSays(alex, 'refusal.no-benefits');
  });

  describe('between the form and its sending', () => {
    const FILLED = { language: 'en', operatingSystem: 'Windows 11', reason: 'Drawing' };
    const filledIn = async (change: (desk: GivenDesk) => Promise<unknown>) => {
      const desk = await givenDesk();
      const alex = startConversation(desk, 'alex');
      await alex.say('I need a key for Visio');
      await change(desk);
      await alex.press('send-request', { inputs: FILLED });
      assert.deepEqual(alex.stack(), []);
      assert.equal(alex.memory.draft, undefined);
      return alex;
    };

    it('R22 the last key was given to somebody else', async () => {
      const alex = await filledIn(async desk => {
        await desk.ask('ben', { benefitId: 'visio' });
        await decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
      });
      assertSays(alex, 'refusal.pool-empty');
    });

    it('R11 the last approver left', async () => {
      const alex = await filledIn(desk => desk.change(NO_ADMINS));
      assertSays(alex, 'refusal.no-approver', {
        roles: en.list([en('role.global-admin'), en('role.mpn-partner-admin')]),
      });
    });

    it('R27 the benefit ended', async () => {
      const benefits = smallCompany().benefits.map(one => ({ ...one, expiresOn: '2026-11-19' }));
      const alex = await filledIn(desk => desk.change({ benefits }));
      assertSays(alex, 'refusal.offer-expired', { date: en.day('2026-11-19') });
    });

    it('the product was taken from the company', async () => {
      const alex = await filledIn(desk => desk.change({ benefits: [] }));
      assertSays(alex, 'refusal.unknown-benefit');
    });
  });
});
