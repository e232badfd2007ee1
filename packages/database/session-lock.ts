import pg from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Takes an advisory lock of PostgreSQL, which one process among all machines holds at a time, and waits
 * until it is free. The server releases it when the connection ends, with the process at the latest.
 * Another kind of database is of one machine and has no such lock.
 *
 * @param onWait called once if another process holds it
 *
 * @returns a function that releases it
 *
 * @throws when the server does not answer
 */
export async function sessionLock(
  url: string,
  name: string,
  onWait: () => void = () => {},
): Promise<() => Promise<void>> {
  if (!/^postgres(ql)?:\/\//.test(url)) return async () => {};
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  // A server that restarts has released the lock, and ends the work of its holder too.
  client.on('error', () => {});
  const { rows } = await client.query<{ is: boolean }>(
    'select pg_try_advisory_lock(hashtext($1)) as is',
    [name],
  );
  if (!rows[0]!.is) {
    onWait();
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  }
  return () => client.end();
}
