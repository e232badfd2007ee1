/** Vitest's global set-up: all suites of a run share the functions that serve pages. */
export { reservePageFunctions as default } from './page-functions.ts';
