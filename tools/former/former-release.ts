import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../env.ts';

export interface FormerRelease {
  release: string;
  /** The commit at which its schema was recorded. */
  commit: string;
}

export const readFormerRelease = (): FormerRelease =>
  JSON.parse(fs.readFileSync(path.join(root, 'functions/released.json'), 'utf8')) as FormerRelease;

/** @returns the reason why the former release cannot run here, or `null` if it can */
export function formerMissing({ commit }: FormerRelease): string | null {
  const { status } = spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root });
  return status === 0
    ? null
    : `the history lacks ${commit.slice(0, 12)}, the commit of the former release: git fetch --unshallow`;
}

/** Its packages resolve each other by links beside them, and others by the installation here. */
const LINKED = ['packages', '.'];
const PARTS = [
  'packages',
  'functions',
  'content-models',
  'sites',
  'package.json',
  'tsconfig.json',
  'netlify.toml',
];
/** Helpers of tests that open databases: those of this version know the schema to copy. */
const HELPERS = ['database', 'postgres', 'suites'].map(
  (name) => `packages/database/${name}.testing.ts`,
);

function linkDependencies(folder: string): void {
  for (const parent of LINKED)
    for (const name of fs.readdirSync(path.join(root, parent))) {
      const from = path.join(root, parent, name, 'node_modules');
      const to = path.join(folder, parent, name);
      if (fs.existsSync(from) && fs.existsSync(to))
        fs.cpSync(from, path.join(to, 'node_modules'), {
          recursive: true,
          verbatimSymlinks: true,
        });
    }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Lays out the code of the former release in `folder`, which does not exist. */
export function layOut({ commit }: FormerRelease, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', '--format=tar', commit, ...PARTS], {
    cwd: root,
    maxBuffer: 1024 ** 3,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  linkDependencies(folder);
  for (const helper of HELPERS) fs.copyFileSync(path.join(root, helper), path.join(folder, helper));
  fs.writeFileSync(
    path.join(folder, 'vitest.config.ts'),
    `export default { test: { testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 1, isolate: false, expect: { poll: { timeout: 120_000 } } } };\n`,
  );
}

/**
 * Runs suites of the former release.
 *
 * @param env the databases to copy, `NEXT_SCHEMA_SQLITE` and `NEXT_SCHEMA_POSTGRES`
 *
 * @returns the results by file, and the output
 */
export async function runSuites(
  folder: string,
  files: readonly string[],
  env: Record<string, string | undefined>,
): Promise<{ passed: number; failed: string[]; output: string }> {
  const results = path.join(folder, 'results.json');
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...files,
    ],
    {
      cwd: folder,
      env: { ...process.env, VITEST: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text));
  await once(child, 'close');
  if (!fs.existsSync(results)) return { passed: 0, failed: ['no results'], output };
  const { numPassedTests, testResults } = JSON.parse(fs.readFileSync(results, 'utf8')) as {
    numPassedTests: number;
    testResults: {
      name: string;
      status: string;
      message?: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  };
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const place = path.relative(folder, name);
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      return tests.length > 0
        ? tests.map(
            ({ fullName, failureMessages = [] }) => `${place}: ${fullName}: ${failureMessages[0]}`,
          )
        : [`${place}: ${message}`];
    });
  return { passed: numPassedTests, failed, output };
}
