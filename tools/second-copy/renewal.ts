import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const RENEWED_MS = 24 * 60 * 60 * 1000;
const BUSY_MS = 10_000;
const COPY = /^copy-\d{10}\.db$/;

/** The time of the newest full copy, in milliseconds since 1970; null if there is none. */
function madeAt(secondCopy: string): number | null {
  const names = fs.existsSync(secondCopy) ? fs.readdirSync(secondCopy) : [];
  const times = names
    .filter((name) => COPY.test(name))
    .map((name) => fs.statSync(path.join(secondCopy, name)).mtimeMs);
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * Lets the second copy of a SQLite database begin with a full copy when the present one is a day
 * old: what was deleted meanwhile is in the former copy and its changes, which then go. The next
 * write makes the copy. Other processes may write at the same time.
 *
 * @returns true if a new copy was asked for
 */
export function renewOld(file: string, secondCopy: string, now: Date): boolean {
  const at = madeAt(secondCopy);
  if (at === null || now.getTime() - at < RENEWED_MS || !fs.existsSync(file)) return false;
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    if (!db.prepare("select 1 from sqlite_master where name = 'second_copy'").get()) return false;
    // A schema that no database has: the process that writes next sees a change of the schema.
    return (
      Number(db.prepare('update second_copy set schema = -1 where schema <> -1').run().changes) > 0
    );
  } finally {
    db.close();
  }
}
