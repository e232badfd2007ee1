import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { grievancesEnv } from './env.ts';
import { filesIn } from './files.ts';
import { migrateGrievances } from './grievances.migrations.ts';
import { findPublicWithId, newestLayer } from './grievances.repository.ts';
import type { PublicGrievance } from './grievances.schema.ts';
import type { Db, GrievanceTables } from './grievances.tables.ts';
import { keptFor } from './kept-for.ts';
import {
  STATISTICS_PERIODS,
  type DataFile,
  type StatisticsPeriod,
} from './public-reports.constants.ts';
import { exportReports } from './public-reports.export.ts';
import type { MonthOfReports, Statistics } from './public-reports.figures.ts';
import { csvOf, geoJsonOf, jsonOf, type About } from './public-reports.files.ts';
import { listReports } from './public-reports.list.ts';
import { readTrend, totalOf } from './public-reports.months.ts';
import { parquetOf } from './public-reports.parquet.ts';
import type { ReportsAnswer, ReportsQuery } from './public-reports.schema.ts';
import { readStatistics } from './public-reports.statistics.ts';
import type { WardLayer } from './wards/ward-layer.ts';

/** Whole files from one sender: each reads all reports. */
const FILES_LIMIT: Limit = { scope: 'reports files', perWindow: 30, windowSeconds: 3_600 };

type Bytes = AsyncGenerator<string | Uint8Array>;

function contentOf(db: Db, file: DataFile, about: About): Bytes {
  const parts = exportReports(db);
  switch (file) {
    case 'reports.csv':
      return csvOf('reports', parts);
    case 'events.csv':
      return csvOf('events', parts);
    case 'reports.json':
      return jsonOf(about, parts);
    case 'reports.geojson':
      return geoJsonOf(about, parts);
    case 'reports.parquet':
      return parquetOf('reports', parts);
    case 'events.parquet':
      return parquetOf('events', parts);
  }
}

type Query = Omit<ReportsQuery, 'lang'>;

export interface PublicReports {
  list: (query: Query) => Promise<ReportsAnswer>;
  find: (number: string) => Promise<{ id: string; grievance: PublicGrievance } | null>;
  statistics: (period: StatisticsPeriod) => Promise<Statistics>;
  /** The figures of the last months, the oldest first. */
  months: () => Promise<readonly MonthOfReports[]>;
  wards: () => Promise<WardLayer>;
  /** The content of a file of the open data, read from the database as it is consumed. */
  content: (file: DataFile, about: About) => Bytes;
  /** Counts a file for a sender. @returns the seconds to wait, or 0 */
  secondsToWait: (address: string) => Promise<number>;
}

/** Creates the public's view of grievances. It reads columns that identify no person alone. */
export function createPublicReports(db: Db, now: () => Date = () => new Date()): PublicReports {
  const statistics = Object.fromEntries(
    STATISTICS_PERIODS.map((period) => [
      period,
      keptFor(now, () => readStatistics(db, period, now())),
    ]),
  ) as Record<StatisticsPeriod, () => Promise<Statistics>>;
  /** The total of a choice; the kept totals do not know days. */
  const totalIn = ({ days, office, category, department, status }: Query) =>
    days === undefined
      ? totalOf(db, { office, category, department, status })
      : Promise.resolve(null);
  return {
    list: async (query) => {
      const [page, total] = await Promise.all([listReports(db, query, now()), totalIn(query)]);
      return { ...page, total };
    },
    find: (number) => findPublicWithId(db, number),
    statistics: (period) => statistics[period](),
    months: keptFor(now, () => readTrend(db)),
    wards: keptFor(now, () => newestLayer(db)),
    content: (file, about) => contentOf(db, file, about),
    secondsToWait: (address) => secondsToWait(db, FILES_LIMIT, senderOf(address), now()),
  };
}

/**
 * Opens the public's view on the services database of the environment. `photo` reads a file of
 * grievances: the caller asks for approved ones alone.
 */
export async function openPublicReports(env: Record<string, string | undefined> = process.env) {
  const { filesFolder, seal } = grievancesEnv(env);
  const db = openDatabase<GrievanceTables>(servicesDatabaseUrl(env));
  await migrateGrievances(db, seal);
  const files = filesIn(filesFolder);
  return {
    db,
    reports: createPublicReports(db),
    photo: async (key: string) => (await files.getItemRaw(key)) as Uint8Array | null,
  };
}
