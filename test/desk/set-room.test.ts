import assert from 'node:assert/strict';
import { decideRequest } from '../../desk/decide-request.js';
import { loadRoom } from '../../desk/room.js';
import { leaveRoom, noteInRoom, retireRoom, setRoom, setRoomMode } from '../../desk/set-room.js';
import { actor, chatOf, type GivenDesk, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

const room = (who: string, conversationId = 'group-1') => ({
  ...chatOf(who),
  kind: 'group' as const,
  conversationId,
});

describe('The approvers’ room', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
  });
  const set = (who = 'megan', conversationId?: string) =>
    setRoom(desk.parts, actor(who), room(who, conversationId), 'de');
  const kept = () => loadRoom(desk.store, TENANT);

  it('gets each new request once, besides the cards of its own for everybody who decides', async () => {
    await desk.ask('alex');
    assert.equal((await set()).kind, 'set');
    await desk.ask('ben', { draftId: 'request-2' });
    await desk.ask('ben', { draftId: 'request-2' });
    assert.deepEqual(await desk.postings(), [
      'approval adele due',
      'approval megan due',
      'approval adele due',
      'approval megan due',
      'room room due',
    ]);
  });

  it('takes the place of the cards of those who are in it, where somebody said so', async () => {
    await set();
    await setRoomMode(desk.parts, actor('megan'), true);
    await desk.ask('alex');
    assert.deepEqual(await desk.postings(), ['approval adele due', 'room room due']);
    await noteInRoom(desk.parts, actor('adele'), room('adele'));
    await desk.ask('ben', { draftId: 'request-2' });
    assert.deepEqual((await desk.postings()).slice(2), ['room room due']);
  });

  it('knows only who was seen in that very conversation', async () => {
    await set();
    await noteInRoom(desk.parts, actor('adele'), room('adele', 'elsewhere'));
    assert.deepEqual(Object.keys((await kept())!.members), ['megan']);
  });

  for (const who of ['alex', 'lynne', 'stranger'])
    it(`R08 R10 is nobody's to set who decides about nothing: ${who}`, async () => {
      for (const outcome of [
        await set(who),
        await setRoomMode(desk.parts, actor(who), true),
        await leaveRoom(desk.parts, actor(who)),
      ])
        assert.equal('refusal' in outcome && outcome.refusal.code, 'role-missing');
      assert.equal(await kept(), undefined);
    });

  it('follows a request until it is decided, like every other card', async () => {
    await set();
    await desk.ask('alex');
    await decideRequest(desk.parts, actor('adele'), { requestId: 'request-1', decision: 'approve' });
    assert.ok(!(await desk.postings()).includes('room room due'), 'nobody had seen it');
  });

  for (const [how, end] of [
    ['the bot was removed', () => retireRoom(desk.parts, TENANT, 'group-1', 'removed')],
    ['somebody ends it', () => leaveRoom(desk.parts, actor('adele'))],
  ] as const)
    it(`asks everybody in their own chat once ${how}`, async () => {
      await set();
      await setRoomMode(desk.parts, actor('megan'), true);
      await desk.ask('alex');
      await end();
      assert.equal(await kept(), undefined);
      assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
      await desk.ask('ben', { draftId: 'request-2' });
      assert.ok(!(await desk.postings()).some(line => line.startsWith('room')));
    });

  it('is not ended by another conversation', async () => {
    await set();
    await retireRoom(desk.parts, TENANT, 'elsewhere', 'removed');
    assert.ok(await kept());
  });

  it('moves to the conversation that was named last, and forgets who was in the other', async () => {
    await set();
    await setRoomMode(desk.parts, actor('megan'), true);
    await set('adele', 'group-2');
    const now = (await kept())!;
    assert.deepEqual(
      [now.chat.conversationId, now.isInstead, Object.keys(now.members)],
      ['group-2', false, ['adele']],
    );
  });
});
