import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The last runs of work that is done by a schedule. Times are ISO 8601 in UTC. */
export interface ScheduleRuns {
  name: string;
  /** The end of the last run. */
  endedAt: string;
  /** The end of the last run without a failure; null if there was none. */
  succeededAt: string | null;
  /** Failed runs since then. */
  failures: number;
  /** The time of the next run; null if there is none. */
  nextAt: string | null;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const folderOf = (dataDir: string): string => path.join(dataDir, 'schedules');

/** Records the end of a run, in a file for each schedule. */
export function recordRun(
  dataDir: string,
  {
    name,
    endedAt,
    nextAt,
    isFailed,
  }: { name: string; endedAt: Date; nextAt: Date | null; isFailed: boolean },
): void {
  if (!NAME.test(name)) throw new Error(`[std] [schedule-runs] ${name} is no name of a schedule`);
  const file = path.join(folderOf(dataDir), `${name}.json`);
  const before = readRun(file);
  const at = endedAt.toISOString();
  const runs: ScheduleRuns = {
    name,
    endedAt: at,
    succeededAt: isFailed ? (before?.succeededAt ?? null) : at,
    failures: isFailed ? (before?.failures ?? 0) + 1 : 0,
    nextAt: nextAt?.toISOString() ?? null,
  };
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(runs));
  renameSync(draft, file);
}

function readRun(file: string): ScheduleRuns | null {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as Partial<ScheduleRuns>;
    const { name, endedAt, succeededAt = null, failures = 0, nextAt = null } = found;
    return name && endedAt ? { name, endedAt, succeededAt, failures, nextAt } : null;
  } catch {
    return null;
  }
}

/** Forgets the runs of schedules that there are no longer. */
export function keepRunsOf(dataDir: string, names: readonly string[]): void {
  for (const { name } of readRuns(dataDir))
    if (!names.includes(name))
      rmSync(path.join(folderOf(dataDir), `${name}.json`), { force: true });
}

/** The last runs of all schedules, ordered by name. A damaged file is skipped. */
export function readRuns(dataDir: string): ScheduleRuns[] {
  let names: string[];
  try {
    names = readdirSync(folderOf(dataDir));
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readRun(path.join(folderOf(dataDir), name)) ?? []);
}
