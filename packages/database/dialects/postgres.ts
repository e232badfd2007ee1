import { PostgresDialect, type Dialect } from 'kysely';
import type { Pool } from 'pg';
import { servicesDatabaseConnections } from '../env.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A request that waits longer is lost to the person anyway. */
const STATEMENT_TIMEOUT_MS = 10_000;
/**
 * Nobody waits for the network within a transaction. A function that its platform froze in the
 * middle of one must not keep its rows from others.
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

/** One pool for all features: nobody asks for a second connection while holding one. */
async function openPool(connectionString: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: servicesDatabaseConnections(),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  });
  // A connection that breaks in use fails its query; unheard, the same error would end the process
  // besides.
  pool.on('connect', (client) => client.on('error', () => {}));
  // A connection that breaks while idle is replaced by the pool; without a listener it would end
  // the process.
  pool.on('error', (error) =>
    console.error(`[database] [postgres] An idle connection was lost: ${error.message}`),
  );
  return pool;
}

/**
 * PostgreSQL through a pool of `pg`, which loads when the first query runs. All dialects of one
 * address in one process share a pool, even from bundles that carry this module twice: a dozen
 * features with a pool each would take more connections than a server has.
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
