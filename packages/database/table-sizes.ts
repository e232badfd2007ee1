import { sql, type Kysely } from 'kysely';

/** The size of a table with its indexes, and its rows. */
export interface TableSize {
  bytes: number;
  rows: number;
}

interface NamedBytes {
  name: string;
  bytes: string | number;
}

const bytesOnPostgres = sql<NamedBytes>`
  select relname as name, pg_total_relation_size(oid) as bytes
  from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`;
const bytesOnSqlite = sql<NamedBytes>`
  select coalesce(m.tbl_name, d.name) as name, sum(d.pgsize) as bytes
  from dbstat d left join sqlite_master m on m.name = d.name
  where d.aggregate = true group by 1`;

/**
 * Measures tables; those that do not exist are left out. It only reads, but every page of the file
 * of SQLite.
 */
export async function tableSizes(
  db: Kysely<any>,
  url: string,
  tables: Iterable<string>,
): Promise<Map<string, TableSize>> {
  const isPostgres = /^postgres(ql)?:/.test(url);
  const found = await (isPostgres ? bytesOnPostgres : bytesOnSqlite).execute(db);
  const bytesOf = new Map(found.rows.map(({ name, bytes }) => [name, Number(bytes)]));
  const measured = new Map<string, TableSize>();
  for (const table of new Set(tables)) {
    const bytes = bytesOf.get(table);
    if (bytes === undefined) continue;
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    measured.set(table, { bytes, rows: Number(rows) });
  }
  return measured;
}
