/** Memory for bodies that were cached one after the other; it is given up as a whole. */
interface Segment {
  memory: Buffer;
  used: number;
  /** The entries written here, also those that are gone by now. */
  keys: string[];
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
/** A body of more than this share of a segment gets a segment of its own. */
const LARGE_SHARE = 1 / 4;
/** The share of an evicted segment that may move on to a new one, so that every eviction frees memory. */
const MOVED_SHARE_MAX = 1 / 2;

/**
 * A cache of bodies within a fixed amount of memory. Bodies lie one behind the other in large
 * segments, and the oldest segment is evicted as a whole: bodies of many sizes with lives of
 * many lengths leave no holes in the memory of the process. Entries that were read since they were
 * written move on to the newest segment (second chance, close to an LRU).
 *
 * A body that a slow client is still receiving keeps the memory of its segment until it is sent.
 *
 * @param bytesMax the bound of all segments and entries
 * @param entryBytes the memory that an entry takes beside its body
 */
export function createSegmentedCache<V>(bytesMax: number, entryBytes: number) {
  const segmentBytes = Math.min(SEGMENT_BYTES_MAX, Math.floor(bytesMax / SEGMENTS_MIN));
  const entries = new Map<string, Entry<V>>();
  const segments: Segment[] = [];
  let current: Segment | null = null;
  let allocated = 0;

  function openSegment(bytes: number): Segment {
    const segment: Segment = { memory: Buffer.allocUnsafeSlow(bytes), used: 0, keys: [] };
    segments.push(segment);
    allocated += bytes;
    return segment;
  }

  /** The segment of the next body. Entries without a body fill a segment as well. */
  function segmentFor(bytes: number): Segment {
    if (bytes > segmentBytes * LARGE_SHARE) return openSegment(bytes);
    const isFull =
      !current ||
      current.used + bytes > current.memory.length ||
      current.keys.length * entryBytes > current.memory.length;
    if (isFull) current = openSegment(segmentBytes);
    return current!;
  }

  function write(key: string, value: V, body: Buffer | null): void {
    const segment = segmentFor(body?.length ?? 0);
    const end = segment.used + (body?.length ?? 0);
    body?.copy(segment.memory, segment.used);
    entries.set(key, {
      value,
      body: body && segment.memory.subarray(segment.used, end),
      segment,
      wasRead: false,
    });
    segment.used = end;
    segment.keys.push(key);
  }

  function evictOldest(): void {
    const oldest = segments.shift()!;
    if (oldest === current) current = null;
    allocated -= oldest.memory.length;
    let moved = 0;
    for (const key of oldest.keys) {
      const entry = entries.get(key);
      if (entry?.segment !== oldest) continue;
      entries.delete(key);
      const bytes = (entry.body?.length ?? 0) + entryBytes;
      if (!entry.wasRead || moved + bytes > oldest.memory.length * MOVED_SHARE_MAX) continue;
      moved += bytes;
      write(key, entry.value, entry.body);
    }
  }

  const bytes = () => allocated + entries.size * entryBytes;

  return {
    get(key: string): { value: V; body: Buffer | null } | undefined {
      const entry = entries.get(key);
      if (entry) entry.wasRead = true;
      return entry;
    },
    /** Copies a body into the cache. A body that is larger than the cache is not kept. */
    set(key: string, value: V, body: Buffer | null): void {
      entries.delete(key);
      if ((body?.length ?? 0) + entryBytes > bytesMax) return;
      write(key, value, body);
      while (bytes() > bytesMax && segments.length > 1) evictOldest();
    },
    delete: (key: string): void => void entries.delete(key),
    /** The memory in use, at most `bytesMax`. */
    bytes,
    get size() {
      return entries.size;
    },
  };
}
