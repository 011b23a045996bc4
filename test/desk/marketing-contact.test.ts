import assert from 'node:assert/strict';
import fc from 'fast-check';
import { companyToday } from '../../desk/company-today.js';
import { loadSeat } from '../../desk/load-company.js';
import { wantActivation } from '../../desk/want-activation.js';
import { delayed } from './delayed-store.js';
import { createFakeStore } from './fake-store.js';
import { actor } from './given-desk.js';
import type { MarketDesk } from './market-company.js';
import { ALEX, BEN, codeOf, givenMarketDesk, marketCompany, marketDesk } from './market-company.js';

describe('The marketing contact at the desk', () => {
  let desk: MarketDesk;
  beforeEach(async () => {
    desk = await givenMarketDesk();
    await desk.reach('alex', 'ben', 'megan', 'adele');
  });
  const contacts = async () => (await desk.books()).contacts;

  it('R98 R99 is asked for, approved, entered in Partner Center, and kept only then', async () => {
    assert.equal((await desk.askContact('alex')).kind, 'requested');
    await desk.approve('megan', 'contact-1');
    assert.equal((await desk.stored('contact-1')).state, 'approved');
    assert.deepEqual(await contacts(), [], 'approved is not entered');
    assert.equal((await desk.done('adele', 'contact-1')).kind, 'reported');
    assert.equal((await desk.stored('contact-1')).state, 'fulfilled');
    assert.deepEqual(await contacts(), [BEN]);
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by megan', 'fulfil by adele']);
  });

  it('R98 tells the new contact and those who wanted to activate an offer, each once', async () => {
    for (const who of ['alex', 'alex', 'patti'])
      assert.equal(await wantActivation(desk.parts, actor(who), 'toolbox'), true);
    await wantActivation(desk.parts, actor('alex'), 'profile');
    await desk.setContact();
    const told = (await desk.postings()).filter(posting => posting.startsWith('received'));
    assert.deepEqual(told.sort(), ['received alex due', 'received ben due', 'received patti due']);
    await desk.setContact(ALEX);
    const { records } = await desk.books();
    assert.ok(
      [...records.values()].every(({ wanted }) => wanted === undefined),
      'they are told of one',
    );
    assert.equal((await desk.postings()).filter(posting => posting.includes('patti')).length, 1);
  });

  it('R98 remembers no wish where something else stands against the offer, or nothing does', async () => {
    assert.equal(await wantActivation(desk.parts, actor('lynne'), 'toolbox'), false);
    assert.equal(await wantActivation(desk.parts, actor('alex'), 'sql'), false);
    assert.equal(await wantActivation(desk.parts, actor('alex'), 'nothing'), false);
    await desk.setContact();
    assert.equal(await wantActivation(desk.parts, actor('alex'), 'toolbox'), false);
    assert.equal((await desk.books()).records.size, 0);
  });

  for (const [who, isOwn] of [
    ['megan', true],
    ['adele', true],
    ['alex', false],
    ['patti', false],
    ['karl', false],
  ] as const)
    it(`R95 ${who} ${isOwn ? 'needs nobody' : 'needs an approval'}`, async () => {
      assert.equal((await desk.askContact(who)).kind, isOwn ? 'own-work' : 'requested');
    });

  it('R95 refuses a guest without a role at every door', async () => {
    assert.equal(codeOf(await desk.askContact('lynne')), 'guest-without-role');
    await desk.askContact('alex');
    assert.equal(codeOf(await desk.approve('lynne', 'contact-1')), 'role-missing');
    await desk.approve('megan', 'contact-1');
    for (const who of ['alex', 'ben', 'patti', 'karl', 'lynne'])
      assert.equal(codeOf(await desk.done(who, 'contact-1')), 'role-missing');
    assert.deepEqual(await contacts(), []);
  });

  it('R95 refuses an ask that nobody could decide about', async () => {
    const { people } = marketCompany();
    await desk.change({ people: people.filter(({ id }) => id !== 'megan' && id !== 'adele') });
    assert.equal(codeOf(await desk.askContact('alex')), 'no-approver');
  });

  it('R100 tells all faults of the form at once, and takes nothing', async () => {
    const wrong = { person: 'nobody', email: 'PARTNER@fjord.example', phone: 'x', language: '' };
    const sent = await desk.askContact('alex', wrong);
    assert.equal(sent.kind, 'form-refused');
    assert.deepEqual('refusal' in sent && sent.refusal, {
      code: 'contact-field',
      faults: ['person-not-listed', 'email-of-account', 'phone-malformed', 'language-unknown'],
    });
    assert.deepEqual(await desk.audit(), []);
  });

  it('R99 takes one open ask from each person, and the same form twice as one', async () => {
    await desk.askContact('alex');
    assert.equal((await desk.askContact('alex')).kind, 'requested');
    assert.equal(codeOf(await desk.askContact('alex', ALEX, 'contact-2')), 'already-requested');
    assert.equal((await desk.askContact('ben', ALEX, 'contact-3')).kind, 'requested');
  });

  it('R99 changes one contact and keeps the others of the company file', async () => {
    const others = ['adele', 'patti'].map(person => ({ ...BEN, person, email: `${person}@news.example` }));
    await desk.change({ marketingContacts: others });
    await desk.setContact(BEN);
    assert.deepEqual(
      (await contacts()).map(({ person }) => person),
      ['ben', 'patti'],
    );
    await desk.setContact({ ...BEN, person: 'patti', phone: '+47 99 99 99 99' });
    assert.deepEqual(
      (await contacts()).map(({ person, phone }) => [person, phone]),
      [
        ['ben', BEN.phone],
        ['patti', '+47 99 99 99 99'],
      ],
    );
  });

  it('R99 has nothing to enter where the contact is the same already', async () => {
    await desk.setContact();
    await desk.askContact('alex', {}, 'again');
    await desk.approve('megan', 'again');
    assert.equal((await desk.stored('again')).state, 'fulfilled');
  });

  it('fails when the person is no longer of the company at the approval, and says why', async () => {
    await desk.askContact('alex');
    await desk.change({ people: marketCompany().people.filter(({ id }) => id !== 'ben') });
    await desk.approve('megan', 'contact-1');
    const { state, failure } = await desk.stored('contact-1');
    assert.equal(state, 'failed');
    assert.deepEqual(failure, { code: 'contact-field', faults: ['person-not-listed'] });
  });

  it('R101 brings the steps back when the person left the company meanwhile', async () => {
    await desk.askContact('alex');
    await desk.approve('megan', 'contact-1');
    await desk.change({ people: marketCompany().people.filter(({ id }) => id !== 'ben') });
    const reported = await desk.done('megan', 'contact-1');
    assert.equal(reported.kind, 'form-refused');
    assert.deepEqual(await contacts(), []);
  });

  it('is done once, whoever says so, however often and at the same time', async () => {
    await desk.askContact('alex');
    await Promise.all([desk.approve('megan', 'contact-1'), desk.approve('adele', 'contact-1')]);
    const kinds = (await Promise.all([desk.done('megan', 'contact-1'), desk.done('adele', 'contact-1')])).map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds.sort(), ['already', 'reported']);
    assert.equal((await desk.audit()).filter(line => line.startsWith('fulfil')).length, 1);
  });

  it('R98 loses no wish that comes while the contact is being set', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async s => {
        const store = createFakeStore();
        const at = await givenMarketDesk(undefined, store);
        await at.reach('patti');
        await at.askContact('megan');
        const parts = { ...at.parts, store: delayed(store, s) };
        const [wanted] = await s.waitFor(
          Promise.all([
            wantActivation(parts, actor('patti'), 'toolbox'),
            marketDesk({ ...at, parts }).done('megan', 'contact-1'),
          ]),
        );
        assert.equal((await at.postings()).includes('received patti due'), wanted);
        assert.equal((await at.books()).records.get('toolbox')?.wanted, undefined);
      }),
      { numRuns: 100 },
    );
  });

  it('R98 keeps what was set here until a company file names others', async () => {
    await desk.setContact();
    const seat = await loadSeat(desk.parts, actor('alex'));
    assert.ok(seat.kind === 'seat');
    assert.deepEqual((await companyToday(desk.parts, seat.company)).marketingContacts, [BEN]);
    await desk.change({ marketingContacts: [{ ...BEN, person: 'patti' }] });
    assert.deepEqual(
      (await contacts()).map(({ person }) => person),
      ['patti'],
      'Partner Center is the truth',
    );
    await desk.setContact(ALEX);
    await desk.change({ marketingContacts: [] });
    assert.deepEqual(await contacts(), [ALEX], 'a file that names none takes none away');
  });
});
