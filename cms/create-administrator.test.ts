import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestCms } from './testing/test-cms.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'administrator-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(
  script: string,
  args: string[] = [],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DANGEROUSLY_SANDBOX: '',
    DATA_DIR: folder,
    CONTENT_DATABASE_URL: '',
    PAYLOAD_SECRET: 'only-for-tests-and-long-enough-for-them',
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(root, script), ...args],
      { cwd: root, env: env as unknown as NodeJS.ProcessEnv, timeout: 240_000 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
    child.stdin!.end(input);
  });
}

it('makes an administrator on an empty installation, brings what is asked for, and nothing else', async () => {
  const asked = ['--email', 'asha@pmc.example', '--name', 'Asha Kulkarni'];
  expect(await run('cms/create-administrator.ts', asked.slice(0, 2))).toMatchObject({
    code: 2,
    err: expect.stringContaining('--name NAME'),
  });
  expect(
    await run('cms/create-administrator.ts', [...asked, '--password-stdin'], 'asha1234567890\n'),
  ).toMatchObject({ code: 1, err: expect.stringContaining('The password is weak') });
  const made = await run('cms/create-administrator.ts', asked);
  expect(made.code, made.err).toBe(0);
  const password = /kept nowhere: (\S+)/.exec(made.out)![1]!;
  expect(
    await run(
      'cms/create-administrator.ts',
      ['--email', 'ravi@pmc.example', '--name', 'Ravi', '--password-stdin'],
      'monsoon over the old mill\n',
    ),
  ).toMatchObject({ code: 0, out: expect.not.stringContaining('monsoon') });
  const prepared = await run('cms/prepare.ts');
  expect(
    [prepared.code, fs.existsSync(path.join(folder, 'demo-accounts.json'))],
    prepared.err,
  ).toEqual([0, false]);
  const brought = await run('cms/seed.ts', ['departments', 'offices', 'grievance-configuration']);
  expect(brought.code, brought.err).toBe(0);
  expect(await run('cms/seed.ts', ['departements'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no collection departements'),
  });
  const t = await openTestCms(folder);
  const [configuration] = (
    await t.cms.find({ collection: 'grievance-configuration', overrideAccess: true })
  ).docs;
  expect(configuration).toMatchObject({ _status: 'published', offices: { length: 15 } });
  for (const { label, department } of configuration!.categories)
    expect([label.marathi, department], label.english).toEqual([
      expect.stringMatching(/\p{Script=Devanagari}/u),
      expect.objectContaining({ _status: 'published' }),
    ]);
  for (const collection of ['news', 'services', 'media'] as const)
    expect((await t.cms.count({ collection, overrideAccess: true })).totalDocs).toBe(0);
  const { user } = await t.cms.login({
    collection: 'users',
    data: { email: 'asha@pmc.example', password },
  });
  expect(user).toMatchObject({ role: 'administrator' });
  expect((await t.cms.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(2);
  await t.close();
}, 600_000);
