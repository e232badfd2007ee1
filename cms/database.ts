import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Config } from 'payload';
import { migrations } from './migrations/index.ts';

type Adapter = Config['db'];

/**
 * The content database that `CONTENT_DATABASE_URL` names: `file:…` is SQLite, `postgres://…` PostgreSQL, `mongodb://…` MongoDB.
 * Drivers of the other databases load only where they are asked for.
 */
export async function databaseAdapter(url: string, { migrationDir }: { migrationDir: string }): Promise<Adapter> {
  const kind = url.split(':')[0];
  switch (kind) {
    case 'file':
      return sqliteAdapter({
        // Two processes write: each waits for the other instead of failing.
        client: { url, timeout: 5000 },
        wal: true,
        transactionOptions: {},
        push: false,
        migrationDir,
        prodMigrations: migrations,
      });
    case 'postgres':
    case 'postgresql': {
      const { postgresAdapter } = await import('@payloadcms/db-postgres');
      return postgresAdapter({ pool: { connectionString: url }, push: false, migrationDir: `${migrationDir}/postgres` });
    }
    case 'mongodb':
    case 'mongodb+srv': {
      const { mongooseAdapter } = await import('@payloadcms/db-mongodb');
      return mongooseAdapter({ url, migrationDir: `${migrationDir}/mongodb` });
    }
    default:
      throw new Error(`[cms] [database] CONTENT_DATABASE_URL begins with "${kind}:": use file:, postgres:// or mongodb://`);
  }
}

interface Topology {
  hello: () => Promise<{ setName?: string; msg?: string }>;
}

/**
 * A standalone MongoDB has no transactions, so a document and its outbox row could part.
 * @throws in production; elsewhere the sweep of the publisher makes up for it
 */
export async function refuseStandaloneMongo({ hello }: Topology, { isProduction }: { isProduction: boolean }): Promise<void> {
  const { setName, msg } = await hello();
  if (setName || msg === 'isdbgrid' || !isProduction) return;
  throw new Error('[cms] [database] This MongoDB stands alone and has no transactions: make it a replica set (one member is enough, rs.initiate()) or use another database');
}
