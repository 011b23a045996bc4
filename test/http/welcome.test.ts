import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { lastWords, shows, timesSaid } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const INSTALL = { type: 'installationUpdate', action: 'add' };

describe('The welcome', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.bot.close());

  const joined = () => {
    const { channelId, id } = scene.people.karin;
    const membersAdded = [{ id: channelId, aadObjectId: id }, { id: scene.bot.teams.botId }];
    return { type: 'conversationUpdate', membersAdded };
  };
  const orders: [string, ('install' | 'join')[]][] = [
    ['the install event alone', ['install']],
    ['the conversation event alone', ['join']],
    ['install, then conversation', ['install', 'join']],
    ['conversation, then install', ['join', 'install']],
    ['both, twice', ['install', 'join', 'install', 'join']],
    ['both the other way, twice', ['join', 'join', 'install', 'install']],
  ];
  for (const [what, order] of orders)
    for (const manner of ['one after the other', 'at once'] as const)
      it(`comes once with ${what}, ${manner} (P5)`, async () => {
        const karin = scene.chat('karin');
        const send = (event: 'install' | 'join') =>
          karin.send({ ...(event === 'install' ? INSTALL : joined()), id: randomUUID() });
        if (manner === 'at once') await Promise.all(order.map(send));
        else for (const event of order) await send(event);
        assert.equal(timesSaid(karin, 'Hi Karin'), 1);
        assert.equal(karin.history().length, 1);
      });

  it('is one post in a team and in a group, and nothing in personal chats (P5)', async () => {
    const { karin, asa } = scene.people;
    for (const place of [karin.inChannel(), karin.inGroupChat()]) {
      await place.install();
      assert.equal(place.history().length, 1);
      assert.match(lastWords(place), /Hi, I'm the Benefits Desk/);
    }
    for (const person of [karin, asa]) assert.deepEqual(person.inPersonalChat().history(), []);
  });

  it('comes again after the bot was removed and is back, but not for a late event (P5)', async () => {
    const karin = scene.chat('karin');
    await karin.install();
    await scene.bot.passTime(60_000);
    await karin.send({ ...joined(), id: randomUUID() });
    assert.equal(timesSaid(karin, 'Hi Karin'), 1);
    await karin.uninstall();
    await karin.install();
    assert.equal(timesSaid(karin, 'Hi Karin'), 2);
  });

  it('lets the approver be reached although the welcome itself is refused', async () => {
    const { bot, chat } = scene;
    await scene.install('karin');
    bot.teams.fail({ answer: { status: 429 } });
    await chat('asa').send({ ...INSTALL, id: randomUUID() });
    await scene.request();
    assert.ok(chat('asa').history().some(shows('Karin Sjögren asks for a key')));
  });

  it('is not given for a stranger in a group who comes and goes', async () => {
    const group = scene.people.karin.inGroupChat();
    const membersAdded = [{ id: '29:1somebody', aadObjectId: randomUUID() }];
    await group.send({ type: 'conversationUpdate', membersAdded });
    await group.send({ type: 'conversationUpdate', membersRemoved: membersAdded });
    assert.deepEqual(group.history(), []);
  });
});
