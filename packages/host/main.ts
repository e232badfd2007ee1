import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { loadSites } from '@pune/publisher/sites';
import pino from 'pino';
import { parseHostEnv } from './env.ts';
import { findFunctions } from './functions.ts';
import { createHost } from './host.ts';
import { listen } from './listen.ts';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { addressOf } from './portals.ts';
import { startSchedules } from './schedules.ts';
import { stopOnSignals } from './shutdown.ts';

// What citizens send and sensors tell is written by this process alone: nobody else of the machine reads it.
process.umask(0o077);

const root = fileURLToPath(new URL('../../', import.meta.url));
const env = parseHostEnv(process.env);
const log = pino({ level: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'), base: { service: 'host' } });

const portals = await loadSites(root);
const functions = findFunctions(path.join(root, 'functions'));
const host = createHost({
  portals,
  functions,
  releases: path.resolve(root, env.RELEASES ?? path.join(env.DATA_DIR, 'releases')),
  netlify: parseNetlifyToml(readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
  env,
  log,
});

const server = createAdaptorServer({ fetch: host.app.fetch });
const listening = await listen(server as import('node:http').Server, env.PORT, env.HOST);
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
stopOnSignals({ server: server as import('node:http').Server, drain: host.drain, before: stopSchedules, log });

for (const portal of portals) console.log(addressOf(portal, String(listening.port)));

// The first citizen should not wait for a function to load; one that cannot is reported here, not first to a citizen.
setImmediate(async () => {
  for (const fn of functions) await fn.load().catch((error: unknown) => log.error({ event: 'function does not load', function: fn.name, error: String((error as Error).stack ?? error) }));
});
