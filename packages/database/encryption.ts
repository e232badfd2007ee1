import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text by AES-256-GCM with a fresh nonce (NIST SP 800-38D; OWASP ASVS 5.0, 11.3).
 *
 * @param key 32 bytes
 * @param context is authenticated with the text: it opens with the same context only
 *
 * @returns nonce, ciphertext and tag in base64url
 */
export function encrypt(key: Buffer, text: string, context = ''): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([
    iv,
    cipher.update(text, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('base64url');
}

/**
 * Decrypts a text of `encrypt`.
 *
 * @throws when it was changed, or encrypted with another key or context
 */
export function decrypt(key: Buffer, encrypted: string, context = ''): string {
  const bytes = Buffer.from(encrypted, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}
