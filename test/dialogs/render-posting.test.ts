import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { expireRequests } from '../../desk/expire-requests.js';
import { withdrawRequest } from '../../desk/withdraw-request.js';
import { makeKit } from '../../dialogs/make-kit.js';
import type { OfRequest } from '../../dialogs/render-posting.js';
import { renderPosting } from '../../dialogs/render-posting.js';
import { loadLanguages } from '../../language/languages.js';
import { readAsMarkdown } from '../cards/read-as-markdown.js';
import { actor, DAY, type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { person, smallCompany, TENANT } from '../desk/small-company.js';
import { buttons, cardText } from '../fake-teams/cards.js';
import { de, en } from './words.js';

const SQL = 'SQL Server 2022 Standard';
const languages = loadLanguages();

describe('The card of a notice', () => {
  let desk: GivenDesk;
  beforeEach(async () => {
    desk = await givenDesk();
    await desk.reach('megan', 'adele');
    await desk.ask('alex');
  });
  const render = async (
    kind: OfRequest,
    reader: string,
    locale = 'en',
    company = smallCompany(),
    id = 'request-1',
  ) => {
    const parts = { desk: desk.parts, languages, actor: actor(reader), locale };
    const kit = makeKit({ ...parts, company });
    return renderPosting({ desk: desk.parts, company, kit }, kind, await desk.stored(id));
  };
  const decide = (decision: 'approve' | 'reject') =>
    decideRequest(desk.parts, actor('megan'), {
      requestId: 'request-1',
      decision,
      reason: 'No <b>budget</b>',
    });
  const says = (card: object, text: string) => {
    const all = cardText(card as never);
    assert.ok(all.includes(text), `"${text}" is not in:\n${all}`);
  };
  const verbs = (card: object) => buttons(card as never).map(({ verb }) => verb);

  it('R10 asks an approver to decide', async () => {
    const card = await render('approval', 'megan');
    says(card, en('approvals.card.title', { name: 'Alex Wilber', product: SQL }));
    assert.deepEqual(verbs(card).slice(0, 2), ['approve', 'reject']);
  });

  it('speaks the reader’s language', async () => {
    says(await render('nudge', 'megan', 'de'), de('approvals.nudge', NUDGE));
  });

  it('shows every approver the outcome, without buttons to decide', async () => {
    await decide('approve');
    const card = await render('approval', 'adele');
    says(card, 'Megan Bowen');
    assert.ok(!verbs(card).includes('approve') && !verbs(card).includes('reject'));
  });

  it('R17 tells the requester that the key is there, and does not show it', async () => {
    await decide('approve');
    const card = await render('outcome', 'alex');
    says(card, en('requests.notice.fulfilled', { name: 'Megan Bowen', product: SQL }));
    assert.ok(verbs(card).includes('show-key'));
    assert.doesNotMatch(JSON.stringify(card), /AAAAA-SQL/);
  });

  it('tells the requester who rejected it and why, as plain words', async () => {
    await decide('reject');
    const card = await render('outcome', 'alex');
    const { text, found } = readAsMarkdown(cardText(card));
    const words = { name: 'Megan Bowen', product: SQL, reason: 'No <b>budget</b>' };
    assert.deepEqual({ text, found }, { text: en('requests.notice.rejected', words), found: [] });
  });

  it('tells the requester that it was approved and yet failed, with the reason and the way on', async () => {
    await desk.change({ benefits: [] });
    await decide('approve');
    const card = await render('outcome', 'alex');
    says(card, en('refusal.unknown-benefit'));
    assert.ok(verbs(card).includes('get-key'));
  });

  it('tells the requester that nobody decided in time', async () => {
    desk.passTime(14 * DAY);
    await expireRequests(desk.parts, TENANT);
    const card = await render('outcome', 'alex');
    says(card, en('requests.notice.expired', { product: SQL }));
  });

  it('reminds an approver, with a button to what waits', async () => {
    const card = await render('nudge', 'megan');
    says(card, en('approvals.nudge', NUDGE));
    assert.deepEqual(verbs(card), ['approvals']);
  });

  it('R11 tells a requester for whom nobody was reached whom to ask', async () => {
    const card = await render('unreachable', 'alex');
    says(card, en('requests.waitingForNobodyReachable', { names: 'Megan Bowen and Adele Vance' }));
  });

  it('R10 sends an admin who asks to the other admin, also to one of the same name', async () => {
    const company = smallCompany({
      people: [person('megan', 'Kim Lee', ['global-admin']), person('adele', 'Kim Lee', ['global-admin'])],
    });
    await desk.change(company);
    await withdrawRequest(desk.parts, actor('alex'), 'request-1');
    await desk.ask('megan', { draftId: 'request-2' });
    const card = await render('unreachable', 'megan', 'en', company, 'request-2');
    says(card, en('requests.waitingForNobodyReachable', { names: 'Kim Lee' }));
  });

  it('names a product that the company no longer has by its id, rather than failing', async () => {
    const card = await render('status', 'alex', 'en', smallCompany({ benefits: [] }));
    says(card, en('requests.card.title', { number: '1', product: 'sql' }));
  });

  it('has buttons that work for its reader alone', async () => {
    const tokens = (card: object) => buttons(card as never).map(({ data }) => data?.t);
    const [forMegan, forAdele] = [await render('approval', 'megan'), await render('approval', 'adele')];
    assert.equal(new Set([...tokens(forMegan), ...tokens(forAdele)]).size, tokens(forMegan).length * 2);
  });

  it('can be drawn for every state of a request and every kind of notice', async () => {
    const kinds: readonly OfRequest[] = ['approval', 'status', 'outcome', 'nudge', 'reminder', 'unreachable'];
    const request = await desk.stored('request-1');
    const states = [
      'pending',
      'approved',
      'fulfilled',
      'rejected',
      'withdrawn',
      'expired',
      'failed',
    ] as const;
    for (const state of states) {
      const value: BenefitRequest = { ...request, state };
      await desk.store.commit(`company/${TENANT}`, {
        writes: [{ key: 'request/request-1', value, ifVersion: 'any' }],
      });
      for (const kind of kinds)
        assert.ok(cardText(await render(kind, 'alex')).length > 0, `${kind} ${state}`);
    }
  });
});

const NUDGE = { name: 'Alex Wilber', product: SQL, number: '1' };
