import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts bytes by AES-256-GCM with a fresh nonce (NIST SP 800-38D; OWASP ASVS 5.0, 11.3).
 *
 * @param key 32 bytes
 * @param context is authenticated with the bytes: they open with the same context only
 *
 * @returns nonce, ciphertext and tag
 */
export function encryptBytes(key: Buffer, bytes: Uint8Array, context = ''): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts the result of `encryptBytes`.
 *
 * @throws when it was changed, or encrypted with another key or context
 */
export function decryptBytes(key: Buffer, bytes: Uint8Array, context = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}

/**
 * Encrypts a text like `encryptBytes`.
 *
 * @returns nonce, ciphertext and tag in base64url
 */
export const encrypt = (key: Buffer, text: string, context = ''): string =>
  encryptBytes(key, Buffer.from(text), context).toString('base64url');

/**
 * Decrypts a text of `encrypt`.
 *
 * @throws when it was changed, or encrypted with another key or context
 */
export const decrypt = (key: Buffer, encrypted: string, context = ''): string =>
  decryptBytes(key, Buffer.from(encrypted, 'base64url'), context).toString('utf8');
