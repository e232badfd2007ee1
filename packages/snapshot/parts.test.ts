import { describe, expect, it } from 'vitest';
import { bucketOf, bucketsOf, partScope, partsFor, partsOf } from './parts.ts';

const slugs = Array.from({ length: 20_000 }, (_, n) => `water-supply-notice-${n}`);

describe('the parts of a collection', () => {
  it('number a power of two that grows with the documents', () => {
    expect([0, 1, 500, 501, 1000, 1001, 30_000].map(partsFor)).toEqual([1, 1, 1, 2, 2, 4, 64]);
  });

  it('contain every slug once, in parts of about equal size', () => {
    for (const count of [1, 2, 16]) {
      const sizes = Array.from({ length: count }, (_, number) => {
        const [first, last] = bucketsOf([number, count]);
        const inPart = slugs.filter((slug) => bucketOf(slug) >= first && bucketOf(slug) <= last);
        for (const slug of inPart.slice(0, 50))
          expect(partsOf(slug)).toContain(partScope([number, count]));
        return inPart.length;
      });
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(slugs.length);
      expect(Math.max(...sizes)).toBeLessThan((slugs.length / count) * 1.2);
    }
  });
});
