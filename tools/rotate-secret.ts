// npm run secrets:rotate: replaces a key step by step, with two keys live meanwhile.
import { parseArgs } from 'node:util';
import { openDatabase } from '../packages/database/database.ts';
import { servicesDatabaseUrl } from '../packages/database/env.ts';
import { secretsFrom } from '../packages/database/seal.ts';
import { reseal, rotate, type RotationOptions, type Step } from './secrets/rotate.ts';
import { REPLACED_OTHERWISE, ROTATABLE } from './secrets/rotatable.ts';
import { secretsReport } from './secrets/report.ts';
import { servicesEnvironment } from './services-environment.ts';

const USAGE = `npm run secrets:rotate [-- NAME [OPTIONS]] — replaces a key; without a name it lists them.

Each call takes the next step and says what follows: announce the next key, make it the current one,
seal anew what is at rest, retire the former key. A call that was stopped is repeated.

  --at-once         the next key becomes current at once: all processes are stopped, or it has leaked
  --keep-days DAYS  the former key is kept for so long (default 30)
  --retire-now      retires the former key before its time
  --forget          deletes references that cannot be computed anew (BENEFITS_AADHAAR_KEY)
  --reseal          of a key that the environment gives: seals anew what NAME_OTHER has sealed

docs/guides/rotate-secrets.md explains the steps.`;

const EXIT = { done: 0, failed: 1, usage: 2 };

function optionsFrom(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'at-once': { type: 'boolean', default: false },
        'keep-days': { type: 'string', default: '30' },
        'retire-now': { type: 'boolean', default: false },
        forget: { type: 'boolean', default: false },
        reseal: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const keepDays = Number(values['keep-days']);
    if (!Number.isInteger(keepDays) || keepDays < 0)
      throw new Error('--keep-days needs a whole number of days');
    const [name] = positionals;
    if (positionals.length > 1) throw new Error('Name one key at a time');
    if (name !== undefined && Object.hasOwn(REPLACED_OTHERWISE, name))
      throw new Error(`${name} is not replaced here: ${REPLACED_OTHERWISE[name]}`);
    if (name !== undefined && !Object.hasOwn(ROTATABLE, name))
      throw new Error(`${name} is none of ${Object.keys(ROTATABLE).join(', ')}`);
    return { name, ...values, keepDays };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(EXIT.usage);
  }
}

/** Tells the operator's next action after a step. */
function sentenceOf(name: string, step: Step): string {
  const day = (at: string) => at.slice(0, 10);
  const again = `npm run secrets:rotate -- ${name}`;
  switch (step.kind) {
    case 'Announced':
      return `The next key of ${name} is stored, and seals nothing yet. Make a backup with the keys, restart all processes, then: ${again}`;
    case 'Switched':
      return step.retireAt === null
        ? `${name} is replaced. The former key verifies what it signed, and stays. Restart all processes.`
        : `${name} is replaced; the former key opens and verifies until ${day(step.retireAt)}. Restart all processes, then: ${again}`;
    case 'Resealed':
      return `${step.rows} rows were sealed anew; ${
        step.kept === 0
          ? 'all are under the current key'
          : `${step.kept} values stay under the former key until use or the next import renews them`
      }. ${
        step.retireAt === null
          ? `Remove ${name}_OTHER after 30 days.`
          : `From ${day(step.retireAt)} on, retire the former one: ${again}`
      }`;
    case 'Kept':
      return `${step.count} values are still under the former key, which therefore stays: use or the next import renews them. --forget deletes them`;
    case 'Failed':
      return `Rows that no live key opens, or that another row stands in the way of:\n${Object.entries(
        step.failed,
      )
        .map(([table, ids]) => `  ${table}: ${ids.join(' ')}`)
        .join(
          '\n',
        )}\nThe former key stays. Bring back the key that sealed them, or delete the rows.`;
    case 'Retired':
      return `The former key of ${name} is removed. Restart all processes, and make a backup with the keys.`;
    case 'NotHere':
      return `${name} was not made in this data folder: docs/guides/rotate-secrets.md says how to replace keys that you give yourself.`;
  }
}

const { name, help, keepDays, ...options } = optionsFrom(process.argv.slice(2));
if (help) {
  console.log(USAGE);
  process.exit(EXIT.done);
}
const isGiven = name !== undefined && process.env[name] !== undefined;
const env = servicesEnvironment();
const dataDir = env.DATA_DIR!;
if (name === undefined) {
  console.log(secretsReport(process.env, dataDir));
  process.exit(EXIT.done);
}
let db: ReturnType<typeof openDatabase<any>> | undefined;
const rotation: RotationOptions = {
  dataDir,
  now: new Date(),
  open: () => (db = openDatabase<any>(servicesDatabaseUrl(env))),
  keepDays,
  atOnce: options['at-once'],
  retireNow: options['retire-now'],
  forget: options.forget,
  onBatch: (table, rows) => console.log(`${table}: ${rows} rows sealed anew`),
};

/** The step of a key that the environment gives: only what it sealed is changed here. */
async function resealGiven(given: string): Promise<Step> {
  if (!options.reseal) return { kind: 'NotHere' };
  const done = await reseal(ROTATABLE[given]!, secretsFrom(env, given, 'secrets'), rotation);
  if (Object.keys(done.failed).length > 0) return { kind: 'Failed', failed: done.failed };
  return done.kept > 0
    ? { kind: 'Kept', count: done.kept }
    : { kind: 'Resealed', rows: done.rows, kept: 0, retireAt: null };
}

try {
  const step = isGiven ? await resealGiven(name) : await rotate(name, rotation);
  console.log(sentenceOf(name, step));
  const isDone = !['Failed', 'NotHere', 'Kept'].includes(step.kind);
  process.exitCode = isDone ? EXIT.done : EXIT.failed;
} finally {
  await db?.destroy();
}
