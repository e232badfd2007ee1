import { failWhileSilent, PROBE_LIMITS } from '@pune/std/silent-postgres';
import { PostgresDialect, type Dialect } from 'kysely';
import type { Pool } from 'pg';
import { servicesDatabaseConnections } from '../env.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A visitor has given up by then. */
const STATEMENT_TIMEOUT_MS = 10_000;
/**
 * No transaction waits for the network. This limit releases the rows of a function that its
 * platform froze in the middle of a transaction.
 */
const IDLE_IN_TRANSACTION_MS = 30_000;

interface Shared {
  pool: Promise<Pool>;
  users: number;
}
const SHARED = Symbol.for('@pune/database: PostgreSQL pools');
const shared = ((globalThis as Record<symbol, unknown>)[SHARED] ??= new Map<
  string,
  Shared
>()) as Map<string, Shared>;

/**
 * Opens one pool for all features. No caller may ask for a second connection while it holds one, or
 * the pool could deadlock.
 */
async function openPool(connectionString: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: servicesDatabaseConnections(),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  });
  // A connection that breaks in use fails its query; without this listener the same error would
  // also end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  // The pool replaces a connection that breaks while idle; without this listener the error would
  // end the process.
  pool.on('error', (error) =>
    console.error(`[database] [postgres] An idle connection was lost: ${error.message}`),
  );
  failWhileSilent(pool, {
    client: () => new pg.Client({ connectionString, ...PROBE_LIMITS }),
    changed: (isSilent) =>
      console.error(
        isSilent
          ? '! [database] [postgres] The server accepts connections and does not answer: forms, sign-in and payments say that they are away; pages are served. Runbook: services-database-away'
          : '[database] [postgres] The server answers again',
      ),
  });
  return pool;
}

/**
 * Creates a PostgreSQL dialect on a `pg` pool, which loads on the first query. All dialects with
 * the same address in one process share a pool, even across bundles that contain this module twice:
 * a pool for each of a dozen features would exceed the server's connections.
 */
export function postgresDialect(connectionString: string): Dialect {
  return new PostgresDialect({
    pool: async () => {
      const kept = shared.get(connectionString) ?? { pool: openPool(connectionString), users: 0 };
      shared.set(connectionString, kept);
      kept.users += 1;
      const pool = await kept.pool;
      return {
        options: pool.options,
        connect: () => pool.connect(),
        end: async () => {
          kept.users -= 1;
          if (kept.users > 0) return;
          shared.delete(connectionString);
          await pool.end();
        },
      };
    },
  });
}
