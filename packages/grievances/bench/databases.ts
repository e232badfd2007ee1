import fs from 'node:fs';
import path from 'node:path';
import { createSeal } from '@pune/database/seal';
import { openDatabase } from '@pune/database';
import { postgresMissing, startPostgres } from '@pune/database/testing/postgres';
import { createNotify } from '@pune/notify';
import { createGrievances } from '../grievances.ts';
import {
  fillGrievances,
  generatedPersons,
  type GeneratedPersons,
} from '../generated/fill.testing.ts';
import type { GrievanceTables } from '../grievances.migrations.ts';
import { CompiledQuery, sql, type Kysely } from 'kysely';
import { createStorage } from 'unstorage';

export const SEAL = createSeal('b'.repeat(32), 'grievances');
/** The end of the generated histories: a Wednesday at noon in India. */
export const UNTIL = new Date('2026-11-25T06:30:00.000Z');

/** A server as an operator runs it: durable commits, and memory for a million cases. */
const POSTGRES_SETTINGS = [
  'shared_buffers=1GB',
  'max_wal_size=4GB',
  'effective_cache_size=4GB',
  'random_page_cost=1.1',
  'max_connections=50',
];

export interface FilledDatabase {
  name: string;
  db: Kysely<GrievanceTables>;
  persons: GeneratedPersons;
  fillSeconds: number;
  close: () => Promise<void>;
}

/** Creates the service on a database. Nothing is sent, and photos are taken as they come. */
export async function serviceOn(db: Kysely<any>, now: () => Date) {
  const notify = createNotify({
    db,
    notifiers: {},
    seal: createSeal('n'.repeat(32), 'notify'),
    mayNotify: async () => true,
    now,
  });
  await notify.prepare();
  const grievances = createGrievances({
    db,
    files: createStorage(),
    photos: {
      decode: async (jpeg) => ({ kind: 'Photo', jpeg, facts: { takenAt: null, place: null } }),
      close: async () => {},
    },
    seal: SEAL,
    perHourMax: 1_000_000,
    queue: notify.queue,
    withdraw: notify.withdraw,
    messagesWith: notify.messagesWith,
    onFailure: (error) => console.error(error),
    now,
  });
  await grievances.prepare();
  return grievances;
}

/** Removes the indexes while rows are inserted, and builds them again. */
async function withoutIndexes(
  db: Kysely<any>,
  isPostgres: boolean,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = isPostgres
    ? await sql<{ name: string; text: string }>`select indexname as name, indexdef as text
        from pg_indexes where schemaname = 'public' and tablename like 'grievance%'
        and indexdef not like '%UNIQUE%'`.execute(db)
    : await sql<{ name: string; text: string }>`select name, sql as text from sqlite_master
        where type = 'index' and sql is not null and tbl_name like 'grievance%'`.execute(db);
  const run = (text: string) => db.executeQuery(CompiledQuery.raw(text, []));
  for (const { name } of rows) await run(`drop index ${name}`);
  await work();
  for (const { text } of rows) await run(text);
}

interface Size {
  grievances: number;
  seed: number;
}

async function fill(db: Kysely<any>, isPostgres: boolean, { grievances, seed }: Size) {
  await serviceOn(db, () => UNTIL);
  const work = (on: Kysely<any>) =>
    withoutIndexes(on, isPostgres, async () => {
      await fillGrievances(on, {
        grievances,
        seed,
        until: UNTIL,
        seal: SEAL,
        onProgress: (done) => {
          if (done % 100_000 === 0) console.log(`  ${done} grievances`);
        },
      });
    });
  if (!isPostgres) {
    await sql`pragma cache_size = -500000`.execute(db);
    return work(db);
  }
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await work(connection);
    await sql`vacuum analyze`.execute(connection);
    await sql`reset statement_timeout`.execute(connection);
  });
}

const isFilled = async (db: Kysely<GrievanceTables>): Promise<boolean> => {
  await serviceOn(db, () => UNTIL);
  return (await db.selectFrom('grievances').select('id').limit(1).execute()).length > 0;
};

/** Opens the database at `url`, and fills it unless it has grievances already. */
async function openFilled(url: string, size: Size) {
  const from = performance.now();
  const filling = openDatabase<GrievanceTables>(url);
  if (!(await isFilled(filling))) await fill(filling, url.startsWith('postgres'), size);
  // The settings of the filling end with its connection.
  await filling.destroy();
  const db = openDatabase<GrievanceTables>(url);
  return {
    db,
    persons: await generatedPersons(db),
    fillSeconds: (performance.now() - from) / 1000,
  };
}

/** Makes a database of a kind in `folder`, and fills it. */
export async function filledDatabase(
  kind: 'SQLite' | 'PostgreSQL',
  folder: string,
  size: Size,
): Promise<FilledDatabase> {
  const isPostgres = kind === 'PostgreSQL';
  const missing = isPostgres && postgresMissing();
  if (missing) throw new Error(missing);
  const cluster = isPostgres ? startPostgres(POSTGRES_SETTINGS) : null;
  const file = path.join(folder, 'services.db');
  try {
    const opened = await openFilled(cluster?.url('postgres') ?? `file:${file}`, size);
    return {
      ...opened,
      name: kind,
      async close() {
        await opened.db.destroy();
        cluster?.stop();
        if (!cluster)
          for (const part of ['', '-wal', '-shm']) fs.rmSync(file + part, { force: true });
      },
    };
  } catch (error) {
    cluster?.stop();
    throw error;
  }
}

/** Opens a database that stays: it is filled by the first run. */
export async function keptDatabase(url: string, size: Size): Promise<FilledDatabase> {
  const opened = await openFilled(url, size);
  const name = url.startsWith('postgres') ? 'PostgreSQL' : 'SQLite';
  return { ...opened, name, close: () => opened.db.destroy() };
}
