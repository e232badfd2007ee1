import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { migrateFeature, openDatabase } from '../database.ts';
import { databaseKinds } from '../database.testing.ts';
import { createPostgresDatabase, postgresMissing, startPostgres } from '../postgres.testing.ts';
import { databaseContract } from './database.contract.ts';
import { servicesDatabaseConnections } from '../env.ts';

databaseContract(databaseKinds.find(({ name }) => name === 'PostgreSQL')!);

// Regression: an unhandled error of a connection in use once ended the process.
test.skipIf(postgresMissing())(
  'a PostgreSQL server that goes away during queries fails only those queries',
  async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const server = startPostgres();
    const db = openDatabase<object>(server.url('postgres'));
    await sql`select 1`.execute(db);
    const running = Array.from({ length: 5 }, () => sql`select pg_sleep(8)`.execute(db));
    const results = Promise.allSettled(running);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.stop();
    const writes = await Promise.allSettled(
      Array.from({ length: 5 }, () => sql`select 1`.execute(db)),
    );
    expect([...(await results), ...writes].map(({ status }) => status)).toEqual(
      Array.from({ length: 10 }, () => 'rejected'),
    );
    await db.destroy().catch(() => {});
    said.mockRestore();
  },
);

test.skipIf(postgresMissing())('PostgreSQL rolls back a transaction that stays idle', async () => {
  const { url, drop } = await createPostgresDatabase();
  const [frozen, others] = [
    openDatabase<{ notes: { id: number } }>(url),
    openDatabase<{ notes: { id: number } }>(url),
  ];
  await sql`create table notes (id integer primary key)`.execute(others);
  expect((await sql`show idle_in_transaction_session_timeout`.execute(frozen)).rows).toEqual([
    { idle_in_transaction_session_timeout: '30s' },
  ]);
  const silent = frozen.transaction().execute(async (tx) => {
    await sql`set idle_in_transaction_session_timeout = 100`.execute(tx);
    await tx.insertInto('notes').values({ id: 1 }).execute();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await tx.insertInto('notes').values({ id: 2 }).execute();
  });
  await expect(silent).rejects.toThrow();
  await others.insertInto('notes').values({ id: 1 }).execute();
  expect(await others.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1 }]);
  await Promise.all([frozen.destroy(), others.destroy()]);
  await drop();
});

// Regression: an index over a million rows took longer than the ten seconds of a statement.
test.skipIf(postgresMissing())('a migration takes as long as it needs', async () => {
  const { url, drop } = await createPostgresDatabase();
  const db = openDatabase<object>(url);
  const limitOf = async (on: typeof db) =>
    (await sql<{ statement_timeout: string }>`show statement_timeout`.execute(on)).rows[0]!
      .statement_timeout;
  let limit: string | undefined;
  await migrateFeature(db, 'long', {
    '2026-01-01-long': { up: async (tables) => void (limit = await limitOf(tables)) },
  });
  expect([limit, await limitOf(db)]).toEqual(['0', '10s']);
  await db.destroy();
  await drop();
});

test.skipIf(postgresMissing())(
  'all features of a process share its maximum number of PostgreSQL connections',
  async () => {
    const { url, drop } = await createPostgresDatabase();
    const features = Array.from({ length: 6 }, () => openDatabase<object>(url));
    const [first, ...others] = features as [(typeof features)[0], ...typeof features];
    await Promise.all(
      features.flatMap((db) =>
        Array.from({ length: 10 }, () => sql`select pg_sleep(0.05)`.execute(db)),
      ),
    );
    const { rows } = await sql<{
      n: string;
    }>`select count(*) as n from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`.execute(
      first,
    );
    expect(Number(rows[0]!.n)).toBe(servicesDatabaseConnections());
    await Promise.all(others.map((db) => db.destroy()));
    expect((await sql`select 1 as one`.execute(first)).rows).toEqual([{ one: 1 }]);
    await first.destroy();
    await drop();
  },
);
