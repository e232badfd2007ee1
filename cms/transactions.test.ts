import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageData } from './testing/page-data.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';
import { afterCommits } from '@pune/payload-outbox/transactions';
import { limitTransactions, serializeTransactions } from './transactions.ts';

/** A database that records the order of calls, and fails in the named methods. */
function fakeDatabase({ failing = [] as string[] } = {}) {
  const log: string[] = [];
  let serial = 0;
  const act = (name: string) => {
    log.push(name);
    if (failing.includes(name)) throw new Error(name);
  };
  const db = {
    beginTransaction: async () => {
      act(`begin ${++serial}`);
      return serial;
    },
    commitTransaction: async (id: unknown) => act(`commit ${await id}`),
    rollbackTransaction: async (id: unknown) => act(`rollback ${await id}`),
    ...Object.fromEntries(
      [
        'create',
        'updateMany',
        'deleteOne',
        'deleteMany',
        'createVersion',
        'updateVersion',
        'deleteVersions',
      ].map((name) => [name, async () => act(name)]),
    ),
    updateOne: async ({ req }: { req?: { transactionID?: unknown } }) =>
      act(`update ${req?.transactionID ?? 'alone'}`),
    async upsert(args: { req?: { transactionID?: unknown } }) {
      await this.updateOne(args);
    },
    client: { reconnect: () => act('reconnect') },
  };
  return { db: db as never as Parameters<typeof serializeTransactions>[0], log };
}

describe('transactions', () => {
  it('begin when the one before has ended', async () => {
    const { db, log } = fakeDatabase();
    serializeTransactions(db);
    const work = async (end: 'commitTransaction' | 'rollbackTransaction') => {
      const id = (await db.beginTransaction())!;
      await new Promise((resolve) => setTimeout(resolve, 5));
      await db[end](id);
    };
    await Promise.all([
      work('commitTransaction'),
      work('rollbackTransaction'),
      work('commitTransaction'),
    ]);
    expect(log).toEqual(['begin 1', 'commit 1', 'begin 2', 'rollback 2', 'begin 3', 'commit 3']);
  });

  it('go on when one cannot begin or cannot commit', async () => {
    const { db, log } = fakeDatabase({ failing: ['begin 1', 'commit 2'] });
    serializeTransactions(db);
    await expect(db.beginTransaction()).rejects.toThrow('begin 1');
    await expect(db.commitTransaction((await db.beginTransaction())!)).rejects.toThrow('commit 2');
    await db.commitTransaction((await db.beginTransaction())!);
    expect(log.at(-1)).toBe('commit 3');
  });

  it('call back after a commit, and not after a failure', async () => {
    const { db, log } = fakeDatabase({ failing: ['commit 2'] });
    afterCommits(db, (id) => log.push(`told ${id}`));
    await db.commitTransaction((await db.beginTransaction())!);
    await expect(db.commitTransaction((await db.beginTransaction())!)).rejects.toThrow();
    expect(log).toEqual(['begin 1', 'commit 1', 'told 1', 'begin 2', 'commit 2']);
  });

  it('and all kinds of writes outside of them wait for each other', async () => {
    const { db, log } = fakeDatabase();
    serializeTransactions(db);
    const id = (await db.beginTransaction())!;
    const alone = [db.upsert({} as never), db.create({} as never)];
    await wait(5);
    const next = db.beginTransaction();
    await db.updateOne({ req: { transactionID: id } } as never);
    await wait(5);
    await db.commitTransaction(id);
    await Promise.all(alone);
    await next;
    expect(log).toEqual([
      'begin 1',
      'update 1',
      'commit 1',
      'begin 2',
      'update 2',
      'commit 2',
      'begin 3',
      'create',
      'commit 3',
      'begin 4',
    ]);
  });
});

/** Holds the database's lock for seven seconds, two longer than the driver waits. */
// It waits for the CMS, which may be linking acts.
const HOLD =
  "const db = new (require('node:sqlite').DatabaseSync)(process.argv[1], { timeout: 60_000 }); db.exec('BEGIN IMMEDIATE'); console.log('held'); setTimeout(() => db.exec('ROLLBACK'), 7000)";

describe('on the database itself', () => {
  let t: TestCms;
  beforeAll(async () => (t = await openTestCms()));
  afterAll(() => t.close());
  const create = (title: string) =>
    t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { _status: 'published' }),
      overrideAccess: true,
    });

  it('preferences are saved while a document is saved', async () => {
    const user = await t.account('author');
    const id = (await t.cms.db.beginTransaction())!;
    await t.cms.db.create({
      collection: 'payload-kv',
      data: { key: 'a', data: {} },
      req: { transactionID: id } as never,
    });
    const preference = t.cms.db.upsert({
      collection: 'payload-preferences',
      data: { key: 'nav', user: { relationTo: 'users', value: user.id }, value: { open: true } },
      where: { key: { equals: 'nav' } },
      req: {} as never,
    });
    await wait(100);
    await t.cms.db.commitTransaction(id);
    expect(await preference).toMatchObject({ key: 'nav' });
  });

  it('another process that holds it for longer than the driver waits is waited for', async () => {
    const holder = spawn(process.execPath, ['-e', HOLD, path.join(t.folder, 'cms.db')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(await create('After the other process')).toMatchObject({
      title: 'After the other process',
    });
  });

  it('a failed commit is not reported as saved', async () => {
    const id = String(await t.cms.db.beginTransaction());
    const { db } = (
      t.cms.db.sessions as unknown as Record<
        string,
        { db: { run: (query: string) => Promise<unknown> } }
      >
    )[id]!;
    await db.run('PRAGMA defer_foreign_keys = ON');
    await db.run("INSERT INTO pages_locales (_locale, _parent_id) VALUES ('en', 99999)");
    await expect(t.cms.db.commitTransaction(id)).rejects.toThrow(/FOREIGN KEY/);
    expect(await create('After what could not be committed')).toMatchObject({
      title: 'After what could not be committed',
    });
  });

  it('a transaction that never ends is rolled back after the limit, and cannot write any more', async () => {
    // Time passes for this transaction alone: others take as long as the machine needs.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    limitTransactions(t.cms.db, 300);
    const req = { transactionID: (await t.cms.db.beginTransaction())! } as never;
    const row = {
      contentType: 'pages',
      documentId: '1',
      title: 'Undone',
      operation: 'publish',
      versions: {},
      at: new Date().toISOString(),
    };
    await t.cms.db.create({ collection: 'outbox', data: { ...row }, req });
    const after = create('After the one that never ends');
    vi.advanceTimersByTime(300);
    await after;
    vi.useRealTimers();
    await expect(t.cms.db.create({ collection: 'outbox', data: { ...row }, req })).rejects.toThrow(
      /took too long/,
    );
    await expect(
      t.cms.db.commitTransaction((req as { transactionID: string }).transactionID),
    ).rejects.toThrow(/took too long/);
    expect((await t.outbox()).map(({ title }) => title)).toEqual([
      'After the other process',
      'After what could not be committed',
      'After the one that never ends',
    ]);
  });
});
