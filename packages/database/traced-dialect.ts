import type { DatabaseConnection, Dialect } from 'kysely';
import { startSpan } from '@pune/std/tracing';

/**
 * Makes each use of a connection a span of the request: a transaction, or a query on its own, with
 * the wait for the connection and for the disk. Statements are left out of it.
 */
export function tracedDialect(dialect: Dialect): Dialect {
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => {
    const driver = createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    const release = driver.releaseConnection.bind(driver);
    const ends = new WeakMap<DatabaseConnection, () => void>();
    driver.acquireConnection = async (...options) => {
      const end = startSpan('database');
      try {
        const connection = await acquire(...options);
        if (end) ends.set(connection, end);
        return connection;
      } catch (error) {
        end?.();
        throw error;
      }
    };
    driver.releaseConnection = async (connection, ...options) => {
      const end = ends.get(connection);
      // A pool gives the same connection to the next request.
      ends.delete(connection);
      try {
        await release(connection, ...options);
      } finally {
        end?.();
      }
    };
    return driver;
  };
  return dialect;
}
