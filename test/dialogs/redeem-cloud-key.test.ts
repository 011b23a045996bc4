import assert from 'node:assert/strict';
import type { RequestOf } from '../../benefits/request.js';
import { CLOUD_TENANT, givenCloudDesk, M365_KEY, SECOND_KEY, storedKey } from '../desk/cloud-company.js';
import type { GivenDesk } from '../desk/given-desk.js';
import { type Conversation, startConversation } from './conversation.js';
import { inputOf } from './input-of.js';
import { assertSays, en } from './words.js';

const M365 = 'Microsoft 365 E3';
const ACCOUNT = `alex@${CLOUD_TENANT}`;
const EXTEND = { intent: 'extend', reason: 'New colleagues' };

describe('Redeeming a licence key', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  let megan: Conversation;
  const only = async () => {
    const found = await desk.store.list<RequestOf<'cloud-key'>>('company/tenant-1', 'request/');
    assert.equal(found.length, 1);
    return found[0]!.value;
  };
  beforeEach(async () => {
    desk = await givenCloudDesk();
    await desk.reach('megan', 'adele', 'alex');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
    await alex.say('I need a licence key for M365');
    await alex.press('send-request', { inputs: EXTEND });
    await megan.say('approvals');
    await megan.press('open-approval');
    await megan.press('approve');
    await alex.say('my requests');
    await alex.press('open-request');
  });

  it('R87 asks for the account, then shows the key with the way to redeem it', async () => {
    await alex.press('show-key');
    assertSays(alex, 'cloud.tenant.title');
    await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
    assert.ok(alex.card().includes(M365_KEY));
    assertSays(alex, 'cloud.steps.signIn', { tenant: CLOUD_TENANT });
    const buttons = 'Extend end date › Redeem Product Key › Validate › Redeem';
    assertSays(alex, 'cloud.steps.running', { product: M365, buttons });
    assert.ok(JSON.stringify(alex.transcript.lastCard().card).includes('admin.microsoft.com'));
    await alex.press('hide-key');
    assert.ok(!alex.card().includes(M365_KEY));
    assertSays(alex, 'keys.hidden.text');
  });

  it('R87 shows nothing to somebody on another tenant, or who names none, and asks again', async () => {
    await alex.press('show-key');
    await alex.press('show-key', { inputs: { tenant: 'alex@contoso.com' } });
    assertSays(alex, 'refusal.wrong-tenant', { tenant: CLOUD_TENANT });
    await alex.press('show-key', { inputs: { tenant: '' } });
    assertSays(alex, 'cloud.tenant.title');
    assert.ok(!JSON.stringify(alex.transcript).includes(M365_KEY));
  });

  it('does not ask in a group, where it shows no key', async () => {
    const card = alex.transcript.lastCard('show-key');
    const group = startConversation(desk, 'alex', { place: 'group' });
    await group.press('show-key', { on: card });
    assertSays(group, 'refusal.not-private');
  });

  it('R85 changes what it is for, until it is redeemed', async () => {
    await alex.press('change-key-use');
    assert.equal(inputOf(alex, 'intent').value, 'extend');
    await alex.press('change-key-use', { inputs: { intent: 'add-seats' } });
    assertSays(alex, 'cloud.change.done');
    assert.equal((await only()).intent, 'add-seats');
    await alex.press('show-key');
    await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
    assert.match(alex.card(), /Add Licenses/);
    const shown = alex.transcript.lastCard('key-redeemed');
    await alex.press('key-redeemed');
    assertSays(alex, 'cloud.redeemed.title', { product: M365 });
    assert.ok(!alex.card().includes(M365_KEY), 'the key is out of sight');
    await alex.press('key-redeemed', { on: shown });
    assertSays(alex, 'cloud.redeemed.title', { product: M365 });
    await alex.press('key-elsewhere', { on: shown });
    assertSays(alex, 'refusal.key-redeemed');
    assert.deepEqual(await desk.store.list('company/tenant-1', 'reveal/'), []);
  });

  it('R84 is never shown again by an old button once it is redeemed', async () => {
    const old = alex.transcript.lastCard('show-key');
    await alex.press('show-key');
    await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
    await alex.press('key-redeemed');
    await alex.press('show-key', { on: old });
    assertSays(alex, 'refusal.key-redeemed');
    await alex.press('change-key-use', { on: old });
    assertSays(alex, 'refusal.key-redeemed');
  });

  it('R84 R87 on the wrong tenant tells until when a replacement can be asked for, and takes it', async () => {
    await alex.press('show-key');
    await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
    await alex.press('key-elsewhere');
    assertSays(alex, 'cloud.elsewhere.ask');
    await alex.press('key-elsewhere', { inputs: { tenant: 'no domain' } });
    assertSays(alex, 'refusal.wrong-tenant.unknown');
    await alex.press('key-elsewhere', { inputs: { tenant: 'contoso.com' } });
    const people = 'Megan Bowen, Adele Vance, and Patti Fernandez';
    assertSays(alex, 'cloud.elsewhere.textOthers', { until: en.day('2026-12-20'), people });
    await megan.say('check benefits');
    await megan.press('open-category');
    await megan.press('open-benefit');
    await megan.press('replace-key');
    await megan.press('replace-key', { inputs: { key: 'nonsense' } });
    assertSays(megan, 'refusal.key-malformed');
    await megan.press('replace-key', { inputs: { key: SECOND_KEY } });
    assertSays(megan, 'cloud.replace.done', { name: 'Alex Wilber' });
    assert.ok((await desk.postings()).includes('outcome alex due'));
    await alex.say('my requests');
    await alex.press('open-request');
    assertSays(alex, 'cloud.ready.replacement');
    assert.equal((await storedKey(desk, 'm365', (await only()).keyId)).state, 'intent-chosen');
  });

  it('R84 says on day 31 that a replacement comes too late', async () => {
    await alex.press('show-key');
    await alex.press('show-key', { inputs: { tenant: ACCOUNT } });
    await alex.press('key-elsewhere');
    await alex.press('key-elsewhere', { inputs: { tenant: 'contoso.com' } });
    desk.passTime(30 * 24 * 3_600_000);
    await alex.say('my requests');
    await alex.press('open-request');
    assert.match(alex.card(), /until Dec 20, 2026/);
    desk.passTime(24 * 3_600_000);
    await alex.say('my requests');
    await alex.press('open-request');
    assertSays(alex, 'refusal.replacement-too-late', { date: en.day('2026-12-20') });
  });
});
