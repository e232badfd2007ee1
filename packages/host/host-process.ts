import { mkdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { errorForLog } from '@pune/http/log';
import {
  createReadiness,
  diskCheck,
  publisherCheck,
  releaseCheck,
} from '@pune/publisher/readiness';
import { readSites } from '@pune/publisher/sites';
import type { HostEnv } from './env.ts';
import type { FunctionServices } from './function-services.ts';
import { findFunctions, type MountedFunction } from './functions.ts';
import { createHost } from './host.ts';
import { listen } from './listen.ts';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { addressOf } from './portals.ts';
import { startSchedules } from './schedules.ts';
import { servedPortals } from './served-portals.ts';
import type { ShutdownOptions } from './shutdown.ts';

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
  services: FunctionServices;
  role: ProcessRole;
}

/** Serves portals and functions in this process. */
export async function serve({ env, log, services, role }: HostProcess): Promise<void> {
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

  const functions = findFunctions(services.folder);
  const databaseState = services.databaseState(process.env);
  const host = createHost({
    portals,
    functions,
    releases,
    netlify: parseNetlifyToml(readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
    env,
    log,
    readiness: createReadiness({
      pages: releaseCheck(
        releases,
        portals.map(({ id }) => id),
      ),
      configuration: async () =>
        settings.problems.length + (await readSites(root)).problems.length > 0 ? 'failing' : 'ok',
      gateways: () => (settings.gaps.length > 0 ? 'missing' : 'ok'),
      'services database': async () => ((await databaseState()) === 'ok' ? 'ok' : 'failing'),
      publisher: publisherCheck(path.join(dataDir, 'publisher-status.json')),
      disk: diskCheck(dataDir),
    }),
  });

  const server = http.createServer(host.listener);
  const listening = await listen(server, env.PORT, env.HOST);
  if (listening.kind === 'PortTaken')
    return role.cannotListen(
      `Port ${env.PORT} is taken by another program: stop it, or choose another port with \`PORT=${env.PORT + 1} npm start\`.`,
    );
  if (listening.kind === 'NotAllowed')
    return role.cannotListen(
      `This user may not listen on port ${env.PORT}: choose one above 1023, such as \`PORT=8080 npm start\`.`,
    );

  // Names below `localhost` do not resolve everywhere: functions request the portals' pages at this
  // address, with the portal's `Host` header.
  const origin = `http://127.0.0.1:${listening.port}`;
  process.env.PORTAL_ORIGIN ??= origin;
  const stopSchedules = role.runsSchedules
    ? startSchedules(functions, { log, origin, requestId: randomUUID, waitUntil: host.waitUntil })
    : () => {};
  role.stopsWith({ server, drain: host.drain, before: stopSchedules, log });
  role.listening(portals.map((portal) => addressOf(portal, String(listening.port))));
  setImmediate(() => void loadAll(functions, role, log));
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
