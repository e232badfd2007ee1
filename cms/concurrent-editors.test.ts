import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const run = promisify(execFile);
const EACH = 12;

describe('editors at the same time', () => {
  let t: TestCms;
  beforeAll(async () => (t = await openTestCms()));
  afterAll(() => t.close());

  it('in two processes lose nothing and see no lock', async () => {
    const edit = (name: string) =>
      run(
        process.execPath,
        [path.join(import.meta.dirname, 'testing/edit.ts'), name, String(EACH)],
        { env: { ...process.env, DATA_DIR: t.folder }, timeout: 240_000 },
      );
    const processes = await Promise.all([edit('one'), edit('two')]);
    for (const { stdout } of processes) expect(stdout).toContain('{"failures":[]}');
    expect((await t.cms.count({ collection: 'pages', overrideAccess: true })).totalDocs).toBe(
      2 * EACH,
    );
    expect(await t.outbox()).toHaveLength(2 * EACH);
  });

  it('are not delayed by password attempts', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here, which could hold anybody up');
    const { email } = (await t.account('author')) as unknown as { email: string };
    const transactionID = (await t.cms.db.beginTransaction())!;
    const row = {
      contentType: 'pages',
      documentId: '1',
      title: 'x',
      operation: 'publish',
      versions: {},
      at: new Date().toISOString(),
    };
    await t.cms.db.create({ collection: 'outbox', data: row, req: { transactionID } as never });
    const attempt = t.cms
      .login({ collection: 'users', data: { email, password: 'wrong password' } })
      .catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await t.cms.db.rollbackTransaction(transactionID);
    // A wait that blocked the process would end after five seconds with the database's error.
    expect(await attempt).toMatch(/incorrect/);
  });
});
