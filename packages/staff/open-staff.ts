import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createSeal, type Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import type { AuditKeys } from './audit-keys.ts';
import { staffEnv } from './env.ts';
import { createInvitations, type Invitations } from './invitations.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';

export interface Staff {
  db: Kysely<StaffTables>;
  sessions: Sessions;
  signIn: SignIn;
  invitations: Invitations;
  close: () => Promise<void>;
}

/** The accounts with the keys of the installation, for its commands. */
export interface OpenedStaff extends Staff {
  /** Seals the secrets of authenticators. */
  seal: Seal;
  auditKeys: AuditKeys;
}

/** Opens the accounts of staff, as configured by the environment, with their tables up to date. */
export async function openStaff({
  env = process.env,
  now = () => new Date(),
  issuer = 'Pune',
}: {
  env?: Record<string, string | undefined>;
  now?: () => Date;
  issuer?: string;
} = {}): Promise<OpenedStaff> {
  const { key, auditKeys: keys } = staffEnv(env);
  const db = openDatabase<StaffTables>(servicesDatabaseUrl(env));
  const seal = createSeal(key, 'staff');
  await migrateStaff(db);
  return {
    db,
    seal,
    auditKeys: keys,
    sessions: createSessions({ db, now }),
    signIn: createSignIn({ db, seal, now, keys }),
    invitations: createInvitations({ db, seal, issuer, now, keys }),
    close: () => db.destroy(),
  };
}
