// Preloaded into each process that systemd runs: takes the secrets from the credentials, answers
// the watchdog, and ends the alarm of a crash loop when the process has run for a while.
import { execFile } from 'node:child_process';
import { endAlarm } from '../../packages/std/alarms.ts';
import { compiledFolder, keepCompiled } from '../../packages/std/compile-cache.ts';
import { RESTART_LIMITS } from '../../packages/std/restarts.ts';
import { unfinishedRestore } from '../backup/restoring.ts';
import { serviceSecrets } from '../start/service-secrets.ts';
import { readCredentials } from './credentials.ts';

const { CREDENTIALS_DIRECTORY, DATA_DIR, NOTIFY_SOCKET, SERVICE_NAME, WATCHED_URL, WATCHDOG_USEC } =
  process.env;

/** Programs that a service starts inherit its arguments and its variables. */
const isService = process.env.SERVICE_PID === undefined;
process.env.SERVICE_PID ??= String(process.pid);

/** @returns true if the process answers, so that it is not ended */
async function answers(): Promise<boolean> {
  if (!WATCHED_URL) return true;
  const answer = await fetch(WATCHED_URL, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return answer?.ok === true;
}

function answerWatchdog(everyMs: number): void {
  setInterval(async () => {
    if (await answers()) execFile('systemd-notify', ['WATCHDOG=1'], () => {});
  }, everyMs).unref();
}

if (isService) {
  // The host would make an empty database where one is missing, and take grievances into it.
  const unfinished = DATA_DIR ? unfinishedRestore(DATA_DIR) : null;
  if (unfinished) {
    console.error(`! ${unfinished}`);
    process.exit(1);
  }
  if (DATA_DIR) keepCompiled(compiledFolder(DATA_DIR));
  Object.assign(process.env, readCredentials(CREDENTIALS_DIRECTORY));
  if (DATA_DIR)
    for (const [name, key] of Object.entries(serviceSecrets(DATA_DIR))) process.env[name] ||= key;
  // Three answers may be lost before the watchdog ends the process.
  if (NOTIFY_SOCKET && WATCHDOG_USEC) answerWatchdog(Number(WATCHDOG_USEC) / 1000 / 4);
  if (DATA_DIR && SERVICE_NAME)
    setTimeout(
      () => endAlarm(DATA_DIR, `crash-loop.${SERVICE_NAME}`),
      RESTART_LIMITS.stableMs,
    ).unref();
}
