import { csvLine } from '@pune/std/csv';
import type { Row } from './dashboard.schema.ts';

/** Formats rows by RFC 4180. */
export const rowsCsv = (rows: readonly Row[]): string =>
  [
    'bucket_start,entity,part,whole\r\n',
    ...rows.map((row) => csvLine([row.bucket_start, row.entity, row.part, row.whole])),
  ].join('');
