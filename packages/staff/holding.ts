import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { StaffTables } from './staff.tables.ts';

/** A database or a transaction, also one of a feature with more tables. */
export type StaffDb = Kysely<StaffTables> | Transaction<StaffTables>;

const runs = (row: string, at: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${row}.starts_at`)} <= ${at}
    and (${sql.ref(`${row}.ends_at`)} is null or ${sql.ref(`${row}.ends_at`)} > ${at})`;

/** Matches a person who may act at an instant: neither disabled nor on leave. */
const isPresent = (person: string, at: string): RawBuilder<unknown> =>
  sql`exists (select 1 from staff_persons as present
      where present.id = ${sql.ref(person)} and present.disabled_at is null)
    and not exists (select 1 from staff_leaves as absence
      where absence.person_id = ${sql.ref(person)} and ${runs('absence', at)})`;

/**
 * The query of all posts with their holders at an instant: the assigned person, or the acting holder
 * while that person is on leave. An acting holder who is absent as well holds nothing: the work goes
 * to the superior, not on to a third person. Columns: `post_id`, `person_id`, `via`, and the absent
 * person as `behalf`.
 */
const holders = (at: string): RawBuilder<unknown> => sql`
  select own.post_id, own.person_id, 'own' as via, cast(null as text) as behalf
    from staff_assignments as own
    where ${runs('own', at)} and ${isPresent('own.person_id', at)}
  union all
  select held.post_id, leave.acting_person_id as person_id, 'acting' as via,
      held.person_id as behalf
    from staff_assignments as held
    join staff_leaves as leave on leave.person_id = held.person_id
    join staff_persons as absent on absent.id = held.person_id and absent.disabled_at is null
    where ${runs('held', at)} and ${runs('leave', at)}
      and ${isPresent('leave.acting_person_id', at)}`;

/** Matches a post that no person holds at an instant. */
const isVacant = (post: string, at: string): RawBuilder<unknown> =>
  sql`not exists (select 1 from (${holders(at)}) as holder
    where holder.post_id = ${sql.ref(post)})`;

export interface Holding {
  post: string;
  via: 'own' | 'acting';
  /** The person on leave; null for an own post and for a vacant one. */
  behalf: string | null;
}

const isOpen = (post: string, at: string): RawBuilder<unknown> =>
  sql`(${sql.ref(`${post}.ended_at`)} is null or ${sql.ref(`${post}.ended_at`)} > ${at})`;

/** The posts that a person holds directly: own ones, and those of persons on leave. */
const heldBy = (person: string, at: string): RawBuilder<Holding> => sql<Holding>`
  select own.post_id as post, 'own' as via, cast(null as text) as behalf
    from staff_assignments as own join staff_posts as post on post.id = own.post_id
    where own.person_id = ${person} and ${runs('own', at)} and ${isOpen('post', at)}
      and ${isPresent('own.person_id', at)}
  union all
  select held.post_id as post, 'acting' as via, held.person_id as behalf
    from staff_leaves as leave
    join staff_assignments as held on held.person_id = leave.person_id
    join staff_persons as absent on absent.id = held.person_id and absent.disabled_at is null
    join staff_posts as post on post.id = held.post_id
    where leave.acting_person_id = ${person} and ${runs('leave', at)} and ${runs('held', at)}
      and ${isOpen('post', at)} and ${isPresent('leave.acting_person_id', at)}`;

/** Finds the open posts directly below others that no person holds. */
async function vacantBelow(db: StaffDb, above: readonly string[], at: string): Promise<string[]> {
  const below = await db
    .selectFrom('staff_posts')
    .select('id')
    .where('superior', 'in', above)
    .where((post) => post.or([post('ended_at', 'is', null), post('ended_at', '>', at)]))
    .execute();
  if (below.length === 0) return [];
  const ids = below.map(({ id }) => id);
  const { rows } = await sql<{ post_id: string }>`
    select distinct holder.post_id from (${holders(at)}) as holder
      where holder.post_id in (${sql.join(ids)})`.execute(db);
  const held = new Set(rows.map(({ post_id }) => post_id));
  return ids.filter((id) => !held.has(id));
}

/**
 * Finds the posts that a person holds: own ones, those of persons on leave, and vacant posts below
 * these, whose work goes to the superior. It asks level by level: most posts have none below, and
 * one recursive query costs PostgreSQL milliseconds of planning.
 */
export async function holdingsOf(db: StaffDb, person: string, now: Date): Promise<Holding[]> {
  const at = now.toISOString();
  const { rows } = await heldBy(person, at).execute(db);
  const held = new Map<string, Holding>();
  // An own post is no acting one; of several persons on leave the same one is always named.
  for (const row of rows.toSorted((a, b) => (a.behalf ?? '').localeCompare(b.behalf ?? '')))
    if (held.get(row.post)?.via !== 'own') held.set(row.post, row);
  let above = [...held.keys()];
  while (above.length > 0) {
    const vacant = await vacantBelow(db, above, at);
    above = vacant.filter((post) => !held.has(post));
    for (const post of above) held.set(post, { post, via: 'acting', behalf: null });
  }
  return [...held.values()].toSorted(
    (a, b) => Number(b.via === 'own') - Number(a.via === 'own') || (a.post < b.post ? -1 : 1),
  );
}

/**
 * @returns the persons who hold a post now: while one is on leave, the acting holder; none for a
 *   vacant post
 */
export async function holdersOf(db: StaffDb, post: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct holder.person_id from (${holders(now.toISOString())}) as holder
      where holder.post_id = ${post} order by holder.person_id`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

/** @returns the names of the persons who hold each of these posts now; a vacant post is absent */
export async function holderNames(
  db: StaffDb,
  posts: readonly string[],
  now: Date,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (posts.length === 0) return names;
  const { rows } = await sql<{ post_id: string; name: string }>`
    select distinct holder.post_id, person.name from (${holders(now.toISOString())}) as holder
      join staff_persons as person on person.id = holder.person_id
      where holder.post_id in (${sql.join(posts)}) order by person.name`.execute(db);
  for (const { post_id: post, name } of rows) names.set(post, [...(names.get(post) ?? []), name]);
  return names;
}

/** Finds the posts that no person holds now: their work goes to the superiors. */
export async function vacantPosts(db: StaffDb, now: Date): Promise<string[]> {
  const at = now.toISOString();
  const { rows } = await sql<{ id: string }>`
    select post.id from staff_posts as post
      where (post.ended_at is null or post.ended_at > ${at}) and ${isVacant('post.id', at)}
      order by post.created_at, post.id`.execute(db);
  return rows.map(({ id }) => id);
}
