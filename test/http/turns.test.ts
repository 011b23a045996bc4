import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { BenefitRequest, RequestAct } from '../../benefits/request.js';
import { REQUEST_ACTS } from '../../benefits/request.js';
import { REQUESTS as STORED } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { DEMO_TENANT, demoPeople } from '../demo-people.js';
import type { FakeChat } from '../fake-teams/chat.js';
import { startWholeBot, type WholeBot } from '../whole-bot.js';
import { ANSWERS, REQUESTS, type Walk, type Walked } from './counted-turns.js';
import { wordsOf } from './reading.js';

const README = readFileSync(new URL('../../dialogs/README.md', import.meta.url), 'utf8');
/** First cell to the others, of every row of every table. */
const ROWS = new Map(
  README.split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
    .map(([first = '', ...rest]) => [first, rest] as const),
);

describe('The turns that each capability takes, as dialogs/README.md has them', () => {
  let bot: WholeBot;
  let people: ReturnType<typeof demoPeople>;
  beforeEach(async () => {
    bot = await startWholeBot({ env: { COMPANY_FILE: '' } });
    people = demoPeople(bot.teams);
    for (const name of ['alex', 'megan', 'adele', 'patti'] as const)
      await people[name].inPersonalChat().install();
    await bot.settled();
  });
  afterEach(() => bot.close());

  const walk = async ({ who, turns }: Walk): Promise<FakeChat> => {
    const chat = people[who].inPersonalChat();
    for (const turn of turns) {
      await take(chat, turn, await requests());
      await bot.settled();
    }
    return chat;
  };
  const requests = async () => {
    const { store } = bot.desk().house.desk;
    return (await store.list<BenefitRequest>(companyPartition(DEMO_TENANT), STORED)).map(
      ({ value }) => value,
    );
  };
  const isDone = async (act: RequestAct): Promise<void> => {
    const found = (await requests()).map(request => `${request.act} ${request.state}`);
    assert.deepEqual(found, [`${act} fulfilled`]);
  };

  it('has a row for everything that can be requested', () => {
    assert.deepEqual(
      REQUEST_ACTS.filter(act => !ROWS.has(`\`${act}\``)),
      [],
    );
  });

  for (const act of REQUEST_ACTS) {
    const { ask, decide, alone } = REQUESTS[act];
    it(`${act}: asked for, decided and done`, async () => {
      await walk(ask);
      await walk(decide);
      await isDone(act);
      const [asks, decides] = ROWS.get(`\`${act}\``) ?? [];
      assert.deepEqual([asks, decides], [`${ask.turns.length}`, `${decide.turns.length}`]);
    });

    it(`${act}: ${alone ? 'done by whoever needs to ask nobody' : 'asked of somebody else by everybody'}`, async () => {
      const [, , written] = ROWS.get(`\`${act}\``) ?? [];
      assert.equal(written, alone ? `${alone.turns.length}` : '–');
      if (!alone) return;
      await walk(alone);
      await isDone(act);
    });
  }

  for (const [what, counted] of Object.entries(ANSWERS))
    it(what, async () => {
      const { who, turns, before = [], shows } = counted;
      for (const earlier of [...before, { who, turns: turns.slice(0, -1) }]) await walk(earlier);
      assert.doesNotMatch(sight(people[who].inPersonalChat()), shows, 'not a turn too late');
      assert.match(sight(await walk({ who, turns: turns.slice(-1) })), shows);
      assert.deepEqual(ROWS.get(what), [`${turns.length}`]);
    });
});

/** Everything that the chat shows now. */
function sight(chat: FakeChat): string {
  return chat
    .history()
    .filter(({ from }) => from === 'bot')
    .map(wordsOf)
    .join('\n');
}

/** Of several buttons of the kind it presses the first; where several requests can be chosen, it chooses all. */
async function take(chat: FakeChat, turn: Walked, requests: readonly BenefitRequest[]): Promise<void> {
  if ('say' in turn) await chat.say(turn.say);
  else if (turn.press !== 'approve-several') await chat.press(turn.press, { inputs: turn.inputs ?? {} });
  else await chat.press(turn.press, { inputs: { requests: requests.map(({ id }) => id).join(',') } });
}
