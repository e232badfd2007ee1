import {
  done,
  note,
  refused,
  type Author,
  type Changed,
  type StaffTransaction,
} from './changes.ts';
import { isEnrolled } from './enrolled.ts';
import type { StaffDb } from './holding.ts';
import { findPerson } from './persons.ts';
import type { Duty } from './staff.tables.ts';

/** An account of the city's directory, as its ID token names it. */
export interface Identity {
  issuer: string;
  /** Never given to another account, unlike an e-mail address. */
  subject: string;
  /** The session at the provider, if it names one. */
  session: string | null;
  groups: readonly string[];
}

/** The duty for which each group of the directory may sign in. */
export type GroupDuties = Readonly<Record<string, Duty>>;

/**
 * Checks the groups of an account. Groups only narrow who may sign in: posts and permissions are
 * assigned at the desk alone. Without a table every linked account may.
 */
export const admits = (table: GroupDuties | null, duty: Duty, groups: readonly string[]): boolean =>
  table === null || groups.some((group) => Object.hasOwn(table, group) && table[group] === duty);

const SUBJECT = /^[\x21-\x7e]{1,255}$/;

/** @returns true for an identifier that a provider may give to an account */
export const isSubject = (text: string): boolean => SUBJECT.test(text);

/** Adds the identity of a person. @returns false if it, or the person, has another link */
export async function insertIdentity(
  transaction: StaffTransaction,
  row: {
    issuer: string;
    subject: string;
    person: string;
    at: Date;
    by: string | null;
    needsApproval: boolean;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('staff_identities')
    .values({
      issuer: row.issuer,
      subject: row.subject,
      person_id: row.person,
      linked_at: row.at.toISOString(),
      linked_by: row.by,
      needs_approval: row.needsApproval ? 1 : 0,
      approved_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Links an account of the directory with a person, by an administrator. A person who can sign in
 * already is protected: a second administrator has to approve the link, because one alone could
 * take over the account.
 */
export async function linkIdentity(
  transaction: StaffTransaction,
  { issuer, subject, person }: { issuer: string; subject: string; person: string },
  author: Author,
): Promise<Changed> {
  if (!isSubject(subject)) return refused('subject_invalid');
  const found = await findPerson(transaction, person);
  if (!found || found.disabled_at !== null) return refused('unknown_person');
  const row = {
    issuer,
    subject,
    person,
    at: author.at,
    by: author.by?.person ?? null,
    needsApproval: author.by !== null && (await isEnrolled(transaction, person)),
  };
  if (!(await insertIdentity(transaction, row))) return refused('identity_taken');
  await note(transaction, author, {
    action: 'link_identity',
    object: person,
    after: { issuer, subject },
  });
  return done(person);
}

/** Approves the link of a person. The database refuses the administrator who made it. */
export async function approveIdentity(
  transaction: StaffTransaction,
  person: string,
  author: Author,
): Promise<Changed> {
  const waiting = await transaction
    .selectFrom('staff_identities')
    .selectAll()
    .where('person_id', '=', person)
    .where('needs_approval', '=', 1)
    .where('approved_by', 'is', null)
    .executeTakeFirst();
  if (!waiting || !author.by) return refused('unknown_record');
  if ([waiting.linked_by, person].includes(author.by.person)) return refused('same_person');
  await transaction
    .updateTable('staff_identities')
    .set({ approved_by: author.by.person })
    .where('issuer', '=', waiting.issuer)
    .where('subject', '=', waiting.subject)
    .execute();
  await note(transaction, author, { action: 'approve_identity', object: person });
  return done(person);
}

/** Removes the link of a person, and ends the sessions that began by it. */
export async function unlinkIdentity(
  transaction: StaffTransaction,
  { issuer, person }: { issuer: string; person: string },
  author: Author,
): Promise<Changed> {
  const { numDeletedRows } = await transaction
    .deleteFrom('staff_identities')
    .where('person_id', '=', person)
    .where('issuer', '=', issuer)
    .executeTakeFirstOrThrow();
  if (numDeletedRows !== 1n) return refused('unknown_record');
  await transaction
    .deleteFrom('staff_sessions')
    .where('person_id', '=', person)
    .where('identity_issuer', '=', issuer)
    .execute();
  await note(transaction, author, { action: 'unlink_identity', object: person });
  return done(person);
}

/** @returns the id of the person with whom an identity is linked, also before the approval */
export async function identityHolder(
  db: StaffDb,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('staff_identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** @returns the person of an identity; null without a link, or while it waits for approval */
export async function personOfIdentity(
  db: StaffDb,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<{ id: string; duty: Duty; isDisabled: boolean } | null> {
  const row = await db
    .selectFrom('staff_identities as identity')
    .innerJoin('staff_persons as person', 'person.id', 'identity.person_id')
    .select(['person.id', 'person.duty', 'person.disabled_at'])
    .where('identity.issuer', '=', issuer)
    .where('identity.subject', '=', subject)
    .where((either) =>
      either.or([
        either('identity.needs_approval', '=', 0),
        either('identity.approved_by', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  return row ? { id: row.id, duty: row.duty, isDisabled: row.disabled_at !== null } : null;
}

/** The link of a person, as the person's page shows it. */
export interface LinkedIdentity {
  subject: string;
  /** The administrator who linked it; null for an invitation. */
  by: string | null;
  isWaiting: boolean;
}

export async function identityOf(db: StaffDb, person: string): Promise<LinkedIdentity | null> {
  const row = await db
    .selectFrom('staff_identities')
    .select(['subject', 'linked_by', 'needs_approval', 'approved_by'])
    .where('person_id', '=', person)
    .orderBy('linked_at', 'desc')
    .executeTakeFirst();
  return row
    ? {
        subject: row.subject,
        by: row.linked_by,
        isWaiting: row.needs_approval === 1 && row.approved_by === null,
      }
    : null;
}
