import { secretFrom } from '@pune/database/seal';
import { auditKeys, type AuditKeys } from './audit-keys.ts';

export interface StaffEnv {
  /** Seals the secrets of authenticators, and keys digests of the sign-in. */
  key: string;
  auditKeys: AuditKeys;
}

/** @throws SettingsError that names the variable to correct */
export const staffEnv = (env: Record<string, string | undefined> = process.env): StaffEnv => ({
  key: secretFrom(env, 'STAFF_KEY', 'staff'),
  auditKeys: auditKeys(env),
});
