import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { grievanceConfigurationExamples } from '../content-models/grievance-configuration/grievance-configuration.examples.ts';
import { openDatabase } from '../packages/database/database.ts';
import { DEMO_DEPARTMENTS } from '../packages/staff/demo-posts.ts';
import { totpCode } from '../packages/std/totp.ts';
import { root } from './env.ts';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-staff-'));
const database = path.join(dataDir, 'services.db');
const accountsFile = path.join(dataDir, 'demo-accounts.json');
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const run = (script: string, args: readonly string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'tools', script), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        SERVICES_DATABASE_URL: database,
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
};
const accounts = (): Record<string, string>[] => JSON.parse(fs.readFileSync(accountsFile, 'utf8'));

test('demo officers are kept beside the accounts of the CMS, which stay', () => {
  const editor = { email: 'publisher@pune.example', password: 'x', role: 'publisher' };
  fs.writeFileSync(accountsFile, JSON.stringify([editor]));
  expect(run('prepare-staff.ts')).toMatchObject({ status: 0, stderr: '' });
  const kept = accounts();
  expect(kept[0]).toEqual(editor);
  expect(kept.length).toBeGreaterThan(20);
  for (const { role, post, totp, password } of kept.slice(1)) {
    expect(role).toBe('officer');
    expect(post!.length).toBeGreaterThan(3);
    expect(totp).toMatch(/^[A-Z2-7]{32}$/);
    expect(password!.length).toBeGreaterThan(20);
  }
  expect(kept.some(({ post }) => post === 'Municipal Commissioner')).toBe(true);
  expect(fs.statSync(accountsFile).mode & 0o777).toBe(0o600);
  const before = fs.readFileSync(accountsFile, 'utf8');
  expect(run('prepare-staff.ts').status).toBe(0);
  expect(fs.readFileSync(accountsFile, 'utf8')).toBe(before);
});

test('every department of a grievance category has a demo head', () => {
  const named = grievanceConfigurationExamples.flatMap(({ categories }) =>
    (categories as unknown as readonly { department: string }[]).map(
      ({ department }) => department,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((department) => !DEMO_DEPARTMENTS.includes(department))).toEqual([]);
  const emails = accounts().map(({ email }) => email);
  for (const department of new Set(named))
    expect(emails).toContain(`head.${department}@officers.pune.example`);
});

test('the code of a demo officer is printed', () => {
  const officer = accounts().find(({ role }) => role === 'officer')!;
  const around = [-30_000, 0].map((ms) => totpCode(officer.totp!, new Date(Date.now() + ms)));
  const { status, stdout } = run('demo-code.ts', [officer.email!]);
  expect(status).toBe(0);
  expect([...around, totpCode(officer.totp!, new Date())]).toContain(stdout.trim());
  expect(run('demo-code.ts', ['unknown@pune.example'])).toMatchObject({ status: 2 });
});

test('an administrator of the desk is made with a link, and no password', () => {
  const args = ['--desk', '--email', 'first@pune.example', '--name', 'Asha Kulkarni'];
  const made = run('create-administrator.ts', args);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^http:\/\/\S+\/staff\/invitations\/[\w-]{43}$/m);
  const again = run('create-administrator.ts', args);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('an account with this address');
  expect(run('create-administrator.ts', ['--desk']).status).toBe(2);
});

test('the audit is verified with the keys of the installation', async () => {
  const good = run('verify-audit.ts');
  expect(good).toMatchObject({ status: 0, stderr: '' });
  expect(good.stdout).toMatch(/^staff: \d+ entries, good, unanchored after entry 0$/m);
  const db = openDatabase<any>(database);
  await db.schema.dropTable('staff_audit').execute();
  await db.destroy();
  expect(run('verify-audit.ts').status).toBe(1);
});

test('a production server disables the demo officers', () => {
  const secrets = { STAFF_KEY: 'k'.repeat(32), STAFF_AUDIT_KEY: 'a'.repeat(32) };
  const { status, stdout } = run('prepare-staff.ts', [], { NODE_ENV: 'production', ...secrets });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^! Closed \d+ demo accounts of officers/m);
});
