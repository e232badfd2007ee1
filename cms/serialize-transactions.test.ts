import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterCommits, serializeTransactions } from './serialize-transactions.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const run = promisify(execFile);
const EACH = 12;

describe('editors at the same time', () => {
  let t: TestCms;
  beforeAll(async () => (t = await openTestCms()));
  afterAll(() => t.close());

  it('in two processes lose nothing and see no lock', async () => {
    const edit = (name: string) => run(process.execPath, [path.join(import.meta.dirname, 'testing/edit.ts'), name, String(EACH)], { env: { ...process.env, DATA_DIR: t.folder }, timeout: 60_000 });
    const processes = await Promise.all([edit('one'), edit('two')]);
    for (const { stdout } of processes) expect(stdout).toContain('{"failures":[]}');
    expect((await t.cms.count({ collection: 'pages', overrideAccess: true })).totalDocs).toBe(2 * EACH);
    expect(await t.outbox()).toHaveLength(2 * EACH);
  }, 90_000);

  it('are not held up by somebody who tries passwords', async () => {
    const { email } = (await t.account('author')) as unknown as { email: string };
    const transactionID = (await t.cms.db.beginTransaction())!;
    const row = { contentType: 'pages', documentId: '1', title: 'x', operation: 'publish', versions: {}, at: new Date().toISOString() };
    await t.cms.db.create({ collection: 'outbox', data: row, req: { transactionID } as never });
    const attempt = t.cms.login({ collection: 'users', data: { email, password: 'wrong password' } }).catch((error: Error) => error.message);
    const began = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await t.cms.db.rollbackTransaction(transactionID);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await attempt).toMatch(/incorrect/);
  });
});

/** A database that notes the order of things, and fails where it is told to. */
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
    updateOne: async ({ req }: { req?: { transactionID?: unknown } }) => act(`update ${req?.transactionID ?? 'alone'}`),
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
    await Promise.all([work('commitTransaction'), work('rollbackTransaction'), work('commitTransaction')]);
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

  it('are told of after they are committed, and not when they fail', async () => {
    const { db, log } = fakeDatabase({ failing: ['commit 2'] });
    afterCommits(db, (id) => log.push(`told ${id}`));
    await db.commitTransaction((await db.beginTransaction())!);
    await expect(db.commitTransaction((await db.beginTransaction())!)).rejects.toThrow();
    expect(log).toEqual(['begin 1', 'commit 1', 'told 1', 'begin 2', 'commit 2']);
  });
});
