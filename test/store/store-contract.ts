import type { Store } from '../../store/store.js';
import { describeAtomicity } from './store-contract-atomicity.js';
import { describeChain } from './store-contract-chain.js';
import { describeLog } from './store-contract-log.js';
import { describePartitions } from './store-contract-partitions.js';
import { describeRecords } from './store-contract-records.js';
import { describeValues } from './store-contract-values.js';
import { describeVersions } from './store-contract-versions.js';

/** A store on empty ground. */
export interface OpenStore {
  readonly store: Store;
  /** Closes it and opens the same data again; absent where nothing outlives a close. */
  readonly reopen?: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  store: Store;
  reopen: (() => Promise<Store>) | undefined;
}

/** What every store does, whatever it keeps its data in. */
export function describeStore(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} as a store`, () => {
    const opened = {} as Opened;
    let close: () => Promise<void>;

    beforeEach(async () => {
      const fresh = await open();
      opened.store = fresh.store;
      opened.reopen = fresh.reopen;
      close = fresh.close;
    });
    afterEach(() => close());

    describeRecords(opened);
    describeVersions(opened);
    describeAtomicity(opened);
    describeValues(opened);
    describeLog(opened);
    describeChain(opened);
    describePartitions(opened);
  });
}
