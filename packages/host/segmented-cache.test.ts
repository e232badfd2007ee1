import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createSegmentedCache } from './segmented-cache.ts';

const ENTRY_BYTES = 100;
const BOUND = 64 * 1024;
const bodyOf = (seed: number, length: number) => Buffer.alloc(length, seed % 251);

describe('a cache in segments', () => {
  test('gives what was put in last, or nothing, and stays within its bound', () => {
    const step = fc.record({
      key: fc.nat(12),
      length: fc.oneof(fc.nat(500), fc.nat(6000), fc.nat(BOUND * 2)),
      isRead: fc.boolean(),
      isReserved: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 400 }), (steps) => {
        const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
        const last = new Map<string, { value: number; body: Buffer }>();
        steps.forEach(({ key: number, length, isRead, isReserved }, index) => {
          const key = String(number);
          if (isRead) {
            const found = cache.get(key);
            if (found)
              expect({ value: found.value, body: found.body!.equals(last.get(key)!.body) }).toEqual(
                { value: last.get(key)!.value, body: true },
              );
          } else {
            const body = isReserved
              ? cache.reserve(length).fill(index % 251)
              : bodyOf(index, length);
            cache.set(key, index, body);
            // One that does not fit must not leave an older one in its place.
            last.set(key, { value: index, body: Buffer.from(body) });
          }
          expect(cache.bytes()).toBeLessThanOrEqual(BOUND);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('keeps what is read, and drops what is not', () => {
    const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
    cache.set('read', 1, bodyOf(1, 500));
    cache.set('not read', 2, bodyOf(2, 500));
    for (let i = 0; i < 1000; i++) {
      cache.set(`other ${i}`, i, bodyOf(i, 500));
      expect(cache.get('read')?.value).toBe(1);
    }
    expect(cache.get('not read')).toBeUndefined();
  });

  test('a body that is held stays as it was after its segment was evicted', () => {
    const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
    cache.set('first', 1, bodyOf(7, 800));
    const { body } = cache.get('first')!;
    const release = cache.hold(body!);
    const turnOver = () => {
      for (let i = 0; i < 500; i++) cache.set(`other ${i}`, i, bodyOf(i, 800));
    };
    turnOver();
    expect(body!.equals(bodyOf(7, 800))).toBe(true);
    release();
    turnOver();
    expect(body!.equals(bodyOf(7, 800))).toBe(false);
  });

  test('a reserved body is never that of another one, although its memory is used again', () => {
    for (const isHeld of [true, false]) {
      const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
      const first = cache.reserve(800).fill(7);
      if (isHeld) cache.hold(first);
      for (let i = 0; i < 500; i++) cache.set(`other ${i}`, i, cache.reserve(800).fill(i % 251));
      cache.set('first', 1, first);
      const found = cache.get('first');
      if (isHeld) expect(found!.body!.equals(bodyOf(7, 800))).toBe(true);
      else expect(found).toBeUndefined();
    }
  });

  test('a cache that turns over takes no new memory', () => {
    const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
    const turnOver = () => {
      for (let i = 0; i < 500; i++) cache.set(`page ${i}`, i, cache.reserve(800).fill(i % 251));
    };
    turnOver();
    const allocate = vi.spyOn(Buffer, 'allocUnsafeSlow');
    turnOver();
    expect(allocate).not.toHaveBeenCalled();
    allocate.mockRestore();
  });

  test('answers without a body are evicted too', () => {
    const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
    for (let i = 0; i < 10_000; i++) cache.set(`film ${i}`, i, null);
    expect(cache.bytes()).toBeLessThanOrEqual(BOUND);
    expect(cache.size).toBeGreaterThan(100);
  });

  test('what is deleted is gone', () => {
    const cache = createSegmentedCache<number>(BOUND, ENTRY_BYTES);
    cache.set('page', 1, bodyOf(1, 100));
    cache.delete('page');
    expect(cache.get('page')).toBeUndefined();
  });
});
