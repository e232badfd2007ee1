// npm run prober: requests the portals from outside, and publishes the status page.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../packages/prober/configuration.ts';
import { askBudget } from '../packages/prober/error-budget.ts';
import { endOf, historyOf } from '../packages/prober/history.ts';
import { publishIfStale, runProber } from '../packages/prober/prober.ts';
import { reportText } from '../packages/prober/publish.ts';
import { reportOf } from '../packages/prober/report.ts';
import { slotAt } from '../packages/prober/results.ts';
import { messageOf } from '../packages/std/errors.ts';
import { root } from './env.ts';

const HELP = `npm run prober -- --config FILE — requests the portals every 30 s, and publishes the status page.

  configure --out FILE     writes a configuration for the portals in sites/
    --folder FOLDER        results, pages and alarms (default "status", beside the file)
    --listen ADDRESS:PORT  serve the pages (default 127.0.0.1:8090)
    --cms ADDRESS          request this address of the CMS, such as https://cms.example.org/livez
    --rehearsal            rehearse a payment, with the key in PROBER_PAYMENTS_AUTHORIZATION
    --bill ADDRESS         request this page of a bill, of an account made for tests
  pages --config FILE      publishes the pages from the results if they are old: without a prober
  budget ADDRESS         says how much of the error budget is used; ends with 1 if it is spent or
                         unknown. ADDRESS is that of the status page (default STATUS_PAGE)
  recompute FILES …        computes every number of the page from raw files: 2026-11-28.csv …
    --at TIME              as of this time: "at" of status.json (default the last result)
    --objective PERCENT    (default 99.95)

Without --config the file is that of PROBER_CONFIG. docs/guides/status-page.md explains it.
`;

function argumentsFrom(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      config: { type: 'string', default: process.env.PROBER_CONFIG },
      out: { type: 'string' },
      folder: { type: 'string', default: 'status' },
      listen: { type: 'string', default: '127.0.0.1:8090' },
      cms: { type: 'string' },
      bill: { type: 'string' },
      rehearsal: { type: 'boolean', default: false },
      at: { type: 'string' },
      objective: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = 'run', ...files] = positionals;
  return { command, files, ...values };
}
type Arguments = ReturnType<typeof argumentsFrom>;

/** A wrong command line; the help follows its message. */
class WrongUse extends Error {}

function configurationOf({ config }: Arguments) {
  if (!config) throw new WrongUse('--config FILE is missing');
  return readConfiguration(config);
}

async function run(given: Arguments): Promise<void> {
  const configuration = configurationOf(given);
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => ending.abort(signal));
  await runProber({ configuration }, ending.signal);
}

async function configure({ out, folder, listen, cms, bill, rehearsal }: Arguments): Promise<void> {
  if (!out) throw new WrongUse('--out FILE is missing');
  const { readSites } = await import('../packages/content/sites.ts');
  const { configurationFor } = await import('./prober/configure.ts');
  const { sites } = await readSites(root);
  const configuration = configurationFor(sites, { folder, listen, cms, bill, rehearsal });
  // An edited file is not written over.
  fs.writeFileSync(out, `${JSON.stringify(configuration, null, 2)}\n`, { flag: 'wx' });
  console.log(`${out}: ${configuration.targets.length} targets. Look through it, then start.`);
}

function recompute({ files, at, objective }: Arguments): void {
  if (files.length === 0) throw new WrongUse('FILES are missing');
  const history = historyOf(
    Object.fromEntries(
      files.map((file) => [path.basename(file, '.csv'), fs.readFileSync(file, 'utf8')]),
    ),
  );
  const time = at === undefined ? null : Date.parse(at);
  if (Number.isNaN(time)) throw new WrongUse(`--at ${at} is no time`);
  const end = time === null ? endOf(history, null) : slotAt(time);
  process.stdout.write(
    reportText(reportOf(history, end, objective ? Number(objective) : undefined)),
  );
}

async function budget({ files: [page = process.env.STATUS_PAGE, ...more] }: Arguments) {
  if (!page || more.length > 0) throw new WrongUse('the ADDRESS of the status page is missing');
  const outside = { fetch, now: () => new Date(), wait: (ms: number) => wait(ms) };
  const { state, words } = await askBudget(page, outside);
  console.log(words);
  if (state !== 'left') process.exitCode = 1;
}

const COMMANDS: Readonly<Record<string, (given: Arguments) => Promise<void> | void>> = {
  run,
  configure,
  pages: (given) => void publishIfStale(configurationOf(given), new Date()),
  budget,
  recompute,
};

try {
  const given = argumentsFrom(process.argv.slice(2));
  const command = Object.hasOwn(COMMANDS, given.command) ? COMMANDS[given.command] : undefined;
  if (given.help) process.stdout.write(HELP);
  else if (!command) throw new WrongUse(`${given.command} is no command`);
  else await command(given);
} catch (error) {
  const isUse = error instanceof WrongUse || error instanceof TypeError;
  console.error(isUse ? `${messageOf(error)}\n\n${HELP}` : messageOf(error));
  process.exitCode = isUse ? 2 : 1;
}
