import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from './access/rules.ts';
import { makeDemoAccounts, type DemoAccount } from './accounts.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let file: string;
beforeAll(async () => {
  t = await openTestCms();
  file = path.join(t.folder, 'demo-accounts.json');
});
afterAll(() => t.close());

const kept = () => JSON.parse(fs.readFileSync(file, 'utf8')) as DemoAccount[];

describe('demo accounts', () => {
  it('are one a role, each with a password of its own, in a file for its owner alone', async () => {
    await makeDemoAccounts(t.cms, file);
    expect(kept().map(({ role }) => role)).toEqual([...ROLES]);
    expect(new Set(kept().map(({ password }) => password)).size).toBe(ROLES.length);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('sign in, in their role', async () => {
    for (const { email, password, role } of kept()) expect((await t.cms.login({ collection: 'users', data: { email, password } })).user).toMatchObject({ role });
  });

  it('are kept when they are made again', async () => {
    const before = fs.readFileSync(file, 'utf8');
    expect(await makeDemoAccounts(t.cms, file)).toEqual([]);
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
    expect((await t.cms.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(ROLES.length);
  });
});
