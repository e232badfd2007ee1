import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { secretsFrom } from '@pune/database/seal';

export interface AuditKeys {
  /** Chains the entries. A key object, because importing a key costs more than an HMAC. */
  hmac: KeyObject;
  /** Digests what an action changed. */
  digest: KeyObject;
  /** Signs the heads of chains (Ed25519). */
  signing: KeyObject;
  verifying: KeyObject;
  /** Names the verifying key. */
  keyId: string;
  /** Keys of entries and anchors before a rotation: they verify only, for as long as the audit. */
  others?: readonly AuditKeys[];
}

/** The DER header of an Ed25519 private key in PKCS #8 (RFC 8410), before its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Derives the keys of the audit from one secret. */
export function auditKeysFrom(secret: string): AuditKeys {
  const keyOf = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'pune', `staff audit ${use}`, 32));
  const signing = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, keyOf('sign')]),
    format: 'der',
    type: 'pkcs8',
  });
  const verifying = createPublicKey(signing);
  const keyId = createHash('sha256')
    .update(verifying.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 16);
  return {
    hmac: createSecretKey(keyOf('chain')),
    digest: createSecretKey(keyOf('digest')),
    signing,
    verifying,
    keyId,
  };
}

let kept: { secret: string; keys: AuditKeys } | undefined;

/**
 * @returns the keys of the audit from `STAFF_AUDIT_KEY`, and those of `STAFF_AUDIT_KEY_OTHER`
 *
 * @throws SettingsError in production without a key of its own
 */
export function auditKeys(env: Record<string, string | undefined> = process.env): AuditKeys {
  const secrets = secretsFrom(env, 'STAFF_AUDIT_KEY', 'staff');
  const secret = secrets.join(' ');
  if (kept?.secret !== secret) {
    const [current, ...others] = secrets;
    kept = { secret, keys: { ...auditKeysFrom(current), others: others.map(auditKeysFrom) } };
  }
  return kept.keys;
}
