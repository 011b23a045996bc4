import assert from 'node:assert/strict';
import type { LogChain, Write } from '../../store/store.js';
import { COMPANY } from './company-records.js';
import type { Opened } from './store-contract.js';

interface Link {
  readonly n: number;
  readonly text: string;
}

/** Each line tells all the numbers so far. */
const CHAIN: LogChain = {
  headKey: 'head',
  link(head, lines) {
    let { text } = (head ?? { text: '' }) as { text: string };
    const linked = lines.map(({ sequence, value }) => {
      text = `${text}${sequence}`;
      return { ...value, text };
    });
    return { head: { text }, lines: linked };
  },
};

/** A log whose lines are tied to those before them. */
export function describeChain(opened: Opened): void {
  const say = (numbers: readonly number[], writes: readonly Write[] = []) =>
    opened.store.commit(COMPANY, { writes, log: numbers.map(n => ({ n })), chain: CHAIN });
  const texts = async (store = opened.store): Promise<string[]> =>
    (await store.readLog<Link>(COMPANY)).map(line => line.value.text);
  const head = async (store = opened.store): Promise<string | undefined> =>
    (await store.read<{ text: string }>(COMPANY, 'head'))?.value.text;

  it('ties each line to the one before, within a commit and over a restart', async () => {
    await say([1, 2]);
    await say([3]);
    const store = (await opened.reopen?.()) ?? opened.store;
    opened.store = store;
    await say([4]);
    assert.deepEqual(await texts(), ['1', '12', '123', '1234']);
    assert.equal(await head(), '1234');
  });

  it('makes one chain of commits that come at once, and lets none conflict for it', async () => {
    const keys = Array.from({ length: 9 }, (_, at) => `k${at}`);
    const outcomes = await Promise.all(
      keys.map((key, at) => say([at], [{ key, value: { at }, ifVersion: 0 }])),
    );
    assert.ok(outcomes.every(outcome => outcome === 'saved'));
    assert.deepEqual(
      await texts(),
      keys.map((_, at) => '123456789'.slice(0, at + 1)),
    );
  });

  it('leaves the chain alone when a commit conflicts, or has no line', async () => {
    await say([1]);
    assert.equal(await say([2], [{ key: 'a', value: {}, ifVersion: 7 }]), 'conflict');
    assert.equal(await say([], [{ key: 'a', value: {}, ifVersion: 0 }]), 'saved');
    assert.deepEqual([await texts(), await head()], [['1'], '1']);
  });

  it('hands a chain the lines as they are kept', async () => {
    const seen: object[] = [];
    const link: LogChain['link'] = (_, lines) => {
      seen.push(...lines.map(line => line.value));
      return { head: {}, lines: lines.map(line => line.value) };
    };
    const log = [{ text: 'a\0b', none: undefined }];
    await opened.store.commit(COMPANY, { writes: [], log, chain: { headKey: 'head', link } });
    assert.deepEqual(seen, [{ text: 'ab' }]);
  });
}
