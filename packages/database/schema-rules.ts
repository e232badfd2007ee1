import { sql, type Kysely } from 'kysely';
import { migrateFeature, openDatabase, type Migrations } from './database.ts';

/** The parts of a table on which statements of a program depend. */
export interface TableSchema {
  /** By name: the type, then `not null` and `default` where they apply. */
  columns: Record<string, string>;
  /** Columns, and conditions, of unique indexes. */
  unique: string[];
  /** Triggers that refuse a write. */
  refusals: string[];
}
export type Schema = Record<string, TableSchema>;

interface ColumnRow {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
  hidden: number;
}

async function tableSchema(db: Kysely<any>, table: string): Promise<TableSchema> {
  const rows = async <Row>(query: string) => (await sql.raw<Row>(query).execute(db)).rows;
  const columns = await rows<ColumnRow>(`select * from pragma_table_xinfo('${table}')`);
  const indexes = await rows<{ name: string; columns: string; condition: string | null }>(
    `select list.name, group_concat(coalesce(info.name, '(expression)'), ', ') as columns,
       substr(made.sql, instr(lower(made.sql), ' where ')) as condition
     from pragma_index_list('${table}') as list join pragma_index_info(list.name) as info
       left join sqlite_schema as made on made.name = list.name and list.partial = 1
     where list."unique" = 1 group by list.name`,
  );
  const triggers = await rows<{ name: string }>(
    `select name from sqlite_schema where type = 'trigger' and tbl_name = '${table}' and lower(sql) like '%raise(%'`,
  );
  return {
    columns: Object.fromEntries(
      columns.map(({ name, type, notnull, dflt_value, pk, hidden }) => [
        name,
        `${type.toLowerCase()}${notnull || pk ? ' not null' : ''}${dflt_value !== null || hidden > 1 ? ' default' : ''}`,
      ]),
    ),
    unique: indexes.map(({ columns: of, condition }) => `${of}${condition ?? ''}`).sort(),
    refusals: triggers.map(({ name }) => name).sort(),
  };
}

/** Reads the schema of a services database on SQLite, without the tables of migrations. */
export async function readSchema(db: Kysely<any>): Promise<Schema> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema
    where type = 'table' and name not like 'sqlite_%' and name not like '%_migrations%'
    order by name`.execute(db);
  const schema: Schema = {};
  for (const { name } of rows) schema[name] = await tableSchema(db, name);
  return schema;
}

/** A column may lose `not null` and gain a default: older statements go on. */
const isRelaxed = (before: string, after: string): boolean =>
  [before, before.replace(' not null', ''), `${before} default`].includes(after);

function breaksOfTable(table: string, before: TableSchema, after: TableSchema): string[] {
  const breaks: string[] = [];
  for (const [column, words] of Object.entries(before.columns)) {
    const now = after.columns[column];
    if (now === undefined) breaks.push(`${table}.${column} is gone`);
    else if (!isRelaxed(words, now)) breaks.push(`${table}.${column} was ${words}, and is ${now}`);
  }
  for (const [column, words] of Object.entries(after.columns))
    if (!(column in before.columns) && words.endsWith(' not null'))
      breaks.push(`${table}.${column} is new, and has neither null nor a default`);
  for (const index of after.unique)
    if (
      !before.unique.includes(index) &&
      index
        .split(/ where /i)[0]!
        .split(', ')
        .some((column) => column in before.columns)
    )
      breaks.push(`${table} has a new unique index over (${index})`);
  for (const trigger of after.refusals)
    if (!before.refusals.includes(trigger))
      breaks.push(`${table} has a new trigger that refuses writes: ${trigger}`);
  return breaks;
}

/** The changes between two schemas that statements written for the first one may not survive. */
export const breaksBetween = (before: Schema, after: Schema): string[] =>
  Object.entries(before).flatMap(([table, schema]) =>
    after[table] ? breaksOfTable(table, schema, after[table]) : [`${table} is gone`],
  );

/** Applies all migrations to an empty database on SQLite, and calls `after` behind each. */
export async function migrateAll(
  features: Readonly<Record<string, Migrations>>,
  after?: (name: string, schema: Schema) => void,
): Promise<Schema> {
  const db = openDatabase<any>(':memory:');
  for (const [feature, migrations] of Object.entries(features)) {
    const names = Object.keys(migrations).sort();
    for (const [index, name] of names.entries()) {
      if (!after && index < names.length - 1) continue;
      const upToNow = names.slice(0, index + 1).map((one) => [one, migrations[one]!]);
      await migrateFeature(db, feature, Object.fromEntries(upToNow) as Migrations);
      after?.(`${feature}: ${name}`, await readSchema(db));
    }
  }
  const schema = await readSchema(db);
  await db.destroy();
  return schema;
}

/** The changes of each migration that the version before it may not survive. */
export async function breaksOf(features: Readonly<Record<string, Migrations>>): Promise<string[]> {
  const breaks: string[] = [];
  let before: Schema = {};
  await migrateAll(features, (name, schema) => {
    breaks.push(...breaksBetween(before, schema).map((words) => `${name}: ${words}`));
    before = schema;
  });
  return breaks;
}
