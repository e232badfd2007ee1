import type { CaseQuery, Queue } from '@pune/desk/case-type';
import { decodeMark, encodeMark } from '@pune/desk/list-mark';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer, Reach } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { referenceKey } from './items.ts';
import { NUMBER_PARTS } from './moderation.migrations.ts';
import type { Db, ItemRow, ModerationTables } from './moderation.tables.ts';

type Query = SelectQueryBuilder<ModerationTables, 'moderation_items', {}>;
type Row = ExpressionBuilder<ModerationTables, 'moderation_items'>;

const COUNT_MAX = 1_000;
const WORDS_MAX = 6;
const COLUMNS = { due: 'sorted_at', opened: 'submitted_at', changed: 'changed_at' } as const;

const within =
  ({ all, departments, offices, units, posts }: Reach) =>
  ({ and, or, lit, eb }: Row) =>
    all
      ? lit(true)
      : or([
          lit(false),
          ...(departments.length > 0 ? [eb('department', 'in', departments)] : []),
          ...(offices.length > 0 ? [eb('office', 'in', offices)] : []),
          ...(posts.length > 0 ? [eb('owner_post', 'in', posts)] : []),
          ...units.map(({ department, office }) =>
            and([
              eb('department', '=', department),
              office === null ? eb('office', 'is', null) : eb('office', '=', office),
            ]),
          ),
        ]);

/** Selects the items that a permission of an officer reaches. */
export const reached = (db: Db, officer: Officer, permission: Permission): Query =>
  officer.postsWith(permission).length === 0
    ? db.selectFrom('moderation_items').where(({ lit }) => lit(false))
    : db.selectFrom('moderation_items').where(within(officer.reach(permission)));

/** Items due until the end of the day in India, or overdue. */
export const dueToday = (now: Date): string => dayStart(addDays(dayInIndia(now), 1)).toISOString();

/**
 * Overdue items are assigned to the post that they were passed to, others to none; no item waits for
 * others.
 */
function inQueue(
  query: Query,
  queue: Queue,
  { now, posts }: { now: Date; posts: string[] },
): Query {
  switch (queue) {
    case 'breaching':
      return query.where('stage', '=', 'open').where('sorted_at', '<', dueToday(now));
    case 'office':
      return query.where('stage', '=', 'open');
    case 'completed':
      return query.where('stage', '=', 'completed');
    case 'mine':
      return posts.length === 0
        ? query.where(({ lit }) => lit(false))
        : query.where('stage', '=', 'open').where('owner_post', 'in', posts);
    case 'waiting':
      return query.where(({ lit }) => lit(false));
  }
}

const postsOf = ({ posts }: Officer): string[] => posts.map(({ id }) => id);

const FILTERS = ['status', 'part', 'office'] as const;

const filtered = (query: Query, filters: CaseQuery['filters']): Query =>
  FILTERS.reduce(
    (found, name) => (filters[name] ? found.where(name, '=', filters[name]) : found),
    query,
  );

const LETTERS: Readonly<Record<string, string>> = { W: 'words', P: 'photo' };

const PREFIX = 'PN';
const NUMBER_SIGNS = 8;
/** The signs of the indexed parts. */
const PART_SIGNS = 3;

/**
 * Finds items by the number that the author knows, by its first or last signs, or by their own
 * number.
 */
function withNumber(query: Query, typed: string): Query | null {
  const key = referenceKey(typed);
  const bare = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
  if (bare.length < PART_SIGNS || bare.length > NUMBER_SIGNS + 1) return null;
  const part = LETTERS[key.at(-1)!];
  const starts = sql<boolean>`${sql.raw(NUMBER_PARTS.number_start)} = ${bare.slice(0, PART_SIGNS)}`;
  const ends = sql<boolean>`${sql.raw(NUMBER_PARTS.number_end)} = ${bare.slice(-PART_SIGNS)}`;
  return query.where(({ or, and, eb }) =>
    or([
      eb('reference', '=', key),
      and([starts, eb('reference', 'like', `${PREFIX}${bare}%`)]),
      and([ends, eb('reference', 'like', `%${bare}`)]),
      ...(part ? [and([eb('reference', '=', key.slice(0, -1)), eb('part', '=', part)])] : []),
    ]),
  );
}

const withWords = (query: Query, typed: string): Query =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .slice(0, WORDS_MAX)
    .reduce((found, word) => {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      return found.where(sql<boolean>`lower(coalesce(text, '')) like ${pattern} escape '\\'`);
    }, query);

export interface ListOptions {
  db: Db;
  now: () => Date;
}

/** Finds the items of a queue within the officer's reach, page by page. */
export async function listItems(
  { db, now }: ListOptions,
  { queue, filters, search, sort, after, limit }: CaseQuery,
  officer: Officer,
): Promise<{ rows: ItemRow[]; next: string | null }> {
  const typed = search.normalize('NFC').trim();
  const all = filtered(reached(db, officer, 'moderation.read'), filters);
  const numbered = typed ? await withNumber(all, typed)?.selectAll().limit(limit).execute() : [];
  if (numbered && numbered.length > 0) return { rows: numbered, next: null };
  const column = COLUMNS[sort];
  const isDescending = queue === 'completed' || sort === 'changed';
  const order = isDescending ? 'desc' : 'asc';
  const mark = decodeMark(after);
  let query = inQueue(all, queue, { now: now(), posts: postsOf(officer) });
  if (typed) query = withWords(query, typed);
  if (mark)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(column, 'id'), isDescending ? '<' : '>', tuple(mark.value, mark.id)),
    );
  const found = await query
    .selectAll()
    .orderBy(column, order)
    .orderBy('id', order)
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next =
    found.length > limit && last ? encodeMark({ value: last[column], id: last.id }) : null;
  return { rows, next };
}

/** Counts the items of a queue, at most `COUNT_MAX`. */
export async function countQueue(
  { db, now }: ListOptions,
  queue: Queue,
  officer: Officer,
): Promise<number> {
  const given = { now: now(), posts: postsOf(officer) };
  const some = inQueue(reached(db, officer, 'moderation.read'), queue, given)
    .select('id')
    .limit(COUNT_MAX);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
