import { INDIA_OFFSET_MINUTES } from './days.ts';

const iso = (expression: string) => `strftime(${expression}, '%Y-%m-%dT%H:%M:%S.%gZ')`;

/** Of copies of a reading the one that came last counts: a sensor may correct itself. */
const once = (files: string) =>
  `select * from read_parquet(${files}) qualify row_number() over (partition by entity, property, observed_at order by received_at desc, batch desc) = 1`;

/** The readings in some files; `raw` as they are stored, else in the shape of `StoredReading`. */
export const READINGS = (files: string, shape: 'raw' | 'stored' = 'stored'): string =>
  shape === 'raw'
    ? once(files)
    : `select entity, property, ${iso('observed_at')} as "observedAt", value, text, latitude, longitude, ${iso('received_at')} as "receivedAt", source, simulated
       from (${once(files)}) order by entity, property, observed_at`;

/** The first instant of the hour or day in India that an instant lies in, in UTC. */
const start = (period: 'hour' | 'day') =>
  `date_trunc('${period}', observed_at + interval ${INDIA_OFFSET_MINUTES} minutes) - interval ${INDIA_OFFSET_MINUTES} minutes`;

const bucket = (period: 'hour' | 'day') => `
  select entity, property, '${period}' as period, ${iso(start(period))} as start, count(*) as readings, sum(value) as total, min(value) as lowest, max(value) as highest,
         arg_max(value, observed_at) as latest, ${iso('max(observed_at)')} as "latestAt", bool_or(simulated) as simulated
  from measured group by entity, property, ${start(period)}`;

/** Hours and days of a partition. Words are not added up. */
export const ROLL_UP = (files: string): string =>
  `with measured as (select * from (${once(files)}) where value is not null) ${bucket('hour')} union all ${bucket('day')} order by period, start, property, entity`;
