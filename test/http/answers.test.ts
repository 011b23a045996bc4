import assert from 'node:assert/strict';
import { cardText } from '../fake-teams/cards.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { WholeBot } from '../whole-bot.js';
import { actionPackPeople, startWholeBot } from '../whole-bot.js';

describe('Answers that need no approval', () => {
  let bot: WholeBot;
  let karin: FakeChat;

  before(async () => {
    bot = await startWholeBot();
    karin = actionPackPeople(bot.teams).karin.inPersonalChat();
    await karin.install();
  });
  after(() => bot.close());

  const answerTo = async (text: string): Promise<string> => {
    await karin.say(text);
    return cardText(karin.lastCard().card);
  };

  it('R51 shows the Access ID and the Contract ID to everybody once they are active', async () => {
    const answer = await answerTo('what is our access id and contract id?');
    assert.match(answer, /2290071550/);
    assert.match(answer, /0300882914/);
  });

  it('R63 R68 counts the incidents and tells how to see the official figure', async () => {
    const answer = await answerTo('how many support incidents do we have left?');
    assert.match(answer, /1 of 10 left/);
    assert.match(answer, /Support for Business/);
  });

  it('R72b R72e says that the error is to be ignored, and that Action Pack has no cloud support', async () => {
    const answer = await answerTo('azure says this Access ID is already associated to an account');
    assert.match(answer, /ignore this error/);
    assert.match(answer, /Action Pack includes no cloud support/);
  });

  it('R79 shows the balance of advisory hours', async () => {
    assert.match(await answerTo('how many advisory hours are left?'), /0 of 5 hours/);
  });

  it('R105 says whether an offer can still be cancelled', async () => {
    const answer = await answerTo('I want to cancel our action pack and get the money back');
    assert.match(answer, /No longer possible/);
    assert.match(answer, /30 days ended/);
  });

  it('R60 to R73 finds the route with one form', async () => {
    await answerTo('I have a technical problem, which support covers it?');
    const answers = { problem: 'break-fix', place: 'on-premises', version: 'current' };
    await karin.press('Find the right support', { inputs: answers });
    assert.match(cardText(karin.lastCard().card), /Use Microsoft Product Support/);
    assert.match(cardText(karin.lastCard().card), /1 incident is left/);
  });

  it('asks again for what is missing on the form', async () => {
    await answerTo('I need to open a support ticket, SQL Server is broken');
    await karin.press('Find the right support', { inputs: { problem: 'break-fix' } });
    assert.match(cardText(karin.lastCard().card), /still missing/);
  });

  it('R108 tells what ends within twelve months', async () => {
    await answerTo('check benefits');
    await karin.press('The next 12 months', { on: karin.lastCard() });
    assert.match(cardText(karin.lastCard().card), /Action Pack/);
  });
});
