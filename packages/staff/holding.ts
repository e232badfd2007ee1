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

/**
 * Finds the posts that a person holds: own ones, those of persons on leave, and vacant posts below
 * these, whose work goes to the superior.
 */
export async function holdingsOf(db: StaffDb, person: string, now: Date): Promise<Holding[]> {
  const at = now.toISOString();
  const { rows } = await sql<Holding>`
    with recursive held as (
      select holder.post_id, holder.via, holder.behalf from (${holders(at)}) as holder
        join staff_posts as post on post.id = holder.post_id
        where holder.person_id = ${person} and (post.ended_at is null or post.ended_at > ${at})
      union
      select below.id as post_id, 'acting' as via, cast(null as text) as behalf from staff_posts as below
        join held on held.post_id = below.superior
        where (below.ended_at is null or below.ended_at > ${at}) and ${isVacant('below.id', at)}
    )
    select post_id as post, max(via) as via,
      case when max(via) = 'own' then null else max(behalf) end as behalf from held group by post_id order by max(via) desc, post_id`.execute(
    db,
  );
  return rows;
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

/** Finds the posts that no person holds now: their work goes to the superiors. */
export async function vacantPosts(db: StaffDb, now: Date): Promise<string[]> {
  const at = now.toISOString();
  const { rows } = await sql<{ id: string }>`
    select post.id from staff_posts as post
      where (post.ended_at is null or post.ended_at > ${at}) and ${isVacant('post.id', at)}
      order by post.created_at, post.id`.execute(db);
  return rows.map(({ id }) => id);
}
