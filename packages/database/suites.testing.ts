import { afterAll, describe, test } from 'vitest';
import {
  databaseKinds,
  type DatabaseKind,
  type OpenTestDatabase,
  type TestDatabase,
} from './database.testing.ts';

/**
 * Declares a suite once for each kind of database. `open` gives a fresh, empty database, which is
 * closed after the suite, after its own clean-up. A kind that cannot run here is skipped with its
 * reason.
 */
export function describeOnEachDatabase(
  name: string,
  body: (open: OpenTestDatabase, kind: DatabaseKind['name']) => void,
): void {
  for (const { name: kind, missing, open } of databaseKinds)
    describe(`${name} on ${kind}`, () => {
      if (missing) return void test.skip(`not run: ${missing}`, () => {});
      const opened: TestDatabase<never>[] = [];
      // The first hook to be declared is the last to run.
      afterAll(async () => {
        for (const database of opened) await database.close();
      });
      body(async <Tables>() => {
        const database = await open<Tables>();
        opened.push(database as unknown as TestDatabase<never>);
        return database;
      }, kind);
    });
}
