import { mkdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { servicesDatabaseState } from '@pune/functions/services-database.ts';
import { errorForLog } from '@pune/functions/log.ts';
import { checkSettings } from '@pune/functions/settings.ts';
import { readSites } from '@pune/publisher/sites';
import { parseHostEnv, type HostEnv } from './env.ts';
import { findFunctions } from './functions.ts';
import { createHost } from './host.ts';
import { listen } from './listen.ts';
import { createHostLog } from './log.ts';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { addressOf } from './portals.ts';
import { createReadiness, diskCheck, publisherCheck, releaseCheck } from '@pune/publisher/readiness';
import { startSchedules } from './schedules.ts';
import { servedPortals } from './served-portals.ts';
import { stopOnSignals } from './shutdown.ts';

// This process alone writes what citizens send and sensors tell: no other account of the machine reads it.
process.umask(0o077);

const root = fileURLToPath(new URL('../../', import.meta.url));
const env = hostEnv();
const log = createHostLog(env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'));
const dataDir = path.resolve(root, env.DATA_DIR);
const releases = path.resolve(root, env.RELEASES ?? path.join(dataDir, 'releases'));
mkdirSync(dataDir, { recursive: true });

const read = await readSites(root);
for (const { message } of read.problems) log.error(`${message}. The portal is served as it was before`);
const portals = servedPortals(read, path.join(dataDir, 'portals.json'));
const settings = checkSettings(process.env, new Set(portals.flatMap(({ capabilities }) => capabilities)));
for (const problem of settings.problems) log.error(`${problem}. Functions that need it answer that they are away`);
for (const gap of settings.gaps) log.warn(gap);

const functions = findFunctions(path.join(root, 'functions'));
const databaseState = servicesDatabaseState(process.env);
const host = createHost({
  portals,
  functions,
  releases,
  netlify: parseNetlifyToml(readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
  env,
  log,
  readiness: createReadiness({
    pages: releaseCheck(releases, portals.map(({ id }) => id)),
    configuration: async () => (settings.problems.length + (await readSites(root)).problems.length > 0 ? 'failing' : 'ok'),
    gateways: () => (settings.gaps.length > 0 ? 'missing' : 'ok'),
    'services database': async () => ((await databaseState()) === 'ok' ? 'ok' : 'failing'),
    publisher: publisherCheck(path.join(dataDir, 'publisher-status.json')),
    disk: diskCheck(dataDir),
  }),
});

const server = http.createServer(host.listener);
const listening = await listen(server, env.PORT, env.HOST);
if (listening.kind === 'PortTaken') {
  console.error(`Port ${env.PORT} is taken by another program: stop it, or choose another port with \`PORT=${env.PORT + 1} npm start\`.`);
  process.exit(1);
}
if (listening.kind === 'NotAllowed') {
  console.error(`This user may not listen on port ${env.PORT}: choose one above 1023, such as \`PORT=8080 npm start\`.`);
  process.exit(1);
}

// Names below `localhost` do not resolve everywhere: functions reach the portals' pages here, with the portal's `Host` header.
const origin = `http://127.0.0.1:${listening.port}`;
process.env.PORTAL_ORIGIN ??= origin;
const stopSchedules = startSchedules(functions, { log, origin, requestId: randomUUID, waitUntil: host.waitUntil });
stopOnSignals({ server: server, drain: host.drain, before: stopSchedules, log });

for (const portal of portals) console.log(addressOf(portal, String(listening.port)));

// The first citizen should not wait for a function to load; one that cannot is reported here, not first to a citizen. No request is at
// work yet, so that the words of the error are those of our own code.
setImmediate(async () => {
  for (const fn of functions) await fn.load().catch((error: unknown) => log.error({ function: fn.name, error: { ...errorForLog(error), message: String(error) } }, 'function does not load'));
});

/** The settings; those that do not fit end the process in words. */
function hostEnv(): HostEnv {
  try {
    return parseHostEnv(process.env);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(1);
  }
}
