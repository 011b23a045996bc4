import assert from 'node:assert/strict';
import { reachableOf, readProfile } from '../../desk/reachable.js';
import { claimWelcome, rememberChat, rememberLocale, retireChat } from '../../desk/remember-person.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { actor, chatOf, type GivenDesk, givenDesk } from './given-desk.js';
import { person, TENANT } from './small-company.js';

describe('What the desk remembers of a person', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
  });
  const profile = (who = 'megan') => readProfile(desk.parts, TENANT, who);
  const isReachable = async (who = 'megan') =>
    (await reachableOf(desk.parts, TENANT, [person(who, who)])).length === 1;

  describe('where they can be reached', () => {
    it('is their newest personal chat', async () => {
      assert.equal(await isReachable(), false);
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      assert.equal(await isReachable(), true);
      const moved = { ...chatOf('megan'), serviceUrl: 'http://127.0.0.1/moved' };
      await rememberChat(desk.parts, actor('megan'), moved);
      assert.deepEqual((await profile())?.chat, moved);
    });

    it('is not written again when nothing is new', async () => {
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      const version = (await desk.store.read(`person/${TENANT}/megan`, 'profile'))?.version;
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      assert.equal((await desk.store.read(`person/${TENANT}/megan`, 'profile'))?.version, version);
    });

    it('is nowhere once they blocked the desk, with the reason, until they come back', async () => {
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      await retireChat(desk.parts, actor('megan'), 'bot-blocked');
      assert.equal(await isReachable(), false);
      assert.equal((await profile())?.unreachableBecause, 'bot-blocked');
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      assert.equal(await isReachable(), true);
      assert.equal((await profile())?.unreachableBecause, undefined);
    });

    it('makes due at once what had to wait for them', async () => {
      await desk.ask('alex');
      const posting = await desk.posting('approval', 'megan');
      const notBefore = '2026-11-21T10:00:00.000Z';
      await settlePosting(desk.parts, TENANT, posting, { kind: 'later', notBefore });
      desk.woken.length = 0;
      await rememberChat(desk.parts, actor('megan'), chatOf('megan'));
      assert.equal((await desk.posting('approval', 'megan')).notBefore, undefined);
      assert.deepEqual(desk.woken, [TENANT]);
    });

    it('keeps a name that the channel leaves out', async () => {
      await rememberChat(desk.parts, { ...actor('megan'), name: 'Megan Bowen' }, chatOf('megan'));
      const moved = { ...chatOf('megan'), conversationId: 'chat-2' };
      await rememberChat(desk.parts, { ...actor('megan'), name: '' }, moved);
      assert.equal((await profile())?.name, 'Megan Bowen');
    });
  });

  describe('their language', () => {
    it('follows a stronger source, and the same source, but never a weaker one', async () => {
      const set = (locale: string, from: 'client' | 'writing' | 'choice') =>
        rememberLocale(desk.parts, actor('alex'), locale, from);
      await set('en', 'client');
      await set('de', 'client');
      assert.equal((await profile('alex'))?.locale, 'de');
      await set('en', 'writing');
      await set('de', 'client');
      assert.equal((await profile('alex'))?.locale, 'en');
      await set('de', 'choice');
      await set('en', 'writing');
      await set('en', 'client');
      assert.equal((await profile('alex'))?.locale, 'de');
      await set('en', 'choice');
      assert.equal((await profile('alex'))?.locale, 'en');
    });
  });

  describe('their welcome', () => {
    it('is claimed by one of many events that come at once', async () => {
      const claims = await Promise.all(
        [true, false, true, false].map(isInstall => claimWelcome(desk.parts, actor('alex'), isInstall)),
      );
      assert.equal(claims.filter(Boolean).length, 1);
    });

    it('is given again only to an install long after it', async () => {
      assert.equal(await claimWelcome(desk.parts, actor('alex'), false), true);
      desk.passTime(10_000);
      assert.equal(await claimWelcome(desk.parts, actor('alex'), true), false, 'the same install');
      desk.passTime(1);
      assert.equal(await claimWelcome(desk.parts, actor('alex'), false), false, 'no install');
      assert.equal(await claimWelcome(desk.parts, actor('alex'), true), true, 'installed anew');
    });
  });

  it('loses nothing when several things are learnt at once', async () => {
    await Promise.all([
      rememberChat(desk.parts, actor('alex'), chatOf('alex')),
      rememberLocale(desk.parts, actor('alex'), 'de', 'choice'),
      claimWelcome(desk.parts, actor('alex'), true),
    ]);
    const all = await profile('alex');
    assert.deepEqual(
      [all?.chat?.conversationId, all?.locale, typeof all?.welcomedAt],
      ['chat-alex', 'de', 'string'],
    );
  });
});
