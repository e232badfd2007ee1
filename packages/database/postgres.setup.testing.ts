/** Vitest's global set-up: all suites of a run share one PostgreSQL cluster. */
export { reserveSharedPostgres as default } from './postgres.testing.ts';
