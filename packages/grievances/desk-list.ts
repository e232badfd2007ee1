import type { Seal } from '@pune/database/seal';
import type { CaseQuery, Queue } from '@pune/desk/case-type';
import { toLatinDigits } from '@pune/std/digits';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer, Reach } from '@pune/staff/officer';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { GrievanceTables } from './grievances.tables.ts';
import { mobileIndexes } from './sealed-mobile.ts';
import type { GrievanceRow } from './steps.ts';
import { parseTrackingNumber } from './tracking-number.ts';
import type { Stage } from './transitions.ts';

type Db = Kysely<GrievanceTables>;
type Query = SelectQueryBuilder<GrievanceTables, 'grievances', {}>;
/** A condition that one index answers. */
type Branch = (query: Query) => Query;

const COUNT_MAX = 1_000;
const WORDS_MAX = 6;

/** The stages of a queue; each is a query, because the indexes begin with the stage. */
const STAGES_OF: Record<Queue, readonly Stage[]> = {
  breaching: ['open'],
  mine: ['open', 'waiting'],
  office: ['open', 'waiting'],
  waiting: ['waiting'],
  completed: ['completed'],
};
const COLUMNS = { due: 'due_at', opened: 'submitted_at', changed: 'changed_at' } as const;

const unitBranch =
  (department: string, office: string | null): Branch =>
  (query) =>
    query
      .where('department_slug', '=', department)
      .where('office_id', office === null ? 'is' : '=', office);
const ownerBranch =
  (post: string): Branch =>
  (query) =>
    query.where('owner_post', '=', post);

/** The conditions that together select the cases within reach, each answered by one index. */
export function branchesOf(reach: Reach): Branch[] {
  if (reach.all) return [(query) => query];
  return [
    ...reach.departments.map(
      (department): Branch =>
        (query) =>
          query.where('department_slug', '=', department),
    ),
    ...reach.offices.map(
      (office): Branch =>
        (query) =>
          query.where('office_id', '=', office),
    ),
    ...reach.units.map(({ department, office }) => unitBranch(department, office)),
    ...reach.posts.map(ownerBranch),
  ];
}

/** Cases due until the end of the day in India, or overdue. */
const dueToday = (now: Date): string => dayStart(addDays(dayInIndia(now), 1)).toISOString();

/** Builds the branches of a queue within the officer's reach. */
function branchesIn(queue: Queue, officer: Officer, now: Date): Branch[] {
  const reached =
    queue === 'mine'
      ? officer.postsWith('grievances.read').map(({ id }) => ownerBranch(id))
      : branchesOf(officer.reach('grievances.read'));
  return reached.flatMap((branch) =>
    STAGES_OF[queue].map((stage): Branch => (query) => {
      const found = branch(query).where('stage', '=', stage);
      return queue === 'breaching' ? found.where('due_at', '<', dueToday(now)) : found;
    }),
  );
}

const FILTERS = {
  office: 'office_id',
  department: 'department_slug',
  category: 'category',
  status: 'status',
} as const;

function filtered(query: Query, filters: CaseQuery['filters']): Query {
  let found = query;
  for (const [name, column] of Object.entries(FILTERS))
    if (filters[name]) found = found.where(column, '=', filters[name]);
  return found;
}

type Search =
  | { kind: 'Everything' }
  /** Found in every queue, by an index. */
  | { kind: 'Exact'; column: 'number' | 'mobile_index' | 'mobile_end_index'; value: string }
  | { kind: 'Words'; words: readonly string[] };

/** Reads what an officer typed: a number, four last digits or more of a mobile number, or words. */
export function parseSearch(typed: string, seal: Seal): Search {
  const text = typed.normalize('NFC').trim();
  if (!text) return { kind: 'Everything' };
  const parsed = parseTrackingNumber(text);
  if (parsed.kind === 'Number') return { kind: 'Exact', column: 'number', value: parsed.number };
  const digits = toLatinDigits(text).replace(/[\s+-]/g, '');
  if (/^\d{4,14}$/.test(digits)) {
    const { whole, end } = mobileIndexes(seal, digits.slice(-10));
    return digits.length >= 10
      ? { kind: 'Exact', column: 'mobile_index', value: whole }
      : { kind: 'Exact', column: 'mobile_end_index', value: end };
  }
  return { kind: 'Words', words: text.toLowerCase().split(/\s+/).slice(0, WORDS_MAX) };
}

function matching(query: Query, search: Search): Query {
  if (search.kind === 'Everything') return query;
  if (search.kind === 'Exact') return query.where(search.column, '=', search.value);
  return search.words.reduce((found, word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return found.where(
      sql<boolean>`lower(description || ' ' || coalesce(landmark, '')) like ${pattern} escape '\\'`,
    );
  }, query);
}

interface Mark {
  value: string;
  id: string;
}
const encode = ({ value, id }: Mark): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');
function decode(mark: string | null): Mark | null {
  if (mark === null) return null;
  try {
    const [value, id] = JSON.parse(Buffer.from(mark, 'base64url').toString()) as unknown[];
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : null;
  } catch {
    return null;
  }
}

export interface ListOptions {
  db: Db;
  seal: Seal;
  now: () => Date;
}

/** Builds the queries of a list: one for each branch, each in the order of an index. */
export function listQueries(
  { db, seal, now }: ListOptions,
  query: CaseQuery,
  officer: Officer,
): { queries: Query[]; column: (typeof COLUMNS)[keyof typeof COLUMNS]; isDescending: boolean } {
  const { queue, filters, sort, after, limit } = query;
  const search = parseSearch(query.search, seal);
  const column = COLUMNS[sort];
  const isDescending = queue === 'completed' || sort === 'changed';
  const order = isDescending ? 'desc' : 'asc';
  const mark = decode(after);
  const branches =
    search.kind === 'Exact'
      ? branchesOf(officer.reach('grievances.read'))
      : branchesIn(queue, officer, now());
  const queries = branches.map((branch) => {
    let found = branch(db.selectFrom('grievances'));
    found = matching(filtered(found, filters), search);
    if (mark)
      found = found.where(({ eb, refTuple, tuple }) =>
        eb(refTuple(column, 'id'), isDescending ? '<' : '>', tuple(mark.value, mark.id)),
      );
    return found
      .orderBy(column, order)
      .orderBy('id', order)
      .limit(limit + 1);
  });
  return { queries, column, isDescending };
}

/** Finds the cases of a queue within the officer's reach, page by page. */
export async function listCases(
  options: ListOptions,
  query: CaseQuery,
  officer: Officer,
): Promise<{ rows: GrievanceRow[]; next: string | null }> {
  const { queries, column, isDescending } = listQueries(options, query, officer);
  const found = await Promise.all(queries.map((each) => each.selectAll().execute()));
  const key = (row: GrievanceRow) => `${row[column]} ${row.id}`;
  const unique = new Map(found.flat().map((row) => [row.id, row]));
  const sorted = [...unique.values()].sort((a, b) =>
    key(a) === key(b) ? 0 : key(a) < key(b) !== isDescending ? -1 : 1,
  );
  const rows = sorted.slice(0, query.limit);
  const last = rows.at(-1);
  const next =
    sorted.length > query.limit && last ? encode({ value: last[column], id: last.id }) : null;
  return { rows, next };
}

/** Counts the cases of a queue within reach, up to 1,000. */
export async function countQueue(
  { db, now }: ListOptions,
  queue: Queue,
  officer: Officer,
): Promise<number> {
  const found = await Promise.all(
    branchesIn(queue, officer, now()).map((branch) =>
      branch(db.selectFrom('grievances')).select('id').limit(COUNT_MAX).execute(),
    ),
  );
  return Math.min(COUNT_MAX, new Set(found.flat().map(({ id }) => id)).size);
}

/** Finds the rows with these ids within reach, in their order. */
export async function rowsOf(
  { db }: Pick<ListOptions, 'db'>,
  ids: readonly string[],
  isReadable: (row: GrievanceRow) => boolean,
): Promise<GrievanceRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('grievances').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row && isReadable(row) ? [row] : [];
  });
}
