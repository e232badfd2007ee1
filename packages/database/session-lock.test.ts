import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createPostgresDatabase,
  postgresMissing,
  type PostgresDatabase,
} from './postgres.testing.ts';
import { sessionLock } from './session-lock.ts';

const missing = postgresMissing();
let database: PostgresDatabase;
beforeAll(async () => {
  if (!missing) database = await createPostgresDatabase();
});
afterAll(() => database?.drop());

test.skipIf(missing)(
  'a lock has one holder, and passes to the next when that one ends',
  async () => {
    const events: string[] = [];
    const take = (name: string) => sessionLock(database.url, name, () => events.push('waits'));
    const release = await take('prepare');
    await (
      await take('another')
    )();
    expect(events).toEqual([]);
    const second = take('prepare').then((releaseSecond) => {
      events.push('holds');
      return releaseSecond;
    });
    await expect.poll(() => events).toEqual(['waits']);
    await release();
    await (
      await second
    )();
    expect(events).toEqual(['waits', 'holds']);
  },
);

test('a database of one machine has no lock, and a server that is away is an error', async () => {
  await (
    await sessionLock('file:/nowhere/services.db', 'prepare')
  )();
  await expect(sessionLock('postgres://127.0.0.1:1/services', 'prepare')).rejects.toThrow();
});
