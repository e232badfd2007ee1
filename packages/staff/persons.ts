import { randomUUID } from 'node:crypto';
import type { Locale } from '@pune/i18n';
import {
  done,
  note,
  refused,
  type Author,
  type Changed,
  type StaffTransaction,
} from './changes.ts';
import { queueEditorChange } from './editor-accounts.ts';
import type { StaffDb } from './holding.ts';
import type { Duty } from './staff.tables.ts';

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

export const plainEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();

export const findPerson = (db: StaffDb, id: string) =>
  db.selectFrom('staff_persons').selectAll().where('id', '=', id).executeTakeFirst();

export const findPersonByEmail = (db: StaffDb, email: string) =>
  db
    .selectFrom('staff_persons')
    .selectAll()
    .where('email', '=', plainEmail(email))
    .executeTakeFirst();

export interface NewPerson {
  name: string;
  email: string;
  language: Locale;
  /** Fixed for the account. */
  duty: Duty;
}

/** Adds a person without a password: the person sets it through an invitation (`invitations.ts`). */
export async function addPerson(
  transaction: StaffTransaction,
  { name, email, language, duty }: NewPerson,
  author: Author,
): Promise<Changed> {
  const address = plainEmail(email);
  if (!EMAIL.test(address)) return refused('email_invalid');
  if (!name.trim()) return refused('name_missing');
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('staff_persons')
    .values({
      id,
      name: name.normalize('NFC').trim(),
      email: address,
      language,
      duty,
      created_at: author.at.toISOString(),
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return refused('email_taken');
  await note(transaction, author, {
    action: 'add_person',
    object: id,
    after: { name, email: address, language, duty },
  });
  return done(id);
}

/** Corrects the name of a person. */
export async function renamePerson(
  transaction: StaffTransaction,
  { id, name }: { id: string; name: string },
  author: Author,
): Promise<Changed> {
  const plain = name.normalize('NFC').trim();
  if (!plain) return refused('name_missing');
  const person = await findPerson(transaction, id);
  if (!person) return refused('unknown_person');
  await transaction
    .updateTable('staff_persons')
    .set({ name: plain })
    .where('id', '=', id)
    .execute();
  await note(transaction, author, {
    action: 'rename_person',
    object: id,
    before: { name: person.name },
    after: { name: plain },
  });
  return done(id);
}

/** Counts the other persons who can administer staff now. */
async function otherAdministrators(db: StaffDb, person: string, at: string): Promise<number> {
  const rows = await db
    .selectFrom('staff_assignments as held')
    .innerJoin('staff_persons as person', 'person.id', 'held.person_id')
    .select('person.id')
    .distinct()
    .where('held.duty', '=', 'administration')
    .where('person.id', '<>', person)
    .where('person.disabled_at', 'is', null)
    .where('held.starts_at', '<=', at)
    .where((row) => row.or([row('held.ends_at', 'is', null), row('held.ends_at', '>', at)]))
    .execute();
  return rows.length;
}

/** Checks that another person could still administer staff without this person. */
export async function isDispensable(
  transaction: StaffTransaction,
  person: { id: string; duty: Duty },
  at: Date,
): Promise<boolean> {
  if (person.duty !== 'administration') return true;
  return (await otherAdministrators(transaction, person.id, at.toISOString())) > 0;
}

/**
 * Disables a person: the next request of any session is refused, all sessions end, and the CMS is
 * told to disable the person's account there.
 */
export async function disablePerson(
  transaction: StaffTransaction,
  id: string,
  author: Author,
): Promise<Changed> {
  const person = await findPerson(transaction, id);
  if (!person) return refused('unknown_person');
  if (!(await isDispensable(transaction, person, author.at))) return refused('last_administrator');
  const { numUpdatedRows } = await transaction
    .updateTable('staff_persons')
    .set({ disabled_at: author.at.toISOString() })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n)
    await queueEditorChange(transaction, { person: id, disabled: true }, author.at);
  await transaction.deleteFrom('staff_sessions').where('person_id', '=', id).execute();
  await transaction
    .deleteFrom('staff_invitations')
    .where('person_id', '=', id)
    .where('used_at', 'is', null)
    .execute();
  await note(transaction, author, { action: 'disable_person', object: id });
  return done(id);
}

/**
 * Enables a disabled person, with the same posts as before. With `editor` the CMS is told to enable
 * the account there too, if it was disabled with the person.
 */
export async function enablePerson(
  transaction: StaffTransaction,
  { id, editor = false }: { id: string; editor?: boolean },
  author: Author,
): Promise<Changed> {
  const { numUpdatedRows } = await transaction
    .updateTable('staff_persons')
    .set({ disabled_at: null })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return refused('unknown_person');
  await note(transaction, author, { action: 'enable_person', object: id });
  if (editor) {
    await queueEditorChange(transaction, { person: id, disabled: false }, author.at);
    await note(transaction, author, { action: 'enable_editor', object: id });
  }
  return done(id);
}
