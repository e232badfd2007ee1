import fs from 'node:fs';
import { sql, PostgresAdapter, type Kysely } from 'kysely';

/** The clock of `/proc/<pid>/stat` ticks so often in a second. */
const TICKS = 100;

/**
 * Reads the processor time of PostgreSQL's processes that serve a database, in milliseconds; 0 for
 * SQLite, which runs in the caller's process.
 */
export async function serverCpuMs(db: Kysely<any>): Promise<number> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return 0;
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database()`.execute(db);
  const ticks = rows.map(({ pid }) => {
    try {
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return (ticks.reduce((sum, n) => sum + n, 0) * 1000) / TICKS;
}
