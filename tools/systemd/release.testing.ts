import fs from 'node:fs';
import path from 'node:path';
import { root } from '../env.ts';

/** The migration that makes the table of letters. */
export const FIRST = `'2026-01-01-letters': { up: (db) => db.schema.createTable('letters').addColumn('id', 'text', (column) => column.primaryKey()).execute() },`;
/** A migration that adds a column to it. */
export const ADDED = `'2026-02-01-senders': { up: (db) => db.schema.alterTable('letters').addColumn('sender', 'text').execute() },`;

/**
 * Writes a release whose host has a function that keeps letters.
 *
 * @param values the row of a letter, as code
 */
export function writeRelease(
  folder: string,
  version: string,
  migrations: string,
  values: string,
): void {
  fs.mkdirSync(path.join(folder, 'functions/letters'), { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'host.ts'),
    `import { runHost } from '${root}/packages/host/run-host.ts';
await runHost({
  folder: import.meta.dirname + '/functions',
  checkSettings: () => ({ problems: [], gaps: [] }),
  databaseState: () => async () => 'ok',
  sharedSettings: () => ({}),
  pageViews: () => ({ note: () => {}, flush: async () => {} }),
  sharedWork: () => () => null,
});`,
  );
  fs.writeFileSync(
    path.join(folder, 'functions/letters/letters.ts'),
    `import { migrateFeature, openDatabase } from '${root}/packages/database/database.ts';
const db = openDatabase(process.env.SERVICES_DATABASE_URL);
const migrated = migrateFeature(db, 'letters', { ${migrations} });
export default async (request) => {
  await migrated;
  if (request.method === 'GET')
    return Response.json({ release: '${version}', letter: await db.selectFrom('letters').selectAll().limit(1).executeTakeFirst() });
  const { id } = await request.json();
  await db.insertInto('letters').values(${values}).onConflict((conflict) => conflict.doNothing()).execute();
  return Response.json({ release: '${version}', id, pid: process.pid });
};
export const config = { path: '/api/letters' };`,
  );
}
