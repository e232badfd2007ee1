import { afterAll, describe, test } from 'vitest';
import {
  databaseKinds,
  type DatabaseKind,
  type OpenTestDatabase,
  type Prepare,
  type TestDatabase,
} from './database.testing.ts';

/**
 * Declares a suite once for each kind of database. `open` gives a fresh database, which is closed
 * after the suite, after its own clean-up; `prepare` runs once in a suite, and each database is a
 * copy of its result. A kind that cannot run here is skipped with its reason.
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
      const add = <Tables>(database: TestDatabase<Tables>): TestDatabase<Tables> => {
        opened.push(database as unknown as TestDatabase<never>);
        return database;
      };
      const prepared = new Map<Prepare, Promise<string>>();
      const prepareWith = async (prepare: Prepare): Promise<string> => {
        const { db, url } = add(await open<object>());
        await prepare(db);
        await db.destroy();
        return url;
      };
      body(async <Tables>(prepare?: Prepare) => {
        if (!prepare) return add(await open<Tables>());
        if (!prepared.has(prepare)) prepared.set(prepare, prepareWith(prepare));
        return add(await open<Tables>(await prepared.get(prepare)));
      }, kind);
    });
}
