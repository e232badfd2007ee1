import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestTime } from './digest-time.ts';

const text = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('the time is one that every file system and Caddy take', () => {
  fc.assert(
    fc.property(text, (body) => {
      const time = digestTime(body);
      expect(Number.isInteger(time)).toBe(true);
      expect(time).toBeGreaterThan(1);
      expect(time).toBeLessThan(2 ** 31);
    }),
  );
});

test('a page of the same length with other bytes has another time', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (body, at, change) => {
      const edited = Uint8Array.from(body);
      edited[at % body.length]! ^= change;
      expect(digestTime(edited)).not.toBe(digestTime(body));
    }),
  );
});
