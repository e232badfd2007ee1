import type { KpiId } from './dashboard.constants.ts';

/**
 * The computation of a figure from the roll-ups. `rows` selects, for each hour or day, one row for
 * each entity: `part`, and for shares `whole`. The texts are run by the database and shown to
 * readers; `:period` and `:from` are bound. They run on SQLite and PostgreSQL.
 */
export interface KpiQuery {
  properties: readonly string[];
  rows: string;
  formula: 'median' | 'mean' | 'sum' | 'share';
}

const where = (feed: string, properties: readonly string[]) =>
  `where feed = '${feed}' and property in (${properties.map((name) => `'${name}'`).join(', ')}) and period = :period and bucket_start >= :from`;
const NO_WHOLE = 'cast(null as double precision) as whole';

/** The mean of a property over each hour or day, by entity. */
const mean = (feed: string, property: string, formula: 'median' | 'mean' | 'sum'): KpiQuery => ({
  properties: [property],
  formula,
  rows: `select bucket_start, entity, total / readings as part, ${NO_WHOLE}\nfrom dashboard_rollups\n${where(feed, [property])}`,
});

/** Two properties of each entity, one a share of the other. */
const share = (
  feed: string,
  part: string,
  whole: string,
  of: 'total / readings' | 'total',
): KpiQuery => ({
  properties: [part, whole],
  formula: 'share',
  rows: `select bucket_start, entity,\n  sum(case when property = '${part}' then ${of} else 0 end) as part,\n  sum(case when property = '${whole}' then ${of} else 0 end) as whole\nfrom dashboard_rollups\n${where(feed, [part, whole])}\ngroup by bucket_start, entity`,
});

/** The share of entities for which a condition between two properties holds. */
const things = (
  feed: string,
  first: string,
  second: string,
  columns: [string, string],
  condition: string,
): KpiQuery => ({
  properties: [first, second],
  formula: 'share',
  rows: `select bucket_start, entity, case when ${condition} then 1.0 else 0.0 end as part, 1.0 as whole\nfrom (\n  select bucket_start, entity,\n    max(case when property = '${first}' then ${columns[0]} end) as "${first}",\n    max(case when property = '${second}' then ${columns[1]} end) as "${second}"\n  from dashboard_rollups\n  ${where(feed, [first, second])}\n  group by bucket_start, entity\n) as things`,
});

export const KPI_QUERIES: Record<KpiId, KpiQuery> = {
  grievances_in_time: share('grievances', 'dueInTime', 'due', 'total'),
  grievances_acknowledged: share('grievances', 'acknowledgedInTime', 'toAcknowledge', 'total'),
  payments_succeeded: share('payments', 'paid', 'decided', 'total'),
  air_quality: mean('air', 'airQualityIndex', 'median'),
  fine_dust: mean('air', 'pm2p5', 'mean'),
  drains_clear: things(
    'flood',
    'currentLevel',
    'referenceLevel',
    ['highest', 'latest'],
    '"currentLevel" < "referenceLevel"',
  ),
  water_supplied: things(
    'water',
    'supplyHours',
    'promisedHours',
    ['latest', 'latest'],
    '"supplyHours" >= "promisedHours"',
  ),
  sewage_treated: share('sewage', 'treatedOutflow', 'inflow', 'total / readings'),
  lights_working: share('lights', 'lampsWorking', 'lampsTotal', 'total / readings'),
  traffic_speed: mean('traffic', 'averageVehicleSpeed', 'mean'),
  bicycles_free: mean('bicycles', 'availableBikeNumber', 'sum'),
  wifi_online: share('wifi', 'accessPointsOnline', 'accessPointsTotal', 'total / readings'),
};

const LAST = 'where bucket_start = (select max(bucket_start) from measured)';
const AGGREGATES = {
  mean: 'avg(part)',
  sum: 'sum(part)',
  share: '100.0 * sum(part) / nullif(sum(whole), 0)',
} as const;
const MIDDLE = 'where place in ((places + 1) / 2, (places + 2) / 2)';

const measured = ({ rows }: KpiQuery) => `with measured as (\n${rows.replace(/^/gm, '  ')}\n)\n`;

/**
 * Builds the query of one number: for the latest available hour, or for the whole period. What is
 * added up in an hour or a day is not added up over a period: its figure is the mean of the sums.
 */
export function valueQuery(query: KpiQuery, span: 'latest' | 'period'): string {
  if (query.formula === 'sum' && span === 'period')
    return `${measured(query)}select avg(value) as value\nfrom (\n  select bucket_start, sum(part) as value\n  from measured\n  group by bucket_start\n) as sums`;
  const among = span === 'latest' ? `\n${LAST}` : '';
  const select =
    query.formula === 'median'
      ? `select avg(part) as value\nfrom (\n  select part, row_number() over (order by part) as place, count(*) over () as places\n  from measured${among.replaceAll('\n', '\n  ')}\n) as ranked\n${MIDDLE}`
      : `select ${AGGREGATES[query.formula]} as value\nfrom measured${among}`;
  return measured(query) + select;
}

/** Builds the query of the same number for every hour or day. */
export function trendQuery(query: KpiQuery): string {
  const select =
    query.formula === 'median'
      ? `select bucket_start, avg(part) as value\nfrom (\n  select bucket_start, part, row_number() over (partition by bucket_start order by part) as place, count(*) over (partition by bucket_start) as places\n  from measured\n) as ranked\n${MIDDLE}\ngroup by bucket_start\norder by bucket_start`
      : `select bucket_start, ${AGGREGATES[query.formula]} as value\nfrom measured\ngroup by bucket_start\norder by bucket_start`;
  return measured(query) + select;
}

/** Builds the query of the rows behind a figure and its trend. */
export const rowsQuery = (query: KpiQuery): string =>
  `${measured(query)}select bucket_start, entity, part, whole\nfrom measured\norder by bucket_start, entity`;
