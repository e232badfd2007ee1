import fs from 'node:fs';
import path from 'node:path';
import { environmentOf, root, settingsFrom } from './env.ts';
import { untilAnswers } from './start/answers.ts';
import { buildCms, buildRenderers, prepareContent, siteIds } from './start/builds.ts';
import { CannotStart, checkDisk, checkPorts, claimDataDir } from './start/checks.ts';
import { CommandFailed, createProcesses, type Processes } from './start/processes.ts';
import { protectDataDir } from './start/file-rights.ts';
import { createProgress } from './start/progress.ts';
import { demoAccounts, welcome, type Address } from './start/report.ts';
import { serviceSecrets } from './start/service-secrets.ts';
import { loadSites } from '../packages/publisher/sites.ts';

/** What a parent process hears when it started this with a channel: the tests wait for these. */
export type Milestone = 'portals' | 'cms';

const withCms = !process.argv.includes('--no-cms');
const progress = createProgress();
const started = Date.now();

async function main(): Promise<void> {
  const settings = settingsFrom();
  const { dataDir, port, cmsPort, publicPort } = settings;
  process.env.PUBLIC_PORT = String(publicPort); // before the portals' configurations are read
  const first = !fs.existsSync(path.join(dataDir, 'content.db'));
  protectDataDir(dataDir);
  const claim = await claimDataDir(dataDir, root);
  end = async (code) => {
    claim.release();
    process.exit(code);
  };
  await checkPorts(settings);
  checkDisk(dataDir, { first });
  const processes = createProcesses({ root, logs: path.join(dataDir, 'logs'), env: { ...serviceSecrets(dataDir), ...environmentOf(settings) }, say: progress.say });
  const noting = setInterval(() => claim.note(processes.pids()), 1000);
  stopOnSignals(processes, () => {
    clearInterval(noting);
    claim.release();
  });

  const script = (name: string, file: string, ...args: string[]) => ({ name, args: [path.join(root, file), ...args] });
  const sites = await loadSites(root);
  void processes.keep(script('host', 'packages/host/main.ts'));
  await Promise.all([
    progress.step('Preparing and seeding the content', 'Prepared and seeded the content', () => prepareContent(processes, dataDir, { isOwnDatabase: !process.env.CONTENT_DATABASE_URL })),
    progress.step(`Building ${siteIds().length} portals`, `Built ${siteIds().length} portals`, () => buildRenderers(processes, publicPort)),
  ]);
  await progress.step('Publishing the pages', 'Portals are up', async () => {
    void processes.keep(script('publisher', 'cms/publisher.ts'));
    for (const { url, locales } of sites) await untilAnswers(port, new URL(url).host, `/${locales[0]}/`, processes.stopping);
  });
  const portals: Address[] = sites.map(({ name, url }) => ({ name: name.en, url }));
  const accountsFile = path.relative(process.cwd(), path.join(dataDir, 'demo-accounts.json'));
  process.send?.('portals' satisfies Milestone);
  if (!withCms) {
    progress.say(welcome({ portals, cms: null, accounts: [], accountsFile }));
    return;
  }
  progress.say(`\n${portals.map(({ url }) => url).join('  ')}\n`);
  await progress.step('Building the CMS', 'Built the CMS', () => buildCms(processes));
  await progress.step('Starting the CMS', 'CMS is up', async () => {
    void processes.keep({ name: 'cms', args: [path.join(root, 'cms/node_modules/next/dist/bin/next'), 'start', '-p', String(cmsPort)], cwd: path.join(root, 'cms') });
    await untilAnswers(cmsPort, `localhost:${cmsPort}`, '/admin/login', processes.stopping);
  });
  const cms = { name: 'CMS', url: `http://localhost:${cmsPort}/admin` };
  progress.say(welcome({ portals, cms, accounts: demoAccounts(dataDir), accountsFile }));
  progress.say(`Ready in ${((Date.now() - started) / 1000).toFixed(1)} s. Ctrl-C stops everything.\n`);
  process.send?.('cms' satisfies Milestone);
}

/** One key press may arrive as several signals: from the terminal, from npm, from the process that started us. */
const SAME_REQUEST_MS = 500;

/** Replaced once there is something to stop. */
let end = async (code: number): Promise<void> => process.exit(code);
let askedAt = 0;

/** Ctrl-C, SIGTERM, and the end of the process that started us: all children finish, then we do. Asking again ends them at once. */
function stopOnSignals(processes: Processes, tidy: () => void): void {
  end = async (code) => {
    await processes.stopAll();
    tidy();
    if (askedAt > 0) progress.say('Stopped.');
    process.exit(code);
  };
  const stop = () => {
    if (askedAt === 0) {
      askedAt = Date.now();
      progress.say('\nStopping …');
      void end(0);
    } else if (Date.now() - askedAt > SAME_REQUEST_MS) processes.killAll();
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop);
}

main().catch(async (error: unknown) => {
  if (askedAt > 0) return; // what was stopped did not fail
  if (error instanceof CannotStart) console.error(`\n${error.message}\n`);
  else if (error instanceof CommandFailed) {
    const full = /ENOSPC|no space left|disk is full|SQLITE_FULL/i.test(error.tail) ? '\nThe disk is full: make room and run the command again.' : '';
    console.error(`\n${error.tail}\n\n${error.message}${full}\nThe whole log: ${path.relative(process.cwd(), error.log)}\n`);
  } else console.error(error);
  await end(1);
});
