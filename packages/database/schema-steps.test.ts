import { sql, type Kysely } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { runBackfill, type Backfill } from './backfills.ts';
import { applyContract, contractStates } from './contracts.ts';
import { migrateFeature, type Migrations } from './database.ts';
import { databaseKinds, type TestDatabase } from './database.testing.ts';
import { databaseState } from './readiness.ts';
import { noteRelease } from './schema.migrations.ts';
import { SettingsError } from './settings.ts';

const NAME = '2026-01-01-letters';
const EXPAND = '2026-02-01-senders';
const CONTRACT = '2026-03-01-without-writers';

/** Version 1 has a column, version 2 adds another, version 3 takes the first one away. */
const one: Migrations = {
  [NAME]: {
    up: async (db) =>
      void (await sql`create table letters (id text primary key, writer text)`.execute(db)),
  },
};
const two: Migrations = {
  ...one,
  [EXPAND]: {
    up: async (db) => void (await sql`alter table letters add column sender text`.execute(db)),
  },
};
const three: Migrations = {
  ...two,
  [CONTRACT]: {
    contract: { expand: EXPAND, backfills: ['senders'] },
    up: async (db) => void (await sql`alter table letters drop column writer`.execute(db)),
  },
};
const contract = { feature: 'letters', name: CONTRACT };

const senders: Backfill = {
  feature: 'letters',
  name: 'senders',
  async batch(db, after) {
    const rows = (await db
      .selectFrom('letters')
      .select('id')
      .where('id', '>', after ?? '')
      .orderBy('id')
      .limit(10)
      .execute()) as { id: string }[];
    for (const { id } of rows)
      await db
        .updateTable('letters')
        .set((eb: any) => ({ sender: eb.ref('writer') }))
        .where('id', '=', id)
        .execute();
    return { after: rows.at(-1)?.id ?? null, rows: rows.length };
  },
};

const now = () => new Date();
const later = () => new Date(Date.now() + 5);

describe.each(databaseKinds)('a schema of several versions on $name', ({ open, missing }) => {
  if (missing) return void test.skip(`not run: ${missing}`, () => {});
  let opened: TestDatabase<any>;
  afterEach(() => opened.close());
  async function database(migrations: Migrations): Promise<Kysely<any>> {
    opened = await open<any>();
    await migrateFeature(opened.db, 'letters', migrations);
    return opened.db;
  }
  const fill = (db: Kysely<any>, count: number) =>
    db
      .insertInto('letters')
      .values(Array.from({ length: count }, (_, n) => ({ id: `${1000 + n}`, writer: `w${n}` })))
      .execute();

  test('is used by the version before, and by the next one again', async () => {
    const db = await database(two);
    await migrateFeature(db, 'letters', one);
    expect(await databaseState(db, { letters: one })).toBe('ok');
    await fill(db, 1);
    await migrateFeature(db, 'letters', two);
    const { rows } = await sql`select name from letters_migrations order by name`.execute(db);
    expect(rows).toEqual([{ name: NAME }, { name: EXPAND }]);
  });

  test('is not contracted at the start of a process, and used by a version that knows a contract', async () => {
    const db = await database(three);
    await fill(db, 1);
    expect(await db.selectFrom('letters').select('writer').execute()).toEqual([{ writer: 'w0' }]);
    expect(await databaseState(db, { letters: three })).toBe('ok');
  });

  test('is contracted after its backfill, by a later release, and then refused by versions before', async () => {
    const db = await database(one);
    await noteRelease(db, '1', now());
    await fill(db, 25);
    await noteRelease(db, '2', now());
    await migrateFeature(db, 'letters', two);
    const apply = (release: string) => applyContract(db, contract, three, { release, now: now() });
    await expect(apply('2')).rejects.toThrow('The backfill senders is not finished');

    const stop = new AbortController();
    const batches: number[] = [];
    const stopping: Backfill = {
      ...senders,
      async batch(...args) {
        const done = await senders.batch(...args);
        batches.push(done.rows);
        if (batches.length === 1) stop.abort();
        return done;
      },
    };
    expect(await runBackfill(db, stopping, { now, signal: stop.signal })).toBe(false);
    const failing: Backfill = {
      ...senders,
      async batch(...args) {
        await senders.batch(...args);
        throw new Error('killed');
      },
    };
    await expect(runBackfill(db, failing, { now })).rejects.toThrow('killed');
    await expect(apply('2')).rejects.toThrow('The backfill senders is not finished');
    const both = [runBackfill(db, stopping, { now }), runBackfill(db, stopping, { now })];
    expect(await Promise.all(both)).toEqual([true, true]);
    // Ten before the stop, then what remained: nothing was filled twice.
    expect(batches).toEqual([10, 10, 5, 0]);
    expect(await sql`select id from letters where sender is null`.execute(db)).toMatchObject({
      rows: [],
    });

    await expect(apply('2')).rejects.toThrow('Release 2 applied 2026-02-01-senders itself');
    await noteRelease(db, '3', later());
    expect(await contractStates(db, { letters: three }, '3')).toEqual([
      { ...contract, appliedAt: null, waitsFor: null },
    ]);
    await apply('3');
    await apply('3');
    expect(await databaseState(db, { letters: three })).toBe('ok');
    expect(await databaseState(db, { letters: two })).toBe('newer');
    const refused = await migrateFeature(db, 'letters', two).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SettingsError);
    expect((refused as Error).message).toMatch(
      /^\[database\] \[env\] SERVICES_DATABASE_URL: version 3 took away tables or columns that this version uses \(letters: 2026-03-01-without-writers\)\. Start that version or a later one, or restore the backup from before 2/,
    );
    await migrateFeature(db, 'letters', three);
  });

  test('a contract that fails takes nothing away', async () => {
    const db = await database(two);
    await noteRelease(db, '3', later());
    const broken: Migrations = {
      ...two,
      [CONTRACT]: {
        contract: { expand: EXPAND },
        up: async (tables) => {
          await sql`alter table letters drop column writer`.execute(tables);
          throw new Error('killed');
        },
      },
    };
    const applied = applyContract(db, contract, broken, { release: '3', now: now() });
    await expect(applied).rejects.toThrow('killed');
    await fill(db, 1);
    expect(await databaseState(db, { letters: two })).toBe('ok');
  });
});
