import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A trouble that lasts and that a person has to look at: a file of its own in the data folder. */
export interface Alarm {
  /** Names the trouble: `crash-loop.publisher`. A second one with this id replaces the first. */
  id: string;
  /** An instant, ISO 8601. */
  since: string;
  /** A sentence for the operator, without personal data. */
  message: string;
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const fileOf = (dataDir: string, id: string): string => {
  if (!ID.test(id)) throw new Error(`[std] [alarms] ${id} is no id of an alarm`);
  return path.join(dataDir, 'alarms', `${id}.json`);
};

/** Raises an alarm. One that stands already keeps the instant of its beginning. */
export function raiseAlarm(dataDir: string, { id, since, message }: Alarm): void {
  const file = fileOf(dataDir, id);
  const before = readAlarm(file);
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify({ id, since: before?.since ?? since, message }));
  renameSync(draft, file);
}

/** Ends an alarm. None of this id is no error. */
export const endAlarm = (dataDir: string, id: string): void =>
  rmSync(fileOf(dataDir, id), { force: true });

function readAlarm(file: string): Alarm | null {
  try {
    const { id, since, message } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Alarm>;
    return id && since && message ? { id, since, message } : null;
  } catch {
    return null;
  }
}

/** The alarms that stand, ordered by id. A damaged file is skipped. */
export function readAlarms(dataDir: string): Alarm[] {
  let names: string[];
  try {
    names = readdirSync(path.join(dataDir, 'alarms'));
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readAlarm(path.join(dataDir, 'alarms', name)) ?? []);
}
