import assert from 'node:assert/strict';
import { companyToday } from '../../desk/company-today.js';
import { creditCompany } from './credit-company.js';
import type { CreditDesk } from './credit-desk.js';
import { givenCreditDesk, toAlex } from './credit-desk.js';
import { person, smallCompany } from './small-company.js';

describe('Azure credit at the desk', () => {
  let desk: CreditDesk;
  beforeEach(async () => {
    desk = await givenCreditDesk();
  });

  it('R32 goes from the ask over the approval to the one who gets it, done only when Partner Center did it', async () => {
    assert.equal(await desk.send('alex', { inputs: { ...toAlex, reason: ' For tests ' } }), 'pending');
    assert.deepEqual(await desk.postings(), ['approval megan due', 'approval tove due']);
    assert.equal(await desk.approve('megan'), 'approved');
    assert.deepEqual(await desk.holders('monthly'), ['ben'], 'not before it is done');
    assert.equal(await desk.done('tove'), 'fulfilled');
    assert.deepEqual(await desk.holders('monthly'), ['ben', 'alex']);
    const request = await desk.stored('request-1');
    assert.equal(request.reason, 'For tests');
    assert.equal((await desk.posting('outcome', 'alex')).state, 'due');
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by megan', 'fulfil by tove']);
    const today = await companyToday(desk.parts, creditCompany());
    assert.deepEqual(
      today.benefits.flatMap(benefit => ('holders' in benefit ? benefit.holders.map(one => one.person) : [])),
      ['ben', 'alex'],
    );
  });

  it('R32 tells a guest who got it on the ask of another one', async () => {
    await desk.send('alex', { inputs: { change: 'assign', to: 'lynne' } });
    await desk.approve('megan');
    await desk.done('megan');
    assert.deepEqual(await desk.holders('monthly'), ['ben', 'lynne']);
    assert.ok((await desk.postings()).includes('received lynne due'));
  });

  it('R08 a Global admin needs nobody else to assign it to a colleague, and does it themselves', async () => {
    assert.equal(await desk.send('megan', { inputs: toAlex }), 'approved');
    assert.deepEqual(await desk.postings(), []);
    assert.equal(await desk.done('megan'), 'fulfilled');
    assert.deepEqual(await desk.postings(), ['received alex due']);
  });

  it('R08 a Global admin who would get it themselves needs another one', async () => {
    assert.equal(await desk.send('megan', { inputs: { change: 'assign', to: 'megan' } }), 'pending');
    assert.deepEqual(await desk.postings(), ['approval tove due']);
    assert.equal(await desk.approve('megan'), 'own-request');
    assert.equal(await desk.approve('tove'), 'approved');
    assert.equal(await desk.done('megan'), 'fulfilled', 'the work itself is their role');
  });

  it('R08 the only Global admin cannot give it to themselves', async () => {
    await desk.change({ people: smallCompany().people });
    assert.equal(await desk.send('megan', { inputs: { change: 'assign', to: 'megan' } }), 'no-approver');
    assert.deepEqual(await desk.requests(), []);
  });

  describe('at every door', () => {
    beforeEach(() => desk.send('alex', { inputs: toAlex }));

    for (const who of ['alex', 'ben', 'adele', 'patti', 'lynne', 'stranger'])
      it(`R08 ${who} decides nothing, and says of nothing that it is done`, async () => {
        assert.equal(await desk.approve(who), 'role-missing');
        assert.equal(await desk.reject(who), 'role-missing');
        await desk.approve('megan');
        assert.equal(await desk.done(who), 'role-missing');
        assert.equal(await desk.impossible(who), 'role-missing');
        assert.deepEqual(await desk.holders('monthly'), ['ben']);
      });

    it('nothing is done that is not approved, and nothing twice', async () => {
      assert.equal(await desk.done('megan'), 'wrong-state');
      assert.equal(await desk.send('alex', { inputs: toAlex }), 'pending', 'the same form is one request');
      await desk.approve('megan');
      assert.equal(await desk.approve('tove'), 'already');
      await desk.done('megan');
      assert.equal(await desk.done('tove'), 'already');
      assert.equal((await desk.record('monthly')).history.length, 1);
      assert.equal((await desk.requests()).length, 1);
    });

    it('asks for the same change once, and for another one too', async () => {
      assert.equal(await desk.send('alex', { id: 'b', inputs: toAlex }), 'already-requested');
      const other = { change: 'assign', to: 'patti' };
      assert.equal(await desk.send('alex', { id: 'c', inputs: other }), 'pending');
    });

    it('what cannot be done in Partner Center fails, and the credit is free again', async () => {
      await desk.approve('megan');
      assert.equal(await desk.impossible('tove'), 'failed');
      assert.equal((await desk.record('monthly')).promised, undefined);
      assert.equal(await desk.send('ben', { id: 'b', inputs: { change: 'assign', to: 'patti' } }), 'pending');
    });
  });

  it('R112 a guest without a role asks for nothing', async () => {
    assert.equal(
      await desk.send('lynne', { inputs: { change: 'assign', to: 'lynne' } }),
      'guest-without-role',
    );
  });

  const incomplete = [
    ['nothing at all', {}],
    ['a change that is none', { change: 'steal', to: 'alex' }],
    ['nobody who gets it', { change: 'assign' }],
    ['nobody who gives it', { change: 'transfer', to: 'alex' }],
    ['nobody to take it from', { change: 'remove' }],
    ['an offer that is none', { ...toAlex, funding: 'pocket-money' }],
  ] as const;
  for (const [what, inputs] of incomplete)
    it(`brings a form back that names ${what}`, async () => {
      assert.equal(await desk.send('alex', { inputs }), 'unknown-choice');
      assert.deepEqual(await desk.requests(), []);
    });

  it('R32 gives nothing to somebody without an entry in the directory', async () => {
    assert.equal(await desk.send('alex', { inputs: { change: 'assign', to: 'nobody' } }), 'person-missing');
    await desk.send('alex', { inputs: toAlex });
    await desk.change({ people: creditCompany().people.filter(({ id }) => id !== 'alex') });
    assert.equal(await desk.approve('megan'), 'failed');
    assert.deepEqual(await desk.holders('monthly'), ['ben']);
  });

  it('R08 nobody is asked where nobody may decide', async () => {
    await desk.change({
      people: [person('alex', 'Alex Wilber'), person('adele', 'Adele Vance', ['mpn-partner-admin'])],
    });
    assert.equal(await desk.send('alex', { inputs: toAlex }), 'no-approver');
  });
});
