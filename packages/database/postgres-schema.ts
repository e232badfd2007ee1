import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema-rules.ts';

interface ColumnRow {
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  has_default: boolean;
}

/** Reads the schema of a database on PostgreSQL, without the tables of migrations. */
export async function readPostgresSchema(db: Kysely<any>): Promise<Schema> {
  const { rows: columns } = await sql<ColumnRow>`
    select table_name, column_name, udt_name, is_nullable,
      column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as has_default
    from information_schema.columns
    where table_schema = 'public' and table_name not like '%_migrations%'
    order by table_name, ordinal_position`.execute(db);
  const { rows: indexes } = await sql<{ table_name: string; columns: string; condition: string }>`
    select made.relname as table_name,
      (select string_agg(pg_get_indexdef(i.indexrelid, n, true), ', ' order by n)
        from generate_series(1, i.indnkeyatts) as n) as columns,
      coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '') as condition
    from pg_index as i join pg_class as made on made.oid = i.indrelid
    where i.indisunique and made.relnamespace = 'public'::regnamespace
    order by 1, 2`.execute(db);
  const schema: Schema = {};
  for (const { table_name, column_name, udt_name, is_nullable, has_default } of columns) {
    const table = (schema[table_name] ??= { columns: {}, unique: [], refusals: [] });
    const demands = is_nullable === 'NO' ? ' not null' : '';
    table.columns[column_name] = `${udt_name}${demands}${has_default ? ' default' : ''}`;
  }
  for (const { table_name, columns: of, condition } of indexes)
    schema[table_name]?.unique.push(`${of}${condition}`);
  return schema;
}
