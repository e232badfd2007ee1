import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './env.ts';
import { lint } from './lint.ts';
import { buildPrerequisite, installPrerequisites, untested } from './test/prerequisites.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of failed tests, for the end of the output. */
  failures: readonly string[];
}

const all = process.argv.includes('--all');
const quick = process.argv.includes('--quick');
const PNPM_BIN = path.join(root, 'node_modules');

interface RunOptions {
  env?: Record<string, string>;
  /** Receives the output; by default it goes to the terminal. */
  print?: (chunk: Buffer) => void;
  /** The niceness of the process and of those that it starts. */
  priority?: number | undefined;
}

function runNode(
  args: readonly string[],
  { env = {}, print, priority = 0 }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const output = print ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    if (child.pid && priority !== 0) os.setPriority(child.pid, priority);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', print!);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => child.kill(signal));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A compiler in Go ends before its garbage matters: to collect it takes a fifth of its time. */
const RARE_COLLECTION = { GOGC: '400' };

/**
 * Runs a command that counts as one test: it passes or fails as a whole. Prints its output when it
 * has ended, because others run at the same time.
 */
const whole = async (args: readonly string[], priority?: number): Promise<Count> => {
  const output: Buffer[] = [];
  const ok =
    (await runNode(args, {
      env: RARE_COLLECTION,
      print: (chunk) => output.push(chunk),
      priority,
    })) === 0;
  process.stdout.write(Buffer.concat(output));
  return {
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    failures: ok ? [] : [path.basename(args[0]!)],
  };
};

async function vitest(
  project: string,
  options: Pick<RunOptions, 'print' | 'priority'> = {},
): Promise<Count> {
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
      { ...options, env: { TEST_ALL: all ? '1' : '' } },
    );
    if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: [project] };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      JSON.parse(fs.readFileSync(file, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
        testResults: {
          name: string;
          status: string;
          message?: string;
          assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
        }[];
      };
    // A file that failed to load has no tests, and an error outside of tests fails none: both count
    // as failures.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unloaded;
    const failures = testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, message = '', assertionResults }) => {
        const place = path.relative(root, name);
        const tests = assertionResults.filter(({ status }) => status === 'failed');
        return tests.length > 0
          ? tests.map(
              ({ fullName, failureMessages = [] }) =>
                `${place}: ${fullName}${beginningOf(failureMessages.join('\n'))}`,
            )
          : [`${place}${beginningOf(message)}`];
      });
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
      failures:
        code !== 0 && failures.length === 0 ? [`${project}: an error outside tests`] : failures,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The first lines of an error, indented: a log that is cut at its beginning still has the reason. */
const beginningOf = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
    .map((line) => `\n      ${line}`)
    .join('');

const tsc = path.join(PNPM_BIN, 'typescript/bin/tsc');
const astroCheckFolder = path.join(root, 'tools/astro-check');
/** One processor each: several checkers of one program instantiate the same types again. */
const TYPE_CHECKS: (readonly string[])[] = [
  [tsc, '-p', '.', '--checkers', '1'],
  [tsc, '-p', 'cms', '--noEmit', '--checkers', '1'],
  [
    path.join(astroCheckFolder, 'node_modules/@astrojs/check/bin/astro-check.js'),
    '--root',
    path.join(root, 'packages/template'),
    '--tsconfig',
    path.join(astroCheckFolder, 'tsconfig.json'),
    '--minimumFailingSeverity',
    'warning',
  ],
];

/**
 * The end-to-end tests wait for a browser, for minutes and for publishes more than they compute.
 * The other phases take the processors in these pauses only: their lower priority leaves the system
 * under test, and the build of its CMS, as fast as on a quiet machine.
 */
const BEHIND_PRIORITY = 15;

interface Phase {
  name: string;
  run: (options: Pick<RunOptions, 'print' | 'priority'>) => Promise<Count>;
}
const LINT: Phase = {
  name: 'Lint',
  run: async () => ({ ...(await lint()), skipped: 0, failures: [] }),
};
const TYPES: Phase = {
  name: 'Types',
  run: async ({ priority }) =>
    sum(await Promise.all(TYPE_CHECKS.map((args) => whole(args, priority)))),
};
const UNITS: Phase = {
  name: 'Unit, contract and integration tests',
  run: (options) => vitest('unit*', options),
};
const SYSTEM: Phase = {
  name: 'End-to-end tests and gates',
  run: (options) => vitest('system', options),
};

const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      failures: [...a.failures, ...b.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );

const counts: Count[] = [];
const summary: string[] = [];

/** Runs a phase, and adds its result to the summary. */
async function runPhase({ name, run }: Phase, options: RunOptions = {}): Promise<string> {
  const started = Date.now();
  const count = await run(options);
  counts.push(count);
  const line = `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}  ${((Date.now() - started) / 1000).toFixed(1)} s`;
  summary.push(line);
  return line;
}
/** The seconds of work of all processors since the machine started. */
const processorSeconds = (): number =>
  os
    .cpus()
    .flatMap(({ times: { user, nice, sys, irq } }) => [user, nice, sys, irq])
    .reduce((sum, ms) => sum + ms / 1000, 0);

/** The work of all processors since then, in seconds and as a share of the time that they had. */
function workSince(seconds: number, at: number): string {
  const [work, processors] = [processorSeconds() - seconds, os.availableParallelism()];
  const share = work / (((Date.now() - at) / 1000) * processors);
  return `${processors} processors worked ${work.toFixed(0)} s, ${(share * 100).toFixed(0)} % of the time`;
}

const heading = ({ name }: Phase): void => console.log(`\n── ${name} ──`);

const begun = [processorSeconds(), Date.now()] as const;
installPrerequisites(console.log);
// The end-to-end tests build what they need while their system starts.
const mongodb = buildPrerequisite('MongoDB', console.log);
const kept: Buffer[] = [];
let print = (chunk: Buffer): void => void kept.push(chunk);
const system = quick ? null : runPhase(SYSTEM, { print: (chunk) => print(chunk) });
for (const phase of [LINT, TYPES, UNITS]) {
  if (phase === UNITS) await mongodb;
  heading(phase);
  console.log(await runPhase(phase, { priority: quick ? 0 : BEHIND_PRIORITY }));
}
if (system) {
  heading(SYSTEM);
  print = (chunk) => void process.stdout.write(chunk);
  print(Buffer.concat(kept));
  console.log(await system);
}
const total = sum(counts);
console.log(`\n${summary.join('\n')}\n  ${workSince(...begun)}`);
for (const name of total.failures) console.log(`  ✗ ${name}`);
for (const words of untested()) console.log(`! Skipped: ${words}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
