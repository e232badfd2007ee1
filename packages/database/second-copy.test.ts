import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { newestCopy, replay } from './replay.ts';
import { SecondCopyFailed } from './second-copy.ts';

type Tables = { notes: { id: number; text: string } };

describe('the second copy of a SQLite database', () => {
  let base: string;
  let file: string;
  let folder: string;
  let scratches = 0;
  const opened: Kysely<Tables>[] = [];
  const open = (options = {}): Kysely<Tables> => {
    const db = openDatabase<Tables>(file, options);
    opened.push(db);
    return db;
  };
  const closeAll = async () => {
    for (const db of opened.splice(0)) await db.destroy();
  };
  beforeEach(async () => {
    base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-second-'));
    file = path.join(base, 'services.db');
    folder = path.join(base, 'second');
    vi.stubEnv('SERVICES_DATABASE_URL', file);
    vi.stubEnv('SECOND_COPY_DIR', folder);
    await sql`create table notes (id integer primary key, text text not null)`.execute(open());
  });
  afterEach(async () => {
    await closeAll();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    fs.rmSync(base, { recursive: true, force: true });
  });
  const write = (id: number, db = opened[0]!) =>
    db
      .insertInto('notes')
      .values({ id, text: `note ${id}` })
      .execute();
  /** The ids in a database that is restored from the second copy alone. */
  const restored = (): number[] => {
    const target = path.join(base, `scratch-${(scratches += 1)}.db`);
    replay(folder, target);
    const db = new DatabaseSync(target);
    expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const rows = db.prepare('select id from notes order by id').all() as { id: number }[];
    db.close();
    return rows.map(({ id }) => id);
  };

  test('has each acknowledged write, change and deletion', async () => {
    await Promise.all([1, 2, 3].map((id) => write(id)));
    await opened[0]!.updateTable('notes').set({ text: 'changed' }).where('id', '=', 2).execute();
    await opened[0]!.deleteFrom('notes').where('id', '=', 3).execute();
    expect(restored()).toEqual([1, 2]);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('copy-'))).toHaveLength(1);
  });

  test('has what triggers wrote, though they would write something else again', async () => {
    const [db] = opened;
    await sql`create table marks (id integer primary key, mark text not null)`.execute(db!);
    await sql`insert into marks values (1, '')`.execute(db!);
    const trigger = `create trigger marked after insert on notes
      begin update marks set mark = hex(randomblob(16)); end`;
    await sql.raw(trigger).execute(db!);
    for (const id of [1, 2, 3]) await write(id);
    expect(restored()).toEqual([1, 2, 3]);
    const { rows } = await sql<{ mark: string }>`select mark from marks`.execute(db!);
    const copy = new DatabaseSync(path.join(base, `scratch-${scratches}.db`));
    expect(copy.prepare('select mark from marks').all()).toEqual(rows);
    const kept = copy.prepare("select sql from sqlite_schema where type = 'trigger'").all();
    copy.close();
    expect(kept).toEqual([{ sql: trigger.replace('create trigger', 'CREATE TRIGGER') }]);
  });

  test('has no write that was rolled back, alone or in a group with others', async () => {
    await write(1);
    const failing = opened[0]!.transaction().execute(async (tx) => {
      await tx.insertInto('notes').values({ id: 2, text: 'x' }).execute();
      throw new Error('stop');
    });
    const results = await Promise.allSettled([failing, write(3)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(restored()).toEqual([1, 3]);
  });

  test('begins with a full copy after a change of the schema, before a write is acknowledged', async () => {
    await write(1);
    const before = newestCopy(folder)!;
    await sql`alter table notes add column language text`.execute(opened[0]!);
    await write(2);
    expect(newestCopy(folder)).toBeGreaterThan(before);
    expect(restored()).toEqual([1, 2]);
  });

  test('refuses what must be on both disks while the second one fails, accepts the rest, and recovers', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const money = open({ needsSecondCopy: true });
    await write(1, money);
    fs.renameSync(folder, `${folder}.away`);
    fs.writeFileSync(folder, 'the disk is gone');
    await expect(write(2, money)).rejects.toBeInstanceOf(SecondCopyFailed);
    await write(3);
    await expect(write(4, money)).rejects.toBeInstanceOf(SecondCopyFailed);
    expect(vi.mocked(console.error).mock.calls).toHaveLength(1);
    fs.rmSync(folder);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
    await write(5, money);
    // 2 was refused after its commit: like any request without an answer, it may be there.
    expect(restored()).toEqual([1, 2, 3, 5]);
  });

  test('begins anew after a process without a second copy wrote', async () => {
    await write(1);
    await closeAll();
    vi.stubEnv('SECOND_COPY_DIR', '');
    await write(2, open());
    await closeAll();
    vi.stubEnv('SECOND_COPY_DIR', folder);
    await write(3, open());
    expect(restored()).toEqual([1, 2, 3]);
  });

  test('keeps newer changes aside when an older database was put back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await write(1);
    await closeAll();
    fs.copyFileSync(file, `${file}.old`);
    const db = open();
    for (const id of [2, 3, 4]) await write(id, db);
    await closeAll();
    fs.copyFileSync(`${file}.old`, file);
    await write(5, open());
    expect(restored()).toEqual([1, 5]);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('newer-'))).not.toEqual([]);
    expect(vi.mocked(console.error).mock.calls[0]![0]).toContain('older than its second copy');
  });

  test('has each acknowledged write of two processes that are killed together', async () => {
    const script = `
      import { openDatabase } from ${JSON.stringify(fileURLToPath(new URL('./database.ts', import.meta.url)))};
      const db = openDatabase(process.argv[1]);
      let id = Number(process.argv[2]);
      await Promise.all(Array.from({ length: 5 }, async () => { for (;;) { const mine = (id += 1);
        await db.insertInto('notes').values({ id: mine, text: 'x' }).execute();
        process.stdout.write(mine + '\\n'); } }));`;
    await closeAll();
    const children = [1_000_000, 2_000_000].map((from) =>
      spawn(process.execPath, ['--input-type=module', '-e', script, file, String(from)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    const told = ['', ''];
    for (const [i, child] of children.entries())
      child.stdout.on('data', (chunk: Buffer) => {
        told[i] += chunk.toString();
      });
    const lines = (text: string) => text.split('\n').length - 1;
    while (told.some((text) => lines(text) <= 10)) await wait(1);
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map((child) => once(child, 'close')));
    // The disk with the database is lost; the second one is not.
    fs.rmSync(file);
    const kept = new Set(restored());
    const acknowledged = told.flatMap((text) => text.split('\n').slice(0, -1)).map(Number);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});
