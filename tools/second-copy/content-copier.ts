import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFullCopy } from '../../packages/database/second-copy-files.ts';
import { syncFolder } from '../../packages/database/synced-files.ts';
import { kindOf } from '../backup/databases.ts';
import { filesBelow, sqliteFileOf, type Installation } from '../backup/installation.ts';
import { dumpMongodb } from '../backup/mongodb.ts';
import { copyDurably, digestOfFile } from '../backup/objects.ts';

/** Files of editors: their other copies of files are in no database. */
export const CONTENT_FOLDERS = ['media', 'file-versions'] as const;
const KEPT = 2;
const ABSENT_MS_MAX = 24 * 60 * 60 * 1000;

export const contentFolderIn = (secondCopy: string): string => path.join(secondCopy, 'content');

/** A copy of the content database, and the moment that it shows at the earliest. */
export interface ContentCopy {
  file: string;
  at: string;
}

const NAME = /^copy-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-([\d.]+Z)\.\w+$/;

/** @returns the copies of the content database, oldest first */
export function contentCopiesIn(secondCopy: string): ContentCopy[] {
  const folder = contentFolderIn(secondCopy);
  return (fs.existsSync(folder) ? fs.readdirSync(folder) : []).sort().flatMap((name) => {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
    return day
      ? [{ file: path.join(folder, name), at: `${day}T${hours}:${minutes}:${seconds}` }]
      : [];
  });
}

/** Tells whether a SQLite database was changed by another connection since the last call. */
function changesOf(file: string) {
  let db: DatabaseSync | null = null;
  let seen = -1;
  return {
    changed(): boolean {
      db ??= new DatabaseSync(file, { readOnly: true, timeout: 5000 });
      const { data_version: version } = db.prepare('pragma data_version').get() as {
        data_version: number;
      };
      const isNew = version !== seen;
      seen = version;
      return isNew;
    },
    forget(): void {
      seen = -1;
    },
    close: () => db?.close(),
  };
}

/** Copies files that are new or changed. Files that are gone for a day leave the copy too. */
function createMirror(from: string, to: string, now: () => Date) {
  const absentSince = new Map<string, number>();
  return function mirror(): number {
    // A disk that is away must not empty its own copy.
    if (!fs.existsSync(from)) return 0;
    let copied = 0;
    const present = new Set<string>();
    for (const name of filesBelow(from)) {
      present.add(name);
      const source = fs.statSync(path.join(from, name), { throwIfNoEntry: false });
      if (!source || name.endsWith('.tmp')) continue;
      const place = path.join(to, name);
      const copy = fs.statSync(place, { throwIfNoEntry: false });
      if (copy?.size === source.size && copy.mtimeMs >= source.mtimeMs) continue;
      copyDurably(path.join(from, name), `${place}.tmp`);
      fs.renameSync(`${place}.tmp`, place);
      copied += 1;
    }
    for (const name of filesBelow(to)) {
      if (present.has(name)) {
        absentSince.delete(name);
        continue;
      }
      const since = absentSince.get(name) ?? now().getTime();
      absentSince.set(name, since);
      if (now().getTime() - since < ABSENT_MS_MAX) continue;
      fs.rmSync(path.join(to, name), { force: true });
      absentSince.delete(name);
    }
    return copied;
  };
}

/**
 * Copies the content database, on SQLite and MongoDB, and the files of editors into the second copy.
 * Content on PostgreSQL is copied with its server.
 */
export function createContentCopier(
  installation: Installation,
  root: string,
  { now = () => new Date() } = {},
) {
  const { contentUrl, secondCopy, folders } = installation;
  const folder = contentFolderIn(secondCopy!);
  const kind = kindOf(contentUrl);
  const file = sqliteFileOf(contentUrl, root);
  const changes = file ? changesOf(file) : null;
  const mirrors = CONTENT_FOLDERS.map((store) =>
    createMirror(folders[store], path.join(folder, store), now),
  );
  let digest = '';

  /** @returns true if a copy was made */
  async function copyDatabase(): Promise<boolean> {
    const name = `copy-${now().toISOString().replaceAll(':', '-')}`;
    if (kind === 'sqlite') {
      if (!fs.existsSync(file!) || !changes!.changed()) return false;
      await makeFullCopy(file!, path.join(folder, `${name}.db`));
      return true;
    }
    const draft = path.join(folder, 'dump.tmp');
    await dumpMongodb(contentUrl, draft);
    const { digest: fresh } = digestOfFile(draft);
    if (fresh === digest) return false;
    const descriptor = fs.openSync(draft, 'r+');
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
    fs.renameSync(draft, path.join(folder, `${name}.gz`));
    syncFolder(folder);
    digest = fresh;
    return true;
  }

  return {
    /**
     * Copies what changed since the last call: the database first, because a file is stored before
     * a row names it.
     *
     * @returns true if the database was copied, and the number of copied files
     */
    async copy(): Promise<{ database: boolean; files: number }> {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      let database = false;
      try {
        if (kind !== 'postgres') database = await copyDatabase();
      } catch (error) {
        changes?.forget();
        throw error;
      }
      for (const old of contentCopiesIn(secondCopy!).slice(0, -KEPT)) fs.rmSync(old.file);
      return { database, files: mirrors.reduce((sum, mirror) => sum + mirror(), 0) };
    },
    close: async (): Promise<void> => changes?.close(),
  };
}
