import type { Config, Payload } from 'payload';
import { makePrivateFile } from '@pune/snapshot/private-file';
import {
  failWhileSilent,
  PROBE_LIMITS,
  type ClientPool,
  type SilenceOptions,
} from '@pune/std/silent-postgres';
import { databaseKindOf } from './database-kinds.ts';
import { limitTransactions, reportFailedCommits, serializeTransactions } from './transactions.ts';

type Adapter = Config['db'];

interface RawTable {
  name: string;
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>;
}

/**
 * The databases with a schema and therefore migrations: each has its own folder in
 * `cms/migrations`.
 */
export const SQL_DIALECTS = ['sqlite', 'postgres'] as const;

/** SQLite blocks the thread while it waits for another process: it waits in several turns. */
const BUSY_MS_MAX = 5000;

/** An editor is told within seconds that the database is away. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * The driver asks the server so often if it is there, on a connection of its own. One that is silent
 * for longer than the limit fails every request that waits for it.
 */
const MONGODB_LIMITS = {
  serverSelectionTimeoutMS: CONNECT_TIMEOUT_MS,
  connectTimeoutMS: CONNECT_TIMEOUT_MS,
  heartbeatFrequencyMS: 2_000,
} as const;

/**
 * Creates the adapter for `CONTENT_DATABASE_URL`: `file:…` is SQLite, `postgres://…` PostgreSQL,
 * `mongodb://…` MongoDB. Driver and migrations load on demand.
 *
 * @param options.lockMs how long a transaction of SQLite waits for another process
 */
export async function databaseAdapter(
  url: string,
  { migrationsDir, lockMs = BUSY_MS_MAX }: { migrationsDir: string; lockMs?: number },
): Promise<Adapter> {
  switch (databaseKindOf(url)) {
    case 'sqlite': {
      const [{ sqliteAdapter }, { migrations }] = await Promise.all([
        import('@payloadcms/db-sqlite'),
        import('./migrations/sqlite/index.ts'),
      ]);
      makePrivateFile(url.replace(/^file:(\/\/)?/, ''));
      // Two processes write: each waits for the other's lock instead of failing.
      return sqliteAdapter({
        client: { url, timeout: Math.min(BUSY_MS_MAX, lockMs) },
        wal: true,
        transactionOptions: {},
        push: false,
        autoIncrement: true,
        beforeSchemaInit: [indexByDocument],
        migrationDir: `${migrationsDir}/sqlite`,
        prodMigrations: migrations,
      });
    }
    case 'postgres': {
      const [{ postgresAdapter }, { migrations }] = await Promise.all([
        import('@payloadcms/db-postgres'),
        import('./migrations/postgres/index.ts'),
      ]);
      return postgresAdapter({
        pool: { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
        push: false,
        beforeSchemaInit: [indexByDocument],
        migrationDir: `${migrationsDir}/postgres`,
        prodMigrations: migrations,
      });
    }
    case 'mongodb': {
      const { mongooseAdapter } = await import('@payloadcms/db-mongodb');
      // Unique addresses are enforced by indexes, so they must exist before the first write.
      return mongooseAdapter({
        url,
        ensureIndexes: true,
        connectOptions: MONGODB_LIMITS,
        afterOpenConnection: keepTransactions,
      });
    }
  }
}

/**
 * Adds indexes by document. Localised texts, and fields with several texts or numbers, are rows of
 * separate tables, which Payload reads and replaces by document but does not index that way.
 * Without these indexes, each save reads the rows of a whole collection several times.
 */
function indexByDocument<Args extends { schema: unknown }>(args: Args): Args['schema'] {
  const { rawTables } = (args as unknown as { adapter: { rawTables: Record<string, RawTable> } })
    .adapter;
  for (const { name, indexes } of Object.values(rawTables)) {
    if (indexes?._localeParent) indexes._parent = { name: `${name}_parent_idx`, on: '_parentID' };
    if (indexes?.orderParentIdx) indexes.parent = { name: `${name}_parent_idx`, on: 'parent' };
  }
  return args.schema;
}

/** The maximum duration of a transaction; an editor's takes tens of milliseconds. */
const TRANSACTION_MS_MAX = 60_000;

/**
 * Completes Payload's connected database: reports failed commits, serialises SQLite transactions,
 * limits their duration.
 */
export async function prepareDatabase(
  db: Payload['db'],
  options: { isProduction: boolean; contentLockMs: number },
): Promise<void> {
  if (db.name === 'mongoose') return requireTransactions(db as unknown as MongoDatabase, options);
  reportFailedCommits(db as never);
  if (db.name === 'sqlite')
    serializeTransactions(db as never, Math.ceil(options.contentLockMs / BUSY_MS_MAX));
  if (db.name === 'postgres') {
    outliveLostConnections(db as never);
    failWhilePostgresIsSilent(db as never);
  }
  // MongoDB has its own limit.
  limitTransactions(db, TRANSACTION_MS_MAX);
}

/** A client, or an error. */
interface ErrorSource {
  message?: string;
  on?: (event: 'error', listener: () => void) => unknown;
}

interface PostgresDatabase {
  pool: ClientPool;
  poolOptions: object;
  pg: { Client: new (options: object) => ReturnType<SilenceOptions['client']> };
  payload: { logger: Payload['logger'] };
}

/**
 * A connection that breaks off, as in a restart of the server, fails its query. Without these
 * listeners it also ends the process: Payload has them for its first connection alone.
 */
function outliveLostConnections({ pool, payload }: PostgresDatabase): void {
  const on = pool.on.bind(pool) as (event: string, listener: (of: ErrorSource) => void) => unknown;
  on('connect', (client) => client.on?.('error', () => {}));
  on('error', ({ message }) =>
    payload.logger.warn(`[cms] [database] An idle connection was lost: ${message}`),
  );
}

/** A server that hangs would hold every request of an editor, and the publisher, without an end. */
const failWhilePostgresIsSilent = ({ pool, poolOptions, pg, payload }: PostgresDatabase): void =>
  failWhileSilent(pool, {
    client: () => new pg.Client({ ...poolOptions, ...PROBE_LIMITS }),
    changed: (isSilent) =>
      payload.logger[isSilent ? 'error' : 'info'](
        `[cms] [database] ${isSilent ? 'PostgreSQL accepts connections and does not answer: nothing is saved or published until it does' : 'PostgreSQL answers again'}`,
      ),
  });

type MongoDatabase = Pick<Payload['db'], 'beginTransaction'> & {
  transactionOptions?: object | false;
  connection: { db: { command: (command: object) => Promise<{ setName?: string; msg?: string }> } };
};
type Transactions = Pick<MongoDatabase, 'beginTransaction' | 'transactionOptions'>;

const mongoTransactions = new WeakMap<object, Transactions>();
/**
 * Payload disables transactions if the address names no replica set: keep its methods until the
 * server has been asked.
 */
export const keepTransactions = (db: object): void => {
  const { beginTransaction, transactionOptions } = db as MongoDatabase;
  mongoTransactions.set(db, { beginTransaction, transactionOptions });
};

/**
 * Enables transactions: without them a document and its outbox row could become inconsistent. In
 * MongoDB, replica sets and sharded clusters support them.
 *
 * @throws in production if the server does not; elsewhere the publisher's sweep compensates
 */
export async function requireTransactions(
  db: MongoDatabase,
  { isProduction }: { isProduction: boolean },
): Promise<void> {
  const { setName, msg } = await db.connection.db.command({ hello: 1 });
  if (setName || msg === 'isdbgrid') Object.assign(db, mongoTransactions.get(db));
  else if (isProduction)
    throw new Error(
      '[cms] [database] This MongoDB is no replica set, so it has no transactions: a document could be saved and never be published. Start it with --replSet rs0 and call rs.initiate() once (one member is enough), or use another database',
    );
}
