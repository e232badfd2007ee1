import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { changesFile, copyFile, readRecord } from './second-copy-files.ts';

export interface Replayed {
  /** Groups of commits that were applied to the full copy. */
  groups: number;
  /** The number of the last group. */
  sequence: number;
  /** The time of the last applied group; null if there was none. */
  lastAt: string | null;
}

/** @returns the newest generation with a full copy; null if the folder has none */
export function newestCopy(folder: string): number | null {
  if (!fs.existsSync(folder)) return null;
  const generations = fs
    .readdirSync(folder)
    .flatMap((name) => /^copy-(\d{10})\.db$/.exec(name)?.[1] ?? [])
    .map(Number);
  return generations.length === 0 ? null : Math.max(...generations);
}

interface Start {
  generation: number;
  sequence: number;
  end: number;
}

/**
 * The tables of a search index. Triggers fill it while the rows of its content are replayed; what
 * the index wrote itself is recorded in part only, because it writes during the commit.
 */
const indexTables = (db: DatabaseSync): Set<string> => {
  const rows = db
    .prepare("select name from pragma_table_list where type in ('shadow', 'virtual')")
    .all() as { name: string }[];
  return new Set(rows.map(({ name }) => name));
};

/**
 * Applies changes without triggers, and creates these again. The changes contain what triggers
 * wrote; run again, they would write it twice, or something else, and the next change would not fit.
 * Those that fill a search index run: see `indexTables`.
 */
function withoutTriggers<T>(db: DatabaseSync, apply: () => T): T {
  const indexes = [...indexTables(db)];
  const rows = db
    .prepare("select name, sql from sqlite_schema where type = 'trigger'")
    .all() as unknown as { name: string; sql: string }[];
  const dropped = rows.filter((one) => !indexes.some((index) => one.sql.includes(index)));
  for (const { name } of dropped) db.exec(`drop trigger "${name.replaceAll('"', '""')}"`);
  const result = apply();
  for (const one of dropped) db.exec(one.sql);
  return result;
}

function applyAll(db: DatabaseSync, log: string, start: Start): Replayed {
  const replayed: Replayed = { groups: 0, sequence: start.sequence, lastAt: null };
  if (!fs.existsSync(log)) return replayed;
  const indexes = indexTables(db);
  const filter = (table: string): boolean => !indexes.has(table);
  const descriptor = fs.openSync(log, 'r');
  try {
    for (let offset = start.end; ;) {
      const record = readRecord(descriptor, offset);
      if (!record || record.sequence !== replayed.sequence + 1) return replayed;
      if (!db.applyChangeset(record.changes, { filter }))
        throw new Error(
          `[database] [replay] The changes of group ${record.sequence} do not fit the copy: ${log}`,
        );
      offset = record.end;
      replayed.groups += 1;
      replayed.sequence = record.sequence;
      replayed.lastAt = new Date(record.at).toISOString();
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * Restores a database from its second copy: the newest full copy, and all changes after it.
 *
 * @param target a file that does not exist
 *
 * @throws if the folder has no copy, or changes do not fit
 */
export function replay(folder: string, target: string): Replayed {
  const generation = newestCopy(folder);
  if (generation === null) throw new Error(`[database] [replay] ${folder} has no second copy`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(copyFile(folder, generation), target, fs.constants.COPYFILE_EXCL);
  fs.chmodSync(target, 0o600);
  const db = new DatabaseSync(target);
  try {
    db.exec('pragma synchronous = full; pragma foreign_keys = on; begin');
    // A copy may be newer than its name: its row names the file of its changes.
    const start = db
      .prepare('select generation, sequence, end from second_copy')
      .get() as unknown as Start;
    const replayed = withoutTriggers(db, () =>
      applyAll(db, changesFile(folder, start.generation), start),
    );
    // The next start begins a new generation: its copy is of the restored data.
    db.prepare('update second_copy set generation = ?, sequence = ?, end = 0, schema = -1').run(
      start.generation + 1,
      replayed.sequence,
    );
    db.exec('commit');
    return replayed;
  } finally {
    db.close();
  }
}
