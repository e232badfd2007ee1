import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createSeal, type Seal } from '@pune/database/seal';
import type { Notify } from '@pune/notify';
import { openNotify } from '@pune/notify/open-notify';
import type { Kysely } from 'kysely';
import type { AuditKeys } from './audit-keys.ts';
import { createEditorAccounts, type EditorAccounts } from './editor-accounts.ts';
import { staffEnv } from './env.ts';
import { createIdentityProvider } from './identity-provider.ts';
import { createIdentitySignIn, type IdentitySignIn } from './identity-sign-in.ts';
import { createInvitations, type Invitations } from './invitations.ts';
import { createKeptOfficers, type KeptOfficers } from './kept-officers.ts';
import { openStaffMail, type StaffMail } from './staff-mail.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';

export interface Staff {
  db: Kysely<StaffTables>;
  sessions: Sessions;
  keptOfficers: KeptOfficers;
  signIn: SignIn;
  invitations: Invitations;
  /** The sign-in by the city's directory; null if none is configured. */
  identities: IdentitySignIn | null;
  /** Queues a message in the transaction of a change. */
  queue: Notify['queue'];
  /** Mails invitations; null if no mail is configured. */
  mail: StaffMail | null;
  /** Disables and enables accounts in the CMS with their persons; null if it is not configured. */
  editorAccounts: EditorAccounts | null;
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
  const { keys: secrets, auditKeys: keys, cms, directory } = staffEnv(env);
  const db = openDatabase<StaffTables>(servicesDatabaseUrl(env));
  const seal = createSeal(secrets, 'staff');
  await migrateStaff(db);
  const invitations = createInvitations({ db, seal, issuer, now, keys });
  const notify = await openNotify(async () => true, { db, env });
  return {
    db,
    seal,
    auditKeys: keys,
    sessions: createSessions({ db, now }),
    keptOfficers: createKeptOfficers({ db }),
    signIn: createSignIn({ db, seal, now, keys }),
    invitations,
    identities:
      directory &&
      createIdentitySignIn({
        db,
        seal,
        invitations,
        now,
        keys,
        provider: createIdentityProvider(directory),
        groups: directory.groups,
      }),
    queue: notify.queue,
    mail: openStaffMail(notify, env),
    editorAccounts: cms && createEditorAccounts({ db, cms, now }),
    close: () => db.destroy(),
  };
}
