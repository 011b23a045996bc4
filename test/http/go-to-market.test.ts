import assert from 'node:assert/strict';
import type { AuditEntry } from '../../desk/audit.js';
import { companyPartition } from '../../store/store.js';
import { DEMO_TENANT, type DemoName, demoPeople } from '../demo-people.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { startWholeBot, type WholeBot } from '../whole-bot.js';
import { shows, timesSaid } from './reading.js';

const NO_FILE = { COMPANY_FILE: '' };
const DAY = 24 * 3_600_000;
const OFFERS = 'please activate our go-to-market offers';
const CONTACT = 'who is our marketing contact?';
const CANCEL = 'I want to cancel our gold membership and get a refund';
const PATTI = {
  person: '00000000-0000-0000-0000-0000000000024',
  email: 'events@lindqvist-faber.example',
  phone: '+49 30 5550 199',
  language: 'de',
};

describe('Go-To-Market over HTTP, in the demo company', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof demoPeople>;
  beforeEach(async () => {
    bot = await startWholeBot({ env: NO_FILE });
    people = demoPeople(bot.teams);
    for (const person of Object.values(people)) await person.inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());
  const chat = (name: DemoName): FakeChat => people[name].inPersonalChat();
  const says = (name: DemoName): string => cardText(chat(name).lastCard().card);
  const verbs = (name: DemoName) => buttons(chat(name).lastCard().card).map(({ verb }) => verb);
  const answerTo = async (name: DemoName, text: string): Promise<string> => {
    await chat(name).say(text);
    return says(name);
  };
  const press = async (name: DemoName, button: string, inputs: Record<string, string> = {}) => {
    await chat(name).press(button, { inputs });
    await bot.settled();
  };
  const acts = async () =>
    (await bot.desk().house.desk.store.readLog<AuditEntry>(companyPartition(DEMO_TENANT)))
      .map(({ value }) => value.act)
      .filter(act => act !== 'import');

  it('R96 R102 R103 R104 an employee asks, the MPN partner admin activates it, and it is active after days', async () => {
    const list = await answerTo('alex', OFFERS);
    assert.match(list, /Go-To-Market Toolbox: Gold Core · Not activated/);
    assert.match(list, /Business profile optimisation: Silver Core · Active until/);
    assert.match(list, /Marketing contact: Adele Vance/);
    await press('alex', 'Ask for activation', { reason: 'Trade fair in May' });
    await chat('megan').waitFor(shows('asks to activate Go-To-Market Toolbox'));
    await chat('adele').waitFor(shows('Trade fair in May'));
    await press('adele', 'Approve');
    await chat('alex').waitFor(shows(/Adele Vance approved your request for Go-To-Market Toolbox/));
    await press('adele', 'Activated, still waiting');
    await bot.passTime(3 * DAY);
    assert.match(await answerTo('alex', OFFERS), /Activated in Partner Center 3 days ago/);
    await press('adele', 'It is active');
    await chat('alex').waitFor(shows(/Go-To-Market Toolbox is active/));
    assert.match(says('alex'), /It can be used until Nov 8, 2027[\s\S]*marketing@lindqvist-faber.example/);
    assert.deepEqual(await acts(), ['request', 'approve', 'start', 'fulfil']);
  });

  it('R95 a Global admin activates it without asking; an Admin agent has to ask; a guest may not', async () => {
    await answerTo('megan', OFFERS);
    await press('megan', 'Activate');
    assert.match(says('megan'), /Expand Go-To-Market Toolbox \(Gold Core\) and choose Activate/);
    assert.equal(timesSaid(chat('adele'), 'asks to activate'), 0);
    await answerTo('isaiah', OFFERS);
    await press('isaiah', 'Ask for activation');
    await chat('megan').waitFor(shows('Isaiah Langer asks to activate'));
    assert.match(await answerTo('lynne', OFFERS), /Guests can use/);
    assert.match(await answerTo('lynne', CONTACT), /Guests can use/);
  });

  it('R99 R100 an employee proposes another contact; who approves it enters it; the new contact is told', async () => {
    assert.match(await answerTo('alex', CONTACT), /Contact today: Adele Vance · marketing@/);
    await press('alex', 'Send request', { ...PATTI, email: 'not an address' });
    assert.match(says('alex'), /e-mail address is missing or isn't one/);
    await press('alex', 'Send request', PATTI);
    await chat('megan').waitFor(shows('asks to make Patti Fernandez the marketing contact'));
    assert.match(says('megan'), /Contact today: Adele Vance/);
    await press('megan', 'Approve');
    assert.match(says('megan'), /choose Change next to the contact/);
    await press('megan', 'The contact is entered');
    await chat('patti').waitFor(shows('Patti Fernandez is the marketing contact'));
    await chat('alex').waitFor(shows('Patti Fernandez is the marketing contact'));
    assert.match(await answerTo('isaiah', CONTACT), /Contact today: Patti Fernandez · events@/);
    await bot.restart();
    assert.match(await answerTo('isaiah', CONTACT), /Contact today: Patti Fernandez/, 'also after a restart');
  });

  it('R100 an admin is told of the address of the account, enters a contact, and sees it', async () => {
    await answerTo('adele', CONTACT);
    await press('adele', 'Continue', { ...PATTI, email: 'Partner@Lindqvist-Faber.example' });
    assert.match(says('adele'), /must differ from the one of your company's Partner Center account/);
    await press('adele', 'Continue', PATTI);
    await press('adele', 'The contact is entered');
    assert.match(await answerTo('adele', CONTACT), /Contact today: Patti Fernandez/);
    await chat('patti').waitFor(shows('is the marketing contact'));
  });

  it('R105 R106 only who may cancel notes the service request; everybody sees how it stands', async () => {
    for (const name of ['alex', 'megan', 'isaiah'] as const) {
      assert.match(await answerTo(name, CANCEL), /Gold · Cloud Productivity: Possible until/, name);
      assert.ok(!verbs(name).includes('send-cancellation'), name);
      assert.match(says(name), /Silver · Application Development: No longer possible/);
    }
    await press('alex', 'Ask somebody to cancel');
    await press('alex', 'Ask them');
    await chat('adele').waitFor(shows('Cancelling a membership offer'));
    assert.match(await answerTo('adele', CANCEL), /Please cancel our offer Gold · Cloud Productivity/);
    await press('adele', "I've sent it", { caseNumber: '2611200030001' });
    assert.match(await answerTo('alex', CANCEL), /Cancellation requested on .*, case 2611200030001/);
    await press('adele', 'Gold · Cloud Productivity: refunded');
    assert.match(await answerTo('alex', CANCEL), /Cancelled and refunded/);
    assert.deepEqual((await acts()).slice(-2), ['ask-cancellation', 'settle-cancellation']);
  });

  it('R108 tells what ends within twelve months, and what only the newer programme says', async () => {
    await answerTo('alex', 'check benefits');
    await press('alex', 'The next 12 months');
    assert.match(says('alex'), /Silver · Application Development: anniversary/);
    assert.match(says('alex'), /Newer rules of the program[\s\S]*neither sold nor renewed/);
  });
});
