import type { SelectQueryBuilder } from 'kysely';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { publicPlace } from './public-place.ts';
import { OFFICE_UNKNOWN, REPORTS_AT_ONCE } from './public-reports.constants.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { ListedReport, ReportsAnswer, ReportsQuery } from './public-reports.schema.ts';

const DAY_MS = 86_400_000;

/** The columns that the public may read. The other ones are never selected for it. */
export const PUBLIC_COLUMNS = [
  'id',
  'number',
  'category',
  'department_slug',
  'office_id',
  'latitude',
  'longitude',
  'status',
  'submitted_at',
  'acknowledge_hours',
  'acknowledge_by',
  'acknowledged_at',
  'resolve_hours',
  'resolve_by',
  'resolved_at',
  'parked_until',
] as const satisfies (keyof GrievanceTables['grievances'])[];
export type PublicRow = Pick<GrievanceTables['grievances'], (typeof PUBLIC_COLUMNS)[number]>;

export const listedReport = (row: PublicRow): ListedReport => ({
  number: formatTrackingNumber(row.number),
  category: row.category,
  department: row.department_slug,
  office: row.office_id,
  place: publicPlace(row),
  status: row.status as GrievanceStatus,
  submittedAt: row.submitted_at,
  acknowledgeBy: row.acknowledge_by,
  acknowledgedAt: row.acknowledged_at,
  resolveBy: row.resolve_by,
  resolvedAt: row.resolved_at,
  parkedUntil: row.parked_until,
});

/** A page begins after the row with this filing time and number. */
interface Mark {
  at: string;
  id: string;
}
const encode = ({ at, id }: Mark): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');
function decode(mark: string): Mark | null {
  try {
    const [at, id] = JSON.parse(Buffer.from(mark, 'base64url').toString()) as unknown[];
    return typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
  } catch {
    return null;
  }
}

const FILTERS = { category: 'category', department: 'department_slug', status: 'status' } as const;

type Query = SelectQueryBuilder<GrievanceTables, 'grievances', {}>;

/** Builds the query of a page. An index answers each filter in the order of filing. */
export function reportsQuery(
  db: Db,
  { office, days, sort, after, ...filters }: Omit<ReportsQuery, 'lang'>,
  now: Date,
): Query {
  let query: Query = db.selectFrom('grievances');
  if (office)
    query =
      office === OFFICE_UNKNOWN
        ? query.where('office_id', 'is', null)
        : query.where('office_id', '=', office);
  for (const [name, column] of Object.entries(FILTERS)) {
    const wanted = filters[name as keyof typeof FILTERS];
    if (wanted) query = query.where(column, '=', wanted);
  }
  if (days) {
    const since = new Date(now.getTime() - Number(days) * DAY_MS).toISOString();
    query = query.where('submitted_at', '>=', since);
  }
  const mark = after ? decode(after) : null;
  const order = sort === 'newest' ? 'desc' : 'asc';
  if (mark)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('submitted_at', 'id'), order === 'desc' ? '<' : '>', tuple(mark.at, mark.id)),
    );
  return query
    .orderBy('submitted_at', order)
    .orderBy('id', order)
    .limit(REPORTS_AT_ONCE + 1);
}

/** Reads a page of the public list. A mark that cannot be read begins the list anew. */
export async function listReports(
  db: Db,
  query: Omit<ReportsQuery, 'lang'>,
  now: Date,
): Promise<Omit<ReportsAnswer, 'total'>> {
  const rows = await reportsQuery(db, query, now)
    .select([...PUBLIC_COLUMNS])
    .execute();
  const shown = rows.slice(0, REPORTS_AT_ONCE);
  const last = shown.at(-1);
  return {
    reports: shown.map(listedReport),
    next:
      rows.length > REPORTS_AT_ONCE && last ? encode({ at: last.submitted_at, id: last.id }) : null,
  };
}
