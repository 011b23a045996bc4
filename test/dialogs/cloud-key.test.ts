import assert from 'node:assert/strict';
import type { RequestOf } from '../../benefits/request.js';
import { CLOUD_TENANT, cloud, givenCloudDesk, M365_KEY, PASTED_KEY } from '../desk/cloud-company.js';
import type { GivenDesk } from '../desk/given-desk.js';
import { inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { inputOf } from './input-of.js';
import { assertSays, en, languages } from './words.js';

const M365 = 'Microsoft 365 E3';
const ACCOUNT = `alex@${CLOUD_TENANT}`;
const EXTEND = { intent: 'extend', reason: 'New colleagues' };

describe('Asking for a licence key of a cloud subscription', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenCloudDesk();
    await desk.reach('megan', 'adele', 'alex');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });
  const only = async () => {
    const found = await desk.store.list<RequestOf<'cloud-key'>>('company/tenant-1', 'request/');
    assert.equal(found.length, 1);
    return found[0]!.value;
  };
  const refused = async () => assert.deepEqual(await desk.store.list('company/tenant-1', 'request/'), []);
  const choices = () => inputOf(alex, 'intent').choices?.map(({ value }) => value);
  const approve = async () => {
    await megan.say('approvals');
    await megan.press('open-approval');
    await megan.press('approve');
  };
  const fulfil = async () => {
    await alex.say('I need a licence key for M365');
    await alex.press('send-request', { inputs: EXTEND });
    await approve();
    await alex.say('my requests');
    await alex.press('open-request');
  };

  it('R81 R85 R86 R89 goes from the wish to the request in two turns, with what each choice would do', async () => {
    await alex.say('I need a licence key for M365');
    assertSays(alex, 'cloud.form.title', { product: M365 });
    const [until, before] = [en.day('2028-02-03'), en.day('2027-02-03')];
    assertSays(alex, 'cloud.consequence.extend', { seats: 25, date: until, before, months: 14.5 });
    const shared = { seats: 50, date: en.day('2027-06-26'), before, months: 7.2 };
    assertSays(alex, 'cloud.consequence.add-seats', shared);
    assertSays(alex, 'cloud.consequence.shortened', { months: 12 });
    assertSays(alex, 'cloud.consequence.new', { seats: 25, date: en.day('2027-11-20'), months: 12 });
    assert.match(alex.card(), /Read this first/);
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), ['intent', 'reason']);
    assert.deepEqual(untouchedInputs(alex.transcript.lastCard().card), {}, 'nothing is chosen in advance');
    await alex.press('send-request', { inputs: EXTEND });
    assertSays(alex, 'requests.state.pending');
    assert.equal((await only()).intent, 'extend');
    assert.deepEqual(alex.stack(), []);
  });

  it('R89 shows why a choice is impossible, and does not offer it', async () => {
    await alex.say('I need a licence key for Power BI');
    const reason = en('refusal.no-subscription');
    assertSays(alex, 'cloud.consequence.impossible', { reason });
    assert.deepEqual(choices(), ['new']);
    await alex.press('send-request', { inputs: { intent: 'extend', reason: 'x' } });
    assertSays(alex, 'refusal.no-subscription');
    await refused();
  });

  it('R81 lists the products by offer, without those that ended', async () => {
    await alex.say('I want to redeem a cloud subscription key');
    assertSays(alex, 'cloud.pick.title');
    assert.ok(!alex.card().includes('Microsoft Intune'));
    assert.match(alex.card(), /Microsoft 365 E3 · Silver/);
    await alex.press('pick-benefit', { inputs: { benefit: 'm365' } });
    assertSays(alex, 'cloud.form.title', { product: M365 });
  });

  it('R82 tells that newer packages bring another product, to those who ask and to those who decide', async () => {
    await desk.change({ benefits: [cloud('intune', 'Microsoft Intune')] });
    await alex.say('I need a licence key for Microsoft Intune');
    assertSays(alex, 'cloud.notice.replaced-by-microsoft-365');
    await alex.press('send-request', { inputs: { intent: 'new', reason: 'Phones' } });
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'cloud.notice.replaced-by-microsoft-365');
  });

  it('takes the bare name of a product for the wish', async () => {
    await alex.say('Power BI');
    assertSays(alex, 'cloud.form.title', { product: 'Power BI Pro' });
  });

  it('takes the product for a cloud key where software was understood, and the other way round', async () => {
    await alex.say('give me a software key for Office 365 E3');
    assertSays(alex, 'cloud.form.title', { product: M365 });
    await alex.say('stop');
    await alex.say('SQL Server');
    assertSays(alex, 'keys.form.title', { product: 'SQL Server 2022 Standard' });
  });

  it('begins on the card of the product', async () => {
    await alex.say('check benefits');
    await alex.press('open-category');
    await alex.press('open-benefit');
    await alex.press('get-cloud-key');
    assertSays(alex, 'cloud.form.title', { product: M365 });
  });

  it('brings the form back without a reason or a choice, with what was filled in', async () => {
    await alex.say('I need a licence key for M365');
    await alex.press('send-request', { inputs: { intent: 'extend', reason: ' ' } });
    assertSays(alex, 'refusal.reason-missing');
    assert.equal(inputOf(alex, 'intent').value, 'extend');
    await alex.press('send-request', { inputs: { reason: 'Because' } });
    assert.equal((await only()).reason, 'Because');
  });

  it('R81 says why a product that has ended brings no key', async () => {
    await alex.say('I need a licence key for Intune');
    assertSays(alex, 'refusal.offer-expired', { date: en.day('2026-11-18') });
    await refused();
  });

  it('R84 says that the only key is taken, and R112 that a guest cannot ask', async () => {
    await fulfil();
    const ben = startConversation(desk, 'ben');
    await ben.say('I need a licence key for M365');
    assertSays(ben, 'refusal.key-taken');
    const lynne = startConversation(desk, 'lynne');
    await lynne.say('I need a licence key for Power BI');
    assertSays(lynne, 'refusal.guest-without-role');
  });

  it('is interrupted by a question, and goes on where it was', async () => {
    await alex.say('I need a licence key for M365');
    await alex.say('help');
    assertSays(alex, 'cloud.form.title', { product: M365 });
    await alex.say('my requests');
    await alex.press('send-request', { inputs: EXTEND });
    assert.equal((await only()).benefitId, 'm365');
  });

  it('is stopped, and the form sends nothing any more', async () => {
    await alex.say('I need a licence key for M365');
    await alex.say('stop');
    await alex.press('send-request', { inputs: EXTEND });
    assertSays(alex, 'stop.done');
    await refused();
  });

  describe('for those who decide', () => {
    it('R83 tells that the key is here, and what it will do; one press is enough', async () => {
      await alex.say('I need a licence key for M365');
      await alex.press('send-request', { inputs: EXTEND });
      await megan.say('approvals');
      await megan.press('open-approval');
      assertSays(megan, 'cloud.asks.title', { name: 'Alex Wilber', product: M365 });
      assertSays(megan, 'cloud.asks.stored', { name: 'Alex Wilber' });
      assertSays(megan, 'cloud.intent.extend');
      await megan.press('approve');
      assert.equal((await only()).state, 'fulfilled');
      assert.ok(!megan.card().includes(M365_KEY));
    });

    it('R83 leads through Partner Center, and takes only a key', async () => {
      await alex.say('I need a licence key for Power BI');
      await alex.press('send-request', { inputs: { intent: 'new', reason: 'Reports' } });
      await approve();
      assertSays(megan, 'cloud.handOver.open');
      assertSays(megan, 'cloud.handOver.find', { product: 'Power BI Pro' });
      await megan.press('report-done', { inputs: { key: 'PLANT-K7Q2M-NEVER' } });
      assertSays(megan, 'refusal.key-malformed');
      assert.equal(inputOf(megan, 'key').value, '', 'what was typed is not shown again');
      await megan.press('report-done', { inputs: { key: PASTED_KEY } });
      assert.equal((await only()).state, 'fulfilled');
      assert.ok(!JSON.stringify(megan.transcript.lastCard().card).includes(PASTED_KEY));
    });
  });

  for (const locale of languages.locales)
    it(`speaks ${locale} from the form to the redeemed key`, async () => {
      const say = languages.speak(locale);
      const says = (id: Parameters<typeof say>[0], values = {}) => {
        const text = say(id, values);
        assert.ok(alex.card().includes(text), `"${text}" is not in:\n${alex.card()}`);
      };
      await alex.say(NAMES[locale] ?? '');
      await alex.say(say('button.getCloudKey'));
      says('cloud.pick.title');
      await alex.say('M365');
      says('cloud.form.title', { product: M365 });
      await alex.press('send-request', { inputs: { ...EXTEND, intent: 'add-seats' } });
      says('cloud.intent.add-seats');
      await approve();
      await alex.say(say('button.myRequests'));
      await alex.press('open-request');
      await alex.press('show-key');
      says('cloud.tenant.text');
      await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
      assert.ok(alex.card().includes(M365_KEY));
      await alex.press('key-redeemed');
      says('cloud.redeemed.title', { product: M365 });
    });
});

/** What each language calls itself. */
const NAMES: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'English',
  nl: 'Nederlands',
  sv: 'Svenska',
  'zh-CN': '中文',
};
