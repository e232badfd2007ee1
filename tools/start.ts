import { HOST_PROCESS } from '../packages/host/process-memory.ts';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compiledFolder } from '../packages/std/compile-cache.ts';
import { isSandbox } from '../packages/std/sandbox.ts';
import { root, type Settings } from './env.ts';
import { untilAnswers } from './start/until-answers.ts';
import { buildCms, buildRenderers, prepareContent, prepareStaff } from './start/builds.ts';
import { CannotStart, checkDisk, checkPorts } from './start/checks.ts';
import { checkedSettings, settingsOr } from './start/checked-settings.ts';
import { claimDataDir, type HeldClaim } from './start/claims.ts';
import { logFile } from './start/log-files.ts';
import type { LogLine } from './start/log-lines.ts';
import { listOf } from './start/preflight.ts';
import { CommandFailed, createProcesses, type Processes } from './start/processes.ts';
import { createProgress } from './start/progress.ts';
import { demoAccounts, welcome, type Address } from './start/report.ts';
import { createRendererStore } from '../packages/publisher/renderers.ts';
import { readSites, type SiteConfig } from '../packages/content/sites.ts';

/** The message to a parent process that started this one with an IPC channel: tests wait for it. */
export type Milestone = 'portals';

const RETRY_MS_MIN = 5_000;
const RETRY_MS_MAX = 5 * 60_000;

const withCms = !process.argv.includes('--no-cms');
const logsToStdout = process.env.LOG_TO === 'stdout';
const progress = createProgress(undefined, undefined, { json: logsToStdout });
const started = Date.now();
const mayUseSandbox = isSandbox(process.env);

/** The settings and resources of a start. */
interface System {
  settings: Settings;
  env: Record<string, string>;
  releases: string;
  processes: Processes;
}

async function main(): Promise<void> {
  const { settings, env, gaps } = await checkedSettings({ withCms });
  if (gaps.length > 0) say(`! ${listOf('Not set up:', gaps)}\n`);
  const { dataDir } = settings;
  const releases = path.resolve(root, env.RELEASES!);
  const claim = await claimDataDir(dataDir, root);
  end = async (code) => {
    claim.release();
    process.exit(code);
  };
  await checkPorts(settings);
  if (!isPublished(releases))
    checkDisk(dataDir, { first: !fs.existsSync(path.join(dataDir, 'content.db')) });
  const logs = logsFolder(settings, claim);
  logInto(logs);
  const processes = createProcesses({
    root,
    logs,
    env,
    say,
    dataDir,
    ...(logsToStdout && { onLine: (line: string) => console.log(line) }),
  });
  const noting = setInterval(() => claim.note(processes.pids()), 1000);
  stopOnSignals(processes, () => {
    clearInterval(noting);
    claim.release();
  });
  if (claim.other)
    say(
      `Another installation (process ${claim.other.pid}, ${claim.other.root}) works on this data: this one stands by and takes over its publishing when that one ends.`,
    );
  await run({ settings, env, releases, processes });
}

/**
 * Starts one part after the other. Published pages are served from the beginning, even if a later
 * part fails.
 */
async function run(system: System): Promise<void> {
  const { settings, env, processes } = system;
  const { dataDir, port, cmsPort, publicPort } = settings;
  const script = (name: string, file: string) => ({ name, args: [path.join(root, file)] });
  const host = script('host', 'packages/host/main.ts');
  // Loading and compiling is most of the time in which a killed publisher or CMS is back.
  const compiled = { COMPILED_FOLDER: compiledFolder(dataDir) };
  void processes.keep({
    ...host,
    args: [...HOST_PROCESS.nodeArgs, ...host.args],
    env: HOST_PROCESS.env,
    isHeard: true,
  });
  const renderersDir = path.resolve(root, env.RENDERERS || path.join(dataDir, 'renderers'));
  const sites = await untilDone(system, async () => {
    const read = await configuredSites();
    const content = {
      dataDir,
      isOwnDatabase: !process.env.CONTENT_DATABASE_URL,
      isSandbox: mayUseSandbox,
    };
    const built = progress.step(
      `Building ${read.length} portals`,
      `Built ${read.length} portals`,
      () => buildRenderers(processes, { publicPort, renderersDir, dataDir }),
    );
    await Promise.all([
      progress.step('Preparing the content', 'Prepared the content', () =>
        prepareContent(processes, content),
      ),
      orKept(built, read, renderersDir),
    ]);
    return read;
  });
  // Pages are published while the services database is down.
  const staff = prepareStaff(processes).catch((error: unknown) =>
    say(`! The accounts of officers were not prepared.\n${wordsOf(error)}`),
  );
  await progress.step('Publishing the pages', 'Portals are up', async () => {
    void processes.keep({ ...script('publisher', 'cms/publisher.ts'), env: compiled });
    if (env.PUBLISH_TARGET === 's3')
      void processes.keep({
        ...script('replica', 'packages/publisher/replication/main.ts'),
        env: compiled,
      });
    // At Netlify, another server serves the pages.
    if (env.PUBLISH_TARGET !== 'netlify')
      for (const { url, locales } of sites)
        await untilAnswers(port, new URL(url).host, `/${locales[0]}/`, processes.stopping);
  });
  const portals: Address[] = sites.map(({ name, url }) => ({ name: name.en, url }));
  const accountsFile = path.relative(process.cwd(), path.join(dataDir, 'demo-accounts.json'));
  await staff;
  process.send?.('portals' satisfies Milestone);
  if (!withCms) return progress.say(welcome({ portals, cms: null, accounts: [], accountsFile }));
  say(`\n${portals.map(({ url }) => url).join('  ')}\n`);
  await untilDone(system, () =>
    progress.step('Building the CMS', 'Built the CMS', () => buildCms(processes)),
  );
  await progress.step('Starting the CMS', 'CMS is up', async () => {
    void processes.keep({
      name: 'cms',
      args: [
        path.join(root, 'cms/node_modules/next/dist/bin/next'),
        'start',
        '-p',
        String(cmsPort),
      ],
      cwd: path.join(root, 'cms'),
      env: compiled,
    });
    await untilAnswers(cmsPort, `localhost:${cmsPort}`, '/admin/login', processes.stopping);
  });
  const cms = { name: 'CMS', url: `${env.CMS_URL}/admin` };
  // Passwords of demo accounts are printed to a terminal only, not to logs.
  progress.say(
    welcome({
      portals,
      cms,
      accounts: mayUseSandbox && !logsToStdout ? demoAccounts(dataDir) : [],
      accountsFile,
    }),
  );
  say(`Ready in ${((Date.now() - started) / 1000).toFixed(1)} s. Ctrl-C stops everything.\n`);
}

/** Prints a message and logs it. */
function say(text: string): void {
  progress.say(text);
  const message = text.trim();
  if (message) note(message.startsWith('!') ? 'warn' : 'info', message);
}

const note = (level: string, message: string): void =>
  log({ level, time: new Date().toISOString(), process: 'supervisor', message });

/** Log lines from the time before the log file is known. */
const unwritten: LogLine[] = [];
/** Replaced when the log file is known. */
let log = (line: LogLine): void => void unwritten.push(line);

/** Opens the log file and writes the earlier lines. */
function logInto(folder: string): void {
  const file = logFile(path.join(folder, 'supervisor.log'));
  log = (line) => file.write(JSON.stringify(line));
  for (const line of unwritten.splice(0)) log(line);
}

/** @throws CannotStart with the problems in a portal's configuration */
async function configuredSites(): Promise<SiteConfig[]> {
  const { sites, problems } = await readSites(root);
  if (problems.length > 0)
    throw new CannotStart(
      listOf(
        'Portals cannot be read:',
        problems.map(({ message }) => message),
      ),
    );
  return sites;
}

/** A standby installation logs to a folder of its own. */
const logsFolder = ({ dataDir, port }: Settings, { other }: HeldClaim): string =>
  path.join(dataDir, 'logs', ...(other ? [`port-${port}`] : []));

/** True if a portal has pages to serve. */
const isPublished = (releases: string): boolean =>
  fs.existsSync(releases) &&
  fs.readdirSync(releases).some((id) => fs.existsSync(path.join(releases, id, 'current')));

/**
 * Waits for the compilation of renderers. If it fails, the previous renderers are used until the
 * next start.
 */
async function orKept(
  compiled: Promise<unknown>,
  sites: readonly SiteConfig[],
  renderersDir: string,
): Promise<void> {
  try {
    await compiled;
  } catch (error) {
    if (
      !sites.every(({ id, url }) => createRendererStore(path.join(renderersDir, id), url).newest())
    )
      throw error;
    say(`! ${wordsOf(error)}\nPages go on being made as before. Correct it and start again.`);
  }
}

/**
 * Retries a part of the start with growing pauses, while the host serves what is published.
 *
 * @throws the error, if nothing is published yet
 */
async function untilDone<T>({ releases, processes }: System, work: () => Promise<T>): Promise<T> {
  for (let pause = RETRY_MS_MIN; ; pause = Math.min(pause * 2, RETRY_MS_MAX)) {
    try {
      return await work();
    } catch (error) {
      if (processes.stopping.aborted || !isPublished(releases)) throw error;
      say(
        `! ${error instanceof CommandFailed ? `${error.message}: ${error.reason}. Its log: ${path.relative(process.cwd(), error.log)}` : wordsOf(error)}\nThe published pages are served meanwhile. It is tried again in ${pause / 1000} s.`,
      );
    }
    await wait(pause, undefined, { signal: processes.stopping });
  }
}

/**
 * One key press may arrive as several signals: from the terminal, from npm, from the parent
 * process.
 */
const SAME_REQUEST_MS = 500;

/** Replaced when there are processes to stop. */
let end = async (code: number): Promise<void> => process.exit(code);
let askedAt = 0;

/**
 * Stops all processes on Ctrl-C, on SIGTERM, and when the parent process ends. A second signal
 * kills them.
 */
function stopOnSignals(processes: Processes, tidy: () => void): void {
  end = async (code) => {
    await processes.stopAll();
    tidy();
    if (askedAt > 0) say('Stopped.');
    process.exit(code);
  };
  const stop = () => {
    if (askedAt === 0) {
      askedAt = Date.now();
      say('\nStopping …');
      void end(0);
    } else if (Date.now() - askedAt > SAME_REQUEST_MS) processes.killAll();
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop);
}

/** An error as a message for the operator. */
function wordsOf(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof CommandFailed)) return String((error as Error).stack ?? error);
  const full = /ENOSPC|no space left|disk is full|SQLITE_FULL/i.test(error.tail)
    ? '\nThe disk is full: make room and run the command again.'
    : '';
  return `${error.tail}\n\n${error.message}${full}\nThe whole log: ${path.relative(process.cwd(), error.log)}`;
}

main().catch(async (error: unknown) => {
  if (askedAt > 0) return; // a process that was stopped did not fail
  console.error(`\n${wordsOf(error)}\n`);
  note('error', wordsOf(error));
  const { dataDir } = settingsOr(process.env);
  if (unwritten.length > 0 && fs.existsSync(dataDir)) logInto(path.join(dataDir, 'logs'));
  await end(1);
});
