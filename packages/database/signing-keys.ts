import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

/** A key that signs, and the one that verifies (Ed25519). */
export interface SigningKey {
  signing: KeyObject;
  verifying: KeyObject;
  /** Names the verifying key. */
  keyId: string;
}

/** The DER header of an Ed25519 private key in PKCS #8 (RFC 8410), before its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_ID_CHARACTERS = 16;

/** @returns the name of a verifying key: the beginning of its digest */
export const keyIdOf = (verifying: KeyObject): string =>
  createHash('sha256')
    .update(verifying.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, KEY_ID_CHARACTERS);

/** Derives a key that signs from a secret. `use` gives each use its own key. */
export function signingKeyFrom(secret: string, use: string): SigningKey {
  const signing = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, Buffer.from(hkdfSync('sha256', secret, 'pune', use, 32))]),
    format: 'der',
    type: 'pkcs8',
  });
  const verifying = createPublicKey(signing);
  return { signing, verifying, keyId: keyIdOf(verifying) };
}
