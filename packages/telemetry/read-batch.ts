import { parseCsv } from './csv.ts';
import { readEntity } from './read-entity.ts';
import {
  BATCH_ROWS_MAX,
  propertyOf,
  sensorFeedOfType,
  type Reading,
  type RowError,
  type SensorFeedName,
} from './telemetry.schema.ts';

export const BATCH_FORMATS = ['json', 'ndjson', 'csv'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

/** The content of a body. Refused rows never affect the others. */
export type BatchResult =
  | { kind: 'Batch'; rows: number; readings: Reading[]; errors: RowError[]; rowsRefused: number }
  | { kind: 'Malformed' }
  | { kind: 'TooManyRows' }
  | { kind: 'Empty' };

/** A row before validation; `broken` could not be parsed. */
type Row = { row: number; entity: unknown } | { row: number; broken: true };

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

function jsonRows(text: string): Row[] | null {
  const value = jsonOf(text);
  if (typeof value !== 'object' || value === null) return null;
  return (Array.isArray(value) ? value : [value]).map((entity: unknown, i) => ({
    row: i + 1,
    entity,
  }));
}

const ndjsonRows = (text: string): Row[] =>
  text.split('\n').flatMap((line, i): Row[] => {
    if (!line.trim()) return [];
    const entity = jsonOf(line);
    return [entity === undefined ? { row: i + 1, broken: true } : { row: i + 1, entity }];
  });

/**
 * Parses CSV: the header names the fields of a simplified entity; an empty cell means not measured.
 */
function csvRows(text: string): Row[] | null {
  const [head, ...lines] = parseCsv(text);
  const names = head?.cells?.map((name) => name.trim());
  if (!names?.includes('id') || !names.includes('type') || new Set(names).size !== names.length)
    return null;
  return lines.map(({ line, cells }): Row => {
    if (!cells || cells.length !== names.length) return { row: line, broken: true };
    const given = names
      .map((name, i) => [name, cells[i]!.trim()] as const)
      .filter(([, cell]) => cell !== '');
    const feed = sensorFeedOfType(given.find(([name]) => name === 'type')?.[1]);
    const isNumber = (name: string) =>
      name === 'latitude' ||
      name === 'longitude' ||
      (feed !== null && propertyOf(feed, name)?.isText !== true && propertyOf(feed, name) !== null);
    return {
      row: line,
      entity: Object.fromEntries(
        given.map(([name, cell]) => [
          name,
          isNumber(name) && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)
            ? Number(cell)
            : cell,
        ]),
      ),
    };
  });
}

/** Parses a batch. Of two readings with the same identity the later one counts. */
export function readBatch(
  text: string,
  format: BatchFormat,
  feedsAllowed: readonly SensorFeedName[],
  now: Date,
): BatchResult {
  const rows =
    format === 'csv' ? csvRows(text) : format === 'ndjson' ? ndjsonRows(text) : jsonRows(text);
  if (!rows) return { kind: 'Malformed' };
  if (rows.length === 0) return { kind: 'Empty' };
  if (rows.length > BATCH_ROWS_MAX) return { kind: 'TooManyRows' };
  const errors: RowError[] = [];
  const readings = new Map<string, Reading>();
  let rowsRefused = 0;
  for (const row of rows) {
    const read =
      'broken' in row
        ? ({
            kind: 'Refused',
            errors: [{ entity: null, field: null, code: 'line_broken' }],
          } as const)
        : readEntity(row.entity, feedsAllowed, now);
    if (read.kind === 'Refused') {
      rowsRefused += 1;
      for (const error of read.errors) errors.push({ row: row.row, ...error });
    } else
      for (const reading of read.readings)
        readings.set(`${reading.entity}\n${reading.property}\n${reading.observedAt}`, reading);
  }
  return {
    kind: 'Batch',
    rows: rows.length,
    readings: [...readings.values()],
    errors,
    rowsRefused,
  };
}
