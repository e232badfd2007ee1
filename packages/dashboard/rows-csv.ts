import type { Row } from './dashboard.schema.ts';

/**
 * A cell that a spreadsheet would run instead of showing gets an apostrophe before it (OWASP: CSV
 * injection). Numbers are no texts.
 */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows by RFC 4180. */
export const rowsCsv = (rows: readonly Row[]): string =>
  [
    'bucket_start,entity,part,whole',
    ...rows.map((row) => [row.bucket_start, row.entity, row.part, row.whole].map(cellOf).join(',')),
  ].join('\r\n') + '\r\n';
