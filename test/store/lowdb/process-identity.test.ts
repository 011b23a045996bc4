import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasEnded, identityOf } from '../../../store/lowdb/process-identity.js';

describe('the identity of a process', () => {
  const mine = identityOf(process.pid);

  it('is that of a live process while it runs, and of an ended one afterwards', async () => {
    assert.equal(hasEnded(mine), false);
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const other = identityOf(child.pid!);
    assert.equal(hasEnded(other), false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(hasEnded(other), true);
  });

  it('tells two processes with the same id apart by their start', () => {
    assert.equal(hasEnded({ ...mine, started: '5' }, { ...mine, started: '6' }), true);
    assert.equal(hasEnded({ ...mine, boot: 'a' }, { ...mine, boot: 'b' }), true);
  });

  it('is taken for live where that cannot be told', () => {
    const { pid, host } = mine;
    assert.equal(hasEnded({ pid, host }), false);
    assert.equal(hasEnded({ ...mine, started: '5' }, { pid, host }), false);
    assert.equal(hasEnded({ ...mine, host: 'another' }, mine), false);
  });
});
