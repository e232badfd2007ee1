import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import type { AuditKeys } from './audit-keys.ts';
import { isPeriod, type Author, type StaffTransaction } from './changes.ts';
import { dutyOf } from './duty.ts';
import { addPost, assign } from './establishment.ts';
import {
  readPersonRows,
  readPostRows,
  type ImportProblem,
  type PersonRow,
  type PostRow,
} from './import-rows.ts';
import { addPerson, findPersonByEmail } from './persons.ts';
import type { Duty, StaffTables } from './staff.tables.ts';

/** The numbers of rows that were added, or that the database had already. */
export interface ImportCounts {
  posts: number;
  persons: number;
  assignments: number;
  unchanged: number;
}

export type Imported =
  | { kind: 'Imported'; counts: ImportCounts }
  /** A dry run: nothing was saved. */
  | { kind: 'Checked'; counts: ImportCounts }
  /** Nothing was saved. */
  | { kind: 'Refused'; problems: ImportProblem[] }
  /** The author lost the permission meanwhile; nothing was saved. */
  | { kind: 'NotPermitted' };

interface Run {
  transaction: StaffTransaction;
  author: Author;
  counts: ImportCounts;
  problems: ImportProblem[];
}

const postByCode = (transaction: StaffTransaction, code: string) =>
  transaction
    .selectFrom('staff_posts')
    .selectAll()
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** Compares a row with the post of the same code: an import adds, and changes nothing. */
const isSame = (
  row: PostRow,
  found: StaffTables['staff_posts'],
  superior: string | null,
): boolean =>
  row.kind === found.kind &&
  row.department === found.department &&
  row.office === found.office &&
  superior === found.superior &&
  row.designation_en === found.designation_en &&
  row.designation_mr === found.designation_mr &&
  row.designation_hi === found.designation_hi;

/** The value that a problem is about, as the file has it. */
const valueOf = (row: object, column: string): { value?: string } => {
  const value: unknown = (row as Record<string, unknown>)[column];
  return typeof value === 'string' && value !== '' ? { value } : {};
};

async function importPost({ transaction, author, counts, problems }: Run, row: PostRow) {
  const refuse = (column: string, reason: ImportProblem['reason']): void =>
    void problems.push({ file: 'posts', line: row.line, column, reason, ...valueOf(row, column) });
  const above = row.superior === null ? null : await postByCode(transaction, row.superior);
  if (above === undefined) return refuse('superior', 'unknown_post');
  if (above && above.duty !== dutyOf(row.kind)) return refuse('superior', 'other_duty');
  const found = await postByCode(transaction, row.code);
  if (found) {
    if (!isSame(row, found, above?.id ?? null)) return refuse('code', 'differs');
    counts.unchanged += 1;
    return;
  }
  const { code, kind, department, office } = row;
  const designation = {
    en: row.designation_en,
    mr: row.designation_mr,
    hi: row.designation_hi,
  };
  const superior = above?.id ?? null;
  await addPost(transaction, { code, kind, designation, department, office, superior }, author);
  counts.posts += 1;
}

/** @returns the id of the row's person, or null if the row was refused */
async function personOf(
  { transaction, author, counts, problems }: Run,
  row: PersonRow,
  duty: Duty,
): Promise<string | null> {
  const refuse = (column: string, reason: ImportProblem['reason']): null => {
    problems.push({ file: 'persons', line: row.line, column, reason, ...valueOf(row, column) });
    return null;
  };
  const { name, email, language } = row;
  const found = await findPersonByEmail(transaction, email);
  if (found)
    return found.duty === duty
      ? found.name === name.normalize('NFC')
        ? found.id
        : refuse('name', 'differs')
      : refuse('post', 'other_duty');
  const added = await addPerson(transaction, { name, email, language, duty }, author);
  if (added.kind === 'Refused') return refuse('email', 'value_invalid');
  counts.persons += 1;
  return added.id;
}

async function importPerson(run: Run, row: PersonRow): Promise<void> {
  const { transaction, author, counts, problems } = run;
  const refuse = (column: string, reason: ImportProblem['reason']): void =>
    void problems.push({
      file: 'persons',
      line: row.line,
      column,
      reason,
      ...valueOf(row, column),
    });
  const post = await postByCode(transaction, row.post);
  if (!post) return refuse('post', 'unknown_post');
  const period = {
    startsAt: dayStart(row.from ?? dayInIndia(author.at)),
    endsAt: row.until === null ? null : dayStart(addDays(row.until, 1)),
  };
  if (!isPeriod(period)) return refuse('until', 'period_invalid');
  const person = await personOf(run, row, post.duty);
  if (person === null) return;
  const held = await transaction
    .selectFrom('staff_assignments')
    .select('id')
    .where('person_id', '=', person)
    .where('post_id', '=', post.id)
    .where((either) =>
      either.or([
        either('ends_at', 'is', null),
        either('ends_at', '>', period.startsAt.toISOString()),
      ]),
    )
    .executeTakeFirst();
  if (held) {
    counts.unchanged += 1;
    return;
  }
  await assign(transaction, { person, post: post.id, ...period }, author);
  counts.assignments += 1;
}

/** Finds rows with a key that an earlier row has. */
function repeated<Row extends { line: number }>(
  rows: readonly Row[],
  file: ImportProblem['file'],
  { column, keyOf }: { column: string; keyOf: (row: Row) => string },
): ImportProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return [{ file, line: row.line, column, reason: 'twice' as const }];
    seen.add(key);
    return [];
  });
}

export interface ImportAuthor {
  at: Date;
  /** Reads the author's authority in the transaction of the import; null for the operator. */
  authorOf: (transaction: StaffTransaction) => Promise<Author['by'] | 'not_permitted'>;
  keys?: AuditKeys;
}

class NotPermitted extends Error {}

/** Ends the transaction of a dry run, or of a refused one, without saving. */
class NotSaved extends Error {}

/**
 * Imports posts and persons from CSV files, all of them or none. A dry run does the same work, and
 * rolls it back. Rows that the database has already are left alone, so that a corrected file can be
 * imported again. Imported persons are invited afterwards.
 */
export async function importStaff(
  given: Kysely<any>,
  { posts, persons, isDryRun }: { posts: string; persons: string; isDryRun: boolean },
  { at, authorOf, keys }: ImportAuthor,
): Promise<Imported> {
  const db = given as Kysely<StaffTables>;
  const [postRows, personRows] = [readPostRows(posts), readPersonRows(persons)];
  const problems = [
    ...postRows.problems,
    ...personRows.problems,
    ...repeated(postRows.rows, 'posts', { column: 'code', keyOf: ({ code }) => code }),
    ...repeated(personRows.rows, 'persons', {
      column: 'post',
      keyOf: ({ email, post }) => `${email.toLowerCase()} ${post}`,
    }),
  ];
  if (problems.length > 0) return { kind: 'Refused', problems };
  const counts: ImportCounts = { posts: 0, persons: 0, assignments: 0, unchanged: 0 };
  try {
    await db.transaction().execute(async (transaction) => {
      const by = await authorOf(transaction);
      if (by === 'not_permitted') throw new NotPermitted();
      const author: Author = { at, by, ...(keys && { keys }) };
      const run: Run = { transaction, author, counts, problems };
      for (const row of postRows.rows) await importPost(run, row);
      for (const row of personRows.rows) await importPerson(run, row);
      if (problems.length > 0 || isDryRun) throw new NotSaved();
    });
  } catch (error) {
    if (error instanceof NotPermitted) return { kind: 'NotPermitted' };
    if (!(error instanceof NotSaved)) throw error;
    return problems.length > 0 ? { kind: 'Refused', problems } : { kind: 'Checked', counts };
  }
  return { kind: 'Imported', counts };
}
