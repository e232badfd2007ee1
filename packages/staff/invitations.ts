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
import { isEnrolled } from './enrolled.ts';
import { identityHolder, insertIdentity, type Identity } from './identities.ts';
import { findPerson } from './persons.ts';
import type { StaffDb } from './holding.ts';
import type { StaffTables } from './staff.tables.ts';
import { randomToken, tokenDigest } from './tokens.ts';
import { useTotpStep } from './totp-steps.ts';
import { newTotpSecret, totpStep, totpUri } from '@pune/std/totp';

export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

export interface InvitedPerson {
  id: string;
  email: string;
  language: Locale;
}

export type Invited =
  /** With `waits`, the link works once a second administrator has approved it. */
  | { kind: 'Invited'; token: string; waits: boolean; person: InvitedPerson }
  | { kind: 'Refused'; reason: RefusalReason };

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

export type LinkedByInvitation =
  | { kind: 'Linked' }
  | { kind: 'Gone' }
  /** The account is linked with another person. */
  | { kind: 'Taken' };

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

  /** Finds an invitation that works; with `waits` one that needs an approval to work. */
  async function find(token: string | null, from: StaffDb = db, waits = false) {
    const digest = tokenDigest('invitation', token);
    if (!digest) return null;
    const row = await from
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
      .where((either) => {
        const open = either.or([
          either('invitation.is_recovery', '=', 0),
          either('invitation.approved_by', 'is not', null),
        ]);
        return waits ? either.not(open) : open;
      })
      .executeTakeFirst();
    return row && { ...row, secret: seal.open(row.totp_sealed, totpContext(row.person_id)) };
  }

  /** Uses up an invitation. @returns false if it was used before */
  async function use(transaction: StaffTransaction, id: string): Promise<boolean> {
    const { numUpdatedRows } = await transaction
      .updateTable('staff_invitations')
      .set({ used_at: now().toISOString() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
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
      const { email, language } = person;
      return {
        kind: 'Invited',
        token,
        waits,
        person: { id, email, language: isLocale(language) ? language : 'en' },
      };
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

    /** @returns true for an invitation that waits for the approval of a second administrator */
    async isWaiting(token: string | null): Promise<boolean> {
      return Boolean(await find(token, db, true));
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
        if (!(await use(transaction, found.id))) return { kind: 'Gone' };
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

    /**
     * Links the account of the city's directory in which the invited person signed in, in place of
     * an earlier link, and ends all sessions. A password that the person has stays.
     */
    async acceptIdentity(
      transaction: StaffTransaction,
      token: string,
      { issuer, subject }: Identity,
    ): Promise<LinkedByInvitation> {
      const found = await find(token, transaction);
      if (!found) return { kind: 'Gone' };
      const { person_id: person } = found;
      const holder = await identityHolder(transaction, { issuer, subject });
      if (holder !== null && holder !== person) return { kind: 'Taken' };
      if (!(await use(transaction, found.id))) return { kind: 'Gone' };
      await transaction
        .deleteFrom('staff_identities')
        .where('person_id', '=', person)
        .where('issuer', '=', issuer)
        .execute();
      const row = { issuer, subject, person, at: now(), by: null, needsApproval: false };
      if (!(await insertIdentity(transaction, row)))
        throw new Error('[staff] [invitations] The account was linked at the same time');
      await transaction.deleteFrom('staff_sessions').where('person_id', '=', person).execute();
      await note(
        transaction,
        { at: now(), by: null, keys },
        { action: 'link_identity', object: person, after: { issuer, subject } },
      );
      return { kind: 'Linked' };
    },
  };
}
export type Invitations = ReturnType<typeof createInvitations>;
