import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './env.ts';
import { lint } from './lint.ts';
import { installPrerequisites } from './test/prerequisites.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const all = process.argv.includes('--all');
const quick = process.argv.includes('--quick');
const PNPM_BIN = path.join(root, 'node_modules');

function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => child.kill(signal));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A command that counts as one test: it passes or fails as a whole. */
const whole = async (args: readonly string[]): Promise<Count> => {
  const ok = (await runNode(args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
};

async function vitest(project: string): Promise<Count> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-vitest-'));
  const file = path.join(folder, 'results.json');
  try {
    const code = await runNode(
      [
        path.join(PNPM_BIN, 'vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { TEST_ALL: all ? '1' : '' },
    );
    if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      JSON.parse(fs.readFileSync(file, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
        testResults: { status: string; assertionResults: unknown[] }[];
      };
    // A file that failed to load has no tests, and an error outside of tests fails none: both count
    // as failures.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unloaded;
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const tsc = path.join(PNPM_BIN, 'typescript/bin/tsc');
const astroCheck = path.join(
  root,
  'tools/astro-check/node_modules/@astrojs/check/bin/astro-check.js',
);
const PHASES: { name: string; run: () => Promise<Count>; slow?: boolean }[] = [
  { name: 'Lint', run: async () => ({ ...(await lint()), skipped: 0 }) },
  {
    name: 'Types',
    run: async () =>
      sum([
        await whole([tsc, '-p', '.']),
        await whole([tsc, '-p', 'cms', '--noEmit']),
        await whole([
          astroCheck,
          '--root',
          path.join(root, 'packages/template'),
          '--tsconfig',
          path.join(root, 'tsconfig.json'),
          '--minimumFailingSeverity',
          'warning',
        ]),
      ]),
  },
  { name: 'Unit, contract and integration tests', run: () => vitest('unit*') },
  { name: 'End-to-end tests and gates', run: () => vitest('system'), slow: true },
];

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

const missing = installPrerequisites(console.log);
for (const words of missing) console.log(`! Skipped: ${words}`);
const counts: Count[] = [];
const summary: string[] = [];
for (const { name, run, slow } of PHASES) {
  if (slow && quick) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const count = await run();
  counts.push(count);
  summary.push(
    `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}  ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  console.log(summary.at(-1));
}
const total = sum(counts);
console.log(`\n${summary.join('\n')}`);
for (const words of missing) console.log(`! Skipped: ${words}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
