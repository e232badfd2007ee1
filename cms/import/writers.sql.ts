import { create, createVersion } from '@payloadcms/drizzle';
import type { Payload } from 'payload';
import type { Recorder } from './recorder.ts';

type Id = number | string;
type Row = Record<string, unknown> & { id?: Id };

interface Table {
  [column: string]: unknown;
  id?: { dataType: string; autoIncrement?: boolean };
}

interface Statements {
  insert: (table: Table) => { values: (rows: Row[]) => Promise<unknown> };
}

/** The parts of Payload's SQL databases that are used here; all are public. */
interface SqlDatabase {
  name: 'sqlite' | 'postgres';
  tables: Record<string, Table>;
  tableNameMap: Map<string, string>;
  sessions: Record<Id, { db: Statements } | undefined>;
  execute: (args: { db: unknown; raw: string }) => Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * Below the maximum number of parameters of a statement: 32,766 on SQLite, 65,535 on PostgreSQL.
 */
const VALUES_MAX = 30_000;
/** The number of ids reserved from a PostgreSQL sequence at once. */
const IDS_AT_ONCE = 500;

/** Tables that no other table references: the database numbers their rows. */
const IS_LEAF = /_(rels|texts|numbers|locales)$/;

const snakeCase = (slug: string): string => slug.replaceAll('-', '_');

/** Unused ids of one batch are used by the next. */
const takenFromSequences = new WeakMap<object, Map<string, number[]>>();

/**
 * Reserves row ids. SQLite continues from the highest id, and its write transaction keeps other
 * writers out; PostgreSQL takes ids from sequences, which never return them.
 */
function ids(db: SqlDatabase, statements: Statements): (table: string) => Promise<number> {
  if (!takenFromSequences.has(db)) takenFromSequences.set(db, new Map());
  const free = takenFromSequences.get(db)!;
  const last = new Map<string, number>();
  const numbers = async (raw: string) =>
    (await db.execute({ db: statements, raw })).rows.map((row) => Number(Object.values(row)[0]));
  return async (table) => {
    if (db.name === 'sqlite') {
      last.set(
        table,
        (last.get(table) ?? (await numbers(`select coalesce(max(id), 0) from "${table}"`))[0]!) + 1,
      );
      return last.get(table)!;
    }
    if (!free.get(table)?.length)
      free.set(
        table,
        (
          await numbers(
            `select nextval(pg_get_serial_sequence('"${table}"', 'id')) from generate_series(1, ${IDS_AT_ONCE})`,
          )
        ).reverse(),
      );
    return free.get(table)!.pop()!;
  };
}

/**
 * Records the rows that Payload inserts into SQLite or PostgreSQL, and inserts them table by table.
 */
export function sqlRecorder(cms: Payload, transactionID: Id | null): Recorder {
  const db = cms.db as unknown as SqlDatabase;
  const session = transactionID === null ? undefined : db.sessions[transactionID];
  if (!session)
    throw new Error('[cms] [import] The transaction ended before this batch was written');
  const statements = session.db;
  const nextOf = ids(db, statements);
  // Payload inserts a document before its dependent rows, so the order of tables satisfies every
  // reference.
  const noted = new Map<string, Row[]>();

  const recording = Object.create(db) as object;
  Object.assign(recording, {
    async insert({
      tableName,
      values,
    }: {
      tableName: string;
      values: Row | Row[];
    }): Promise<Row[]> {
      const rows = [values].flat();
      const isNumbered =
        !IS_LEAF.test(tableName) && db.tables[tableName]?.id?.dataType === 'number';
      for (const row of rows)
        if (isNumbered && row.id === undefined) row.id = await nextOf(tableName);
      if (!noted.has(tableName)) noted.set(tableName, []);
      for (const row of rows) noted.get(tableName)!.push(row);
      return rows;
    },
    // The only other statement clears the `latest` flag of older versions; a new document has none.
    execute: async () => ({ rows: [] }),
  });

  return {
    create: (args) => create.call(recording as never, args as never),
    createVersion: (args) => createVersion.call(recording as never, args as never),
    nextId: (collection) => nextOf(db.tableNameMap.get(snakeCase(collection))!),
    async flush() {
      for (const [name, rows] of noted) {
        const table = db.tables[name]!;
        const step = Math.max(1, Math.floor(VALUES_MAX / Object.keys(table).length));
        for (let from = 0; from < rows.length; from += step)
          await statements.insert(table).values(rows.slice(from, from + step));
      }
      noted.clear();
    },
  };
}
