import { expect, test, vi } from 'vitest';
import { compiledOnce } from './compiled-once.ts';
import { describeOnEachDatabase } from './suites.testing.ts';

interface Tables {
  notes: { id: number; text: string };
}

describeOnEachDatabase('a query that is compiled once', (open) => {
  test('answers each call with its own values', async () => {
    const { db } = await open<Tables>();
    await db.schema
      .createTable('notes')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    const rows = ['one', 'two', 'three'].map((text, id) => ({ id, text }));
    await db.insertInto('notes').values(rows).execute();
    const build = vi.fn(({ text, until }: { text: string; until: number }) =>
      db
        .selectFrom('notes')
        .select('id')
        .where('id', '<', until)
        .where('id', '>=', 0)
        .where('text', '=', text),
    );
    const find = compiledOnce(db, build);
    expect(await find({ text: 'two', until: 3 })).toEqual([{ id: 1 }]);
    expect(await find({ text: 'three', until: 2 })).toEqual([]);
    expect(await find({ text: 'three', until: 3 })).toEqual([{ id: 2 }]);
    expect(build).toHaveBeenCalledOnce();
  });
});
