import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import { SEEN } from '../../benefits/technical-page.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { DAY } from '../desk/given-desk.js';
import { givenSupportDesk, IDS, type SupportDesk } from '../desk/given-support-desk.js';
import { person } from '../desk/small-company.js';
import { supportCompany, technical } from '../desk/support-company.js';
import { buttons } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en } from './words.js';

const SUPPORT = 'Microsoft Product Support';
const WISH = 'please activate our technical benefits';

describe('Technical benefits in chat', () => {
  let desk: SupportDesk;
  let alex: Conversation;
  let megan: Conversation;
  const start = async (company?: Company) => {
    desk = await givenSupportDesk(company);
    await desk.reach('megan', 'adele');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  };
  beforeEach(() => start());
  const verbs = (who: Conversation) => buttons(who.transcript.lastCard().card).map(({ verb }) => verb);
  const onlySupport = () =>
    start(
      supportCompany({ benefits: [technical('support', SUPPORT, { plan: 'product-support', quantity: 2 })] }),
    );

  it('R42 R44 lists them by membership, says who can activate, and asks with one press', async () => {
    await alex.say(WISH);
    assertSays(alex, 'technical.list.ask', { people: 'Megan Bowen, Adele Vance, and Piotr Nowak' });
    assert.match(
      alex.card(),
      /Microsoft Product Support: Silver · Application Development · Not activated yet/,
    );
    assert.deepEqual(verbs(alex).slice(0, 3), ['send-request', 'support-ids', 'ask-seen']);
    await alex.press('send-request', { inputs: { benefit: 'support', reason: 'SQL is down' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: SUPPORT });
    assert.match(alex.card(), /SQL is down/);
    assert.deepEqual(alex.stack(), []);
  });

  it('R48 R49 hands over to the admin who approves, and is done with both ids only', async () => {
    await alex.say(WISH);
    await alex.press('send-request', { inputs: { benefit: 'support' } });
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'technical.asks.title', { name: 'Alex Wilber', benefit: SUPPORT });
    await megan.press('approve');
    assertSays(megan, 'technical.handOver.activate');
    assert.ok(JSON.stringify(megan.transcript.lastCard().card).includes(LINKS.technicalBenefits), 'R41');
    await megan.press('report-done', { inputs: { accessId: IDS.accessId, contractId: '' } });
    assertSays(megan, 'refusal.support-ids-missing');
    assert.match(
      JSON.stringify(megan.transcript.lastCard().card),
      /"value":"1180042117"/,
      'what was typed is kept',
    );
    await megan.press('report-done', { inputs: IDS });
    assert.equal((await desk.stored((await onlyRequest()).id)).state, 'fulfilled');
    await alex.say('what is our access id');
    assert.match(alex.card(), /Access ID: 1180042117[\s\S]*Contract ID: 0200417736/);
  });

  it('R48 goes straight to the steps for those who may activate', async () => {
    await megan.say(WISH);
    assertSays(megan, 'technical.list.mine');
    await megan.press('send-request', { inputs: { benefit: 'support' } });
    assertSays(megan, 'technical.form.title', { benefit: SUPPORT });
    assertSays(megan, 'technical.handOver.ids');
    await megan.press('report-started');
    assertSays(megan, 'approvals.started', {
      name: 'Megan Bowen',
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
    });
  });

  it('R42 asks for nothing to be chosen where there is one only', async () => {
    await onlySupport();
    await alex.say(WISH);
    assert.ok(!alex.card().includes(en('technical.list.which')));
    await alex.press('send-request');
    assertSays(alex, 'requests.card.title', { number: '1', product: SUPPORT });
  });

  it('R49 tells for how many days it has been under way, and when that is longer than usual', async () => {
    await onlySupport();
    await megan.say(WISH);
    await megan.press('send-request');
    await megan.press('report-started');
    desk.passTime(5 * DAY);
    await alex.say(WISH);
    assertSays(alex, 'technical.waiting', { days: 5 });
    assertSays(alex, 'technical.list.text');
    assert.ok(!verbs(alex).includes('send-request'));
    assert.ok(!alex.card().includes(en('technical.overdue', { benefit: SUPPORT, days: 5 })));
    desk.passTime(DAY);
    await alex.say(WISH);
    assertSays(alex, 'technical.overdue', { benefit: SUPPORT, days: 6 });
  });

  it('R50 leads an admin back to what waits for the ids, and to what waits for a decision', async () => {
    await onlySupport();
    await alex.say(WISH);
    await alex.press('send-request');
    await megan.say(WISH);
    assertSays(megan, 'technical.list.waitsForYou');
    assert.deepEqual(verbs(megan).slice(0, 1), ['approvals']);
    await megan.press('approvals');
    await megan.press('open-approval');
    await megan.press('approve');
    await megan.say(WISH);
    await megan.press(en('technical.list.enterIds'));
    await megan.press('report-done', { inputs: IDS });
    await megan.say(WISH);
    assertSays(megan, 'technical.list.text');
    assert.match(megan.card(), /· Active/);
  });

  it('offers nobody twice what they have asked for already', async () => {
    await onlySupport();
    await alex.say(WISH);
    await alex.press('send-request');
    await alex.say(WISH);
    assertSays(alex, 'technical.list.underWay');
    assert.deepEqual(verbs(alex).slice(0, 1), ['my-requests']);
  });

  it('an old card asks once, and says so when the benefit is active by now', async () => {
    await alex.say(WISH);
    const old = alex.transcript.lastCard('send-request');
    await desk.activate();
    await alex.press('send-request', { on: old, inputs: { benefit: 'support' } });
    assertSays(alex, 'refusal.already-active', {
      time: en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo'),
    });
  });

  it('R51 says that another request brought the ids, and asks for none', async () => {
    await desk.askFor('alex');
    await desk.approve('megan');
    await desk.activate();
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'technical.handOver.there');
    await megan.press('report-done');
    assert.equal((await desk.stored('request-1')).state, 'fulfilled');
  });

  it('begins from the card of the benefit, with it chosen', async () => {
    await alex.say('check benefits');
    await alex.press(/Technical support/);
    await alex.press(/Signature Cloud Support/);
    await alex.press('activate-technical');
    assert.match(JSON.stringify(alex.transcript.lastCard().card), /"value":"signature"/);
  });

  it('a question in between changes nothing: the list still asks', async () => {
    await alex.say(WISH);
    const list = alex.transcript.lastCard('send-request');
    await alex.say('help');
    await alex.say('how many incidents are left?');
    await alex.press('send-request', { on: list, inputs: { benefit: 'signature' } });
    assertSays(alex, 'requests.card.title', { number: '1', product: 'Signature Cloud Support' });
  });

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

  async function onlyRequest(): Promise<{ id: string }> {
    const found = await desk.store.list<{ id: string }>('company/tenant-1', 'request/');
    assert.equal(found.length, 1);
    return found[0]!.value;
  }
});
