import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { secretsFrom } from '@pune/database/seal';
import { SettingsError } from '@pune/database/settings';
import { keyIdOf, signingKeyFrom } from '@pune/database/signing-keys';
import { RECEIPT_KEY_ID_CHARACTERS, type ReceiptKey } from './signed-receipt.ts';

/** The key that signs receipts, and all keys that verify: those of before a rotation too. */
export interface ReceiptKeys {
  current: { id: string; signing: KeyObject };
  verifying: readonly ReceiptKey[];
}

/** A public key as it is published: Ed25519 as a JSON Web Key (RFC 8037) with its id. */
export interface PublishedReceiptKey {
  id: string;
  kty: string;
  crv: string;
  x: string;
}

const idOf = (keyId: string): string => keyId.slice(0, RECEIPT_KEY_ID_CHARACTERS);

/** Derives the keys of receipts; the first secret signs, and all of them verify. */
export function receiptKeysFrom(secrets: readonly [string, ...string[]]): ReceiptKeys {
  const keys = secrets.map((secret) => signingKeyFrom(secret, 'payments receipts sign'));
  const [current] = keys as [(typeof keys)[number]];
  return {
    current: { id: idOf(current.keyId), signing: current.signing },
    verifying: keys.map(({ keyId, verifying }) => ({ id: idOf(keyId), verifying })),
  };
}

/**
 * @returns the keys from `RECEIPTS_KEY` and `RECEIPTS_KEY_OTHER`; null in production without one:
 *   receipts are then checked by their number alone
 */
export function receiptKeys(env: Record<string, string | undefined>): ReceiptKeys | null {
  try {
    return receiptKeysFrom(secretsFrom(env, 'RECEIPTS_KEY', 'payments'));
  } catch (error) {
    if (error instanceof SettingsError && !env['RECEIPTS_KEY']) return null;
    throw error;
  }
}

/** @returns the public keys, the current one first */
export const publishedKeys = ({ verifying }: Pick<ReceiptKeys, 'verifying'>) =>
  verifying.map(({ id, verifying: key }): PublishedReceiptKey => {
    const { kty, crv, x } = key.export({ format: 'jwk' }) as Required<JsonWebKey>;
    return { id, kty: String(kty), crv: String(crv), x: String(x) };
  });

/**
 * Reads published keys. The id is that of the key's own digest, so that a wrong one in the file
 * finds nothing.
 */
export const keysFromPublished = (keys: readonly PublishedReceiptKey[]): ReceiptKey[] =>
  keys.map(({ kty, crv, x }) => {
    const verifying = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    return { id: idOf(keyIdOf(verifying)), verifying };
  });
