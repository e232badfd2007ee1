/** Memory for bodies that were cached one after the other; it is given up as a whole. */
interface Segment {
  memory: Buffer;
  used: number;
  /** The entries written here, also those that are gone by now. */
  keys: string[];
  isEvicted: boolean;
  /** The number of answers that are being sent from this memory. */
  held: number;
}

interface Entry<V> {
  value: V;
  body: Buffer | null;
  segment: Segment;
  /** Set by a read, and cleared when an eviction passes the entry over. */
  wasRead: boolean;
}

const SEGMENT_BYTES_MAX = 1024 * 1024;
const SEGMENTS_MIN = 16;
/** The maximum number of segments that wait to be used again. */
const FREE_MAX = 2;
/** A body of more than this share of a segment gets a segment of its own. */
const LARGE_SHARE = 1 / 4;
/** The share of an evicted segment that may move on, so that every eviction frees memory. */
const MOVED_SHARE_MAX = 1 / 2;

/**
 * A cache of bodies within a fixed amount of memory. Bodies lie one behind the other in large
 * segments, and the oldest segment is evicted as a whole: bodies of many sizes with lives of
 * many lengths leave no holes in the memory of the process. Entries that were read since they were
 * written move on to the newest segment (second chance, close to an LRU).
 *
 * The memory of an evicted segment is used again for the next one, so that a cache which turns over
 * leaves no garbage. Until then it belongs to the answers that are sent from it: `hold` a body while
 * it is being sent.
 *
 * @param bytesMax the bound of all segments and entries
 * @param entryBytes the memory that an entry takes beside its body
 */
export function createSegmentedCache<V>(bytesMax: number, entryBytes: number) {
  const segmentBytes = Math.min(SEGMENT_BYTES_MAX, Math.floor(bytesMax / SEGMENTS_MIN));
  const entries = new Map<string, Entry<V>>();
  const segments: Segment[] = [];
  /** Memory of evicted segments that no answer is sent from any more. */
  const free: Buffer[] = [];
  /** The segment in which a body was written. Its memory is another segment's after its eviction. */
  const owners = new WeakMap<Buffer, Segment>();
  let current: Segment | null = null;
  let allocated = 0;

  const bytes = () => allocated + entries.size * entryBytes;

  function openSegment(size: number): Segment {
    const segment: Segment = {
      memory: (size === segmentBytes && free.pop()) || Buffer.allocUnsafeSlow(size),
      used: 0,
      keys: [],
      isEvicted: false,
      held: 0,
    };
    segments.push(segment);
    allocated += size;
    return segment;
  }

  /** The segment of the next body. Entries without a body fill a segment as well. */
  function segmentFor(size: number): Segment {
    if (size > segmentBytes * LARGE_SHARE) return openSegment(size);
    const isFull =
      !current ||
      current.used + size > current.memory.length ||
      current.keys.length * entryBytes > current.memory.length;
    if (isFull) current = openSegment(segmentBytes);
    return current!;
  }

  function take(size: number): { segment: Segment; memory: Buffer } {
    const segment = segmentFor(size);
    segment.used += size;
    const memory = segment.memory.subarray(segment.used - size, segment.used);
    owners.set(memory, segment);
    return { segment, memory };
  }

  function write(key: string, value: V, body: Buffer | null): Entry<V> {
    const owner = body && owners.get(body);
    if (owner && !owner.isEvicted) return add(key, value, body, owner);
    const { segment, memory } = take(body?.length ?? 0);
    body?.copy(memory);
    return add(key, value, body && memory, segment);
  }

  function add(key: string, value: V, body: Buffer | null, segment: Segment): Entry<V> {
    const entry = { value, body, segment, wasRead: false };
    entries.set(key, entry);
    segment.keys.push(key);
    return entry;
  }

  /** Evicts the oldest segments, but never `kept`. */
  function shrink(kept: Segment): void {
    while (bytes() > bytesMax && segments.length > 1) {
      if (segments[0] === kept) segments.push(segments.shift()!);
      evictOldest();
    }
  }

  function evictOldest(): void {
    const oldest = segments.shift()!;
    if (oldest === current) current = null;
    allocated -= oldest.memory.length;
    // Before entries move on: none may stay in this memory.
    oldest.isEvicted = true;
    let moved = 0;
    for (const key of oldest.keys) {
      const entry = entries.get(key);
      if (entry?.segment !== oldest) continue;
      entries.delete(key);
      const size = (entry.body?.length ?? 0) + entryBytes;
      if (!entry.wasRead || moved + size > oldest.memory.length * MOVED_SHARE_MAX) continue;
      moved += size;
      write(key, entry.value, entry.body);
    }
    if (oldest.held === 0) reuse(oldest);
  }

  /** Keeps the memory of an evicted segment for the next one. */
  function reuse({ memory }: Segment): void {
    if (memory.length === segmentBytes && free.length < FREE_MAX) free.push(memory);
  }

  return {
    get(key: string): { value: V; body: Buffer | null } | undefined {
      const entry = entries.get(key);
      if (entry) entry.wasRead = true;
      return entry;
    },
    /**
     * Memory of the cache for a body that is about to be read: `set` does not copy such a body.
     * A body that is not put into the cache is freed with its segment. Hold it at once, unless it is
     * put into the cache in the same task.
     */
    reserve(size: number): Buffer {
      if (size + entryBytes > bytesMax) return Buffer.allocUnsafeSlow(size);
      const { segment, memory } = take(size);
      shrink(segment);
      return memory;
    },
    /**
     * Puts a body into the cache.
     *
     * @returns the entry, which does not count as read; null if it is larger than the cache, or if
     *   its memory was evicted and not held, so that it may have been used again
     */
    set(key: string, value: V, body: Buffer | null): { value: V; body: Buffer | null } | null {
      const owner = body && owners.get(body);
      const isLost = owner?.isEvicted === true && owner.held === 0;
      if (isLost || (body?.length ?? 0) + entryBytes > bytesMax) {
        entries.delete(key);
        return null;
      }
      const entry = write(key, value, body);
      shrink(entry.segment);
      return entry;
    },
    /**
     * Keeps the memory of a body from being used again.
     *
     * @returns a function to call once when the body has been sent
     */
    hold(body: Buffer): () => void {
      const segment = owners.get(body);
      if (!segment) return () => {};
      segment.held += 1;
      return () => {
        segment.held -= 1;
        if (segment.held === 0 && segment.isEvicted) reuse(segment);
      };
    },
    delete: (key: string): void => void entries.delete(key),
    /** The memory in use, at most `bytesMax`. */
    bytes,
    get size() {
      return entries.size;
    },
  };
}
