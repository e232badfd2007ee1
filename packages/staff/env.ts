import { secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings, requireTogether, SettingsError } from '@pune/database/settings';
import { isSandbox } from '@pune/std/sandbox';
import { z } from 'zod';
import { auditKeys, type AuditKeys } from './audit-keys.ts';
import type { GroupDuties } from './identities.ts';
import type { IdentityProviderOptions } from './identity-provider.ts';

const groupDuties = z.record(z.string().min(1), z.enum(['administration', 'cases']));

const schema = z.object({
  NODE_ENV: z.string().optional(),
  DANGEROUSLY_SANDBOX: z.string().optional(),
  /** A file on another machine's disk, to which the hourly signatures of the audit are appended. */
  AUDIT_ANCHORS_FILE: z.string().min(1).optional(),
  /** A mailbox outside of the system, to which new signatures are mailed. */
  AUDIT_ANCHORS_MAIL: z.email().optional(),
  /** The CMS as this server reaches it: it is told which persons are disabled. */
  STAFF_CMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The city's directory, an OpenID Connect provider: the issuer as its tokens name it. */
  STAFF_DIRECTORY_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  STAFF_DIRECTORY_CLIENT_ID: z.string().min(1).optional(),
  STAFF_DIRECTORY_CLIENT_SECRET: z.string().min(16).optional(),
  /** The groups whose accounts may sign in, each with the duty of its persons. */
  STAFF_DIRECTORY_GROUPS: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'Expected JSON: {"desk-officers":"cases"}' });
        return z.NEVER;
      }
    })
    .pipe(groupDuties)
    .optional(),
  STAFF_DIRECTORY_GROUPS_CLAIM: z.string().min(1).default('groups'),
});

const TOGETHER = [
  ['STAFF_DIRECTORY_ISSUER', 'STAFF_DIRECTORY_CLIENT_ID', 'STAFF_DIRECTORY_CLIENT_SECRET'],
] as const;

export type DirectorySettings = IdentityProviderOptions & { groups: GroupDuties | null };

export interface StaffEnv {
  /** Seals the secrets of authenticators, and keys digests of the sign-in. */
  keys: Secrets;
  auditKeys: AuditKeys;
  auditAnchorsFile: string | null;
  auditAnchorsMail: string | null;
  /** The CMS with the key that it shares; null if it is told nothing. */
  cms: { url: string; key: string } | null;
  /** The city's directory; null if officers sign in by password alone. */
  directory: DirectorySettings | null;
}

function directoryFrom(settings: z.output<typeof schema>): DirectorySettings | null {
  const { STAFF_DIRECTORY_ISSUER: issuer } = settings;
  if (issuer === undefined) return null;
  const isPlain = issuer.startsWith('http:');
  if (isPlain && !isSandbox(settings))
    throw new SettingsError('staff', [
      'STAFF_DIRECTORY_ISSUER is not encrypted: give an address with https://',
    ]);
  return {
    issuer,
    clientId: settings.STAFF_DIRECTORY_CLIENT_ID!,
    clientSecret: settings.STAFF_DIRECTORY_CLIENT_SECRET!,
    groupsClaim: settings.STAFF_DIRECTORY_GROUPS_CLAIM,
    groups: settings.STAFF_DIRECTORY_GROUPS ?? null,
    DANGEROUSLY_withoutTls: isPlain,
  };
}

/** @throws SettingsError that names the variable to correct */
export function staffEnv(env: Record<string, string | undefined> = process.env): StaffEnv {
  const settings = parseSettings('staff', schema, env);
  requireTogether('staff', settings, TOGETHER);
  return {
    keys: secretsFrom(env, 'STAFF_KEY', 'staff'),
    auditKeys: auditKeys(env),
    auditAnchorsFile: settings.AUDIT_ANCHORS_FILE ?? null,
    auditAnchorsMail: settings.AUDIT_ANCHORS_MAIL ?? null,
    cms: settings.STAFF_CMS_URL
      ? { url: settings.STAFF_CMS_URL, key: secretsFrom(env, 'STAFF_CMS_KEY', 'staff')[0] }
      : null,
    directory: directoryFrom(settings),
  };
}
