/** A value of a cell. */
export type Cell = string | number | boolean | null;

/**
 * Writes a cell by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe
 * (OWASP: CSV injection).
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
