import type { CaseQuery, Queue } from '@pune/desk/case-type';
import { decodeMark, encodeMark } from '@pune/desk/list-mark';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer, Reach } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { Db } from '../../ledger.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import type { CaseRecord } from './open-cases.ts';
import type { MoneyCaseType } from './transitions.ts';

type Query = SelectQueryBuilder<PaymentTables, 'payment_cases', {}>;
type Row = ExpressionBuilder<PaymentTables, 'payment_cases'>;

const COUNT_MAX = 1_000;
const COLUMNS = { due: 'sorted_at', opened: 'opened_at', changed: 'changed_at' } as const;
/** The states in which a case waits for the gateway. */
const WAITING = 'released';

/** Cases of money belong to a department, and to no ward office. */
const within =
  ({ all, departments, units, posts }: Reach) =>
  ({ or, lit, eb }: Row) =>
    all
      ? lit(true)
      : or([
          lit(false),
          ...(departments.length > 0 ? [eb('department', 'in', departments)] : []),
          ...units
            .filter(({ office }) => office === null)
            .map(({ department }) => eb('department', '=', department)),
          ...(posts.length > 0 ? [eb('owner_post', 'in', posts)] : []),
        ]);

/** Selects the cases of a type that a permission of an officer reaches. */
export const reached = (
  db: Db,
  type: MoneyCaseType,
  officer: Officer,
  permission: Permission,
): Query => {
  const query = db.selectFrom('payment_cases').where('type', '=', type);
  return officer.postsWith(permission).length === 0
    ? query.where(({ lit }) => lit(false))
    : query.where(within(officer.reach(permission)));
};

/** Cases due until the end of the day in India, or overdue. */
export const dueToday = (now: Date): string => dayStart(addDays(dayInIndia(now), 1)).toISOString();

function inQueue(
  query: Query,
  queue: Queue,
  { now, posts }: { now: Date; posts: string[] },
): Query {
  const open = query.where('stage', '=', 'open');
  switch (queue) {
    case 'breaching':
      return open.where('sorted_at', '<', dueToday(now));
    case 'office':
      return open;
    case 'completed':
      return query.where('stage', '=', 'completed');
    case 'mine':
      return posts.length === 0
        ? query.where(({ lit }) => lit(false))
        : open.where('owner_post', 'in', posts);
    case 'waiting':
      return open.where('status', '=', WAITING);
  }
}

const postsOf = ({ posts }: Officer): string[] => posts.map(({ id }) => id);

/** Reads a number as typed: with or without its letter and hyphen. */
const numbersOf = (typed: string): string[] => {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const bare = signs.slice(-8);
  return bare.length === 8 && signs.length <= 9
    ? ['S', 'A', 'C'].map((letter) => `${letter}-${bare}`)
    : [];
};

export interface ListOptions {
  db: Db;
  type: MoneyCaseType;
  now: () => Date;
}

/** Finds the cases of a queue within the officer's reach, page by page. */
export async function listCases(
  { db, type, now }: ListOptions,
  { queue, filters, search, sort, after, limit }: CaseQuery,
  officer: Officer,
): Promise<{ rows: CaseRecord[]; next: string | null }> {
  let query = reached(db, type, officer, 'finance.read');
  for (const name of ['status', 'reason'] as const)
    if (filters[name]) query = query.where(name, '=', filters[name]);
  if (search.trim() !== '') {
    const numbers = numbersOf(search);
    if (numbers.length === 0) return { rows: [], next: null };
    const rows = await query.selectAll().where('number', 'in', numbers).limit(limit).execute();
    return { rows, next: null };
  }
  query = inQueue(query, queue, { now: now(), posts: postsOf(officer) });
  const column = COLUMNS[sort];
  const isDescending = queue === 'completed' || sort === 'changed';
  const order = isDescending ? 'desc' : 'asc';
  const mark = decodeMark(after);
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

/** Counts the cases of a queue, at most `COUNT_MAX`. */
export async function countQueue(
  { db, type, now }: ListOptions,
  queue: Queue,
  officer: Officer,
): Promise<number> {
  const given = { now: now(), posts: postsOf(officer) };
  const some = inQueue(reached(db, type, officer, 'finance.read'), queue, given)
    .select('id')
    .limit(COUNT_MAX);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
