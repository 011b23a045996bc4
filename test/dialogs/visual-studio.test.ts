import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { DAY } from '../desk/given-desk.js';
import { givenStudioDesk, type StudioDesk, studioCompany } from '../desk/given-studio-desk.js';
import { person } from '../desk/small-company.js';
import { inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en, languages } from './words.js';

const VS = 'Visual Studio Professional';
const FULL = 'Visual Studio Enterprise';

describe('Asking for a Visual Studio subscription', () => {
  let desk: StudioDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenStudioDesk();
    await desk.reach('megan', 'tove', 'alex');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });
  const only = async (): Promise<BenefitRequest> => {
    const all = await desk.requests();
    assert.equal(all.length, 1);
    return all[0]!;
  };
  const openApproval = async () => {
    await megan.say('approvals');
    await megan.press('open-approval');
  };

  it('R90 goes from the wish to the request in two turns, "me" chosen in advance', async () => {
    await alex.say('I need Visual Studio Professional');
    assertSays(alex, 'studio.form.title', { benefit: VS });
    assertSays(alex, 'studio.form.free', { free: 1, quantity: 2 });
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), ['to', 'from', 'reason']);
    assert.deepEqual(untouchedInputs(alex.transcript.lastCard().card), { to: 'alex', from: 'free' });
    await alex.press('send-request');
    assertSays(alex, 'requests.waitingFor', { names: 'Megan Bowen and Tove Lund' });
    const request = await only();
    assert.deepEqual(request.act === 'visual-studio' && [request.to, request.from], ['alex', undefined]);
  });

  it('R90 chooses a colleague named in lower case, and nobody where the one named has it already', async () => {
    await alex.say('can you assign Visual Studio Professional to megan');
    assert.equal(untouchedInputs(alex.transcript.lastCard().card).to, 'megan');
    await alex.say('stop');
    await alex.say('can you assign Visual Studio Professional to ben');
    assert.equal(untouchedInputs(alex.transcript.lastCard().card).to ?? '', '');
  });

  it('R08 R90 R92 is approved, done in Partner Center step by step, and leads to the portal', async () => {
    await alex.say('I need Visual Studio Professional');
    await alex.press('send-request');
    await openApproval();
    assertSays(megan, 'studio.asks.meaning', { to: 'Alex Wilber' });
    await megan.press('approve');
    assertSays(megan, 'studio.handOver.assign', { benefit: VS, to: 'Alex Wilber' });
    assertSays(megan, 'studio.handOver.missing', { to: 'Alex Wilber' });
    await megan.press('report-done', { inputs: { assignedOn: '2026-12-24' } });
    assert.match(megan.card(), /must lie between/);
    await megan.press('report-done', { inputs: { assignedOn: '' } });
    assert.equal((await only()).state, 'fulfilled');
    await alex.say('my requests');
    await alex.press('open-request');
    assertSays(alex, 'studio.ready.textOwn', { date: en.day('2027-02-18') });
    assert.match(JSON.stringify(alex.transcript.lastCard().card), /my\.visualstudio\.com/);
  });

  it('R90 an admin assigns one after the other: three turns each, with nobody else', async () => {
    await megan.say('assign Visual Studio Professional to Alex');
    assert.equal(untouchedInputs(megan.transcript.lastCard().card).to, 'alex');
    await megan.press('send-request');
    assertSays(megan, 'studio.handOver.text');
    await megan.press('report-done');
    assert.deepEqual(await desk.seats(), ['vs/1 ben', 'vs/2 alex']);
    await megan.press('assign-visual-studio');
    assertSays(megan, 'studio.form.title', { benefit: VS });
    assertSays(megan, 'studio.form.opensOn', { date: en.day('2027-02-18') });
  });

  it('R93 passes one on from day 90; what is locked is shown with its day and cannot be chosen', async () => {
    await desk.askSeat('megan', { to: 'tove' });
    await desk.assigned('megan');
    await megan.say('pass the Visual Studio Professional of Ben on to Alex');
    assertSays(megan, 'studio.form.opensOn', { date: en.day('2027-02-18') });
    assertSays(megan, 'studio.notice.newer');
    const { card } = megan.transcript.lastCard();
    assert.deepEqual(untouchedInputs(card), { to: 'alex', from: 'ben' });
    assert.ok(!/"value":"tove"/.test(JSON.stringify(card)), 'neither as holder nor as receiver');
    await megan.press('send-request', { inputs: { from: 'tove' } });
    assert.match(megan.card(), /can be reassigned from Feb 18, 2027/);
    await megan.press('send-request', { inputs: { from: 'ben' } });
    assertSays(megan, 'studio.handOver.reassign', { benefit: VS, from: 'Ben Walters', to: 'Alex Wilber' });
    assertSays(megan, 'studio.notice.newer');
    await megan.press('report-done');
    assert.deepEqual(await desk.seats(), ['vs/1 alex', 'vs/2 tove']);
  });

  it('R93 asks which one of several benefits, each with how it stands', async () => {
    await alex.say('I want Visual Studio assigned');
    assertSays(alex, 'studio.pick.title');
    assertSays(alex, 'studio.pick.free', { name: VS, free: 1 });
    assertSays(alex, 'studio.pick.opens', { name: FULL, date: en.day('2026-12-30') });
    await alex.press('pick-benefit', { inputs: { benefit: 'vs' } });
    assertSays(alex, 'studio.form.title', { benefit: VS });
  });

  describe('R93 when every one has a holder', () => {
    beforeEach(() => alex.say('I need VS Ent'));

    it('says when the next one opens, and keeps a place', async () => {
      assertSays(alex, 'waiting.full', { quantity: 1, date: en.day('2026-12-30') });
      await alex.press('join-waiting');
      assertSays(alex, 'waiting.joined');
      assertSays(alex, 'waiting.place', { place: 1, date: en.day('2026-12-30') });
      assert.deepEqual(await desk.waiting(), ['alex']);
      await alex.press('leave-waiting');
      assertSays(alex, 'waiting.left');
      assert.deepEqual(await desk.waiting(), []);
    });

    it('says so where none opens before the end', async () => {
      await desk.join('adele');
      await desk.join('ben');
      await alex.press('join-waiting');
      assertSays(alex, 'waiting.placeNever', { place: 3, date: en.day('2027-11-01') });
    });

    it('an old button says what has changed since', async () => {
      const old = alex.transcript.lastCard();
      await alex.press('join-waiting');
      await alex.press('join-waiting', { on: old });
      assertSays(alex, 'refusal.already-waiting', { place: '1' });
      await alex.say('waiting list');
      assertSays(alex, 'waiting.pick.title');
      await alex.press('waiting-list', { inputs: { benefit: 'full' } });
      assertSays(alex, 'waiting.title', { benefit: FULL });
    });

    it('asks for it when it opens; others are told who waited', async () => {
      await alex.press('join-waiting');
      await desk.join('adele');
      desk.passTime(40 * DAY);
      await desk.offer();
      await openApproval();
      assert.ok(megan.card().includes(en('studio.fact.waitingSince')));
      assertSays(megan, 'studio.asks.meaningPass', { to: 'Alex Wilber', from: 'Patti Fernandez' });
      await megan.press('approve');
      await megan.press('report-done');
      assert.deepEqual(await desk.seats('full'), ['full/1 alex']);
    });
  });

  it('R93 names on the form who asked before', async () => {
    await desk.join('adele', 'full');
    desk.passTime(40 * DAY);
    await alex.say('VS Ent please, I need it assigned');
    assertSays(alex, 'studio.notice.others-wait', { names: 'Adele Vance' });
  });

  const refusals = [
    ['lynne', 'I need Visual Studio Professional', 'refusal.guest-without-role'],
    ['alex', 'I need Visual Studio Test Professional', 'refusal.offer-expired'],
  ] as const;
  for (const [who, text, id] of refusals)
    it(`R24 R112 refuses with ${id}`, async () => {
      const person = startConversation(desk, who);
      await person.say(text);
      assertSays(person, id, { date: en.day('2026-11-18') });
    });

  it('R94 tells a holder that they have one, and lets them ask for a colleague', async () => {
    const ben = startConversation(desk, 'ben');
    await ben.say('I need Visual Studio Professional');
    assertSays(ben, 'studio.form.haveOne');
    await ben.press('send-request', { inputs: { to: 'ben' } });
    assertSays(ben, 'refusal.already-holder');
    await ben.press('send-request', { inputs: { to: 'alex' } });
    assertSays(ben, 'requests.state.pending');
  });

  it('R08 the only Global admin cannot give one to themselves', async () => {
    await desk.change({ people: studioCompany().people.filter(({ id }) => id !== 'tove') });
    await megan.say('assign Visual Studio Professional to me');
    await megan.press('send-request', { inputs: { to: 'megan' } });
    assertSays(megan, 'refusal.no-approver', { roles: en('role.global-admin') });
  });

  it('shows part of a long list of people, says so, and finds the others by name', async () => {
    const many = Array.from({ length: 300 }, (_, at) => person(`p${at}`, `Person Number ${at}`));
    await desk.change({ people: [...studioCompany().people, ...many, person('zoe', 'Zoe Zander')] });
    await alex.say('I need Visual Studio Professional');
    assertSays(alex, 'form.person.more', { shown: 81, total: 307 });
    assert.ok(!alex.card().includes('Zoe Zander'));
    await megan.say('assign Visual Studio Professional to Zoe Zander');
    assert.ok(megan.card().includes('Zoe Zander'));
    await megan.press('send-request');
    assertSays(megan, 'studio.handOver.assign', { benefit: VS, to: 'Zoe Zander' });
  });

  it('goes on after help, and stops without sending', async () => {
    await alex.say('I need Visual Studio Professional');
    await alex.say('help');
    assertSays(alex, 'studio.form.title', { benefit: VS });
    await alex.say('stop');
    assertSays(alex, 'stop.done');
    assert.deepEqual(await desk.requests(), []);
  });

  for (const locale of languages.locales)
    it(`R90 R93 speaks ${locale} from the form to the portal, and in the waiting list`, async () => {
      const say = languages.speak(locale);
      const says = (id: Parameters<typeof say>[0], values = {}) => {
        const text = say(id, values);
        assert.ok(alex.card().includes(text), `"${text}" is not in:\n${alex.card()}`);
      };
      await alex.say(NAMES[locale] ?? '');
      await alex.say(say('button.assignVisualStudio'));
      says('studio.pick.title');
      await alex.say(VS);
      says('studio.form.title', { benefit: VS });
      await alex.press('send-request');
      await desk.approve('megan', (await only()).id);
      await desk.assigned('megan', (await only()).id);
      await alex.say(say('button.myRequests'));
      await alex.press('open-request');
      says('studio.ready.textOwn', { date: say.day('2027-02-18') });
      await alex.say(say('button.waitingList'));
      await alex.press('waiting-list', { inputs: { benefit: 'full' } });
      says('waiting.full', { quantity: 1, date: say.day('2026-12-30') });
      await alex.press('join-waiting');
      says('waiting.place', { place: 1, date: say.day('2026-12-30') });
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
