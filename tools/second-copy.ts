// npm run second-copy: keeps the second copy of PostgreSQL servers, of content and of editors' files.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installationOf, sqliteFileOf } from './backup/installation.ts';
import { environmentOf, root, settingsFrom } from './env.ts';
import { createContentCopier } from './second-copy/content-copier.ts';
import { createPostgresCopier } from './second-copy/postgres-copier.ts';
import { postgresServersOf } from './second-copy/postgres-servers.ts';
import { renewOld } from './second-copy/renewal.ts';
import { SECOND_COPY_STATUS } from './second-copy/status.ts';
import { configurationOf } from './second-copy/postgres-state.ts';
import { endAlarm, raiseAlarm } from '../packages/std/alarms.ts';

const HELP = `npm run second-copy [-- configure] — keeps the second copy in SECOND_COPY_DIR, until it is stopped.

  PostgreSQL: a base backup each day, and the log up to the last acknowledged commit
  content in SQLite or MongoDB, and editors' files: what changed, each 20 seconds
  configure   prints the statements by which commits of the PostgreSQL servers wait for the copy

Citizens' data in SQLite are copied by the processes that write them; a full copy is asked of them
each day.
`;

/** Half of what content may lose, so that a copy that takes as long is still in time. */
const EVERY_MS = 20_000;
const ALARM = 'second-copy';

const [command, ...others] = process.argv.slice(2);
const installation = installationOf(environmentOf(settingsFrom()), root);
const servers = postgresServersOf({ ...installation, secondCopy: installation.secondCopy ?? '/' });

let told = '';
/** Raises the alarm while something keeps the copy from being whole. */
function report(problems: readonly string[]): void {
  const message = problems.join('; ');
  if (problems.length === 0) endAlarm(installation.dataDir, ALARM);
  else raiseAlarm(installation.dataDir, { id: ALARM, since: new Date().toISOString(), message });
  if (message !== told && message !== '') console.error(message);
  told = message;
  const status = JSON.stringify({ at: new Date().toISOString(), problems });
  fs.writeFileSync(path.join(installation.dataDir, SECOND_COPY_STATUS), `${status}\n`);
}

/** Of citizens' data in SQLite, the processes that write them make the copy. */
function renew(secondCopy: string): void {
  const file = sqliteFileOf(installation.servicesUrl, root);
  if (file) renewOld(file, secondCopy, new Date());
}

async function keep(secondCopy: string): Promise<void> {
  const copiers = servers.map((server) => createPostgresCopier(server));
  const content = createContentCopier(installation, root);
  let isStopped = false;
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isStopped = true;
      stopping.abort();
    });
  console.log(`[second-copy] Keeping the second copy in ${secondCopy}`);
  const problems = new Map<string, string[]>();
  /** Copies of different stores do not wait for each other: a base backup takes a while. */
  async function repeat(store: string, work: () => Promise<string[]>): Promise<void> {
    while (!isStopped) {
      const found = await work().catch((error: unknown) => [(error as Error).message]);
      problems.set(store, found);
      report([...problems.values()].flat());
      await wait(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  await Promise.all([
    ...copiers.map((one, index) => repeat(servers[index]!.name, one.maintain)),
    repeat('content of editors', async () => {
      await content.copy();
      renew(secondCopy);
      return [];
    }),
  ]);
  await Promise.all([...copiers, content].map((one) => one.close()));
}

if (command === 'configure') {
  for (const { name, url } of servers)
    console.log(`-- The server of ${name}\n${configurationOf(new URL(url).username || 'portals')}`);
  if (servers.length === 0) console.log('-- No database is on PostgreSQL: nothing to configure');
} else if (command !== undefined || others.length > 0) {
  process.stdout.write(HELP);
  process.exitCode = command === '--help' ? 0 : 2;
} else if (!installation.secondCopy) {
  console.error('[second-copy] SECOND_COPY_DIR is not set: name a folder on another disk or host');
  process.exitCode = 1;
} else await keep(installation.secondCopy);
