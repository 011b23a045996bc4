import assert from 'node:assert/strict';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import { creditCompany } from './credit-company.js';
import type { CreditDesk } from './credit-desk.js';
import { givenCreditDesk, savedRecords, toAlex } from './credit-desk.js';
import { DAY } from './given-desk.js';

const NIGHT_OF_OSLO = Date.parse('2027-10-31T22:59:00.000Z') - Date.parse('2026-11-20T10:00:00.000Z');
const BULK = { benefitId: 'bulk' } as const;

describe('The two kinds of Azure credit at the desk', () => {
  let desk: CreditDesk;
  beforeEach(async () => {
    desk = await givenCreditDesk();
  });

  describe('monthly credit', () => {
    const change = async (id: string, inputs: Record<string, string>) => {
      assert.equal(await desk.send('megan', { id, inputs }), 'approved');
      assert.equal(await desk.done('megan', id), 'fulfilled');
    };

    it('R33 is added, removed and passed on at any time', async () => {
      await change('a', toAlex);
      await change('b', { change: 'remove', from: 'ben' });
      await change('c', { change: 'transfer', from: 'alex', to: 'patti' });
      assert.deepEqual(await desk.holders('monthly'), ['patti']);
      await change('d', { change: 'remove', from: 'patti' });
      assert.equal((await desk.record('monthly')).state, 'provisioned');
      await change('e', { change: 'assign', to: 'ben' });
      assert.deepEqual(await desk.holders('monthly'), ['ben']);
    });

    it('R33 goes to nobody who has it, and is taken from nobody who has it not', async () => {
      assert.equal(await desk.send('alex', { inputs: { change: 'assign', to: 'ben' } }), 'already-holder');
      assert.equal(await desk.send('alex', { inputs: { change: 'remove', from: 'alex' } }), 'not-a-holder');
      const across = { change: 'transfer', from: 'alex', to: 'patti' };
      assert.equal(await desk.send('alex', { inputs: across }), 'not-a-holder');
    });

    it('R31 the last one is promised once: the next approval fails and says why', async () => {
      await desk.send('alex', { id: 'a', inputs: toAlex });
      await desk.send('ben', { id: 'b', inputs: { change: 'assign', to: 'patti' } });
      assert.equal(await desk.approve('megan', 'a'), 'approved');
      assert.equal(await desk.approve('megan', 'b'), 'failed');
      assert.deepEqual((await desk.stored('b')).failure, { code: 'none-free', opensOn: null });
      const form = { id: 'c', inputs: { change: 'assign', to: 'tove' } };
      assert.equal(await desk.send('ben', form), 'none-free');
    });

    it('R31 one person is not promised it twice, nor is it taken from one person twice', async () => {
      const away = { change: 'remove', from: 'ben' };
      for (const [id, by] of [
        ['a', 'alex'],
        ['b', 'patti'],
      ] as const) {
        await desk.send(by, { id, inputs: toAlex });
        await desk.send(by, { id: `${id}-away`, inputs: away });
      }
      assert.equal(await desk.approve('megan', 'a'), 'approved');
      assert.equal(await desk.approve('tove', 'b'), 'failed');
      assert.equal(await desk.approve('megan', 'a-away'), 'approved');
      assert.equal(await desk.approve('tove', 'b-away'), 'failed');
    });

    it('R37 is not used on a subscription that a bulk credit pays for', async () => {
      assert.equal(
        await desk.send('alex', { inputs: { ...toAlex, funding: 'bulk-credit' } }),
        'not-combinable',
      );
    });

    it('R36 is used on any other one, and the admin reads which', async () => {
      await desk.send('alex', { inputs: { ...toAlex, funding: 'azure-pass' } });
      const request = await desk.stored('request-1');
      assert.equal(request.act === 'azure-credit' && request.wish.funding, 'azure-pass');
    });
  });

  describe('bulk credit', () => {
    beforeEach(async () => {
      await desk.send('megan', { id: 'first', ...BULK, inputs: toAlex });
      await desk.done('megan', 'first');
    });

    it('R34 is not taken from its holder', async () => {
      assert.equal(
        await desk.send('megan', { ...BULK, inputs: { change: 'remove', from: 'alex' } }),
        'no-removal',
      );
      assert.deepEqual(await desk.holders('bulk'), ['alex']);
    });

    const pass = { change: 'transfer', from: 'alex', to: 'patti' };

    it('R35 passes on until the last minute of the enrolment year', async () => {
      desk.passTime(NIGHT_OF_OSLO);
      assert.equal(await desk.send('megan', { ...BULK, inputs: pass }), 'approved');
      assert.equal(await desk.done('megan'), 'fulfilled');
      assert.deepEqual(await desk.holders('bulk'), ['patti']);
    });

    it('R35 passes on no more once the year has ended: not asked, not approved, not done', async () => {
      await desk.send('ben', { id: 'asked', ...BULK, inputs: pass });
      await desk.send('megan', { id: 'begun', ...BULK, inputs: pass });
      desk.passTime(NIGHT_OF_OSLO + 60_000);
      assert.equal(await desk.send('megan', { id: 'late', ...BULK, inputs: pass }), 'enrolment-year-ended');
      assert.equal(await desk.approve('tove', 'asked'), 'failed');
      assert.equal(await desk.done('megan', 'begun'), 'enrolment-year-ended');
      assert.equal(await desk.impossible('megan', 'begun'), 'failed');
      assert.deepEqual(await desk.holders('bulk'), ['alex']);
    });

    for (const funding of AZURE_FUNDINGS)
      it(`R36 is not combined with ${funding}`, async () => {
        assert.equal(await desk.send('megan', { ...BULK, inputs: { ...pass, funding } }), 'not-combinable');
      });
  });

  it('R28 a credit that has ended changes no more', async () => {
    desk.passTime(346 * DAY);
    assert.equal(await desk.send('alex', { inputs: { change: 'remove', from: 'ben' } }), 'pending');
    desk.passTime(DAY);
    assert.equal(await desk.send('alex', { id: 'b', inputs: toAlex }), 'offer-expired');
    assert.equal(await desk.approve('megan'), 'failed');
    assert.deepEqual(await savedRecords(desk), []);
  });

  it('R33 follows a company file that names other holders, and keeps what was approved', async () => {
    await desk.send('megan', { inputs: toAlex });
    const benefits = creditCompany().benefits.map(benefit =>
      benefit.id === 'monthly' && benefit.category === 'azure'
        ? { ...benefit, holders: [{ person: 'patti', since: '2026-11-19T08:00:00.000Z' }] }
        : benefit,
    );
    await desk.change({ benefits });
    assert.deepEqual(await desk.holders('monthly'), ['patti']);
    assert.equal(await desk.send('ben', { id: 'b', inputs: { change: 'assign', to: 'ben' } }), 'none-free');
    assert.equal(await desk.done('megan'), 'fulfilled');
    assert.deepEqual(await desk.holders('monthly'), ['patti', 'alex']);
  });
});
