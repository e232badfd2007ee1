import { describe, expect, it } from 'vitest';
import { databaseAdapter, keepTransactions, requireTransactions } from './database.ts';
import { openTestCms } from './testing/test-cms.ts';

/**
 * A MongoDB that reports its topology, with transactions disabled as Payload does for an address
 * without a replica set.
 */
function mongo(hello: { setName?: string; msg?: string }) {
  const db = {
    beginTransaction: async (): Promise<string | null> => 'begun',
    transactionOptions: {} as object | false,
    connection: { db: { command: async () => hello } },
  };
  keepTransactions(db);
  db.beginTransaction = async () => null;
  db.transactionOptions = false;
  return db;
}

describe('the content database', () => {
  it('says which addresses it understands', async () => {
    await expect(databaseAdapter('mysql://localhost/cms', { migrationsDir: '.' })).rejects.toThrow(
      /use file:, postgres:\/\/ or mongodb:\/\//,
    );
  });

  it('refuses a MongoDB without transactions in production, with the remedy', async () => {
    await expect(requireTransactions(mongo({}), { isProduction: true })).rejects.toThrow(
      /no replica set.*--replSet rs0.*rs\.initiate\(\)/,
    );
    const local = mongo({});
    await requireTransactions(local, { isProduction: false });
    expect(await local.beginTransaction()).toBeNull();
  });

  it.each([{ setName: 'rs0' }, { msg: 'isdbgrid' }])(
    'uses the transactions that a MongoDB has, whether its address names them or not: %o',
    async (hello) => {
      const db = mongo(hello);
      await requireTransactions(db, { isProduction: true });
      expect(await db.beginTransaction()).toBe('begun');
      expect(db.transactionOptions).toEqual({});
    },
  );

  it('finds the rows of a document by index', async ({ skip }) => {
    const t = await openTestCms();
    try {
      skip(t.cms.db.name !== 'sqlite', 'how a statement is carried out is asked of SQLite');
      const { client } = t.cms.db as unknown as {
        client: { execute(text: string): Promise<{ rows: Record<string, string>[] }> };
      };
      // SQLite checks every column that references a table whenever a row of that table is written.
      const { rows } = await client.execute(
        `select m.name as "table", f."from" as "column" from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`,
      );
      const scanned: string[] = [];
      for (const { table, column } of rows) {
        const plan = await client.execute(
          `explain query plan select * from "${table}" where "${column}" = 1`,
        );
        if (plan.rows.some(({ detail }) => detail!.startsWith('SCAN')))
          scanned.push(`${table}.${column}`);
      }
      expect(scanned).toEqual([]);
      expect(rows.length).toBeGreaterThan(200);
    } finally {
      await t.close();
    }
  });
});
