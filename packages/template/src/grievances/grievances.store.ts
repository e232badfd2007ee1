import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/**
 * Values by their keys in a database of the browser, which is opened when it is first used. A change
 * is done when its transaction is complete. Calls fail where the browser stores nothing: in a frame
 * of another site, in a private window, when the device is full.
 */
export function createKeyedStore<T>(database: string, name: string) {
  let opened: UseStore | undefined;
  const use: UseStore = async (mode, work) => (opened ??= createStore(database, name))(mode, work);
  const change = (work: (store: IDBObjectStore) => unknown): Promise<void> =>
    use('readwrite', (store) => {
      work(store);
      return promisifyRequest(store.transaction);
    });
  return {
    get: (key: string): Promise<T | undefined> =>
      use('readonly', (store) => promisifyRequest<T | undefined>(store.get(key))),
    all: (): Promise<T[]> => use('readonly', (store) => promisifyRequest<T[]>(store.getAll())),
    set: (key: string, value: T) => change((store) => store.put(value, key)),
    remove: (key: string) => change((store) => store.delete(key)),
  };
}
