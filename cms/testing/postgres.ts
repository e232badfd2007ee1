import { startPostgres } from '@pune/database/testing';
import type { TestProject } from 'vitest/node';

/**
 * Provides a PostgreSQL server to the suites of a Vitest project: each test file creates a database
 * on it.
 */
export default function setup(project: TestProject): () => void {
  const server = startPostgres();
  project.provide('contentDatabaseServer', server.url('postgres'));
  return server.stop;
}
