import { mkdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import { keepRunsOf, recordRun } from '@pune/std/schedule-runs';
import {
  createReadiness,
  diskCheck,
  publisherCheck,
  releaseCheck,
  replicaCheck,
} from '@pune/publisher/readiness';
import { REPLICA_STATUS } from '@pune/publisher/replica-env';
import { readSites } from '@pune/content/sites';
import { watchDisk } from './disk-watch.ts';
import type { HostEnv } from './env.ts';
import type { FunctionServices } from './function-services.ts';
import { findFunctions, type MountedFunction } from './functions.ts';
import { createHost } from './host.ts';
import { inheritedSocket, listen, listenOn } from './listen.ts';
import type { ProcessMetrics } from './metrics/process-metrics.ts';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { addressOf } from './portals.ts';
import { startSchedules, type ScheduleOptions } from './schedules.ts';
import { watchSchema } from './schema-watch.ts';
import { servedPortals } from './served-portals.ts';
import type { ShutdownOptions } from './shutdown.ts';
import { startTracing } from './tracing.ts';
import { keepViews } from './kept-views.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The role of a process among the processes of the host. */
export interface ProcessRole {
  /**
   * True in one process: it runs the schedules, and reports problems that every process would find.
   */
  runsSchedules: boolean;
  /** Called when the process accepts requests, with the addresses of the portals. */
  listening: (addresses: readonly string[]) => void;
  cannotListen: (words: string) => void;
  /** Decides when the process stops. */
  stopsWith: (options: ShutdownOptions) => void;
}

export interface HostProcess {
  env: HostEnv;
  log: Logger;
  /** Counts what this process does; undefined without `METRICS_PORT`. */
  metrics: ProcessMetrics | undefined;
  services: FunctionServices;
  role: ProcessRole;
}

/** Serves portals and functions in this process. */
export async function serve({ env, log, metrics, services, role }: HostProcess): Promise<void> {
  const dataDir = path.resolve(root, env.DATA_DIR);
  const releases = path.resolve(root, env.RELEASES ?? path.join(dataDir, 'releases'));
  mkdirSync(dataDir, { recursive: true });
  const read = await readSites(root);
  const portals = servedPortals(read, path.join(dataDir, 'portals.json'));
  const settings = services.checkSettings(
    process.env,
    new Set(portals.flatMap(({ capabilities }) => capabilities)),
  );
  if (role.runsSchedules) {
    for (const { message } of read.problems)
      log.error(`${message}. The portal is served as it was before`);
    for (const problem of settings.problems)
      log.error(`${problem}. Functions that need it answer that they are away`);
    for (const gap of settings.gaps) log.warn(gap);
  }

  const { flush: flushSpans } = await startTracing(process.env);
  const functions = findFunctions(services.folder);
  const databaseState = services.databaseState(process.env);
  const schema = watchSchema(databaseState, { log, reports: role.runsSchedules });
  const views = services.pageViews(process.env);
  const host = createHost({
    portals,
    functions,
    releases,
    netlify: parseNetlifyToml(readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
    env,
    log,
    metrics,
    areFunctionsAway: schema.isNewer,
    pageViews: views,
    readiness: createReadiness({
      pages: releaseCheck(
        releases,
        portals.map(({ id }) => id),
      ),
      configuration: async () =>
        settings.problems.length + (await readSites(root)).problems.length > 0 ? 'failing' : 'ok',
      gateways: () => (settings.gaps.length > 0 ? 'missing' : 'ok'),
      'services database': async () => ((await databaseState()) === 'ok' ? 'ok' : 'failing'),
      ...(process.env.PUBLISH_TARGET === 's3'
        ? { replica: replicaCheck(path.join(dataDir, REPLICA_STATUS)) }
        : { publisher: publisherCheck(path.join(dataDir, 'publisher-status.json')) }),
      disk: diskCheck(dataDir),
    }),
  });

  if (role.runsSchedules)
    watchDisk({
      folder: dataDir,
      log,
      ...(env.NODE_ENV !== 'production' && { reserveBytes: 0 }),
    });
  const server = http.createServer(host.listener);
  const inherited = inheritedSocket(process.env);
  const listening = await (inherited === null
    ? listen(server, env.PORT, env.HOST)
    : listenOn(server, inherited));
  if (listening.kind === 'PortTaken')
    return role.cannotListen(
      `Port ${env.PORT} is taken by another program: stop it, or choose another port with \`PORT=${env.PORT + 1} npm start\`.`,
    );
  if (listening.kind === 'NotAllowed')
    return role.cannotListen(
      `This user may not listen on port ${env.PORT}: choose one above 1023, such as \`PORT=8080 npm start\`.`,
    );
  if (listening.kind === 'SocketClosed')
    return role.cannotListen(
      'The socket of the service manager is closed in this host: it has to start the host again.',
    );

  // Names below `localhost` do not resolve everywhere: functions request the portals' pages at this
  // address, with the portal's `Host` header.
  const origin = `http://127.0.0.1:${listening.port}`;
  process.env.PORTAL_ORIGIN ??= origin;
  const stopSchedules = role.runsSchedules
    ? startSchedules(functions, {
        log,
        metrics,
        origin,
        ended: recordedRuns(dataDir, functions),
        waitUntil: host.waitUntil,
        arePaused: schema.isNewer,
      })
    : () => {};
  const endViews = keepViews(views, { log, arePaused: schema.isNewer });
  const drain = async () => {
    await host.drain();
    await endViews();
    await flushSpans();
  };
  role.stopsWith({
    server,
    drain,
    before: stopSchedules,
    log,
    isShared: inherited !== null,
  });
  role.listening(portals.map((portal) => addressOf(portal, String(listening.port))));
  setImmediate(() => void loadAll(functions, role, log));
}

/** Records the runs of schedules for the operators' page, and forgets those that ended for good. */
function recordedRuns(
  dataDir: string,
  functions: readonly MountedFunction[],
): NonNullable<ScheduleOptions['ended']> {
  const names = functions.filter(({ config }) => config.schedule).map(({ name }) => name);
  ignoringDisk(() => keepRunsOf(dataDir, names));
  return ({ name, isFailed, nextRun }) =>
    ignoringDisk(() =>
      recordRun(dataDir, { name, isFailed, endedAt: new Date(), nextAt: nextRun }),
    );
}

function ignoringDisk(work: () => void): void {
  try {
    work();
  } catch {
    // On a full disk the line of the log has to do.
  }
}

/**
 * Loads the functions that this process needs, so that the first visitor does not wait, and reports
 * those that fail to load. No request is running yet, so the error message comes from our own code
 * and contains no personal data.
 */
async function loadAll(
  functions: readonly MountedFunction[],
  { runsSchedules }: ProcessRole,
  log: Logger,
): Promise<void> {
  for (const fn of functions) {
    if (fn.config.schedule && !runsSchedules) continue;
    await fn.load().catch((error: unknown) => {
      if (runsSchedules)
        log.error(
          { function: fn.name, error: { ...errorForLog(error), message: String(error) } },
          'function does not load',
        );
    });
  }
}
