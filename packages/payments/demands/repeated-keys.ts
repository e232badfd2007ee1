import { createHash } from 'node:crypto';

const FIRST_CAPACITY = 65_536;
const HASH_BYTES = 6;

/** A number of 48 bits for a key: two keys rarely share one. */
const hashOf = (key: string): number =>
  createHash('sha256').update(key).digest().readUIntBE(0, HASH_BYTES);

/** Collects keys, of millions of rows in eight bytes each, to find those that may come twice. */
export interface RepeatedKeys {
  add: (key: string) => void;
  /** @returns a test that is true for every key that was added twice, and rarely for another */
  candidates: () => (key: string) => boolean;
}

export function createRepeatedKeys(): RepeatedKeys {
  let hashes = new Float64Array(FIRST_CAPACITY);
  let length = 0;
  return {
    add: (key) => {
      if (length === hashes.length) {
        const larger = new Float64Array(length * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes[length] = hashOf(key);
      length += 1;
    },
    candidates: () => {
      const sorted = hashes.subarray(0, length).toSorted();
      const twice = new Set<number>();
      for (let index = 1; index < sorted.length; index += 1)
        if (sorted[index] === sorted[index - 1]) twice.add(sorted[index]!);
      return (key) => twice.size > 0 && twice.has(hashOf(key));
    },
  };
}
