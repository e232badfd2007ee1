import fs from 'node:fs';
import os from 'node:os';

/** A table that a benchmark printed, with its date and machine. */
export interface Result {
  /** The day of the run, `2026-11-26`. */
  date: string;
  machine: string;
  /** The settings of the run: sizes, rounds, edits. */
  details?: string;
  /** The header and the rows as printed. */
  rows: readonly (readonly string[])[];
}
export type Results = Record<string, Result>;

/** A description of this machine. */
export const machine = (): string =>
  `${os.availableParallelism()} processors (${os.cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, load ${os.loadavg()[0]!.toFixed(1)}`;

export const readResults = (file: string): Results =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Results) : {};

/** Writes tables into a results file, and keeps its other tables. */
export function writeResults(
  file: string,
  tables: Record<string, readonly (readonly string[])[]>,
  { details, now = new Date() }: { details?: string; now?: Date } = {},
): void {
  const measured = { date: now.toISOString().slice(0, 10), machine: machine() };
  const added = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      { ...measured, ...(details && { details }), rows },
    ]),
  );
  fs.writeFileSync(file, `${JSON.stringify({ ...readResults(file), ...added }, null, 2)}\n`);
}
