import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { replay } from '../../packages/database/replay.ts';
import { renewOld } from './renewal.ts';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-renewal-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(base, { recursive: true, force: true });
});

test('what was deleted leaves the second copy of SQLite a day later, and nothing else does', async () => {
  const file = path.join(base, 'services.db');
  const second = path.join(base, 'second');
  vi.stubEnv('SERVICES_DATABASE_URL', file);
  vi.stubEnv('SECOND_COPY_DIR', second);
  const db = openDatabase<{ notes: { id: number; words: string } }>(file);
  await db.schema
    .createTable('notes')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('words', 'text')
    .execute();
  const write = (id: number) =>
    db
      .insertInto('notes')
      .values({ id, words: `words of person ${id}` })
      .execute();
  for (const id of [1, 2]) await write(id);
  await db.deleteFrom('notes').where('id', '=', 1).execute();
  const holds = (words: string) =>
    fs.readdirSync(second).some((name) => fs.readFileSync(path.join(second, name)).includes(words));
  const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  expect(renewOld(file, second, later(23))).toBe(false);
  await write(3);
  expect(holds('words of person 1')).toBe(true);
  expect(renewOld(file, second, later(25))).toBe(true);
  await write(4);
  expect([holds('words of person 1'), holds('words of person 2')]).toEqual([false, true]);
  await write(5);
  await db.destroy();
  replay(second, path.join(base, 'restored.db'));
  const restored = new DatabaseSync(path.join(base, 'restored.db'));
  expect(restored.prepare('select id from notes order by id').all()).toEqual(
    [2, 3, 4, 5].map((id) => ({ id })),
  );
  restored.close();
});
