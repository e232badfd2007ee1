import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from './secret-strength.ts';

test.each([
  ['short', 'has 5 characters'],
  ['a'.repeat(40), 'has few different characters'],
  ['abab1212'.repeat(8), 'has few different characters'],
  ['correct-horse'.repeat(4), 'repeats a few characters'],
])('%s is weak', (secret, reason) => expect(weaknessOf(secret)).toBe(reason));

test('a random key is never weak, in any usual form', () => {
  for (const form of ['hex', 'base64', 'base64url'] as const)
    for (let n = 0; n < 2000; n++) expect(weaknessOf(randomBytes(32).toString(form))).toBeNull();
});

test('a repeated part is weak, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 16 }), (part) => {
      expect(weaknessOf(part.repeat(64).slice(0, 64))).not.toBeNull();
    }),
  );
});
