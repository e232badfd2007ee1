import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { contentDatabases } from './cms/testing/databases.ts';

/** Everything of the CMS that its database has a part in. */
const ON_EACH_DATABASE = ['cms/{access/access,endpoints,feed,hooks/outbox-hooks,concurrent-editors,receipts,seeds,schedules,old-addresses,bad-input,redirects,import/writers,import/import}.test.ts'];

export default defineConfig({
  test: {
    // Most tests wait for a disk, a database or another process: one worker a processor, not one less.
    maxWorkers: os.availableParallelism(),
    // Both kinds run under the repository's Node, from the repository's folder.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cms,content-models,functions,packages,sites,tools}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // The same suites on every content database that runs here; on SQLite they are part of the above.
      ...contentDatabases.filter(({ missing }) => missing === null).map(({ name, setup }) => ({
        test: { name, include: ON_EACH_DATABASE, globalSetup: [setup], testTimeout: 60_000, hookTimeout: 120_000 },
      })),
      {
        test: {
          name: 'system',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: ['tests/system.ts'],
          // One system, one browser, two processors: files one after the other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
