import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../env.ts';

const ID = 'culture';
const LEFT_OUT = new Set(['.git', '.data', 'dist', '.next', '.astro', '.netlify', '.lighthouseci']);
/** In the folder of installed packages: caches, which would be of other paths. */
const CACHES = new Set(['.cache', '.vite', '.vite-temp', '.vitest-cache']);
/** The store of installed packages: a hundred thousand files, which no command here changes. */
const STORE = path.join(root, 'node_modules/.pnpm');
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'new-portal-'));
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

/** Hard links are fast, but not possible across disks. */
function linkOrCopy(source: string, target: string): void {
  try {
    fs.linkSync(source, target);
  } catch (error) {
    // A file of a cache, which a test that runs at the same time has just replaced.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') fs.copyFileSync(source, target);
  }
}

/**
 * Copies the repository with its installed packages: files as hard links, symbolic links unchanged.
 * The links to packages lead through one link to the store.
 */
function copyTree(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    const isInstalled = from.includes('node_modules');
    if ((isInstalled ? CACHES : LEFT_OUT).has(entry.name)) continue;
    if (source === STORE) fs.symlinkSync(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else if (entry.isDirectory()) copyTree(source, target);
    else linkOrCopy(source, target);
  }
}

function run(...args: string[]): Promise<{ code: number; out: string }> {
  const env = {
    ...process.env,
    VITEST: '',
    VITEST_POOL_ID: '',
    VITEST_WORKER_ID: '',
    RENDERED_PORTAL: ID,
  };
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      args,
      { cwd: copy, env, timeout: 580_000, maxBuffer: 64 * 1024 ** 2 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out: out + err }),
    ),
  );
}
const runTests = (...args: string[]) =>
  run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--maxWorkers=1', ...args);

/** Adds a portal by the command of the guide. */
async function addPortal(): Promise<void> {
  const added = await run(
    'tools/new-site.ts',
    `--id=${ID}`,
    '--name=Pune Culture | पुणे संस्कृती | पुणे संस्कृति',
    `--url=http://${ID}.localhost:8080`,
    '--purpose=governance',
    '--ink=#7a3b00',
  );
  expect(added.code, added.out).toBe(0);
  expect(fs.readdirSync(path.join(copy, 'sites', ID)).sort()).toEqual([
    'brand.css',
    'package.json',
    'site.config.ts',
  ]);
}

beforeAll(async () => {
  copyTree(root, copy);
  await addPortal();
}, 600_000);

test('a portal that was added by the command leaves lint and tests green, and is rendered like the others', async () => {
  const lint = await run('tools/lint.ts');
  expect(lint.code, lint.out).toBe(0);
  const tests = await runTests(
    'tools/bench/publish/city.test.ts',
    'packages/host/main.test.ts',
    'cms/portals.test.ts',
    'tools/lint',
    'tools/start/preflight.test.ts',
    'packages/template/renderer.test.ts',
  );
  expect(tests.code, tests.out).toBe(0);
  expect(tests.out).toMatch(/renderer\.test\.ts/);
}, 600_000);
