import { INDIA_OFFSET_MINUTES } from '@pune/std/india-time';

const iso = (expression: string) => `strftime(${expression}, '%Y-%m-%dT%H:%M:%S.%gZ')`;

/** Of duplicates of a reading the last received one counts: a sensor may correct itself. */
const once = (files: string) =>
  `select * from read_parquet(${files}) qualify row_number() over (partition by entity, property, observed_at order by received_at desc, batch desc) = 1`;

/** Builds a query of the readings in some files: `raw` as stored, else as `StoredReading`. */
export const READINGS = (files: string, shape: 'raw' | 'stored' = 'stored'): string =>
  shape === 'raw'
    ? once(files)
    : `select entity, property, ${iso('observed_at')} as "observedAt", value, text, latitude, longitude, ${iso('received_at')} as "receivedAt", source, simulated
       from (${once(files)}) order by entity, property, observed_at`;

/** The start of an instant's hour or day in India, in UTC. */
const start = (period: 'hour' | 'day') =>
  `date_trunc('${period}', observed_at + interval ${INDIA_OFFSET_MINUTES} minutes) - interval ${INDIA_OFFSET_MINUTES} minutes`;

const bucket = (period: 'hour' | 'day') => `
  select entity, property, '${period}' as period, ${iso(start(period))} as start, count(*) as readings, sum(value) as total, min(value) as lowest, max(value) as highest,
         arg_max(value, observed_at) as latest, ${iso('max(observed_at)')} as "latestAt", bool_or(simulated) as simulated
  from measured group by entity, property, ${start(period)}`;

/** Builds the hourly and daily aggregates of a partition. Text values are not aggregated. */
export const ROLL_UP = (files: string): string =>
  `with measured as (select * from (${once(files)}) where value is not null) ${bucket('hour')} union all ${bucket('day')} order by period, start, property, entity`;
