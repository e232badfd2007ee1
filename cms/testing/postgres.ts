import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sharedPostgres } from '@pune/database/testing/postgres';
import type { TestProject } from 'vitest/node';
import { POSTGRES_TEMPLATE } from './migrated-databases.ts';

/**
 * Provides the PostgreSQL server that all suites share: each test file creates a database on it.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await sharedPostgres();
  await migrate(server.url(POSTGRES_TEMPLATE));
  project.provide('contentDatabaseServer', server.url('postgres'));
  return server.stop;
}

/** Payload reads one configuration a process, and a template must have no connections. */
async function migrate(url: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-template-'));
  const env = {
    ...process.env,
    DATA_DIR: folder,
    CONTENT_DATABASE_URL: url,
    PAYLOAD_SECRET: 'only-for-tests-and-long-enough-for-them',
  };
  try {
    await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'migrate.ts')], {
      env,
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
