import { randomUUID } from 'node:crypto';
import type { Locale } from '@pune/i18n';
import type { Kysely } from 'kysely';
import { delegate, recordLeave } from './absences.ts';
import type { Changed, Period, StaffTransaction } from './changes.ts';
import { dutyOf } from './duty.ts';
import { addPost, assign } from './establishment.ts';
import type { Permission, PostKind } from './permissions.ts';
import { addPerson, disablePerson } from './persons.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { Duty, StaffTables } from './staff.tables.ts';

/**
 * Makes persons, posts and assignments in a test, by the same rules as the program. Everything
 * begins at `at`. Ids are returned; a refusal throws.
 */
export async function createTestStaff(
  given: Kysely<any>,
  { at = new Date('2026-01-01T00:00:00Z') }: { at?: Date } = {},
) {
  const db = given as Kysely<StaffTables>;
  await migrateStaff(db);
  const author = { at, by: null };
  const make = async (work: (transaction: StaffTransaction) => Promise<Changed>) => {
    const result = await db.transaction().execute(work);
    if (result.kind === 'Refused') throw new Error(`[staff] [testing] ${result.reason}`);
    return result.id;
  };
  const assigned = (person: string, post: string, period: Partial<Period> = {}) =>
    make((transaction) =>
      assign(
        transaction,
        { person, post, startsAt: period.startsAt ?? at, endsAt: period.endsAt ?? null },
        author,
      ),
    );

  return {
    /** Makes a post; its designation is its kind unless given. */
    post: ({
      kind,
      department = null,
      office = null,
      superior = null,
      designation = { en: kind, mr: kind, hi: kind },
    }: {
      kind: PostKind;
      department?: string | null;
      office?: string | null;
      superior?: string | null;
      designation?: { en: string; mr: string; hi: string };
    }) =>
      make((transaction) =>
        addPost(transaction, { kind, designation, department, office, superior }, author),
      ),
    /** Makes a person who holds posts; the duty follows from the first one. */
    async person({
      name = 'Asha Jadhav',
      email = `${randomUUID()}@pune.example`,
      language = 'en',
      posts = [],
    }: { name?: string; email?: string; language?: Locale; posts?: readonly string[] } = {}) {
      const first = await db
        .selectFrom('staff_posts')
        .select('kind')
        .where('id', '=', posts[0] ?? '')
        .executeTakeFirst();
      const duty: Duty = first ? dutyOf(first.kind) : 'cases';
      const id = await make((transaction) =>
        addPerson(transaction, { name, email, language, duty }, author),
      );
      for (const post of posts) await assigned(id, post);
      return id;
    },
    assign: assigned,
    leave: (person: string, acting: string | null, period: Period) =>
      make((transaction) => recordLeave(transaction, { person, acting, ...period }, author)),
    delegate: (
      from: string,
      post: string,
      to: string,
      permissions: readonly Permission[],
      period: Period,
    ) =>
      make((transaction) =>
        delegate(transaction, { from, post, to, permissions, order: 'GAD/1', ...period }, author),
      ),
    disable: (person: string, disabledAt: Date = at) =>
      make((transaction) => disablePerson(transaction, person, { at: disabledAt, by: null })),
  };
}
