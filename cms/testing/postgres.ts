import { sharedPostgres } from '@pune/database/testing/postgres';
import type { TestProject } from 'vitest/node';

/**
 * Provides the PostgreSQL server that all suites share: each test file creates a database on it.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await sharedPostgres();
  project.provide('contentDatabaseServer', server.url('postgres'));
  return server.stop;
}
