import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { findFunctions } from '../functions.ts';
import { createHost } from '../host.ts';
import { createReadiness } from '@pune/publisher/readiness';
import { FUNCTIONS, PORTALS, ask, releasesFolder } from './testing.ts';

/** One server of `tools/bench/host.bench.ts`: the host as it runs in production, or bare node:http that answers with what the host answered. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${'<p>Words of a page of some length.</p>'.repeat(200)}</body></html>`;

const portOf = async (server: http.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

const releases = releasesFolder();
releases.publish('council', 'r1', { 'en/index.html': PAGE });
const host = createHost({
  portals: PORTALS,
  releases: releases.folder,
  functions: findFunctions(FUNCTIONS).filter(({ name }) => name === 'echo'),
  netlify: { redirects: [], headers: [] },
  readiness: createReadiness({}),
  log: pino({ level: 'info' }, { write: () => {} }),
  env: { EMBED_ORIGINS: [], TRUST_PROXY: 0, BODY_BYTES_MAX: 100_000, FUNCTION_TIMEOUT_MS: 2000, FILE_CACHE_MB: 256, NODE_ENV: 'production' },
});
let port = await portOf(http.createServer(host.listener));

if (process.argv[2] === 'bare') {
  const [page, echo] = await Promise.all(['/en/', '/api/echo'].map((path) => ask(port, path)));
  port = await portOf(http.createServer((request, response) => {
    const { headers, bytes } = request.url === '/en/' ? page! : echo!;
    response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
  }));
}
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!({ cpu: user + system });
});
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => {
  releases.remove();
  process.exit();
});
process.send!({ port });
