import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { countEarlier, resealTable, type SealedTable } from './reseal.ts';
import { createSeal } from './seal.ts';
import { describeOnEachDatabase } from './suites.testing.ts';

const FORMER = 'the former secret of this test';
const CURRENT = 'the current secret of this test';
const former = createSeal(FORMER, 'letters');
const both = createSeal([CURRENT, FORMER], 'letters');
const current = createSeal(CURRENT, 'letters');

const LETTERS: SealedTable = {
  table: 'letters',
  id: 'id',
  sealed: {
    text_sealed: { context: (id) => `${id} text` },
    note_sealed: { of: 'person', context: (person) => `note ${person}` },
  },
  indexes: { text_index: { of: 'text_sealed', text: (text) => `text ${text}` } },
};
const ROWS = 25;

interface Tables {
  letters: {
    id: string;
    person: string;
    text_sealed: string | null;
    note_sealed: string | null;
    text_index: string | null;
  };
}

describeOnEachDatabase('sealing anew', (open) => {
  let db: Kysely<Tables>;
  const rowOf = (n: number): Tables['letters'] => {
    const id = `row ${String(n).padStart(3, '0')}`;
    return {
      id,
      person: `p${n}`,
      text_sealed: former.seal(`मजकूर ${n}`, `${id} text`),
      note_sealed: n % 2 === 0 ? former.seal(`note ${n}`, `note p${n}`) : null,
      text_index: former.index(`text मजकूर ${n}`),
    };
  };
  const rows = () => db.selectFrom('letters').selectAll().orderBy('id').execute();

  beforeAll(async () => {
    db = (await open<Tables>()).db;
    let table = db.schema.createTable('letters').addColumn('id', 'text', (c) => c.primaryKey());
    for (const name of ['person', 'text_sealed', 'note_sealed', 'text_index'])
      table = table.addColumn(name, 'text');
    await table.execute();
    await db.schema
      .createIndex('letters_one_text_index')
      .on('letters')
      .column('text_index')
      .unique()
      .execute();
  });
  beforeEach(async () => {
    await db.deleteFrom('letters').execute();
    await db
      .insertInto('letters')
      .values(Array.from({ length: ROWS }, (_, n) => rowOf(n)))
      .execute();
  });

  test('values are found and open before it, during it and after it', async () => {
    const find = async (seal: typeof both) => {
      const row = await db
        .selectFrom('letters')
        .selectAll()
        .where('text_index', 'in', seal.indexes('text मजकूर 4'))
        .executeTakeFirst();
      return row && seal.open(row.text_sealed!, `${row.id} text`);
    };
    expect(await countEarlier(db, LETTERS, both)).toBe(ROWS);
    expect([await find(both), await find(current)]).toEqual(['मजकूर 4', undefined]);
    expect(await resealTable(db, LETTERS, both, { batchRows: 10 })).toEqual({
      rows: ROWS,
      failed: [],
    });
    expect(await countEarlier(db, LETTERS, both)).toBe(0);
    // The former key is retired: values under it would not open any more.
    expect([await find(both), await find(current), await find(former)]).toEqual([
      'मजकूर 4',
      'मजकूर 4',
      undefined,
    ]);
    for (const [n, row] of (await rows()).entries()) {
      expect(row.note_sealed && current.open(row.note_sealed, `note ${row.person}`)).toBe(
        n % 2 === 0 ? `note ${n}` : null,
      );
      expect(() => former.open(row.text_sealed!, `${row.id} text`)).toThrow(/is not set/);
    }
  });

  test('goes on where it was stopped', async () => {
    const stopped = resealTable(db, LETTERS, both, {
      batchRows: 10,
      onBatch: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await countEarlier(db, LETTERS, both)).toBe(ROWS - 10);
    expect((await resealTable(db, LETTERS, both)).rows).toBe(ROWS - 10);
    expect(await countEarlier(db, LETTERS, both)).toBe(0);
  });

  test('keeps what another process writes meanwhile', async () => {
    await resealTable(db, LETTERS, both, {
      batchRows: 10,
      onBatch: async (done) => {
        if (done !== 10) return;
        await db
          .updateTable('letters')
          .set({ text_sealed: current.seal('changed', 'row 020 text') })
          .where('id', '=', 'row 020')
          .execute();
        await db.deleteFrom('letters').where('id', '=', 'row 021').execute();
      },
    });
    const changed = (await rows()).find(({ id }) => id === 'row 020')!;
    expect(current.open(changed.text_sealed!, 'row 020 text')).toBe('changed');
    expect(await rows()).toHaveLength(ROWS - 1);
  });

  test('names rows that no live key opens, and seals the others', async () => {
    const lost = createSeal('a secret that is lost', 'letters');
    await db
      .updateTable('letters')
      .set({ text_sealed: lost.seal('x', 'row 003 text') })
      .where('id', '=', 'row 003')
      .execute();
    expect(await resealTable(db, LETTERS, both)).toEqual({ rows: ROWS - 1, failed: ['row 003'] });
    expect(await countEarlier(db, LETTERS, both)).toBe(1);
  });
});
