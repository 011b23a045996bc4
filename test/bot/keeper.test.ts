import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Keeper } from '../../bot/keeper.js';
import { createKeeper } from '../../bot/keeper.js';
import { silent } from './edge-fixture.js';

describe('A keeper', () => {
  let time: sinon.SinonFakeTimers;
  let keeper: Keeper;
  let jobs: string[];
  let finish: (() => void)[];
  let nextAt: string | undefined;
  let fails: boolean;
  beforeEach(() => {
    time = sinon.useFakeTimers({ now: new Date('2026-11-20T10:00:00.000Z') });
    jobs = [];
    finish = [];
    nextAt = undefined;
    fails = false;
    const job = async (tenantId: string): Promise<string | undefined> => {
      jobs.push(tenantId);
      if (fails) throw new Error('broken');
      await new Promise<void>(resolve => void finish.push(resolve));
      return nextAt;
    };
    keeper = createKeeper({ job, clock: () => new Date(), log: () => silent });
  });
  afterEach(async () => {
    for (const end of finish) end();
    await keeper.close();
    time.restore();
  });
  const endJob = async (): Promise<void> => {
    finish.shift()?.();
    await time.tickAsync(0);
  };

  it('does one job at a time for a company, and once more when it was woken meanwhile', async () => {
    for (const tenant of ['a', 'a', 'a', 'b']) keeper.wake(tenant);
    assert.deepEqual(jobs, ['a', 'b']);
    await endJob();
    assert.deepEqual(jobs, ['a', 'b', 'a']);
    await endJob();
    await endJob();
    assert.deepEqual(jobs, ['a', 'b', 'a'], 'once, however often it was woken');
  });

  it('looks again when the job says so, and once a minute in any case', async () => {
    nextAt = '2026-11-20T10:00:30.000Z';
    keeper.wake('a');
    await endJob();
    await time.tickAsync(29_999);
    assert.equal(jobs.length, 1);
    await time.tickAsync(1);
    assert.equal(jobs.length, 2);
    nextAt = undefined;
    await endJob();
    await time.tickAsync(60_000);
    assert.equal(jobs.length, 3);
  });

  it('tries a job again that failed', async () => {
    fails = true;
    keeper.wake('a');
    await time.tickAsync(60_000);
    assert.equal(jobs.length, 2);
  });

  it('does nothing more once it is closed, and ends after the job under way', async () => {
    keeper.wake('a');
    let isClosed = false;
    const closing = keeper.close().then(() => {
      isClosed = true;
    });
    keeper.wake('a');
    await time.tickAsync(0);
    assert.ok(!isClosed);
    await endJob();
    await closing;
    await time.tickAsync(120_000);
    assert.deepEqual(jobs, ['a']);
  });
});
