import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applyErasures, erasuresSince } from '../../packages/citizens/erasures.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { hold } from '../../packages/database/outbox.ts';
import { newestCopy, replay } from '../../packages/database/replay.ts';
import { writeSynced } from '../../packages/database/synced-files.ts';
import { forgetFollowings } from '../../packages/grievances/followers.ts';
import { applyWithdrawals, withdrawalsSince } from '../../packages/moderation/erasures.ts';

/** An erasure that a person asked for, by ids: it is applied again to a restored backup that is older. */
export interface Erasure {
  kind: 'account' | 'consent' | 'publication';
  id: string;
  /** ISO 8601. */
  at: string;
}

const journalIn = (folder: string): string => path.join(folder, 'erasures.json');
const HELD = 'HeldByRestore';

type Db = ReturnType<typeof openDatabase<any>>;

const withDatabase = async <T>(url: string, work: (db: Db, tables: Set<string>) => Promise<T>) => {
  const db = openDatabase<any>(url);
  try {
    return await work(db, new Set((await db.introspection.getTables()).map(({ name }) => name)));
  } finally {
    await db.destroy();
  }
};

/** Reads from a services database what was erased since a moment. */
export const readErasures = (url: string, since: string): Promise<Erasure[]> =>
  withDatabase(url, async (db, tables) => [
    ...(tables.has('citizens_events') ? await erasuresSince(db, since) : []),
    ...(tables.has('moderation_items')
      ? (await withdrawalsSince(db, since)).map((one) => ({ kind: 'publication' as const, ...one }))
      : []),
  ]);

const merged = (...all: readonly (readonly Erasure[])[]): Erasure[] => [
  ...new Map(all.flat().map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

/** @returns the erasures that later backups of a folder have noted */
export const notedErasures = (folder: string): Erasure[] =>
  fs.existsSync(journalIn(folder))
    ? (JSON.parse(fs.readFileSync(journalIn(folder), 'utf8')) as Erasure[])
    : [];

/**
 * Notes what was erased since the oldest backup of a folder.
 *
 * @param oldest the start of that backup; what was erased before is in no backup
 */
export async function noteErasures(folder: string, url: string, oldest: string): Promise<void> {
  const all = merged(notedErasures(folder), await readErasures(url, oldest));
  const needed = all.filter(({ at }) => at >= oldest);
  writeSynced(journalIn(folder), `${JSON.stringify(needed, null, 1)}\n`);
}

/** Erasures that no backup has noted yet: those in the second copy, and in data that were put aside. */
async function newestErasures(
  { secondCopy, aside }: { secondCopy: string | null; aside: string | null },
  since: string,
): Promise<Erasure[]> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-erasures-'));
  try {
    const files: string[] = [];
    const replayed = path.join(scratch, 'second.db');
    if (secondCopy && newestCopy(secondCopy) !== null) {
      replay(secondCopy, replayed);
      files.push(replayed);
    }
    if (aside && fs.existsSync(path.join(aside, 'services.db'))) {
      for (const end of ['', '-wal'])
        if (fs.existsSync(path.join(aside, `services.db${end}`)))
          fs.copyFileSync(
            path.join(aside, `services.db${end}`),
            path.join(scratch, `aside.db${end}`),
          );
      files.push(path.join(scratch, 'aside.db'));
    }
    const found = await Promise.all(files.map((file) => readErasures(file, since)));
    return found.flat();
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** The changes to restored data that are older than the last acknowledged request. */
export interface Amended {
  erasures: number;
  /** Messages that an operator has to release, because some of them were sent. */
  held: number;
}

/**
 * Applies to a restored services database what was erased after its backup, and holds its messages.
 *
 * @param since the moment of the backup
 */
export async function amendOlder(
  url: string,
  {
    folder,
    since,
    ...places
  }: { folder: string; since: string; secondCopy: string | null; aside: string | null },
  now: Date,
): Promise<Amended> {
  const all = merged(notedErasures(folder), await newestErasures(places, since));
  const of = (...kinds: Erasure['kind'][]) =>
    all.filter(({ kind, at }) => kinds.includes(kind) && at >= since);
  return withDatabase(url, async (db, tables) => {
    let erasures = 0;
    if (tables.has('citizens_events')) {
      const found = of('account', 'consent') as Parameters<typeof applyErasures>[1];
      erasures += await applyErasures(db, found, now);
      if (tables.has('grievance_followers'))
        for (const { id } of of('account')) await forgetFollowings(db, id);
    }
    if (tables.has('moderation_items'))
      erasures += await applyWithdrawals(db, of('publication'), now);
    return { erasures, held: tables.has('outbox_messages') ? await hold(db, HELD) : 0 };
  });
}
