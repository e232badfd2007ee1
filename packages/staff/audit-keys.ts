import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { secretsFrom } from '@pune/database/seal';
import { signingKeyFrom, type SigningKey } from '@pune/database/signing-keys';

/** The signing key signs the heads of chains (Ed25519). */
export interface AuditKeys extends SigningKey {
  /** Chains the entries. A key object, because importing a key costs more than an HMAC. */
  hmac: KeyObject;
  /** Digests what an action changed. */
  digest: KeyObject;
  /** Keys of entries and anchors before a rotation: they verify only, for as long as the audit. */
  others?: readonly AuditKeys[];
}

/** Derives the keys of the audit from one secret. */
export function auditKeysFrom(secret: string): AuditKeys {
  const keyOf = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'pune', `staff audit ${use}`, 32));
  return {
    hmac: createSecretKey(keyOf('chain')),
    digest: createSecretKey(keyOf('digest')),
    ...signingKeyFrom(secret, 'staff audit sign'),
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
