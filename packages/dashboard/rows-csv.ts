import type { Row } from './dashboard.schema.ts';

/**
 * Formats a cell. Text that a spreadsheet would run as a formula gets an apostrophe (OWASP: CSV
 * injection).
 */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Formats rows by RFC 4180. */
export const rowsCsv = (rows: readonly Row[]): string =>
  [
    'bucket_start,entity,part,whole',
    ...rows.map((row) => [row.bucket_start, row.entity, row.part, row.whole].map(cellOf).join(',')),
  ].join('\r\n') + '\r\n';
