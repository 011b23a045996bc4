import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import { SEEN } from '../../benefits/technical-page.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { givenSupportDesk, type SupportDesk } from '../desk/given-support-desk.js';
import { person } from '../desk/small-company.js';
import { supportCompany } from '../desk/support-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const WISH = 'please activate our technical benefits';

describe('What Partner Center shows, explained in chat', () => {
  let desk: SupportDesk;
  let alex: Conversation;
  const start = async (company?: Company) => {
    desk = await givenSupportDesk(company);
    await desk.reach('megan', 'adele');
    alex = startConversation(desk, 'alex');
  };
  beforeEach(() => start());
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);

  const closed: readonly {
    why: string;
    who?: string;
    company?: Partial<Company>;
    says: [MessageId, MessageValues?];
  }[] = [
    { why: 'R112 a guest without a role', who: 'lynne', says: ['refusal.guest-without-role'] },
    {
      why: 'R56 an account of the Cloud Solution Provider programme alone',
      who: 'cleo',
      says: ['notice.csp-only-account'],
    },
    {
      why: 'R57 a company without an active offer',
      company: { offers: [], benefits: [] },
      says: ['notice.no-active-offers'],
    },
    {
      why: 'R45 R46 a European membership in the old centre',
      company: { managedIn: 'pmc' },
      says: ['notice.managed-in-pmc'],
    },
    {
      why: 'R46 an American one',
      company: { managedIn: 'pmc', country: 'US' },
      says: ['notice.pmc.partner-frontline'],
    },
    {
      why: 'R46 an Asian one',
      company: { managedIn: 'pmc', country: 'JP' },
      says: ['notice.pmc.technical-support'],
    },
    {
      why: 'R44 a company in which nobody may activate',
      company: { people: [person('alex', 'Alex Wilber')] },
      says: ['technical.list.nobody'],
    },
  ];
  for (const { why, who = 'alex', company, says } of closed)
    it(`tells ${why} what to do instead`, async () => {
      await start(supportCompany(company));
      const somebody = startConversation(desk, who);
      await somebody.say(WISH);
      assertSays(somebody, ...says);
      assert.ok(!verbs(somebody).includes('send-request'));
    });

  it('R46 names the address and what to write to it', async () => {
    await start(supportCompany({ managedIn: 'pmc' }));
    await alex.say(WISH);
    assert.match(alex.card(), /regform@msdirectservices\.com and give: Partner ID, .* and country/);
  });

  const seen: readonly { who: string; seen: (typeof SEEN)[number]; says: [MessageId, MessageValues?] }[] = [
    { who: 'alex', seen: 'not-authorized', says: ['notice.csp-only-account'] },
    { who: 'alex', seen: 'no-benefits-yet', says: ['notice.wrong-account'] },
    {
      who: 'megan',
      seen: 'button-dimmed',
      says: ['notice.ask-admin', { people: 'Adele Vance and Piotr Nowak' }],
    },
  ];
  for (const { who, seen: what, says } of seen)
    it(`R56 R57 R58 explains "${what}" to ${who} in the place of the question`, async () => {
      const somebody = startConversation(desk, who);
      await somebody.say(WISH);
      await somebody.press('ask-seen');
      assert.deepEqual(
        buttons(somebody.transcript.lastCard().card).map(({ title }) => title),
        SEEN.map(one => en(`seen.${one}`)),
      );
      await somebody.press(en(`seen.${what}`));
      assertSays(somebody, ...says);
    });

  it('R43 R44 a missing page and a greyed button mean a missing role: who has it, and where to look', async () => {
    for (const what of ['page-missing', 'button-dimmed'] as const) {
      await alex.say(WISH);
      await alex.press('ask-seen');
      await alex.press(en(`seen.${what}`));
      assert.match(
        alex.card(),
        /Global admin and MPN partner admin\)\. Megan Bowen, Adele Vance, and Piotr Nowak can do it/,
      );
      assert.ok(JSON.stringify(alex.transcript.lastCard().card).includes(LINKS.userManagement));
    }
  });
});
