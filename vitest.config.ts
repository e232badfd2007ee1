import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { contentDatabases } from './cms/testing/databases.ts';
import { FileOrder } from './tools/test/file-order.ts';

/** Everything of the CMS that its database has a part in. */
const ON_EACH_DATABASE = [
  'cms/{drafts/drafts,access/access,access/discarding,access/sign-in,acts,authenticators,links,numbers,accounts,public-files,file-versions,publisher-lease,take-over,shared-status,shared-requests,readiness,endpoints,publisher-outbox,hooks/outbox-hooks,concurrent-editors,stale-saves,restores,questioned-languages,open-forms,handovers,withdrawals,changes,work,date-fields,receipts,schedules,old-addresses,bad-input,redirects,import/import,import/pdfs}.test.ts',
  // Hundreds of documents in three languages, by the code that the suites above try as well.
  ...(process.env.TEST_ALL ? ['cms/seeds.test.ts', 'cms/import/writers.test.ts'] : []),
];

/** Suites that choose their server: PostgreSQL, or in this project MongoDB. */
const ON_MONGODB = ['cms/database-away.test.ts'];

/**
 * Limits that a stall reaches and a slow machine does not: a test that waits for a process, a disk
 * or a page takes ten times as long on a busy machine, and that is no failure.
 */
const STALLED = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000, interval: 20 } },
};

/** One server for all projects of a run, which the first suite that needs it starts. */
const POSTGRES = 'packages/database/postgres.setup.testing.ts';
/** Functions that serve pages at Netlify, which the first suite that needs them builds. */
const PAGE_FUNCTIONS = 'packages/publisher/testing/page-functions.setup.ts';

// Most test files load the CMS, and many start processes that do: what was compiled once is not
// compiled again.
const CACHES = path.resolve(import.meta.dirname, 'node_modules/.cache');
process.env.NODE_COMPILE_CACHE ??= path.join(CACHES, 'compiled');
// Nor are sample documents made anew in the data folder of each test.
process.env.CACHE_DIR ??= CACHES;

/** Counts objects of a library that must not have been loaded before. */
const ALONE = ['packages/host/function-budget.test.ts'];

/** One process for all files of a worker; `fresh-modules.setup.ts` says what they share. */
const UNITS = { ...STALLED, isolate: false, setupFiles: ['tools/test/fresh-modules.setup.ts'] };

export default defineConfig({
  test: {
    // Most tests wait for a disk, a database or another process, for two thirds of their time: one
    // worker more than processors.
    maxWorkers: os.availableParallelism() + 1,
    sequence: { sequencer: FileOrder },
    // Both kinds run under the repository's Node, from the repository's folder.
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{cms,content-models,examples,functions,packages,sites,tools}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', ...ALONE],
          globalSetup: [POSTGRES, PAGE_FUNCTIONS],
          ...UNITS,
        },
      },
      { test: { name: 'unit-alone', include: ALONE, ...STALLED } },
      // The same suites on every content database that runs here; on SQLite they are part of the
      // above.
      ...contentDatabases
        .filter(({ missing }) => missing === null)
        .map(({ name, setup }) => ({
          test: {
            name,
            include: [...ON_EACH_DATABASE, ...(name === 'unit-mongodb' ? ON_MONGODB : [])],
            globalSetup: [POSTGRES, setup],
            ...UNITS,
          },
        })),
      {
        test: {
          name: 'system',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: ['tests/system.ts'],
          setupFiles: ['tests/turns.setup.ts', 'tests/cms-is-up.setup.ts'],
          // One system: a file has its turn, beside one that changes nothing in the system.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...STALLED,
        },
      },
    ],
  },
});
