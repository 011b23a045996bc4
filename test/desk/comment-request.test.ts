import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { commentRequest } from '../../desk/comment-request.js';
import { decideRequest } from '../../desk/decide-request.js';
import type { PostingKind } from '../../desk/posting.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

const REQUEST = 'request-1';

describe('Comments on a request', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'adele');
    await desk.ask('alex');
    for (const who of ['megan', 'adele']) await show('approval', who);
  });
  const comment = (who: string, text = 'Which server?', commentId: string = randomUUID()) =>
    commentRequest(desk.parts, actor(who), { requestId: REQUEST, commentId, text });
  const codeOf = async (outcome: ReturnType<typeof comment>) => {
    const result = await outcome;
    return 'refusal' in result ? result.refusal.code : result.kind;
  };
  const show = async (kind: PostingKind, who: string) => {
    const shown = await desk.stored(REQUEST);
    await settlePosting(desk.parts, TENANT, await desk.posting(kind, who), {
      kind: 'shown',
      activityId: `${kind} of ${who}`,
      conversationId: `chat-${who}`,
      shown,
    });
  };
  const notices = async () => (await desk.postings()).filter(line => line.startsWith('comment'));

  it('stand on every copy, and the others are told: of the requester’s those who decide', async () => {
    assert.equal(await codeOf(comment('alex', ' It is for the build server. ')), 'commented');
    const { comments } = await desk.stored(REQUEST);
    assert.deepEqual(
      comments?.map(({ by, text }) => ({ by, text })),
      [{ by: 'alex', text: 'It is for the build server.' }],
    );
    assert.deepEqual(await desk.postings(), [
      'approval adele due',
      'approval megan due',
      'comment adele due',
      'comment megan due',
    ]);
    assert.deepEqual((await desk.audit()).at(-1), 'comment by alex (It is for the build server.)');
  });

  it('of somebody who decides are told to the requester, and to whoever has commented before', async () => {
    await comment('megan');
    assert.deepEqual(await notices(), ['comment alex due']);
    await comment('adele');
    assert.deepEqual(await notices(), ['comment alex due', 'comment megan due']);
  });

  it('are told once each, also one that comes while another is being shown', async () => {
    await comment('megan');
    const posting = await desk.posting('comment', 'alex');
    const shown = await desk.stored(REQUEST);
    await comment('adele');
    const showing = { kind: 'shown', activityId: 'note', conversationId: 'chat-alex', shown } as const;
    await settlePosting(desk.parts, TENANT, posting, showing);
    assert.ok((await notices()).includes('comment alex due'), 'the second is still to be told');
    assert.equal((await desk.posting('comment', 'alex')).activityId, undefined, 'as a new message');
    await show('comment', 'alex');
    assert.ok(!(await notices()).some(line => line.startsWith('comment alex')));
  });

  it('sent twice are one', async () => {
    await comment('megan', 'Which one?', 'same');
    await comment('megan', 'Which one?', 'same');
    assert.equal((await desk.stored(REQUEST)).comments?.length, 1);
  });

  it('at the same moment are both kept', async () => {
    await Promise.all([comment('megan'), comment('adele'), comment('alex')]);
    assert.equal((await desk.stored(REQUEST)).comments?.length, 3);
  });

  it('R08 R10 are refused to everybody who has nothing to do with it', async () => {
    for (const who of ['ben', 'lynne', 'patti', 'stranger'])
      assert.equal(await codeOf(comment(who)), 'role-missing', who);
    assert.equal((await desk.stored(REQUEST)).comments, undefined);
  });

  for (const [text, code] of [
    ['  ', 'comment-length'],
    ['x'.repeat(501), 'comment-length'],
    ['😀'.repeat(500), 'commented'],
  ] as const)
    it(`of ${[...text].length} characters: ${code}`, async () => {
      assert.equal(await codeOf(comment('alex', text)), code);
    });

  it('end at twenty', async () => {
    for (let count = 0; count < 20; count++) assert.equal(await codeOf(comment('alex')), 'commented');
    assert.equal(await codeOf(comment('megan')), 'comments-full');
  });

  it('are refused once all is decided', async () => {
    await decideRequest(desk.parts, actor('megan'), { requestId: REQUEST, decision: 'approve' });
    assert.equal(await codeOf(comment('alex')), 'wrong-state');
  });
});
