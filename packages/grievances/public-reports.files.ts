import { csvLine, type Cell } from '@pune/std/csv';
import type { DataFile } from './public-reports.constants.ts';
import type { ExportedEvent, ExportedReport } from './public-reports.export.ts';

/** A column of the tables of the open data: its name, its type in Parquet and its value. */
export interface Column<Row> {
  name: string;
  type: 'VARCHAR' | 'TIMESTAMP' | 'DATE' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';
  value: (row: Row) => Cell;
}

/** The columns of reports. Labels: `public-reports:column_<name>`. */
export const REPORT_COLUMNS = [
  { name: 'number', type: 'VARCHAR', value: (row) => row.number },
  { name: 'category', type: 'VARCHAR', value: (row) => row.category },
  { name: 'department', type: 'VARCHAR', value: (row) => row.department },
  { name: 'office', type: 'VARCHAR', value: (row) => row.office },
  { name: 'latitude', type: 'DOUBLE', value: (row) => row.place?.latitude ?? null },
  { name: 'longitude', type: 'DOUBLE', value: (row) => row.place?.longitude ?? null },
  { name: 'status', type: 'VARCHAR', value: (row) => row.status },
  { name: 'submitted_at', type: 'TIMESTAMP', value: (row) => row.submittedAt },
  { name: 'acknowledge_hours', type: 'INTEGER', value: (row) => row.acknowledgeHours },
  { name: 'acknowledge_by', type: 'TIMESTAMP', value: (row) => row.acknowledgeBy },
  { name: 'acknowledged_at', type: 'TIMESTAMP', value: (row) => row.acknowledgedAt },
  { name: 'resolve_hours', type: 'INTEGER', value: (row) => row.resolveHours },
  { name: 'resolve_by', type: 'TIMESTAMP', value: (row) => row.resolveBy },
  { name: 'resolved_at', type: 'TIMESTAMP', value: (row) => row.resolvedAt },
  { name: 'parked_until', type: 'DATE', value: (row) => row.parkedUntil },
] as const satisfies readonly Column<ExportedReport>[];

type EventOfReport = ExportedEvent & { number: string };

/** The columns of public steps. Labels: `public-reports:column_<name>`. */
export const EVENT_COLUMNS = [
  { name: 'number', type: 'VARCHAR', value: (row) => row.number },
  { name: 'step', type: 'INTEGER', value: (row) => row.step },
  { name: 'at', type: 'TIMESTAMP', value: (row) => row.at },
  { name: 'event', type: 'VARCHAR', value: (row) => row.event },
  { name: 'status', type: 'VARCHAR', value: (row) => row.status },
  { name: 'by', type: 'VARCHAR', value: (row) => row.by },
  { name: 'post', type: 'VARCHAR', value: (row) => row.post },
  { name: 'category', type: 'VARCHAR', value: (row) => row.category },
  { name: 'department', type: 'VARCHAR', value: (row) => row.department },
  { name: 'office', type: 'VARCHAR', value: (row) => row.office },
  { name: 'resolve_by', type: 'TIMESTAMP', value: (row) => row.resolveBy },
  { name: 'parked_until', type: 'DATE', value: (row) => row.parkedUntil },
  { name: 'breached_clock', type: 'VARCHAR', value: (row) => row.breachedClock },
  { name: 'merged_into', type: 'VARCHAR', value: (row) => row.mergedInto },
  { name: 'wrong_route', type: 'BOOLEAN', value: (row) => row.wrongRoute },
] as const satisfies readonly Column<EventOfReport>[];

export type Table = 'reports' | 'events';
type Parts = AsyncIterable<ExportedReport[]>;

const lineOf = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  csvLine(columns.map(({ value }) => value(row)));

const eventsOf = ({ number, events }: ExportedReport): EventOfReport[] =>
  events.map((event) => ({ number, ...event }));

/** Writes a table as CSV, part by part. */
export async function* csvOf(table: Table, parts: Parts): AsyncGenerator<string> {
  yield csvLine((table === 'reports' ? REPORT_COLUMNS : EVENT_COLUMNS).map(({ name }) => name));
  for await (const part of parts)
    yield table === 'reports'
      ? part.map((report) => lineOf(REPORT_COLUMNS, report)).join('')
      : part
          .flatMap(eventsOf)
          .map((event) => lineOf(EVENT_COLUMNS, event))
          .join('');
}

/** The origin of a file, which it names. */
export interface About {
  asOf: string;
  /** The address of the terms under which the data may be used. */
  licence: string;
  /** The address of the data dictionary. */
  dictionary: string;
  /** The address of the published figures, which follow from the data. */
  statistics: string;
}

async function* listed(
  parts: Parts,
  opening: string,
  each: (report: ExportedReport) => object,
): AsyncGenerator<string> {
  yield opening;
  let isFirst = true;
  for await (const part of parts)
    for (const report of part) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(each(report))}`;
      isFirst = false;
    }
  yield '\n]}\n';
}

/** Opens an object whose last member is a list. */
const opening = (members: object, list: string): string =>
  `${JSON.stringify(members).slice(0, -1)},"${list}":[`;

/** Writes reports with their steps as JSON, one report a line, so that lines can be read alone. */
export const jsonOf = (about: About, parts: Parts): AsyncGenerator<string> =>
  listed(parts, opening(about, 'reports'), (report) => report);

/** Writes reports with their steps as GeoJSON (RFC 7946). */
export const geoJsonOf = (about: About, parts: Parts): AsyncGenerator<string> =>
  listed(
    parts,
    opening({ type: 'FeatureCollection', ...about }, 'features'),
    ({ place, ...properties }) => ({
      type: 'Feature',
      geometry: place && { type: 'Point', coordinates: [place.longitude, place.latitude] },
      properties,
    }),
  );

export const DATA_TYPES: Readonly<Record<DataFile, string>> = {
  'reports.csv': 'text/csv; charset=utf-8; header=present',
  'events.csv': 'text/csv; charset=utf-8; header=present',
  'reports.json': 'application/json',
  'reports.geojson': 'application/geo+json',
  'reports.parquet': 'application/vnd.apache.parquet',
  'events.parquet': 'application/vnd.apache.parquet',
};
