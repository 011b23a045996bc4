import assert from 'node:assert/strict';
import type { DeadLetter } from '../../desk/dead-letter.js';
import { decideRequest } from '../../desk/decide-request.js';
import { pokePostingsOf } from '../../desk/poke-postings.js';
import type { Posting } from '../../desk/posting.js';
import { DEAD_LETTERS } from '../../desk/records.js';
import { retireChat } from '../../desk/remember-person.js';
import { settlePosting } from '../../desk/settle-posting.js';
import { companyPartition } from '../../store/store.js';
import { actor, type GivenDesk, givenDesk } from './given-desk.js';
import { TENANT } from './small-company.js';

describe('A notice that is given up', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('alex', 'megan', 'adele');
    await desk.ask('alex');
  });
  const giveUp = async (personId: string, kind: Posting['kind'] = 'approval') =>
    settlePosting(desk.parts, TENANT, await desk.posting(kind, personId), {
      kind: 'gone',
      because: '413 MessageSizeTooBig',
    });
  const letters = async () =>
    (await desk.store.list<DeadLetter>(companyPartition(TENANT), DEAD_LETTERS)).map(({ value }) => value);

  it('is kept with the reason, stands in the audit log, and is told to whoever runs the desk', async () => {
    assert.equal(await giveUp('megan'), '413 MessageSizeTooBig');
    assert.deepEqual(await letters(), [
      {
        requestId: 'request-1',
        kind: 'approval',
        personId: 'megan',
        at: '2026-11-20T10:00:00.000Z',
        because: '413 MessageSizeTooBig',
      },
    ]);
    assert.deepEqual(await desk.postings(), ['approval adele due']);
    assert.ok((await desk.audit()).includes('unreachable by desk (approval: 413 MessageSizeTooBig)'));
  });

  it('makes the desk tell the requester when no other approver has the card or can get it', async () => {
    await retireChat(desk.parts, actor('adele'), 'bot-blocked');
    await giveUp('megan');
    assert.ok((await desk.postings()).includes('unreachable alex due'));
  });

  it('is due once more when its person comes back, while there is still something to decide', async () => {
    await giveUp('megan');
    await pokePostingsOf(desk.parts, TENANT, 'megan');
    assert.deepEqual(await desk.postings(), ['approval adele due', 'approval megan due']);
    assert.deepEqual(await letters(), []);
  });

  it('is forgotten when its person comes back and all is decided, unless it is how it ended', async () => {
    await giveUp('megan');
    await decideRequest(desk.parts, actor('adele'), { requestId: 'request-1', decision: 'approve' });
    await giveUp('alex', 'outcome');
    for (const id of ['megan', 'alex']) await pokePostingsOf(desk.parts, TENANT, id);
    assert.deepEqual(await desk.postings(), ['outcome alex due']);
    assert.deepEqual(await letters(), []);
  });

  it('stays where it is while somebody else comes back', async () => {
    await giveUp('megan');
    await pokePostingsOf(desk.parts, TENANT, 'adele');
    assert.equal((await letters()).length, 1);
  });
});
