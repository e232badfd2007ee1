import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMark, encodeMark } from './list-mark.ts';

test('a mark is read as it was written, in characters that an address bears', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, id) => {
      const written = encodeMark({ value, id });
      expect(written).toMatch(/^[\w-]*$/);
      expect(decodeMark(written)).toEqual({ value, id });
    }),
  );
});

test('any other text is no mark', () => {
  const texts = ['', 'x', '[]', '["a"]', '[1,2]', '{}', 'null'];
  for (const text of texts) expect(decodeMark(Buffer.from(text).toString('base64url'))).toBe(null);
  expect(decodeMark(null)).toBe(null);
});
