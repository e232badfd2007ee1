import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SERVICES_MIGRATIONS } from '../../functions/services-database.ts';
import { migrateFeature, openDatabase } from '../../packages/database/database.ts';
import {
  createPostgresDatabase,
  postgresMissing,
} from '../../packages/database/postgres.testing.ts';
import { formerMissing, layOut, readFormerRelease, runSuites } from './former-release.ts';

const former = readFormerRelease();
const missing = formerMissing(former);
const folder = path.join(
  fs.mkdtempSync(path.join(os.tmpdir(), 'pune-former-')),
  former.commit.slice(0, 12),
);
const ends: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** The repositories of each feature; the others are run where time is no matter. */
const FEW = [
  'packages/database/shared.test.ts',
  'packages/grievances/office.test.ts',
  'packages/notify/notify.test.ts',
];

/** Tests of the migrations themselves, which need an empty database. */
const OF_MIGRATIONS = /migrat|schema-|backfill|reseal|rotat|second-copy|query-plans|[.-]bench/;

/** The suites that run on each kind of database. */
const all = (): string[] =>
  fs
    .globSync('packages/*/*.test.ts', { cwd: folder })
    .filter((file) => !OF_MIGRATIONS.test(file))
    .filter((file) =>
      fs.readFileSync(path.join(folder, file), 'utf8').includes('describeOnEachDatabase('),
    );

async function migrated(url: string): Promise<string> {
  const db = openDatabase<object>(url);
  for (const [feature, migrations] of Object.entries(SERVICES_MIGRATIONS))
    await migrateFeature(db, feature, migrations);
  await db.destroy();
  return url;
}

test.skipIf(missing)(
  `the suites of the former release pass on the schema of this one${missing ? ` (not run: ${missing})` : ''}`,
  { timeout: 2_400_000 },
  async () => {
    layOut(former, folder);
    const sqlite = await migrated(path.join(folder, 'next.db'));
    const postgres = postgresMissing() ? null : await createPostgresDatabase();
    if (postgres) ends.push(postgres.drop);
    const files = process.env.TEST_ALL ? all() : FEW;
    const { passed, failed, output } = await runSuites(folder, files, {
      NEXT_SCHEMA_SQLITE: sqlite,
      ...(postgres && { NEXT_SCHEMA_POSTGRES: await migrated(postgres.url) }),
    });
    expect(failed, output).toEqual([]);
    expect(passed).toBeGreaterThan(20);
  },
);
