import { PostgresDialect, type Dialect } from 'kysely';

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** A request that waits longer is lost to the person anyway. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** Nobody waits for the network within a transaction. A function that its platform froze in the middle of one must not keep its rows from others. */
const IDLE_IN_TRANSACTION_MS = 30_000;

/** PostgreSQL through a pool of `pg`, which loads when the first query runs. */
export function postgresDialect(connectionString: string): Dialect {
  return new PostgresDialect({
    pool: async () => {
      const { default: pg } = await import('pg');
      const pool = new pg.Pool({ connectionString, max: CONNECTIONS_MAX, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS });
      // A connection that breaks in use fails its query; unheard, the same error would end the process besides.
      pool.on('connect', (client) => client.on('error', () => {}));
      // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
      pool.on('error', (error) => console.error(`[database] [postgres] An idle connection was lost: ${error.message}`));
      return pool;
    },
  });
}
