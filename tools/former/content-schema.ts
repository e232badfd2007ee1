import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SQL_DIALECTS } from '../../cms/database.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { readPostgresSchema } from '../../packages/database/postgres-schema.ts';
import { readSchema, type Schema } from '../../packages/database/schema-rules.ts';
import { root } from '../env.ts';

export { SQL_DIALECTS };
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** Keeps the schema of the content database of the last release. */
export const releasedContentSchema = (dialect: SqlDialect): string =>
  path.join(root, `cms/released-schema.${dialect}.json`);

/**
 * Applies the migrations of the CMS to an empty database, in a process of its own: Payload reads one
 * configuration a process.
 *
 * @param postgres the address of an empty database
 *
 * @returns its schema
 */
export async function migratedContentSchema(
  dialect: SqlDialect,
  postgres: string | null,
): Promise<Schema> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-content-'));
  const url = dialect === 'postgres' ? postgres! : `file:${path.join(folder, 'cms.db')}`;
  const env = {
    ...process.env,
    DATA_DIR: folder,
    CONTENT_DATABASE_URL: url,
    PAYLOAD_SECRET: 'nothing is signed by this, which is long enough',
  };
  try {
    await promisify(execFile)(process.execPath, [path.join(root, 'cms/testing/migrate.ts')], {
      env,
    });
    const db = openDatabase<object>(url);
    try {
      return await (dialect === 'postgres' ? readPostgresSchema(db) : readSchema(db));
    } finally {
      await db.destroy();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
