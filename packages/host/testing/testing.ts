import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFunctions } from '../functions.ts';
import { createHost, type HostOptions } from '../host.ts';
import { listen } from '../listen.ts';
import { createHostLog } from '../log.ts';
import type { Portal } from '../portals.ts';
import { createReadiness, releaseCheck } from '@pune/publisher/readiness';

export const FUNCTIONS = fileURLToPath(new URL('functions/', import.meta.url));

/** Two portals of a fictional city. */
export const PORTALS: Portal[] = [
  {
    id: 'council',
    name: { en: 'Council', mr: 'परिषद', hi: 'परिषद' },
    url: 'http://council.localhost:8080',
    locales: ['mr', 'en', 'hi'],
    capabilities: ['search'],
  },
  {
    id: 'visit',
    name: { en: 'Visit' },
    url: 'https://visit.example.org',
    locales: ['en', 'hi'],
    capabilities: ['rooms'],
  },
];

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** Strips the request id and the date, which differ between two answers. */
export const wholeAnswer = ({
  status,
  headers: { 'x-request-id': id, date, ...headers },
  bytes,
}: Answer) => ({
  status,
  headers,
  bytes: bytes.toString('latin1').replace(String(id), ''),
  isNumbered: /^[\da-f]{32}$/.test(String(id)),
  isDated: date !== undefined,
});

export interface Ask {
  host?: string;
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: http.Agent;
}

/** Sends a request to a server on this machine; the `Host` header names the portal. */
export const ask = (
  port: number,
  target: string,
  { host = 'council.localhost', method = 'GET', headers = {}, body, agent }: Ask = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path: target,
        method,
        headers: { host, ...headers },
        ...(agent && { agent }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            bytes,
            text: bytes.toString(),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** A folder of releases; `remove` deletes it, also while a killed process still ends. */
export function releasesFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'releases-'));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
    /** Writes a release and makes it the live one. */
    publish(site: string, name: string, files: Record<string, string | Buffer>) {
      for (const [file, body] of Object.entries(files)) {
        const full = path.join(folder, site, name, file);
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, body);
      }
      const link = path.join(folder, site, '.next');
      symlinkSync(name, link);
      renameSync(link, path.join(folder, site, 'current'));
    },
  };
}

/** Starts a host on a free port, and collects its log lines. */
export async function startHost(
  releases: string,
  options: Partial<Omit<HostOptions, 'env'>> & { env?: Partial<HostOptions['env']> } = {},
) {
  const lines: Record<string, unknown>[] = [];
  const log = createHostLog('info', {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const host = createHost({
    portals: PORTALS,
    releases,
    functions: findFunctions(FUNCTIONS),
    netlify: { redirects: [], headers: [] },
    log,
    readiness: createReadiness({
      pages: releaseCheck(
        releases,
        (options.portals ?? PORTALS).map(({ id }) => id),
      ),
    }),
    ...options,
    env: {
      EMBED_ORIGINS: [],
      TRUST_PROXY: 0,
      BODY_BYTES_MAX: 100_000,
      FUNCTION_TIMEOUT_MS: 2000,
      FILE_CACHE_MB: 16,
      NODE_ENV: 'production',
      ...options.env,
    },
  });
  const server = http.createServer(host.listener);
  const listening = await listen(server, 0, '127.0.0.1');
  if (listening.kind !== 'Listening') throw new Error(`[host] [testing] ${listening.kind}`);
  return {
    host,
    server,
    port: listening.port,
    lines,
    ask: (target: string, request?: Ask) => ask(listening.port, target, request),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
