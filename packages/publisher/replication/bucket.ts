/** An object with the tag of its version. */
export interface StoredObject {
  body: Buffer;
  tag: string;
}

/** The version that a write replaces: a tag, or `absent` for an object that must be new. */
export type Expected = string | 'absent';

/**
 * Storage of objects by key, as S3 has it: a write replaces an object as a whole, and is read by
 * every later read. Keys are letters, digits and `-_./`, which need no escapes anywhere. Drivers run the contract suite in `bucket.contract.ts`.
 */
export interface Bucket {
  /**
   * Returns an object, `null` if there is none.
   * @param unless returns `unchanged` while the object has this tag
   */
  get(key: string, unless?: string): Promise<StoredObject | 'unchanged' | null>;
  /**
   * Writes an object and returns its tag.
   * @param expected writes only over this version
   * @throws Conflict if the object has another version
   */
  put(key: string, body: Uint8Array, expected?: Expected): Promise<string>;
  /** Returns all keys with this prefix, in the order of their bytes. */
  list(prefix: string): Promise<string[]>;
  /** Deletes an object, if there is one. */
  delete(key: string): Promise<void>;
}

/** A write that was refused because the object has another version. */
export class Conflict extends Error {
  constructor(key: string) {
    super(`[publisher] [replication] ${key} has been changed by another writer`);
    this.name = 'Conflict';
  }
}

/** A bucket whose reads end with the signal: each one that is under way rejects at once. */
export const readableUntil = (signal: AbortSignal, bucket: Bucket): Bucket => ({
  ...bucket,
  async get(key, unless) {
    signal.throwIfAborted();
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      return await Promise.race([bucket.get(key, unless), aborted]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  },
});
