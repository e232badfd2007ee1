import { secretFrom } from '@pune/database/seal';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';
import { auditKeys, type AuditKeys } from './audit-keys.ts';

const schema = z.object({
  /** A file on another machine's disk, to which the hourly signatures of the audit are appended. */
  AUDIT_ANCHORS_FILE: z.string().min(1).optional(),
});

export interface StaffEnv {
  /** Seals the secrets of authenticators, and keys digests of the sign-in. */
  key: string;
  auditKeys: AuditKeys;
  auditAnchorsFile: string | null;
}

/** @throws SettingsError that names the variable to correct */
export const staffEnv = (env: Record<string, string | undefined> = process.env): StaffEnv => ({
  key: secretFrom(env, 'STAFF_KEY', 'staff'),
  auditKeys: auditKeys(env),
  auditAnchorsFile: parseSettings('staff', schema, env).AUDIT_ANCHORS_FILE ?? null,
});
