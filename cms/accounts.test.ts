import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from './access/rules.ts';
import {
  closedInWords,
  closeDemoAccounts,
  createAdministrator,
  makeDemoAccounts,
  type DemoAccount,
} from './accounts.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const OWN = 'lantern ferry cedar monsoon';

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
    for (const { email, password, role } of kept())
      expect(
        (await t.cms.login({ collection: 'users', data: { email, password } })).user,
      ).toMatchObject({ role });
  });

  it('are kept when they are made again', async () => {
    const before = fs.readFileSync(file, 'utf8');
    expect(await makeDemoAccounts(t.cms, file)).toEqual([]);
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
    expect((await t.cms.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(
      ROLES.length,
    );
  });
});

describe('a city’s own server', () => {
  beforeAll(async () => {
    const where = { email: { equals: 'administrator@pune.example' } };
    await t.cms.update({
      collection: 'users',
      where,
      data: { password: OWN },
      overrideAccess: true,
    });
  });

  it('has no demo account that opens, and no file of passwords', async () => {
    const known = kept().filter(({ role }) => role !== 'administrator');
    const closed = await closeDemoAccounts(t.cms, file);
    expect(closed.toSorted()).toEqual(known.map(({ email }) => email).toSorted());
    expect(closedInWords(closed)).toMatch(/author@pune\.example.*npm run admin:create/);
    expect(fs.existsSync(file)).toBe(false);
    for (const { email, password } of known)
      await expect(
        t.cms.login({ collection: 'users', data: { email, password } }),
      ).rejects.toThrow();
    expect(await closeDemoAccounts(t.cms, file)).toEqual([]);
  });

  it('keeps a demo account open whose password the city has changed', async () => {
    expect(
      (
        await t.cms.login({
          collection: 'users',
          data: { email: 'administrator@pune.example', password: OWN },
        })
      ).user,
    ).toMatchObject({ role: 'administrator' });
  });

  it('gets its first administrator by a command, with a strong password', async () => {
    const wanted = {
      email: ' Asha@PMC.example',
      name: 'Asha',
      password: 'river lamp copper monsoon',
    };
    for (const wrong of [
      { password: 'short' },
      { password: 'asha@pmc.example' },
      { email: 'asha' },
      { name: ' ' },
    ])
      expect(await createAdministrator(t.cms, { ...wanted, ...wrong })).toMatchObject({
        kind: 'Refused',
      });
    expect(await createAdministrator(t.cms, wanted)).toEqual({ kind: 'Made' });
    expect(
      (
        await t.cms.login({
          collection: 'users',
          data: { email: 'asha@pmc.example', password: wanted.password },
        })
      ).user,
    ).toMatchObject({ role: 'administrator', everyDepartment: true });
    expect(await createAdministrator(t.cms, wanted)).toMatchObject({
      kind: 'Refused',
      reason: expect.stringContaining('already'),
    });
  });
});
