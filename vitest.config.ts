import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
