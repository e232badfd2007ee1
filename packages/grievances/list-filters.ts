import type { CaseQuery } from '@pune/desk/case-type';
import { sql } from 'kysely';
import type { Db } from './grievances.tables.ts';
import { isPostgres, type GrievanceQuery } from './search-words.ts';
import type { Stage } from './transitions.ts';

type Filters = CaseQuery['filters'];

const COLUMNS = {
  office: 'office_id',
  department: 'department_slug',
  category: 'category',
  status: 'status',
  owner: 'owner_post',
} as const;
/** The filters that have an index of their own. */
const INDEXED = ['category', 'status'] as const;
/** The number of rows that are read by their ids within some milliseconds. */
const FEW = 2_000;

/**
 * Finds out whether a list reads the index of the reach, and not that of a filter. SQLite has no
 * statistics of values: it would read all cases of a frequent status, in the whole city, for the few
 * of an office. The index of the reach contains the columns of the filters.
 */
export async function readsReach(
  db: Db,
  filters: Filters,
  stages: readonly Stage[],
): Promise<boolean> {
  const given = INDEXED.filter((name) => filters[name]);
  if (isPostgres(db) || given.length === 0) return false;
  const counts = await Promise.all(
    given.map((name) =>
      db
        .selectFrom(
          db
            .selectFrom('grievances')
            .select('id')
            .where('stage', '=', stages[0]!)
            .where(COLUMNS[name], '=', filters[name]!)
            .limit(FEW)
            .as('found'),
        )
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.every(({ count }) => Number(count) >= FEW);
}

/** @param inReach true to read the index of the reach: a `+` hides a column from other indexes */
export function filtered(
  query: GrievanceQuery,
  filters: Filters,
  inReach: boolean,
): GrievanceQuery {
  let found = query;
  for (const [name, column] of Object.entries(COLUMNS))
    if (filters[name])
      found = found.where(inReach ? sql`+${sql.ref(column)}` : column, '=', filters[name]);
  return found;
}
