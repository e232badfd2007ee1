import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '@pune/database';
import type { TestDatabase } from '@pune/database/testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { sql, type Kysely, type KyselyPlugin } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { createKeptOfficers } from './kept-officers.ts';
import { createSessions } from './sessions.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';

const START = new Date('2026-06-01T06:30:00Z');
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(START.getTime() - days * DAY_MS).toISOString();

/** Changes rows as another process does: SQLite's connections in one process are one. */
async function elsewhere(url: string, statement: string): Promise<void> {
  if (url.startsWith('postgres')) {
    const db = openDatabase<object>(url);
    await sql.raw(statement).execute(db);
    return db.destroy();
  }
  const db = new DatabaseSync(url, { timeout: 5000 });
  db.exec(statement);
  db.close();
}

/** Counts the queries of a database. */
function counted<T>(db: Kysely<T>): { db: Kysely<T>; queries: () => number } {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    // A query that was compiled before passes here alone.
    transformResult: async ({ result }) => {
      queries += 1;
      return result;
    },
  };
  return { db: db.withPlugin(plugin), queries: () => queries };
}

describeOnEachDatabase('officers kept in memory', (open) => {
  let opened: TestDatabase<StaffTables>;
  let staff: Awaited<ReturnType<typeof createTestStaff>>;
  let post: string;
  let clock = START;

  /** Two processes with the session of one officer. */
  async function processes(person: string) {
    const { db, queries } = counted(opened.db);
    const make = () => ({
      sessions: createSessions({ db, now: () => clock }),
      officers: createKeptOfficers({ db }),
    });
    const [first, second] = [make(), make()];
    const token = await opened.db
      .transaction()
      .execute((tx) => first.sessions.begin(tx, { person, device: '', before: null }));
    const request =
      ({ sessions, officers }: typeof first) =>
      async () => {
        const session = await sessions.find(token);
        return session && officers.of(session.person, session.revision, clock);
      };
    return { first: request(first), second: request(second), queries };
  }

  beforeAll(async () => {
    opened = await open<StaffTables>();
    staff = await createTestStaff(opened.db);
    post = await staff.post({ kind: 'ward_officer', office: 'WO-01' });
  });

  test('cost one query for each request after the first', async () => {
    const person = await staff.person({ posts: [post] });
    const { first, queries } = await processes(person);
    const officer = await first();
    expect(officer!.posts.map(({ id }) => id)).toEqual([post]);
    const before = queries();
    expect(await first()).toBe(officer);
    expect(queries() - before).toBe(1);
  });

  test('follow a change by another process at the next request', async () => {
    const own = await staff.post({ kind: 'field_officer', department: 'road', office: 'WO-01' });
    const person = await staff.person({ posts: [own], name: 'Asha' });
    const other = await staff.person({ posts: [post] });
    const { first, second } = await processes(person);
    const seen = async () => {
      const officers = [await first(), await second()].map(
        (officer) => officer && [officer.person.name, officer.posts.length],
      );
      expect(officers[0]).toEqual(officers[1]);
      return officers[0];
    };
    const change = (statement: string) => elsewhere(opened.url, statement);
    expect(await seen()).toEqual(['Asha', 1]);
    await change(`update staff_persons set name = 'Usha' where id = '${person}'`);
    expect(await seen()).toEqual(['Usha', 1]);
    await change(`insert into staff_leaves
      (id, person_id, acting_person_id, duty, starts_at, ends_at, created_at)
      values ('leave-${other}', '${other}', '${person}', 'cases', '${ago(1)}', '${ago(-1)}', '')`);
    expect(await seen()).toEqual(['Usha', 2]);
    await change(`delete from staff_leaves where id = 'leave-${other}'`);
    expect(await seen()).toEqual(['Usha', 1]);
    await change(`insert into staff_delegations
      (id, from_person_id, post_id, to_person_id, permissions, order_number, duty, starts_at,
        ends_at, created_at)
      values ('order-${other}', '${other}', '${post}', '${person}', '["grievances.read"]', '1',
        'cases', '${ago(1)}', '${ago(-1)}', '')`);
    expect(await seen()).toEqual(['Usha', 2]);
    await change(`update staff_posts set ended_at = '${ago(1)}' where id = '${own}'`);
    expect(await seen()).toEqual(['Usha', 1]);
    await change(`update staff_assignments set ends_at = '${ago(1)}' where person_id = '${other}'`);
    expect(await seen()).toEqual(['Usha', 0]);
    await change(`update staff_persons set disabled_at = '${ago(0)}' where id = '${person}'`);
    expect(await seen()).toBeNull();
  });

  test('follow the time at which a delegation begins and ends', async () => {
    const from = await staff.person({ posts: [post] });
    const person = await staff.person();
    const period = {
      startsAt: new Date(START.getTime() + 60_000),
      endsAt: new Date(START.getTime() + 120_000),
    };
    await staff.delegate(from, post, person, ['grievances.read'], period);
    const { first } = await processes(person);
    const posts = async (ms: number) => {
      clock = new Date(START.getTime() + ms);
      return (await first())!.posts.length;
    };
    expect(await posts(0)).toBe(0);
    expect(await posts(59_999)).toBe(0);
    expect(await posts(60_000)).toBe(1);
    expect(await posts(119_999)).toBe(1);
    expect(await posts(120_000)).toBe(0);
    // Another process may have a clock that is behind.
    expect(await posts(119_999)).toBe(1);
    clock = START;
  });

  test('forget a change that was rolled back', async () => {
    const person = await staff.person({ posts: [post], name: 'Asha' });
    const { first } = await processes(person);
    await first();
    const failing = opened.db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('staff_persons')
        .set({ name: 'Usha' })
        .where('id', '=', person)
        .execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect((await first())!.person.name).toBe('Asha');
    await elsewhere(opened.url, `update staff_persons set name = 'Nisha' where id = '${person}'`);
    expect((await first())!.person.name).toBe('Nisha');
  });

  test('are read again after a failure', async () => {
    const person = await staff.person({ posts: [post] });
    let fails = true;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (fails) throw new Error('lost');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const officers = createKeptOfficers({ db: opened.db.withPlugin(plugin) });
    await expect(officers.of(person, 'any', START)).rejects.toThrow('lost');
    fails = false;
    expect((await officers.of(person, 'any', START))!.posts).toHaveLength(1);
  });
});
