import assert from 'node:assert/strict';
import { cardText } from '../fake-teams/cards.js';
import type { WholeBot } from '../whole-bot.js';
import { actionPackPeople, startWholeBot } from '../whole-bot.js';
import { PRODUCT_KEY, shows } from './reading.js';

describe('The story over HTTP, with a company that is not the demo', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof actionPackPeople>;

  beforeEach(async () => {
    bot = await startWholeBot();
    people = actionPackPeople(bot.teams);
  });
  afterEach(() => bot.close());

  const install = async (...names: (keyof typeof people)[]): Promise<void> => {
    for (const name of names) await people[name].inPersonalChat().install();
    await bot.settled();
  };

  const requestOffice = async (): Promise<void> => {
    const karin = people.karin.inPersonalChat();
    await karin.say('I need a key for ofice 2021');
    const inputs = { language: 'sv-SE', operatingSystem: 'Windows 11', reason: 'New laptop' };
    await karin.press('Send request', { inputs });
    await bot.settled();
  };

  it('goes from the welcome to the key', async () => {
    await install('karin', 'asa', 'nils');
    const [karin, asa, nils] = [people.karin, people.asa, people.nils].map(person => person.inPersonalChat());
    assert.ok(karin && asa && nils);
    assert.equal(karin.history().filter(shows('Hi Karin')).length, 1, 'welcomed once');

    await karin.say('check benefits');
    assert.match(cardText(karin.lastCard().card), /Norrsken Systemutveckling AB/);
    assert.match(cardText(karin.lastCard().card), /Action Pack/);

    await requestOffice();
    assert.match(cardText(karin.lastCard().card), /Waiting for approval/);

    const [forAsa, forNils] = [asa.lastCard(), nils.lastCard()];
    for (const { card } of [forAsa, forNils]) {
      assert.match(cardText(card), /Karin Sjögren asks for a key/);
      assert.match(cardText(card), /New laptop/);
    }

    const approved = await nils.press('Approve');
    assert.equal(approved.status, 200);
    await bot.settled();
    assert.match(cardText(nils.lastCard().card), /Nils Håkansson approved this/);
    assert.match(
      cardText(asa.lastCard().card),
      /Nils Håkansson approved this/,
      'the other card shows the outcome',
    );
    assert.equal(asa.lastCard().activityId, forAsa.activityId, 'in place');

    const late = await asa.press('approve', { on: forAsa });
    assert.equal(late.status, 200);
    assert.match(JSON.stringify(late.body), /Nils Håkansson was faster/);

    assert.match(cardText(karin.lastCard().card), /Nils Håkansson approved your request/);
    const shown = await karin.press('Show key');
    assert.match(JSON.stringify(shown.body), PRODUCT_KEY);

    await karin.press('Hide key');
    assert.doesNotMatch(JSON.stringify(karin.lastCard().card), PRODUCT_KEY);
  });

  it('hides a shown key when its time is over, also after a restart', async () => {
    await install('karin', 'asa');
    const karin = people.karin.inPersonalChat();
    await requestOffice();
    await people.asa.inPersonalChat().press('Approve');
    await bot.settled();
    await karin.press('Show key');
    await bot.restart();
    await bot.passTime(4 * 60_000);
    assert.match(JSON.stringify(karin.lastCard().card), PRODUCT_KEY, 'still open');
    await bot.passTime(61_000);
    assert.doesNotMatch(JSON.stringify(karin.lastCard().card), PRODUCT_KEY);
  });

  it('tells the requester why it was rejected, and asks the approver for the reason', async () => {
    await install('karin', 'asa');
    const [karin, asa] = [people.karin.inPersonalChat(), people.asa.inPersonalChat()];
    await requestOffice();
    await asa.press('Reject');
    assert.match(cardText(asa.lastCard().card), /Please give a reason/);
    await asa.press('Reject', { inputs: { reason: 'Your laptop comes with Office' } });
    await bot.settled();
    assert.match(cardText(asa.lastCard().card), /Åsa Öberg rejected this/);
    assert.match(cardText(karin.lastCard().card), /Your laptop comes with Office/);
  });

  it('R10 lets nobody without the role decide, whoever sends the click', async () => {
    await install('karin', 'asa', 'stranger');
    await requestOffice();
    const approval = people.asa.inPersonalChat().lastCard();
    for (const person of [people.karin, people.stranger, people.piotr]) {
      const answer = await person.inPersonalChat().press('approve', { on: approval });
      assert.equal(answer.status, 200);
    }
    await bot.settled();
    assert.match(
      cardText(people.karin.inPersonalChat().history().find(shows('Request #1'))!.card!),
      /Waiting for approval/,
    );
  });

  it('says at once that nobody can be reached, and delivers when somebody comes', async () => {
    await install('karin');
    await requestOffice();
    const karin = people.karin.inPersonalChat();
    assert.match(cardText(karin.lastCard().card), /can't reach them in Teams yet/);
    await install('nils');
    assert.match(cardText(people.nils.inPersonalChat().lastCard().card), /Karin Sjögren asks for a key/);
  });

  it('does everything once when the channel delivers everything twice', async () => {
    bot.teams.deliverTimes(2);
    await install('karin', 'asa', 'nils');
    await requestOffice();
    const [karin, nils] = [people.karin.inPersonalChat(), people.nils.inPersonalChat()];
    assert.equal(karin.history().filter(shows('Hi Karin')).length, 1);
    assert.equal(karin.history().filter(shows('Request #')).length, 1);
    assert.equal(nils.history().filter(shows('asks for a key')).length, 1);
    await nils.press('Approve');
    await bot.settled();
    assert.equal(karin.history().filter(shows('approved your request')).length, 1);
    const seat = await bot
      .desk()
      .house.desk.store.list<{ usedBy: string[] }>(`company/${people.karin.tenantId}`, 'key/office-2021/');
    assert.equal(seat.flatMap(key => key.value.usedBy).length, 1);
  });

  it('moves to the personal chat when it is asked in a group, and never shows a key there', async () => {
    await install('karin', 'asa');
    const group = people.karin.inGroupChat();
    await group.say('I need a key for Office 2021');
    assert.ok(group.history().some(shows('personal chat')));
    assert.ok(people.karin.inPersonalChat().history().some(shows('Key for Office LTSC Standard 2021')));
    await requestOffice();
    await people.asa.inPersonalChat().press('Approve');
    await bot.settled();
    const ready = people.karin.inPersonalChat().lastCard();
    const answer = await group.press('Show key', { on: ready });
    assert.doesNotMatch(JSON.stringify(answer.body), PRODUCT_KEY);
    assert.doesNotMatch(JSON.stringify(group.history()), PRODUCT_KEY);
  });

  it('speaks German from the moment it is asked to, also after a restart', async () => {
    await install('karin');
    const karin = people.karin.inPersonalChat();
    await karin.say('sprache: deutsch');
    assert.ok(karin.history().some(shows('Ab jetzt spreche ich Deutsch')));
    await bot.restart();
    await karin.say('check benefits');
    assert.match(cardText(karin.lastCard().card), /Vorteile von Norrsken/);
    await karin.say('sprache: englisch');
    assert.ok(karin.history().some(shows('From now on I speak English')));
  });

  it('refuses in plain words: expired, tier, pool, guest, unknown product', async () => {
    await install('karin', 'asa');
    const karin = people.karin.inPersonalChat();
    await karin.say('key for sql server 2022 enterprise please');
    assert.match(cardText(karin.lastCard().card), /comes with Gold/);
    await bot.passTime(24 * 3_600_000);
    await karin.say('key for sharepoint server');
    assert.match(cardText(karin.lastCard().card), /ended on/i);
    await karin.say('I need a licence key for Photoshop');
    assert.ok(cardText(karin.lastCard().card).length > 0);
    await people.stranger.inPersonalChat().install();
    await people.piotr.inPersonalChat().say('check benefits');
    assert.match(cardText(people.piotr.inPersonalChat().lastCard().card), /Norrsken/);
  });

  it('tells the requester when the only chat of an approver is gone, and delivers on their return', async () => {
    await install('karin', 'asa');
    const [karin, asa] = [people.karin.inPersonalChat(), people.asa.inPersonalChat()];
    bot.teams.fail({
      when: call => call.method === 'POST' && call.conversationId === asa.conversationId,
      answer: { status: 403, code: 'ConversationBlockedByUser', subCode: 'MessageWritesBlocked' },
    });
    await requestOffice();
    assert.ok(karin.history().some(shows("can't reach them in Teams yet")));
    await asa.install();
    await bot.settled();
    assert.ok(asa.history().some(shows(/asks for a key/)));
  });

  it('sends nothing from a form that was stopped', async () => {
    await install('karin', 'asa');
    const karin = people.karin.inPersonalChat();
    await karin.say('I need a key for Office 2021');
    const form = karin.lastCard();
    await karin.say('stop');
    const inputs = { language: 'sv-SE', operatingSystem: 'Windows 11', reason: 'Changed my mind' };
    await karin.press('Send request', { on: form, inputs });
    await bot.settled();
    assert.ok(!karin.history().some(shows('Request #')));
    assert.ok(
      !people.asa
        .inPersonalChat()
        .history()
        .some(shows(/asks for a key/)),
    );
  });
});
