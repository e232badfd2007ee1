import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Chance } from './chance.ts';

type KeyAlgorithm = Parameters<crypto.KeyObject['toCryptoKey']>[0];
interface Sealing {
  iv: Uint8Array;
  additionalData: Uint8Array;
}
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

const digestOf = (key: CryptoKey, data: Uint8Array): Buffer =>
  crypto.createHmac('sha256', crypto.KeyObject.from(key)).update(data).digest();

/** The part of WebCrypto that JSON Web Tokens use, without the threads of OpenSSL. */
const subtle = {
  importKey: async (
    _format: 'raw',
    key: Uint8Array,
    algorithm: KeyAlgorithm,
    _extractable: boolean,
    usages: KeyUsage[],
    // Extractable, because the functions below take its bytes.
  ) => crypto.createSecretKey(key).toCryptoKey(algorithm, true, usages),
  sign: async (_algorithm: unknown, key: CryptoKey, data: Uint8Array) =>
    Uint8Array.from(digestOf(key, data)).buffer,
  verify: async (_algorithm: unknown, key: CryptoKey, signature: Uint8Array, data: Uint8Array) =>
    digestOf(key, data).equals(signature),
  async encrypt({ iv, additionalData }: Sealing, key: CryptoKey, data: Uint8Array) {
    const cipher = crypto
      .createCipheriv(CIPHER, crypto.KeyObject.from(key), iv)
      .setAAD(additionalData);
    const sealed = [cipher.update(data), cipher.final(), cipher.getAuthTag()];
    return Uint8Array.from(Buffer.concat(sealed)).buffer;
  },
  async decrypt({ iv, additionalData }: Sealing, key: CryptoKey, sealed: Uint8Array) {
    const decipher = crypto
      .createDecipheriv(CIPHER, crypto.KeyObject.from(key), iv)
      .setAAD(additionalData)
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const opened = [decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()];
    return Uint8Array.from(Buffer.concat(opened)).buffer;
  },
};

/**
 * Makes the cryptography of this thread depend on a seed alone: random values come from `chance`, and
 * work that OpenSSL does in other threads, which end in any order, is done at once. Only for a thread
 * that simulates and does nothing else: no key of it is a secret.
 */
export function seedCrypto(chance: Chance): void {
  const randomBytes = (size: number): Buffer =>
    Buffer.from(Array.from({ length: size }, () => chance.between(0, 255)));
  Object.assign(crypto, {
    randomBytes,
    randomUUID: () => {
      const hex = randomBytes(16).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  });
  syncBuiltinESMExports();
  Object.assign(globalThis.crypto, {
    getRandomValues: (values: Uint8Array) => (values.set(randomBytes(values.length)), values),
  });
  Object.assign(globalThis.crypto.subtle, subtle);
}
