import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Conflict, type Bucket } from './bucket.ts';

export interface BucketUnderTest {
  bucket: Bucket;
  close?(): void | Promise<void>;
}

/** The contract suite of buckets. `open` opens an empty one. */
export function describeBucket(
  name: string,
  open: () => BucketUnderTest | Promise<BucketUnderTest>,
): void {
  describe(`bucket ${name}`, () => {
    let opened: BucketUnderTest;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => opened.close?.());
    const text = async (key: string) => {
      const found = await opened.bucket.get(key);
      return found === null || found === 'unchanged' ? found : found.body.toString('utf8');
    };
    const bytes = (body: string) => Buffer.from(body);

    it('reads what was last written, and nothing where nothing is', async () => {
      const { bucket } = opened;
      expect(await bucket.get('a/b.json')).toBeNull();
      await bucket.put('a/b.json', bytes('नमस्कार'));
      await bucket.put('a/b.json', bytes('two'));
      expect(await text('a/b.json')).toBe('two');
      await bucket.delete('a/b.json');
      await bucket.delete('a/b.json');
      expect(await bucket.get('a/b.json')).toBeNull();
    });

    it('answers in a word while an object is unchanged', async () => {
      const { bucket } = opened;
      const tag = await bucket.put('head', bytes('one'));
      expect(await bucket.get('head', tag)).toBe('unchanged');
      await bucket.put('head', bytes('two'));
      expect(await bucket.get('head', tag)).toMatchObject({ body: bytes('two') });
    });

    it('refuses a write over another version than the expected one', async () => {
      const { bucket } = opened;
      const first = await bucket.put('head', bytes('one'), 'absent');
      await expect(bucket.put('head', bytes('x'), 'absent')).rejects.toThrow(Conflict);
      const second = await bucket.put('head', bytes('two'), first);
      await expect(bucket.put('head', bytes('x'), first)).rejects.toThrow(Conflict);
      expect(await text('head')).toBe('two');
      await bucket.put('head', bytes('three'), second);
      await bucket.delete('head');
      await expect(bucket.put('head', bytes('x'), second)).rejects.toThrow(Conflict);
    });

    it('lets one of many simultaneous writers win', async () => {
      const { bucket } = opened;
      const tag = await bucket.put('head', bytes('0'), 'absent');
      const writes = await Promise.allSettled(
        ['1', '2', '3', '4', '5', '6'].map(async (body) => {
          await bucket.put('head', bytes(body), tag);
          return body;
        }),
      );
      const won = writes.flatMap((write) => (write.status === 'fulfilled' ? [write.value] : []));
      expect(won).toHaveLength(1);
      expect(await text('head')).toBe(won[0]);
    });

    it('lists keys by prefix', async () => {
      const { bucket } = opened;
      for (const key of ['hosts/b', 'hosts/a-1.json', 'city/x', 'hosts.json'])
        await bucket.put(key, bytes(key));
      expect(await bucket.list('hosts/')).toEqual(['hosts/a-1.json', 'hosts/b']);
      expect(await bucket.list('none/')).toEqual([]);
    });

    it('stores bodies of any size', async () => {
      const { bucket } = opened;
      const large = Buffer.alloc(9_000_000, 7);
      await bucket.put('large', large);
      await bucket.put('empty', Buffer.alloc(0));
      const found = await bucket.get('large');
      expect(found !== null && found !== 'unchanged' && found.body.equals(large)).toBe(true);
      expect(await text('empty')).toBe('');
    });
  });
}
