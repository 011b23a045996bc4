import assert from 'node:assert/strict';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import type { RequestOf } from '../../benefits/request.js';
import { makeKit } from '../../dialogs/make-kit.js';
import { renderPosting } from '../../dialogs/render-posting.js';
import type { MessageId, MessageValues } from '../../language/messages.js';
import { azure, creditCompany } from '../desk/credit-company.js';
import type { CreditDesk } from '../desk/credit-desk.js';
import { givenCreditDesk, toAlex } from '../desk/credit-desk.js';
import { actor } from '../desk/given-desk.js';
import { person } from '../desk/small-company.js';
import type { Card } from '../fake-teams/cards.js';
import { buttons, cardText, inputIds, untouchedInputs } from '../fake-teams/cards.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays, en, languages } from './words.js';

const MONTHLY = 'Azure monthly credit';
const BULK = 'Azure bulk credit';
/** As a card shows it, on which a hard space is a space. */
const money = (amount: number): string => en.money(amount, 'NOK').replaceAll('\u00a0', ' ');

const WISHES: Readonly<Record<string, { readonly name: string; readonly wish: string }>> = {
  en: { name: 'language: English', wish: 'Please assign the monthly Azure credit to Patti Fernandez' },
  de: { name: 'Sprache: Deutsch', wish: 'Bitte Patti die monatliche Azure-Gutschrift zuweisen' },
  nl: { name: 'taal: Nederlands', wish: 'Wijs het maandelijkse Azure-tegoed toe aan Patti' },
  sv: { name: 'språk: svenska', wish: 'Tilldela Patti månadskrediten i Azure' },
  'zh-CN': { name: '语言：中文', wish: '把 Azure 每月额度分配给 Patti' },
};

describe('Asking for Azure credit', () => {
  let desk: CreditDesk;
  let alex: Conversation;
  let megan: Conversation;
  beforeEach(async () => {
    desk = await givenCreditDesk();
    await desk.reach('megan', 'tove', 'alex', 'patti');
    alex = startConversation(desk, 'alex');
    megan = startConversation(desk, 'megan');
  });
  const only = async () => {
    const found = await desk.requests();
    assert.equal(found.length, 1);
    return found[0] as RequestOf<'azure-credit'>;
  };
  const filled = (who: Conversation) => untouchedInputs(who.transcript.lastCard().card);
  const approve = async () => {
    await megan.say('approvals');
    await megan.press('open-approval');
    await megan.press('approve');
  };
  const rendered = async (kind: 'outcome' | 'received', who: string, locale = 'en'): Promise<Card> => {
    const kit = makeKit({
      desk: desk.parts,
      languages,
      actor: actor(who),
      locale,
      timeZone: 'Europe/Oslo',
    });
    const scene = { desk: desk.parts, company: creditCompany(), kit };
    return (await renderPosting(scene, kind, await only())) as Card;
  };

  it('R29 R32 goes from the wish to the request in two turns, with whom the wish names', async () => {
    await alex.say('give Azure credit to Patti');
    assertSays(alex, 'azure.form.title', { benefit: MONTHLY });
    const amount = en('azure.amount.month', { money: money(1040) });
    assertSays(alex, 'azure.form.subtitle', { amount, free: 1, quantity: 2 });
    assert.deepEqual(inputIds(alex.transcript.lastCard().card), [
      'change',
      'from',
      'to',
      'funding',
      'reason',
    ]);
    assert.deepEqual(filled(alex), { change: 'assign', to: 'patti', funding: 'new' });
    await alex.press('send-request');
    const subject = en('azure.subject.assign', { benefit: MONTHLY, to: 'Patti Fernandez' });
    assertSays(alex, 'requests.card.title', { number: '1', product: subject });
    assertSays(alex, 'requests.waitingFor', { names: 'Megan Bowen and Tove Dahl' });
    assert.deepEqual((await only()).wish, { kind: 'assign', to: 'patti' });
    assert.deepEqual(alex.stack(), []);
  });

  it('R32 R38 the admin follows two steps and says that it is done; who got it reads where to redeem it', async () => {
    await alex.say('give Azure credit to Patti');
    await alex.press('send-request');
    await approve();
    const names = { benefit: MONTHLY, from: '', to: 'Patti Fernandez', email: 'patti@fjord.example' };
    assertSays(megan, 'azure.handOver.assign', names);
    assert.deepEqual(inputIds(megan.transcript.lastCard().card), [], 'nothing is to be typed');
    await megan.press('report-done');
    const time = en.moment('2026-11-20T10:00:00.000Z', 'Europe/Oslo');
    assertSays(megan, 'approvals.doneBy', { name: 'Megan Bowen', time });
    const received = await rendered('received', 'patti');
    assert.ok(cardText(received).includes(en('azure.received.cause', { name: 'Alex Wilber' })));
    assert.deepEqual(links(received), ['https://signup.azure.com/signup?offer=MS-AZR-0025P']);
    const outcome = cardText(await rendered('outcome', 'alex'));
    assert.ok(
      outcome.includes(en('azure.ready.given', { benefit: MONTHLY, to: 'Patti Fernandez', from: '' })),
    );
  });

  it('R30 R38 whoever asked for the bulk credit themselves reads where to redeem it', async () => {
    await alex.say('I would like the bulk Azure credit');
    assertSays(alex, 'azure.form.title', { benefit: BULK });
    assert.equal(filled(alex).to, 'alex', 'an employee most often asks for themselves');
    await alex.press('send-request');
    await approve();
    await megan.press('report-done');
    await alex.say('my requests');
    await alex.press('open-request');
    assert.deepEqual(links(alex.transcript.lastCard().card), [
      'https://signup.azure.com/signup?offer=MS-AZR-0036P',
    ]);
  });

  it('R33 a Global admin passes it on in three turns, with both people named in the wish', async () => {
    await megan.say('pass the Azure credit on from Ben to Patti');
    assert.deepEqual(filled(megan), { change: 'transfer', from: 'ben', to: 'patti', funding: 'new' });
    await megan.press('send-request');
    assertSays(megan, 'azure.handOver.transfer', {
      benefit: MONTHLY,
      from: 'Ben Walters',
      to: 'Patti Fernandez',
      email: 'patti@fjord.example',
    });
    await megan.press('report-done');
    assert.deepEqual(await desk.holders('monthly'), ['patti']);
  });

  it('R33 takes it away from the holder whom the wish names', async () => {
    await megan.say('take the Azure credit away from Ben');
    assert.deepEqual(
      filled(megan),
      { from: 'ben', funding: 'new' },
      'pass on or take away is left to choose',
    );
    await megan.press('send-request', { inputs: { change: 'remove' } });
    assertSays(megan, 'azure.handOver.remove', {
      benefit: MONTHLY,
      from: 'Ben Walters',
      to: '',
      email: 'ben@fjord.example',
    });
    await megan.press('report-done');
    assert.deepEqual(await desk.holders('monthly'), []);
  });

  it('asks which credit when the wish names none, and keeps whom it names', async () => {
    const plain = creditCompany().benefits.map(({ aliases: _, ...benefit }) => benefit);
    await desk.change({ benefits: plain });
    await alex.say('assign Azure credit to Patti');
    assertSays(alex, 'azure.pick.title');
    const amount = en('azure.amount.year', { money: money(62_000) });
    assertSays(alex, 'azure.pick.line', { name: BULK, amount, free: 1 });
    await alex.press('pick-benefit', { inputs: { benefit: 'bulk' } });
    assertSays(alex, 'azure.form.title', { benefit: BULK });
    assert.equal(filled(alex).to, 'patti');
  });

  it('R36 says before anything is chosen what a bulk credit is not combined with, and refuses each with why', async () => {
    await megan.say('assign the bulk Azure credit to Alex');
    const offers = en.list(AZURE_FUNDINGS.map(funding => en(`azure.funding.${funding}`)));
    assertSays(megan, 'azure.form.alone', { offers });
    for (const funding of AZURE_FUNDINGS) {
      await megan.press('send-request', { inputs: { funding } });
      assertSays(megan, `refusal.not-combinable.${funding}`);
      assert.equal(filled(megan).to, 'alex', 'the rest stays filled in');
    }
    await megan.press('send-request', { inputs: { funding: 'new' } });
    assert.equal((await only()).state, 'approved');
  });

  it('R34 R35 a bulk credit that is held can only be passed on, and the form says until when', async () => {
    await desk.send('megan', { benefitId: 'bulk', inputs: toAlex });
    await desk.done('megan');
    await megan.say('bulk Azure credit for Patti');
    assertSays(megan, 'azure.form.bulk', { date: en.day('2027-10-31') });
    assert.deepEqual(choicesOf(megan, 'change'), ['transfer']);
    await megan.press('send-request', { inputs: { change: 'remove', from: 'alex' } });
    assertSays(megan, 'refusal.no-removal');
  });

  it('R35 tells when the enrolment year has ended', async () => {
    await desk.change({
      benefits: [
        azure('bulk', BULK, { credit: 'bulk', amount: 1, holders: [], enrolmentYearEndsOn: '2026-11-19' }),
      ],
    });
    await alex.say('I need the Azure bulk credit');
    assertSays(alex, 'refusal.enrolment-year-ended', { date: en.day('2026-11-19') });
  });

  it('R31 R37 warns the admin who decides when the person has the other credit already', async () => {
    await alex.say('bulk Azure credit for Ben');
    await alex.press('send-request');
    await megan.say('approvals');
    await megan.press('open-approval');
    assertSays(megan, 'azure.notice.separate-subscriptions', { name: 'Ben Walters' });
    const text = en('azure.notice.one-credit-per-person', { name: 'Ben Walters' });
    assertSays(megan, 'azure.newerRule', { text });
  });

  it('R39 R40 shows facts of the newer programme as such', async () => {
    await alex.say('give Azure credit to Patti');
    assertSays(alex, 'azure.newer');
    assertSays(alex, 'azure.notice.thirteen-months', { date: en.day('2027-12-02') });
    assertSays(alex, 'azure.notice.billing-profile');
    assertSays(alex, 'azure.notice.five-reassignments', { left: 10 });
  });

  const wrong = [
    ['nothing to do', { change: '' }, 'refusal.unknown-choice.change'],
    ['nobody to give it', { change: 'transfer' }, 'refusal.unknown-choice.from'],
    ['nobody to get it', { to: '' }, 'refusal.unknown-choice.to'],
    ['somebody who has it', { to: 'ben' }, 'refusal.already-holder'],
    ['somebody unknown', { to: 'nobody' }, 'refusal.person-missing'],
    ['a bulk credit that pays', { funding: 'bulk-credit' }, 'refusal.not-combinable.bulk-credit'],
  ] as const;
  for (const [what, inputs, says] of wrong)
    it(`brings the form back in its place when it names ${what}`, async () => {
      await alex.say('give Azure credit to Patti');
      const form = alex.transcript.lastCard();
      await alex.press('send-request', { inputs });
      assertSays(alex, says);
      assert.equal(alex.transcript.lastCard().id, form.id);
      assert.deepEqual(await desk.requests(), []);
    });

  it('R32 a person who is missing can be added from the form', async () => {
    await alex.say('give Azure credit to Patti');
    const titles = buttons(alex.transcript.lastCard().card).map(({ verb }) => verb);
    assert.ok(titles.includes('add-person'));
  });

  it('R112 tells a guest without a role who can ask', async () => {
    const lynne = startConversation(desk, 'lynne');
    await lynne.say('I need Azure credit');
    assertSays(lynne, 'refusal.guest-without-role');
  });

  it('R09 says so when nobody may decide', async () => {
    await desk.change({ people: [person('alex', 'Alex Wilber')] });
    await alex.say('I need Azure credit');
    assertSays(alex, 'refusal.no-approver', { roles: en('role.global-admin') });
  });

  it('R31 says so when the last one was promised in the meantime', async () => {
    await alex.say('give Azure credit to Patti');
    await desk.send('megan', { id: 'faster', inputs: { change: 'assign', to: 'adele' } });
    await alex.press('send-request');
    assertSays(alex, 'refusal.none-free');
  });

  it('goes on after a question in between, and takes a name for an answer', async () => {
    await alex.say('give Azure credit to Patti');
    await alex.say('help');
    assert.equal(untouchedInputs(alex.transcript.lastCard('send-request').card).to, 'patti');
    await alex.say('Adele');
    assert.equal(filled(alex).to, 'adele');
    await alex.say('stop');
    await alex.say('I need Azure credit');
    assert.equal(filled(alex).to, 'alex', 'what was stopped is forgotten');
  });

  it('R26 R29 R32 shows the amount and who has it on the credit’s own card, and begins from there', async () => {
    await alex.say('check benefits');
    await alex.press('open-category');
    const amount = en('azure.amount.month', { money: money(1040) });
    assert.ok(alex.card().includes(`${en('benefits.leftOf', { left: 1, quantity: 2 })} · ${amount}`));
    await alex.press(MONTHLY);
    assert.match(alex.card(), new RegExp(`${en('benefits.fact.holders')}: Ben Walters`));
    await alex.press('assign-credit');
    assertSays(alex, 'azure.form.title', { benefit: MONTHLY });
  });

  for (const [locale, { name, wish }] of Object.entries(WISHES))
    it(`R32 R38 speaks ${locale} from the wish to the one who gets it`, async () => {
      const say = languages.speak(locale);
      const says = (who: Conversation, id: MessageId, values: MessageValues = {}) => {
        const text = say(id, values);
        assert.ok(who.card().includes(text), `"${text}" is not in:\n${who.card()}`);
      };
      await alex.say(name);
      await megan.say(name);
      await alex.say(wish);
      says(alex, 'azure.form.title', { benefit: MONTHLY });
      assert.equal(filled(alex).to, 'patti');
      await alex.press('send-request', { inputs: { funding: 'bulk-credit' } });
      says(alex, 'refusal.not-combinable.bulk-credit');
      await alex.press('send-request', { inputs: { funding: 'azure-pass' } });
      const names = { benefit: MONTHLY, from: '', to: 'Patti Fernandez' };
      says(alex, 'requests.card.title', { number: '1', product: say('azure.subject.assign', names) });
      await megan.say(say('button.approvals'));
      await megan.press('open-approval');
      says(megan, 'azure.asks.assign', { ...names, name: 'Alex Wilber' });
      await megan.press('approve');
      says(megan, 'azure.handOver.assign', { ...names, email: 'patti@fjord.example' });
      await megan.press('report-done');
      const received = cardText(await rendered('received', 'patti', locale));
      assert.ok(received.includes(say('azure.ready.own', names)), received);
    });
});

function links(card: Card): readonly string[] {
  const { actions } = card as { actions?: readonly { readonly url?: string }[] };
  return (actions ?? []).flatMap(({ url }) => url ?? []);
}

function choicesOf({ transcript }: Conversation, id: string): readonly string[] {
  const items = (transcript.lastCard().card.body as { items?: readonly object[] }[]).flatMap(
    ({ items = [] }) => items,
  ) as { id?: string; choices?: { value: string }[] }[];
  return items.find(item => item.id === id)?.choices?.map(({ value }) => value) ?? [];
}
