import { startPostgres } from '@pune/database/testing';
import type { TestProject } from 'vitest/node';

/**
 * Gives the suites of a Vitest project a PostgreSQL server of their own: each file makes a database
 * on it.
 */
export default function setup(project: TestProject): () => void {
  const server = startPostgres();
  project.provide('contentDatabaseServer', server.url('postgres'));
  return server.stop;
}
