import assert from 'node:assert/strict';
import type { Store } from '../../store/store.js';
import { COMPANY } from './company-records.js';
import type { Opened } from './store-contract.js';

interface Note {
  readonly text: string;
}

const WEIRD: readonly { given: string; kept: string }[] = [
  { given: 'a\u0000b', kept: 'ab' },
  { given: '\ud800', kept: '\ufffd' },
  { given: 'half \ud83d', kept: 'half \ufffd' },
  { given: 'whole 😀', kept: 'whole 😀' },
  { given: '\u0001\u2028"\\', kept: '\u0001\u2028"\\' },
];

/** What becomes of values on their way in and out. */
export function describeValues(opened: Opened): void {
  const put = (store: Store, value: object) =>
    store.commit(COMPANY, { writes: [{ key: 'a', value, ifVersion: 'any' }] });
  const get = async <T>(store: Store) => (await store.read<T>(COMPANY, 'a'))?.value;

  it('keeps its own copy of what was written', async () => {
    const mine = { list: [{ n: 1 }] };
    const saving = put(opened.store, mine);
    mine.list[0]!.n = 2;
    await saving;
    mine.list.push({ n: 3 });
    assert.deepEqual(await get(opened.store), { list: [{ n: 1 }] });
  });

  it('hands out what cannot be changed', async () => {
    await put(opened.store, { list: [{ n: 1 }] });
    const found = await get<{ list: { n: number }[] }>(opened.store);
    assert.throws(() => found!.list.push({ n: 2 }), TypeError);
    assert.throws(() => {
      found!.list[0]!.n = 2;
    }, TypeError);
    assert.deepEqual(await get(opened.store), { list: [{ n: 1 }] });
  });

  for (const { given, kept } of WEIRD) {
    it(`keeps ${JSON.stringify(given)} as ${JSON.stringify(kept)}, in values, names and the log`, async () => {
      await opened.store.commit(COMPANY, {
        writes: [{ key: 'a', value: { text: given, [`name ${given}`]: [given] }, ifVersion: 'any' }],
        log: [{ text: given }],
      });
      const expected = { text: kept, [`name ${kept}`]: [kept] };
      assert.deepEqual(await get(opened.store), expected);
      assert.deepEqual((await opened.store.readLog<Note>(COMPANY))[0]?.value, { text: kept });
      if (!opened.reopen) return;
      const store = await opened.reopen();
      assert.deepEqual(await get(store), expected);
      assert.deepEqual((await store.readLog<Note>(COMPANY))[0]?.value, { text: kept });
    });
  }

  it('drops properties that are undefined, as JSON does', async () => {
    await put(opened.store, { here: null, gone: undefined });
    assert.deepEqual(Object.keys((await get<object>(opened.store))!), ['here']);
  });

  it('keeps a property called __proto__ as data', async () => {
    const hostile: object = JSON.parse('{"__proto__":{"admin":true},"n":1}');
    await put(opened.store, hostile);
    const store = opened.reopen ? await opened.reopen() : opened.store;
    const found = await get<{ admin?: boolean }>(store);
    assert.equal(found?.admin, undefined);
    assert.equal(JSON.stringify(found), '{"__proto__":{"admin":true},"n":1}');
  });

  const cycle: { self?: object } = {};
  cycle.self = cycle;
  const notJson: Record<string, object> = {
    null: null as unknown as object,
    'a date': { at: new Date(0) },
    'a map': { map: new Map() },
    'a function': { run: () => 1 },
    'not a number': { n: Number.NaN },
    infinity: { n: Number.POSITIVE_INFINITY },
    'a bigint': { n: 1n },
    'a hole in an array': { list: [undefined] },
    'a cycle': cycle,
  };
  for (const [name, value] of Object.entries(notJson)) {
    it(`refuses ${name} and saves nothing of the commit`, async () => {
      const writes = [
        { key: 'b', value: { n: 1 }, ifVersion: 'any' as const },
        { key: 'a', value, ifVersion: 'any' as const },
      ];
      await assert.rejects(opened.store.commit(COMPANY, { writes }), TypeError);
      assert.deepEqual(await opened.store.list(COMPANY, ''), []);
    });
  }
}
