import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { migrateFeature, openDatabase } from '../database.ts';
import { databaseKinds } from '../database.testing.ts';
import { databaseContract, migrations, type Tables } from './database.contract.ts';

const sqlite = databaseKinds.find(({ name }) => name === 'SQLite')!;
databaseContract(sqlite);

describe('SQLite shared by processes', () => {
  test('waits for a writer in another process instead of failing', async () => {
    const opened = await sqlite.open<Tables>();
    await migrateFeature(opened.db, 'counters', migrations);
    await opened.db.insertInto('counters').values({ name: 'shared', value: 0 }).execute();
    const script = `
      import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync(process.argv[1], { timeout: 5000 });
      db.exec("begin immediate; update counters set value = value + 1 where name = 'shared'");
      console.log('locked');
      setTimeout(() => { db.exec('commit'); db.close(); }, 300);`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script, opened.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => writer.once('exit', resolve));
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    await opened.db.transaction().execute(async (transaction) => {
      const { value } = await transaction
        .selectFrom('counters')
        .select('value')
        .executeTakeFirstOrThrow();
      await transaction
        .updateTable('counters')
        .set({ value: value + 1 })
        .execute();
    });
    await ended;
    expect(
      await opened.db.selectFrom('counters').select('value').executeTakeFirstOrThrow(),
    ).toEqual({ value: 2 });
    await opened.close();
  });

  test('does not block the thread while another process writes', async () => {
    const opened = await sqlite.open<Tables>();
    await migrateFeature(opened.db, 'counters', migrations);
    await opened.db.insertInto('counters').values({ name: 'shared', value: 0 }).execute();
    const script = `
      import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync(process.argv[1], { timeout: 5000 });
      db.exec('begin immediate');
      console.log('locked');
      process.stdin.once('data', () => { db.exec('commit'); db.close(); });`;
    const writer = spawn(process.execPath, ['--input-type=module', '-e', script, opened.url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => writer.once('exit', resolve));
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    const written = opened.db.updateTable('counters').set({ value: 1 }).execute();
    // This thread must stay responsive: it releases the lock that the write waits for.
    for (let turns = 0; turns < 20; turns += 1) await wait(10);
    writer.stdin.end('go on');
    await Promise.all([written, ended]);
    expect(
      await opened.db.selectFrom('counters').select('value').executeTakeFirstOrThrow(),
    ).toEqual({ value: 1 });
    await opened.close();
  });

  test('opens a file that another process is still creating', { timeout: 300_000 }, async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sqlite-')), 'new.db');
    // Longer than SQLite waits by itself.
    const script = `
      import { DatabaseSync } from 'node:sqlite';
      const db = new DatabaseSync(process.argv[1]);
      db.exec('begin exclusive; create table made (n integer)');
      console.log('locked');
      setTimeout(() => { db.exec('commit'); db.close(); }, 6000);`;
    const maker = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => maker.stdout.once('data', resolve));
    const db = openDatabase<{ made: { n: number } }>(file);
    expect(await db.selectFrom('made').selectAll().execute()).toEqual([]);
    await db.destroy();
    fs.rmSync(path.dirname(file), { recursive: true });
  });
});
