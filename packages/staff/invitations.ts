import { randomUUID } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import { isLocale, type Locale } from '@pune/i18n';
import { weaknessOf, type Weakness } from '@pune/std/passwords';
import type { Kysely } from 'kysely';
import type { AuditKeys } from './audit-keys.ts';
import {
  done,
  note,
  refused,
  type Author,
  type Changed,
  type RefusalReason,
  type StaffTransaction,
} from './changes.ts';
import { setCredentials, totpContext } from './credentials.ts';
import { hashPassword } from './password-hash.ts';
import { findPerson } from './persons.ts';
import type { StaffTables } from './staff.tables.ts';
import { randomToken, tokenDigest } from './tokens.ts';
import { newTotpSecret, totpStep, totpUri, useTotpStep } from './totp.ts';

async function isEnrolled(transaction: StaffTransaction, person: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('staff_credentials')
    .select('person_id')
    .where('person_id', '=', person)
    .executeTakeFirst();
  return found !== undefined;
}

export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

export type Invited =
  /** With `waits`, the link works once a second administrator has approved it. */
  { kind: 'Invited'; token: string; waits: boolean } | { kind: 'Refused'; reason: RefusalReason };

/** An invitation as its person sees it. */
export interface Invitation {
  person: { id: string; name: string; email: string; language: Locale };
  /** The secret of the authenticator app, in base 32, and the address for a QR code. */
  totp: { secret: string; uri: string };
}

export type Enrolled =
  | { kind: 'Enrolled'; person: string }
  | { kind: 'Weak'; weakness: Weakness }
  | { kind: 'WrongCode' }
  /** Unknown, used, expired, replaced by a newer one, or of a disabled person. */
  | { kind: 'Gone' };

export interface InvitationOptions {
  db: Kysely<any>;
  seal: Seal;
  /** The name of the service in authenticator apps. */
  issuer: string;
  now?: () => Date;
  keys?: AuditKeys;
}

/**
 * Creates the enrolment: an administrator invites a person by a link that works once; the person
 * chooses a password and connects an authenticator app. No administrator knows either.
 */
export function createInvitations({
  db: given,
  seal,
  issuer,
  now = () => new Date(),
  keys,
}: InvitationOptions) {
  const db = given as Kysely<StaffTables>;

  async function find(token: string | null) {
    const digest = tokenDigest('invitation', token);
    if (!digest) return null;
    const row = await db
      .selectFrom('staff_invitations as invitation')
      .innerJoin('staff_persons as person', 'person.id', 'invitation.person_id')
      .select([
        'invitation.id',
        'invitation.totp_sealed',
        'invitation.person_id',
        'person.name',
        'person.email',
        'person.language',
      ])
      .where('invitation.token_digest', '=', digest)
      .where('invitation.used_at', 'is', null)
      .where('invitation.expires_at', '>', now().toISOString())
      .where('person.disabled_at', 'is', null)
      .where((either) =>
        either.or([
          either('invitation.is_recovery', '=', 0),
          either('invitation.approved_by', 'is not', null),
        ]),
      )
      .executeTakeFirst();
    return row && { ...row, secret: seal.open(row.totp_sealed, totpContext(row.person_id)) };
  }

  return {
    /**
     * Invites a person; earlier invitations end. The token is for the link alone, and not stored.
     * An enrolled person keeps the present password until the new invitation is used, and a second
     * administrator has to approve it: one alone could take over the account.
     */
    async invite(transaction: StaffTransaction, id: string, author: Author): Promise<Invited> {
      const person = await findPerson(transaction, id);
      if (!person || person.disabled_at !== null)
        return refused('unknown_person') as Extract<Invited, { kind: 'Refused' }>;
      await transaction
        .deleteFrom('staff_invitations')
        .where('person_id', '=', id)
        .where('used_at', 'is', null)
        .execute();
      const token = randomToken();
      const waits = author.by !== null && (await isEnrolled(transaction, id));
      await transaction
        .insertInto('staff_invitations')
        .values({
          id: randomUUID(),
          person_id: id,
          token_digest: tokenDigest('invitation', token)!,
          totp_sealed: seal.seal(newTotpSecret(), totpContext(id)),
          created_at: author.at.toISOString(),
          expires_at: new Date(author.at.getTime() + INVITATION_DAYS * DAY_MS).toISOString(),
          used_at: null,
          is_recovery: waits ? 1 : 0,
          invited_by: author.by?.person ?? null,
          approved_by: null,
        })
        .execute();
      await note(transaction, author, { action: waits ? 'invite_again' : 'invite', object: id });
      return { kind: 'Invited', token, waits };
    },

    /** Approves the recovery of a person's account. The database refuses the inviting person. */
    async approve(transaction: StaffTransaction, id: string, author: Author): Promise<Changed> {
      const waiting = await transaction
        .selectFrom('staff_invitations')
        .select(['id', 'invited_by'])
        .where('person_id', '=', id)
        .where('used_at', 'is', null)
        .where('is_recovery', '=', 1)
        .where('approved_by', 'is', null)
        .where('expires_at', '>', author.at.toISOString())
        .executeTakeFirst();
      if (!waiting || !author.by) return refused('unknown_record');
      if ([waiting.invited_by, id].includes(author.by.person)) return refused('same_person');
      await transaction
        .updateTable('staff_invitations')
        .set({ approved_by: author.by.person })
        .where('id', '=', waiting.id)
        .execute();
      await note(transaction, author, { action: 'approve_recovery', object: id });
      return done(id);
    },

    async find(token: string | null): Promise<Invitation | null> {
      const found = await find(token);
      if (!found) return null;
      const { person_id: id, name, email, language, secret } = found;
      return {
        person: { id, name, email, language: isLocale(language) ? language : 'en' },
        totp: { secret, uri: totpUri(secret, { email, issuer }) },
      };
    },

    /** Sets the password and the authenticator of the invited person, and ends all sessions. */
    async accept(
      token: string | null,
      { password, code }: { password: string; code: string },
    ): Promise<Enrolled> {
      const found = await find(token);
      if (!found) return { kind: 'Gone' };
      const weakness = weaknessOf(password, found);
      if (weakness) return { kind: 'Weak', weakness };
      const step = totpStep(found.secret, code, now());
      if (step === null) return { kind: 'WrongCode' };
      const passwordHash = await hashPassword(password);
      const { person_id } = found;
      return db.transaction().execute(async (transaction): Promise<Enrolled> => {
        const used = await transaction
          .updateTable('staff_invitations')
          .set({ used_at: now().toISOString() })
          .where('id', '=', found.id)
          .where('used_at', 'is', null)
          .executeTakeFirstOrThrow();
        if (used.numUpdatedRows !== 1n) return { kind: 'Gone' };
        await useTotpStep(transaction, person_id, step);
        const totpSealed = found.totp_sealed;
        await setCredentials(transaction, person_id, { passwordHash, totpSealed, at: now() });
        await note(
          transaction,
          { at: now(), by: null, keys },
          { action: 'enrol', object: person_id },
        );
        return { kind: 'Enrolled', person: person_id };
      });
    },
  };
}
export type Invitations = ReturnType<typeof createInvitations>;
