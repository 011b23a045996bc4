import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookHours } from '../../desk/book-hours.js';
import { companyToday } from '../../desk/company-today.js';
import { linkAccount } from '../../desk/link-account.js';
import { reportCase } from '../../desk/report-case.js';
import { reportFigure } from '../../desk/report-figure.js';
import { openLowdbStore } from '../../store/lowdb/open-lowdb-store.js';
import { actor } from './given-desk.js';
import { codeOf, givenSupportDesk, type SupportDesk } from './given-support-desk.js';
import { smallCompany } from './small-company.js';
import { advisory, supportCompany, technical } from './support-company.js';

describe('Using support', () => {
  let desk: SupportDesk;
  beforeEach(async () => {
    desk = await givenSupportDesk();
    await desk.activate();
  });
  const count = (who: string, caseNumber: string, benefitId = 'support') =>
    reportCase(desk.parts, actor(who), { benefitId, caseNumber });
  const read = (who: string, remaining: number, benefitId = 'support') =>
    reportFigure(desk.parts, actor(who), { benefitId, remaining });
  const book = (
    who: string,
    hours: number,
    rest: { purpose?: 'presales' | 'deployment'; id?: string } = {},
  ) =>
    bookHours(desk.parts, actor(who), {
      bookingId: rest.id ?? `${who}-${hours}`,
      purpose: rest.purpose ?? 'deployment',
      hours,
    });
  const lines = async (act: string) => (await desk.audit()).filter(line => line.startsWith(act));

  it('R63 counts the case of anybody of the company, down to the last incident', async () => {
    const first = await count('alex', ' 2611-1 ');
    assert.deepEqual(first.kind === 'counted' && [first.caseNumber, first.count.left], ['2611-1', 1]);
    const last = await count('isaiah', '2611-2');
    assert.equal(last.kind === 'counted' && last.count.left, 0);
    assert.equal(codeOf(await count('ben', '2611-3')), 'incidents-used-up');
    assert.deepEqual(await lines('count-case'), [
      'count-case by alex (2611-1)',
      'count-case by isaiah (2611-2)',
    ]);
  });

  it('R66 counts a case once, whoever reports it, however it is written, for whichever benefit', async () => {
    await desk.activate('signature');
    await count('alex', 'AB 123');
    for (const [who, number, benefit] of [
      ['alex', 'AB 123', 'support'],
      ['ben', 'ab123', 'support'],
      ['ben', ' aB 12 3', 'signature'],
    ] as const)
      assert.equal(codeOf(await count(who, number, benefit)), 'case-already-counted');
    assert.equal((await lines('count-case')).length, 1);
  });

  it('R59 counts nothing for what is not activated, without a number, or for whom the page is closed', async () => {
    assert.equal(codeOf(await count('alex', '1', 'signature')), 'not-activated');
    assert.equal(codeOf(await count('alex', '  ')), 'case-number-missing');
    assert.equal(codeOf(await count('alex', '1', 'hours')), 'unknown-benefit');
    assert.equal(codeOf(await count('lynne', '1')), 'guest-without-role');
    assert.equal(codeOf(await count('cleo', '1')), 'csp-only-account');
    await desk.change({ managedIn: 'pmc' });
    assert.equal(codeOf(await count('alex', '1')), 'managed-in-pmc');
    assert.deepEqual(await lines('count-case'), []);
  });

  it('R27 counts on the last day of the benefit and not on the day after', async () => {
    const until = (expiresOn: string) =>
      desk.change({
        benefits: [technical('support', 'Support', { plan: 'product-support', quantity: 2, expiresOn })],
      });
    await until('2026-11-20');
    assert.equal(codeOf(await count('alex', '1')), 'counted');
    await until('2026-11-19');
    assert.equal(codeOf(await count('alex', '2')), 'offer-expired');
  });

  it('R68 counts on from the official figure', async () => {
    await count('alex', '1');
    await count('alex', '2');
    assert.equal(codeOf(await read('ben', 1)), 'read');
    desk.passTime(60_000);
    const third = await count('alex', '3');
    assert.equal(third.kind === 'counted' && third.count.left, 0);
    assert.deepEqual(await lines('read-figure'), ['read-figure by ben (1)']);
  });

  it('R68 takes only a whole number that was granted', async () => {
    for (const figure of [-1, 3, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(codeOf(await read('alex', figure)), 'not-a-count', String(figure));
    for (const figure of [0, 2]) assert.equal(codeOf(await read('alex', figure)), 'read', String(figure));
    assert.equal(codeOf(await read('alex', 1, 'signature')), 'not-activated');
    assert.equal(codeOf(await read('lynne', 1)), 'guest-without-role');
  });

  it('R64 R65 counts without limit in a cloud competency', async () => {
    const [offer] = smallCompany().offers;
    const cloud = supportCompany({ offers: [{ ...offer!, competency: 'Cloud Productivity' }] });
    desk = await givenSupportDesk(cloud);
    await desk.activate('signature');
    for (let number = 1; number <= 7; number++)
      assert.equal(codeOf(await count('alex', String(number), 'signature')), 'counted');
    const today = await companyToday(desk.parts, cloud);
    assert.equal((today.benefits[1] as ReturnType<typeof technical>).used, 7);
  });

  it('R76 books hours for everybody of the company, and nothing is activated for it', async () => {
    const booked = await book('alex', 2.5);
    assert.deepEqual(booked.kind === 'booked' && [booked.balance.left, booked.balance.granted], [17.5, 20]);
    assert.equal(codeOf(await book('isaiah', 1)), 'booked');
    const today = await companyToday(desk.parts, supportCompany());
    assert.equal((today.benefits[2] as ReturnType<typeof advisory>).used, 3.5);
    assert.deepEqual(await lines('book-hours'), [
      'book-hours by alex (2.5 h, deployment)',
      'book-hours by isaiah (1 h, deployment)',
    ]);
  });

  it('R79 R80 books whole quarters, up to 25 hours at once, and not more than is left', async () => {
    for (const hours of [0, -1, 0.3, Number.NaN])
      assert.equal(codeOf(await book('alex', hours)), 'not-a-count');
    assert.equal(codeOf(await book('alex', 25.25)), 'engagement-too-long');
    assert.equal(codeOf(await book('alex', 20.25)), 'advisory-hours-short');
    assert.equal(codeOf(await book('alex', 20)), 'booked');
    assert.equal(codeOf(await book('alex', 0.25)), 'advisory-hours-short');
  });

  it('R79 presales takes nothing from Silver, and hours from an Action Pack', async () => {
    const free = await book('alex', 25, { purpose: 'presales' });
    assert.deepEqual(free.kind === 'booked' && [free.booking.draws, free.balance.left], [[], 20]);
    const [offer] = smallCompany().offers;
    await desk.change({ offers: [{ ...offer!, kind: 'action-pack' }], benefits: [advisory('hours', 5)] });
    const paid = await book('alex', 2, { purpose: 'presales' });
    assert.equal(paid.kind === 'booked' && paid.balance.left, 3);
  });

  it('R78 books nothing for whom the page is closed, or where there are no hours', async () => {
    assert.equal(codeOf(await book('lynne', 1)), 'guest-without-role');
    assert.equal(codeOf(await book('cleo', 1)), 'csp-only-account');
    await desk.change({ benefits: [] });
    assert.equal(codeOf(await book('alex', 1)), 'unknown-benefit');
    await desk.change({ offers: [] });
    assert.equal(codeOf(await book('alex', 1)), 'no-benefits');
  });

  it('R79 the same form sent twice books once', async () => {
    const [one, two] = [await book('alex', 4, { id: 'form' }), await book('alex', 4, { id: 'form' })];
    assert.deepEqual(one, two);
    assert.equal((await lines('book-hours')).length, 1);
  });
});

describe('Using support at the same time, on a store on the disk', () => {
  let folder: string;
  let desk: SupportDesk;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support-races-'));
    desk = await givenSupportDesk(supportCompany(), await openLowdbStore({ folder }));
    await desk.activate();
  });
  afterEach(async () => {
    await desk.store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('R66 32 cases and two incidents left: two are counted', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 32 }, (_, at) =>
        reportCase(desk.parts, actor(at % 2 ? 'alex' : 'ben'), {
          benefitId: 'support',
          caseNumber: `case ${at}`,
        }),
      ),
    );
    assert.equal(outcomes.filter(({ kind }) => kind === 'counted').length, 2);
    assert.deepEqual([...new Set(outcomes.map(codeOf))].sort(), ['counted', 'incidents-used-up']);
  });

  it('R66 one case reported by 16 people at once is counted once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        reportCase(desk.parts, actor(at % 2 ? 'alex' : 'ben'), { benefitId: 'support', caseNumber: '7' }),
      ),
    );
    assert.equal(outcomes.filter(({ kind }) => kind === 'counted').length, 1);
  });

  it('R79 16 bookings of 3 hours and 20 left: six are booked', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        bookHours(desk.parts, actor('alex'), { bookingId: `form ${at}`, purpose: 'deployment', hours: 3 }),
      ),
    );
    assert.equal(outcomes.filter(({ kind }) => kind === 'booked').length, 6);
    assert.deepEqual([...new Set(outcomes.map(codeOf))].sort(), ['advisory-hours-short', 'booked']);
  });

  it('R53 nobody’s link is lost when many link at once', async () => {
    const people = ['alex', 'ben', 'megan', 'adele', 'patti', 'isaiah'];
    await Promise.all(
      people.flatMap(who => [1, 2].map(() => linkAccount(desk.parts, actor(who), 'support'))),
    );
    assert.equal((await desk.audit()).filter(line => line.startsWith('link')).length, people.length);
  });

  it('R47 two people who bring ids at once: one pair is kept, and it is a pair', async () => {
    desk = await givenSupportDesk(supportCompany(), desk.store);
    await desk.askFor('alex', 'signature');
    await desk.approve('megan');
    await Promise.all([
      desk.bring('megan', { accessId: 'a1', contractId: 'c1' }),
      desk.bring('adele', { accessId: 'a2', contractId: 'c2' }),
    ]);
    assert.match((await desk.idsSeenBy('alex'))[1] ?? '', /^signature a(\d) c\1$/);
    assert.equal((await desk.audit()).filter(line => line.startsWith('fulfil')).length, 2);
  });
});
