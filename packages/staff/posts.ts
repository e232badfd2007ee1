import { sql } from 'kysely';
import { holderNames, holdersOf, vacantPosts, type StaffDb } from './holding.ts';
import type { PostKind } from './permissions.ts';

export { holderNames, holdersOf, vacantPosts };

/** A place in the hierarchy: a department, an office, or both. */
export interface Unit {
  department: string | null;
  office: string | null;
}

interface Placed extends Unit {
  id: string;
  kind: PostKind;
}

/** The kinds of posts that are responsible for a unit, the nearest one first. */
const RESPONSIBLE: readonly ((post: Placed, unit: Unit) => boolean)[] = [
  ({ kind, department, office }, unit) =>
    kind === 'field_officer' &&
    department !== null &&
    department === unit.department &&
    office === unit.office,
  ({ kind, office }, unit) => kind === 'ward_officer' && office !== null && office === unit.office,
  ({ kind, department }, unit) =>
    kind === 'department_head' && department !== null && department === unit.department,
  ({ kind }) => kind === 'commissioner',
];

/**
 * Orders the posts that are responsible for a unit: the field officers of the unit, the ward officer
 * of the office, the head of the department, the commissioner.
 */
export const responsibleFor = (posts: readonly Placed[], unit: Unit): Placed[] =>
  RESPONSIBLE.flatMap((matches) => posts.filter((post) => matches(post, unit)));

const openPosts = (db: StaffDb, now: Date) =>
  db
    .selectFrom('staff_posts')
    .where((post) =>
      post.or([post('ended_at', 'is', null), post('ended_at', '>', now.toISOString())]),
    );

/**
 * @returns the post to which work of a unit is assigned: the nearest responsible one with a holder,
 *   else the nearest one; null if no post is responsible
 */
export async function responsiblePost(
  db: StaffDb,
  { department, office }: Unit,
  now: Date,
): Promise<string | null> {
  const found = await openPosts(db, now)
    .select(['id', 'kind', 'department', 'office'])
    .where((post) =>
      post.or([
        post('kind', '=', 'commissioner'),
        ...(office === null ? [] : [post('office', '=', office)]),
        ...(department === null ? [] : [post('department', '=', department)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const responsible = responsibleFor(found, { department, office });
  for (const { id } of responsible) if ((await holdersOf(db, id, now)).length > 0) return id;
  return responsible[0]?.id ?? null;
}

/** @returns the superior post; null for the highest one and for an unknown one */
export async function superiorOf(db: StaffDb, post: string): Promise<string | null> {
  const found = await db
    .selectFrom('staff_posts')
    .select('superior')
    .where('id', '=', post)
    .executeTakeFirst();
  return found?.superior ?? null;
}

/**
 * @returns the post that works for a post now: itself, or the nearest superior with a holder; null
 *   if there is none
 */
export async function workingPost(db: StaffDb, post: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive upwards as (
      select id, superior, 0 as steps from staff_posts where id = ${post}
      union all
      select above.id, above.superior, upwards.steps + 1 as steps
        from staff_posts as above join upwards on above.id = upwards.superior
    )
    select id from upwards order by steps`.execute(db);
  for (const { id } of rows) if ((await holdersOf(db, id, now)).length > 0) return id;
  return null;
}

export interface Post extends Placed {
  designation: { en: string; mr: string; hi: string };
  superior: string | null;
}

/** Lists the posts that exist now, of a department, of an office, or all. */
export async function postsIn(
  db: StaffDb,
  { department, office }: { department?: string; office?: string },
  now: Date,
): Promise<Post[]> {
  let query = openPosts(db, now).selectAll();
  if (department !== undefined) query = query.where('department', '=', department);
  if (office !== undefined) query = query.where('office', '=', office);
  const rows = await query.orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id, kind, department: of, office: at, superior, ...post }) => ({
    id,
    kind,
    department: of,
    office: at,
    superior,
    designation: {
      en: post.designation_en,
      mr: post.designation_mr,
      hi: post.designation_hi,
    },
  }));
}
