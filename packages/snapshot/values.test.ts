import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { createValues } from './values.ts';

function listings(counts: Record<string, number>) {
  const db = new DatabaseSync(':memory:');
  db.exec('create table listings (site, collection, locale, value)');
  const insert = db.prepare('insert into listings values (?, ?, ?, ?)');
  for (const [collection, count] of Object.entries(counts))
    for (let n = 0; n < count; n++) insert.run('pmc', collection, 'en', `department:${n}`);
  const asked: string[] = [];
  const sql = (text: string) => (asked.push(text), db.prepare(text));
  return { sql: sql as never, asked };
}

it('knows the values of a list after one query', () => {
  const { sql, asked } = listings({ news: 3 });
  const values = createValues(sql);
  expect(values.mayHave('pmc', 'news', 'en', 'department:2')).toBe(true);
  expect(values.mayHave('pmc', 'news', 'en', 'department:3')).toBe(false);
  expect(asked).toHaveLength(1);
});

it('keeps no more values than it may, and rules nothing out in a list that has more', () => {
  const { sql, asked } = listings({ news: 6, circulars: 5, events: 4 });
  const values = createValues(sql, 10);
  const has = (collection: string, n: number) =>
    values.mayHave('pmc', collection, 'en', `department:${n}`);
  expect([has('news', 9), has('circulars', 9), has('events', 9)]).toEqual([false, true, false]);
  expect(has('circulars', 9)).toBe(true);
  expect(asked).toHaveLength(3);
  values.forget();
  expect([has('circulars', 9), has('news', 9)]).toEqual([false, true]);
});
