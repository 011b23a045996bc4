import { describeStore } from '../store/store-contract.js';
import { createFakeStore } from './fake-store.js';

describeStore('The fake store of the tests', async () => {
  const store = createFakeStore();
  return { store, close: () => store.close() };
});
