import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './encryption.ts';

const key = randomBytes(32);

describe('an encrypted text', () => {
  it('opens with its key and context, and differs each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const [once, again] = [encrypt(key, text, context), encrypt(key, text, context)];
        expect(once).not.toBe(again);
        expect(once).toMatch(/^[\w-]+$/);
        expect(decrypt(key, once, context)).toBe(text);
      }),
    );
  });

  it('does not open with another key or context, or after a change', () => {
    const sealed = encrypt(key, 'पुणे', 'row 1');
    expect(() => decrypt(randomBytes(32), sealed, 'row 1')).toThrow();
    expect(() => decrypt(key, sealed, 'row 2')).toThrow();
    expect(() => decrypt(key, sealed)).toThrow();
    for (const place of [0, 11, 12, -17, -1]) {
      const bytes = Buffer.from(sealed, 'base64url');
      const at = place < 0 ? bytes.length + place : place;
      bytes[at] = bytes[at]! ^ 1;
      expect(() => decrypt(key, bytes.toString('base64url'), 'row 1')).toThrow();
    }
  });

  it('without context is one that nothing else was authenticated with', () => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const stored = Buffer.concat([
      iv,
      cipher.update('stored before', 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    expect(decrypt(key, stored.toString('base64url'))).toBe('stored before');
  });
});
