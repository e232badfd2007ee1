import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { databaseKinds, type TestDatabase } from './database.testing.ts';

type Tables = { notes: { id: number; text: string } };
const sqlite = databaseKinds.find(({ name }) => name === 'SQLite')!;

describe('SQLite, committed in groups', () => {
  let opened: TestDatabase<Tables>;
  let db: Kysely<Tables>;
  beforeEach(async () => {
    opened = await sqlite.open<Tables>();
    db = opened.db;
    await sql`create table notes (id integer primary key, text text not null)`.execute(db);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await opened.close();
  });
  /** Stops the clock, so that every ready caller joins the group even on a slow machine. */
  const stopTheClock = () => vi.spyOn(performance, 'now').mockReturnValue(0);
  const write = (id: number, text = 'x') =>
    db.transaction().execute(async (tx) => {
      await tx.insertInto('notes').values({ id, text }).execute();
      await tx
        .updateTable('notes')
        .set({ text: `${text}!` })
        .where('id', '=', id)
        .execute();
    });
  const ids = async () =>
    (await db.selectFrom('notes').select('id').orderBy('id').execute()).map(({ id }) => id);
  const commits = () => vi.spyOn(DatabaseSync.prototype, 'exec');
  const counted = (spy: ReturnType<typeof commits>) =>
    spy.mock.calls.filter(([text]) => text === 'commit').length;

  test('transactions and single statements that are ready together reach the disk together', async () => {
    stopTheClock();
    const spy = commits();
    await Promise.all([
      ...Array.from({ length: 40 }, (_, id) => write(id)),
      db.insertInto('notes').values({ id: 100, text: 'alone' }).execute(),
    ]);
    expect(counted(spy)).toBeLessThan(8);
    expect(await ids()).toHaveLength(41);
    expect(await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).toMatchObject({
      rows: [{ synchronous: 2 }],
    });
  });

  test('a member that fails rolls back its own changes, not those of others', async () => {
    const results = await Promise.allSettled([
      write(1),
      write(1),
      write(2),
      db.insertInto('notes').values({ id: 2, text: 'again' }).execute(),
      write(3),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await db.selectFrom('notes').selectAll().execute()).toEqual(
      [1, 2, 3].map((id) => ({ id, text: 'x!' })),
    );
  });

  test('a disk failure rejects every member of the group, including readers', async () => {
    stopTheClock();
    const original = DatabaseSync.prototype.exec;
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (
      this: DatabaseSync,
      text: string,
    ) {
      if (text === 'commit') throw new Error('disk I/O error');
      original.call(this, text);
    });
    const results = await Promise.allSettled([
      write(1),
      db.insertInto('notes').values({ id: 2, text: '' }).execute(),
      ids(),
    ]);
    expect(
      results.map((result) =>
        result.status === 'rejected' ? (result.reason as Error).message : result.value,
      ),
    ).toEqual(Array(3).fill('disk I/O error'));
    vi.restoreAllMocks();
    expect(await ids()).toEqual([]);
    await write(1);
    expect(await ids()).toEqual([1]);
  });

  test('a rollback by SQLite itself fails the whole group, and the next group works', async () => {
    stopTheClock();
    await sql`create trigger full before insert on notes when new.text = 'full' begin select raise(rollback, 'database or disk is full'); end`.execute(
      db,
    );
    const stubborn = () =>
      db.transaction().execute(async (tx) => {
        await tx
          .insertInto('notes')
          .values({ id: 2, text: 'full' })
          .execute()
          .catch(() => {});
        await tx
          .insertInto('notes')
          .values({ id: 3, text: 'outside of any transaction' })
          .execute();
      });
    const results = await Promise.allSettled([write(1), stubborn()]);
    expect(
      results.map((result) => (result.status === 'rejected' ? String(result.reason) : 'kept')),
    ).toEqual([
      expect.stringContaining('disk is full'),
      expect.stringContaining('An earlier error rolled back the transaction'),
    ]);
    await write(4);
    expect(await ids()).toEqual([4]);
  });

  test('a reader waits until the group that wrote its rows is durable', async () => {
    stopTheClock();
    const spy = commits();
    const told: unknown[] = [];
    await Promise.all([
      write(1).then(() => told.push(['written', counted(spy)])),
      ids().then((seen) => told.push([seen.length, counted(spy)])),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['written', 1],
        [1, 1],
      ]),
    );
  });

  test('two dialects of one file in one process share a connection instead of blocking the thread', async () => {
    const other = openDatabase<Tables>(opened.url);
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 20 }, (_, id) =>
        (id % 2 ? db : other).transaction().execute(async (tx) => {
          await tx.insertInto('notes').values({ id, text: '' }).execute();
          await wait(1);
          await tx.updateTable('notes').set({ text: 'slow' }).where('id', '=', id).execute();
        }),
      ),
    );
    expect(performance.now() - started).toBeLessThan(60_000);
    await other.destroy();
    expect(await ids()).toHaveLength(20);
  });

  test('a lease that outlives its transaction re-acquires the connection, and does not join another caller’s transaction', async () => {
    let other: Promise<unknown> = Promise.resolve();
    await db.connection().execute(async (kept) => {
      await kept
        .transaction()
        .execute(
          async (tx) => void (await tx.insertInto('notes').values({ id: 1, text: 'x' }).execute()),
        );
      const begun = new Promise<void>((resolve) => {
        other = db.transaction().execute(async (tx) => {
          await tx.insertInto('notes').values({ id: 2, text: 'x' }).execute();
          resolve();
          await wait(20);
          throw new Error('taken back');
        });
      });
      other.catch(() => {});
      await begun;
      await kept.insertInto('notes').values({ id: 3, text: 'x' }).execute();
    });
    await expect(other).rejects.toThrow('taken back');
    expect(await ids()).toEqual([1, 3]);
  });

  test('a read snapshot does not block a writer in another process', async () => {
    await write(1);
    await db
      .transaction()
      .setAccessMode('read only')
      .execute(async (tx) => {
        const writer = new DatabaseSync(opened.url, { timeout: 0 });
        writer.exec("insert into notes values (2, 'by another')");
        // A snapshot begins with the first read.
        const count = async () => (await tx.selectFrom('notes').select('id').execute()).length;
        expect(await count()).toBe(2);
        writer.exec("insert into notes values (3, 'by another')");
        expect(await count()).toBe(2);
        writer.close();
      });
    expect(await ids()).toHaveLength(3);
  });

  test('a kill at any moment loses no acknowledged transaction, and leaves no partial one', async () => {
    const script = `
      import { openDatabase } from ${JSON.stringify(fileURLToPath(new URL('./database.ts', import.meta.url)))};
      const db = openDatabase(process.argv[1]);
      let id = 0;
      const work = async () => { for (;;) { const mine = (id += 2); await db.transaction().execute(async (tx) => {
        await tx.insertInto('notes').values({ id: mine, text: 'a' }).execute();
        await tx.insertInto('notes').values({ id: mine + 1, text: 'b' }).execute();
      }); process.stdout.write(mine + '\\n'); } };
      await Promise.all(Array.from({ length: 10 }, work));`;
    for (const afterMs of [3, 17, 40]) {
      await db.deleteFrom('notes').execute();
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, opened.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
      });
      await once(child.stdout, 'data');
      await wait(afterMs);
      child.kill('SIGKILL');
      await once(child, 'close');
      const acknowledged = told.split('\n').slice(0, -1).map(Number);
      const kept = new Set(await ids());
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((id) => !kept.has(id) || !kept.has(id + 1))).toEqual([]);
      expect([...kept].filter((id) => !kept.has(id % 2 ? id - 1 : id + 1))).toEqual([]);
    }
  });
});
