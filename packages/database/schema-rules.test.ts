import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Migrations } from './database.ts';
import { breaksBetween, breaksOf, type TableSchema } from './schema-rules.ts';

test.each([
  ['drop table letters', 'letters is gone'],
  ['alter table letters drop column writer', 'letters.writer is gone'],
  ['alter table letters rename column writer to sender', 'letters.writer is gone'],
  [
    'create unique index one_writer on letters (writer)',
    'letters has a new unique index over (writer)',
  ],
  [
    "create trigger fixed before update on letters begin select raise(abort, 'fixed'); end",
    'letters has a new trigger that refuses writes: fixed',
  ],
  ['alter table letters add column sender text', null],
  ["alter table letters add column sender text not null default ''", null],
  ['create unique index one_writer on replies (writer)', null],
  ['create index letters_by_writer on letters (writer)', null],
])('of a migration with "%s" is said: %s', async (statement, words) => {
  const migrations: Migrations = {
    '2026-01-01-letters': {
      up: async (db) =>
        void (await sql`create table letters (id text primary key, writer text)`.execute(db)),
    },
    '2026-02-01-next': {
      up: async (db) => {
        await sql`create table replies (writer text)`.execute(db);
        await sql.raw(statement).execute(db);
      },
    },
  };
  expect(await breaksOf({ letters: migrations })).toEqual(
    words ? [`letters: 2026-02-01-next: ${words}`] : [],
  );
});

test.each([
  ['text', 'text not null', 'letters.writer was text, and is text not null'],
  ['text', 'integer', 'letters.writer was text, and is integer'],
  [
    'text not null default',
    'text not null',
    'letters.writer was text not null default, and is text not null',
  ],
  ['text not null', 'text', null],
  ['text not null', 'text not null default', null],
])('of a column that was %s and is %s is said: %s', (before, after, words) => {
  const table = (column: string): TableSchema => ({
    columns: { writer: column },
    unique: [],
    refusals: [],
  });
  expect(breaksBetween({ letters: table(before) }, { letters: table(after) })).toEqual(
    words ? [words] : [],
  );
  const added = { letters: { columns: { sender: 'text not null' }, unique: [], refusals: [] } };
  const none = { letters: { columns: {}, unique: [], refusals: [] } };
  expect(breaksBetween(none, added)).toEqual([
    'letters.sender is new, and has neither null nor a default',
  ]);
});
