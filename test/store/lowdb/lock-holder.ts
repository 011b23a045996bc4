import { openLowdbStore } from '../../../store/lowdb/open-lowdb-store.js';
import { StoreError } from '../../../store/store.js';

/** A process that opens the folder it is given, says how that went, and stays until its parent goes. */
try {
  await openLowdbStore({ folder: process.argv[2]! });
  process.send!('open');
} catch (fault) {
  process.send!(fault instanceof StoreError ? `${fault.code}: ${fault.message}` : String(fault));
}
process.on('disconnect', () => process.exit());
