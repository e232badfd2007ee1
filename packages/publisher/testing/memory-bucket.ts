import { Conflict, type Bucket, type Expected } from '../replication/bucket.ts';

/**
 * Creates a bucket in memory.
 *
 * `faults.before` and `faults.after` run around each call and may throw: a request that never
 * arrived, or whose response was lost.
 */
export function memoryBucket() {
  const objects = new Map<string, { body: Buffer; tag: string }>();
  let versions = 0;
  type Fault = (call: string, key: string) => void | Promise<void>;
  const faults: { before: Fault; after: Fault } = { before: () => {}, after: () => {} };
  const call = async <T>(name: string, key: string, run: () => T): Promise<T> => {
    await faults.before(name, key);
    const result = run();
    await faults.after(name, key);
    return result;
  };
  const bucket: Bucket = {
    get: (key, unless) =>
      call('get', key, () => {
        const found = objects.get(key);
        return !found ? null : found.tag === unless ? ('unchanged' as const) : found;
      }),
    put: (key, body, expected?: Expected) =>
      call('put', key, () => {
        const tag = objects.get(key)?.tag ?? 'absent';
        if (expected && expected !== tag) throw new Conflict(key);
        const next = `"${++versions}"`;
        objects.set(key, { body: Buffer.from(body), tag: next });
        return next;
      }),
    list: (prefix) =>
      call('list', prefix, () =>
        [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(),
      ),
    delete: (key) => call('delete', key, () => void objects.delete(key)),
  };
  return { bucket, objects, faults };
}
