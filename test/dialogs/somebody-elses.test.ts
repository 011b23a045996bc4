import assert from 'node:assert/strict';
import type { PressAct } from '../../cards/kit.js';
import { decideRequest } from '../../desk/decide-request.js';
import { makeKit } from '../../dialogs/make-kit.js';
import { actor, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { type Conversation, startConversation } from './conversation.js';
import { pressOf } from './speaker.js';
import { assertSays, en, languages } from './words.js';

const OWNERS_ACTS: readonly PressAct[] = ['open-request', 'withdraw', 'nudge', 'show-key', 'hide-key'];
const APPROVERS_ACTS: readonly PressAct[] = ['open-approval', 'refresh-approval', 'approve', 'reject'];

describe('A true button of one’s own for somebody else’s request', () => {
  let desk: GivenDesk;
  let ben: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.ask('alex');
    ben = startConversation(desk, 'ben');
  });
  const press = async (act: PressAct, request: string) => {
    const kit = makeKit({
      desk: desk.parts,
      languages,
      actor: actor('ben'),
      locale: 'en',
      company: undefined,
    });
    await ben.send(pressOf('card', { t: kit.press(act, { request }), reason: 'Because' }));
  };

  for (const act of OWNERS_ACTS)
    it(`${act}: is refused before and after the decision, and tells nothing of it`, async () => {
      await press(act, 'request-1');
      assertSays(ben, 'refusal.not-your-request');
      await decideRequest(desk.parts, actor('megan'), { requestId: 'request-1', decision: 'approve' });
      await press(act, 'request-1');
      assertSays(ben, 'refusal.not-your-request');
      assert.doesNotMatch(JSON.stringify(ben.transcript.all()), /SQL Server|AAAAA/);
    });

  for (const act of APPROVERS_ACTS)
    it(`R10 ${act}: is refused to somebody who may not decide`, async () => {
      await press(act, 'request-1');
      const roles = en.list([en('role.global-admin'), en('role.mpn-partner-admin')]);
      assertSays(ben, 'refusal.role-missing', { roles });
      assert.equal((await desk.stored('request-1')).state, 'pending');
      assert.doesNotMatch(JSON.stringify(ben.transcript.all()), /SQL Server/);
    });

  for (const act of [...OWNERS_ACTS, ...APPROVERS_ACTS])
    it(`${act}: says so where there is no such request`, async () => {
      await press(act, 'nothing');
      assertSays(ben, 'refusal.unknown-request');
    });
});
