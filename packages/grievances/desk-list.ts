import type { Seal } from '@pune/database/seal';
import { QUEUES, type CaseQuery, type Queue } from '@pune/desk/case-type';
import { decodeMark, encodeMark } from '@pune/desk/list-mark';
import { toLatinDigits } from '@pune/std/digits';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import type { Officer, Reach } from '@pune/staff/officer';
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { GrievanceTables } from './grievances.tables.ts';
import { filtered, readsReach } from './list-filters.ts';
import { idsByNumberPart, parseNumberPart } from './number-parts.ts';
import {
  byIds,
  lookUpWords,
  searchWords,
  withWords,
  type GrievanceQuery,
  type WordSearch,
} from './search-words.ts';
import { mobileIndexes } from './sealed-mobile.ts';
import type { GrievanceRow } from './steps.ts';
import { parseTrackingNumber } from './tracking-number.ts';
import type { Stage } from './transitions.ts';

type Db = Kysely<GrievanceTables>;
type Query = GrievanceQuery;
/** A condition that one index answers. */
type Branch = (eb: ExpressionBuilder<GrievanceTables, 'grievances'>) => Expression<SqlBool>;

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

const ownerBranch =
  (post: string): Branch =>
  (eb) =>
    eb('owner_post', '=', post);

/** Posts in one condition for a count; one for each post for a list, which needs their order. */
const ownersBranches = (posts: readonly string[], isOrdered: boolean): Branch[] =>
  isOrdered || posts.length < 2 ? posts.map(ownerBranch) : [(eb) => eb('owner_post', 'in', posts)];

/** The conditions that together select the cases within reach, each answered by one index. */
export function branchesOf(reach: Reach, isOrdered = true): Branch[] {
  if (reach.all) return [(eb) => eb.lit(true)];
  return [
    ...reach.departments.map(
      (department): Branch =>
        (eb) =>
          eb('department_slug', '=', department),
    ),
    ...reach.offices.map(
      (office): Branch =>
        (eb) =>
          eb('office_id', '=', office),
    ),
    ...reach.units.map(
      ({ department, office }): Branch =>
        (eb) =>
          eb.and([
            eb('department_slug', '=', department),
            eb('office_id', office === null ? 'is' : '=', office),
          ]),
    ),
    ...ownersBranches(reach.posts, isOrdered),
  ];
}

/** Cases due until the end of the day in India, or overdue. */
const dueToday = (now: Date): string => dayStart(addDays(dayInIndia(now), 1)).toISOString();

/** Builds the branches of a queue within the officer's reach. */
function branchesIn(queue: Queue, officer: Officer, now: Date, isOrdered = true): Branch[] {
  const reach = officer.reach('grievances.read');
  const reached =
    queue === 'mine' ? ownersBranches(reach.posts, isOrdered) : branchesOf(reach, isOrdered);
  return reached.flatMap((branch) =>
    STAGES_OF[queue].map(
      (stage): Branch =>
        (eb) =>
          eb.and([
            branch(eb),
            eb('stage', '=', stage),
            ...(queue === 'breaching' ? [eb('due_at', '<', dueToday(now))] : []),
          ]),
    ),
  );
}

type Typed =
  | { kind: 'Everything' }
  /** Text without a word: no grievance matches. */
  | { kind: 'Nothing' }
  /** Found in every queue, by an index. */
  | {
      kind: 'Exact';
      column: 'number' | 'mobile_index' | 'mobile_end_index';
      values: readonly string[];
    }
  /**
   * The first or last signs of a number. They may be the last digits of a mobile number, or a word
   * too.
   */
  | { kind: 'Part'; signs: readonly string[]; mobiles: readonly string[]; words: readonly string[] }
  | { kind: 'Words'; words: readonly string[] };

/**
 * Reads what an officer typed: a number or its first or last signs, four last digits or more of a
 * mobile number, or words.
 */
export function parseSearch(typed: string, seal: Seal): Typed {
  const text = typed.normalize('NFC').trim();
  if (!text) return { kind: 'Everything' };
  const parsed = parseTrackingNumber(text);
  if (parsed.kind === 'Number') return { kind: 'Exact', column: 'number', values: [parsed.number] };
  const digits = toLatinDigits(text).replace(/[\s+-]/g, '');
  const signs = parseNumberPart(text);
  if (/^\d{4,14}$/.test(digits)) {
    const { whole, end } = mobileIndexes(seal, digits.slice(-10));
    if (digits.length >= 10) return { kind: 'Exact', column: 'mobile_index', values: whole };
    return signs.length === 0
      ? { kind: 'Exact', column: 'mobile_end_index', values: end }
      : { kind: 'Part', signs, mobiles: end, words: [] };
  }
  const words = searchWords(text).slice(0, WORDS_MAX);
  if (signs.length > 0) return { kind: 'Part', signs, mobiles: [], words };
  return words.length === 0 ? { kind: 'Nothing' } : { kind: 'Words', words };
}

type Search =
  | Exclude<Typed, { kind: 'Words' | 'Part' }>
  | ({ kind: 'Words' } & WordSearch)
  /** `exact` are found in every queue, `worded` in the one that is shown. */
  | { kind: 'Found'; exact: readonly string[]; worded: readonly string[] };

/** The largest number of cases of which a part is a mobile number's end. */
const MOBILES_MAX = 2_000;

async function idsByMobileEnd(db: Db, values: readonly string[]): Promise<string[]> {
  if (values.length === 0) return [];
  const rows = await db
    .selectFrom('grievances')
    .select('id')
    .where('mobile_end_index', 'in', values)
    .limit(MOBILES_MAX)
    .execute();
  return rows.map(({ id }) => id);
}

/** Finds cases by a part of their number, and by what else these signs may be. */
async function partsOf(
  db: Db,
  { signs, mobiles, words }: Extract<Typed, { kind: 'Part' }>,
): Promise<Search> {
  const [numbered, called, worded] = await Promise.all([
    idsByNumberPart(db, signs),
    idsByMobileEnd(db, mobiles),
    words.length > 0 ? lookUpWords(db, words) : null,
  ]);
  const exact = [...new Set([...numbered, ...called])];
  // A word of many cases is read in the order of the list; no number is so frequent.
  if (worded?.by === 'order' && exact.length === 0) return { kind: 'Words', ...worded };
  return { kind: 'Found', exact, worded: worded?.by === 'lookup' ? worded.ids : [] };
}

/** Reads what an officer typed, and chooses how to find it. */
export async function searchOf({ db, seal }: ListOptions, typed: string): Promise<Search> {
  const search = parseSearch(typed, seal);
  if (search.kind === 'Part') return partsOf(db, search);
  return search.kind === 'Words' ? { ...search, ...(await lookUpWords(db, search.words)) } : search;
}

function matching(db: Db, search: Search): Query {
  if (search.kind === 'Words') return withWords(db, search);
  if (search.kind === 'Found') return byIds(db, [...new Set([...search.exact, ...search.worded])]);
  const query = db.selectFrom('grievances');
  if (search.kind === 'Everything') return query;
  if (search.kind === 'Nothing') return query.where('id', '=', '');
  return query.where(search.column, 'in', search.values);
}

export interface ListOptions {
  db: Db;
  seal: Seal;
  now: () => Date;
}

/** True if few rows match a search, and an index of their own finds them. */
const isNarrow = (search: Search): boolean =>
  search.kind === 'Exact' ||
  search.kind === 'Found' ||
  (search.kind === 'Words' && search.by === 'lookup');

/** The condition on the few rows of a narrow search. Exact ones are found in every queue. */
function narrowed(search: Search, inQueue: readonly Branch[], inReach: readonly Branch[]): Branch {
  const either =
    (branches: readonly Branch[]): Branch =>
    (eb) =>
      eb.or(branches.map((branch) => branch(eb)));
  if (search.kind === 'Exact') return either(inReach);
  if (search.kind !== 'Found' || search.exact.length === 0) return either(inQueue);
  const { exact } = search;
  return (eb) => eb.or([either(inQueue)(eb), eb.and([either(inReach)(eb), eb('id', 'in', exact)])]);
}

/**
 * Builds the queries of a list: one for each branch, each in the order of an index. The few rows
 * that a narrow search finds are read once, for all branches together.
 *
 * @param inReach true if filters are met within the indexes of the branches (`readsReach`)
 */
export function listQueries(
  { db, now }: ListOptions,
  query: Omit<CaseQuery, 'search'>,
  search: Search,
  officer: Officer,
  inReach = false,
): { queries: Query[]; column: (typeof COLUMNS)[keyof typeof COLUMNS]; isDescending: boolean } {
  const { queue, filters, sort, after, limit } = query;
  const column = COLUMNS[sort];
  const isDescending = queue === 'completed' || sort === 'changed';
  const order = isDescending ? 'desc' : 'asc';
  const mark = decodeMark(after);
  const branches = branchesIn(queue, officer, now());
  const conditions: Branch[] = isNarrow(search)
    ? [narrowed(search, branches, branchesOf(officer.reach('grievances.read')))]
    : branches;
  const queries = conditions.map((condition) => {
    let found = filtered(matching(db, search).where(condition), filters, inReach);
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
  const search = await searchOf(options, query.search);
  const { filters, queue } = query;
  const inReach =
    !officer.reach('grievances.read').all &&
    !isNarrow(search) &&
    (await readsReach(options.db, filters, STAGES_OF[queue]));
  const { queries, column, isDescending } = listQueries(options, query, search, officer, inReach);
  const found = await Promise.all(queries.map((each) => each.selectAll().execute()));
  const key = (row: GrievanceRow) => `${row[column]} ${row.id}`;
  const unique = new Map(found.flat().map((row) => [row.id, row]));
  const sorted = [...unique.values()].sort((a, b) =>
    key(a) === key(b) ? 0 : key(a) < key(b) !== isDescending ? -1 : 1,
  );
  const rows = sorted.slice(0, query.limit);
  const last = rows.at(-1);
  const next =
    sorted.length > query.limit && last ? encodeMark({ value: last[column], id: last.id }) : null;
  return { rows, next };
}

/**
 * Counts the different cases in all branches, up to `COUNT_MAX`. Where the first branch has as many,
 * as in a large office, its index is counted and nothing else is read. The databases accept a limit
 * in a part of a union only inside of a subquery.
 */
function countOf(db: Db, branches: readonly Branch[]) {
  const partOf = (branch: Branch) =>
    db.selectFrom('grievances').select('id').where(branch).limit(COUNT_MAX).as('part');
  const counted = (part: ReturnType<typeof partOf>) =>
    db.selectFrom(part).select(({ fn }) => fn.countAll<number>().as('count'));
  const [first = (eb) => eb.lit(false), ...rest] = branches;
  const part = counted(partOf(first));
  if (rest.length === 0) return part;
  const ids = (branch: Branch) => db.selectFrom(partOf(branch)).select('part.id');
  const union = rest.reduce((all, branch) => all.union(ids(branch)), ids(first));
  const all = db
    .selectFrom(union.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('count'));
  return db.selectNoFrom(({ eb }) =>
    eb.case().when(part, '=', COUNT_MAX).then(COUNT_MAX).else(all).end().as('count'),
  );
}

/** Counts the cases of each queue within reach, up to 1,000, in one statement. */
export async function countQueues(
  { db, now }: Pick<ListOptions, 'db' | 'now'>,
  officer: Officer,
): Promise<Record<Queue, number>> {
  const at = now();
  const counts = await db
    .selectNoFrom(
      QUEUES.map((queue) => countOf(db, branchesIn(queue, officer, at, false)).as(queue)),
    )
    .executeTakeFirstOrThrow();
  return Object.fromEntries(
    QUEUES.map((queue) => [queue, Math.min(COUNT_MAX, Number(counts[queue]))]),
  ) as Record<Queue, number>;
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
