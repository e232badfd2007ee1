import type { Seal } from '@pune/database/seal';
import { CompiledQuery, PostgresAdapter, type Kysely } from 'kysely';
import { insertConfiguration } from '../grievances.repository.ts';
import type { GrievanceTables } from '../grievances.tables.ts';
import { POINTS } from '../wards/schematic-layer.ts';
import { DEPARTMENTS, GENERATED_CONFIGURATION } from './configuration.testing.ts';
import { createCourse } from './courses.testing.ts';
import { createGeneratedPosts } from './posts.testing.ts';
import { drawsOf } from './random.testing.ts';
import { rowsOf, type Rows } from './rows.testing.ts';

export { GENERATED_CONFIGURATION } from './configuration.testing.ts';
export { generatedPersons, type GeneratedPersons } from './posts.testing.ts';
export { drawsOf, type Draws } from './random.testing.ts';
export { generatedMobile, generatedNumber, generatedSecret } from './rows.testing.ts';
export { wordsFor } from './words.testing.ts';

const COURSES_MAX = 6_000;
const GRIEVANCES_AT_ONCE = 2_000;
/** SQLite accepts 32,766 parameters; statements of this size are as fast as larger ones. */
const PARAMETERS_MAX = 2_000;

type Table = keyof Rows;
const TABLES: readonly Table[] = [
  'grievances',
  'grievance_words',
  'grievance_events',
  'grievance_messages',
  'grievance_evidence',
];

/** Inserts rows in a few large statements; PostgreSQL reads them from one JSON array. */
async function insertRows(db: Kysely<any>, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const names = columns.map((name) => `"${name}"`).join(', ');
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    const text = `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`;
    await db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]));
    return;
  }
  const atOnce = Math.floor(PARAMETERS_MAX / columns.length);
  const places = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    const text = `insert into ${table} (${names}) values ${part.map(() => places).join(', ')}`;
    const values = part.flatMap((row) => columns.map((name) => (row as never)[name]));
    await db.executeQuery(CompiledQuery.raw(text, values));
  }
}

export interface FillOptions {
  grievances: number;
  seed: number;
  /** The end of the generated histories. */
  until: Date;
  seal: Seal;
  /** Called after each batch. */
  onProgress?: (done: number) => void;
}

/**
 * Fills a migrated database with grievances of a generated city, most of them open. Each has a
 * history that the rules of the program allow, with the due times that follow from it. The same
 * seed gives the same grievances.
 */
export async function fillGrievances(
  db: Kysely<GrievanceTables>,
  { grievances, seed, until, seal, onProgress }: FillOptions,
): Promise<void> {
  const draws = drawsOf(seed);
  const offices = POINTS.map(([office]) => office);
  const postOf = await createGeneratedPosts(db, { departments: DEPARTMENTS, offices });
  await db.executeQuery(insertConfiguration(db, GENERATED_CONFIGURATION, until).query.compile());
  const courses = Array.from({ length: Math.min(COURSES_MAX, grievances) }, () =>
    createCourse(draws, until),
  );
  for (let from = 0; from < grievances; from += GRIEVANCES_AT_ONCE) {
    const batch: Record<Table, object[]> = {
      grievances: [],
      grievance_words: [],
      grievance_events: [],
      grievance_messages: [],
      grievance_evidence: [],
    };
    for (let n = from; n < Math.min(grievances, from + GRIEVANCES_AT_ONCE); n += 1) {
      const rows = rowsOf(courses[n % courses.length]!, n, { draws, seal, postOf });
      for (const table of TABLES) batch[table].push(...rows[table]);
    }
    await db.transaction().execute(async (transaction) => {
      for (const table of TABLES) await insertRows(transaction, table, batch[table]);
    });
    onProgress?.(Math.min(grievances, from + GRIEVANCES_AT_ONCE));
  }
}
