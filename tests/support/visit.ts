import http from 'node:http';
import { inject } from 'vitest';
import type { SiteConfig } from '../../packages/publisher/sites.ts';

export const system = inject('system');

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

export interface VisitOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

function ask(
  port: number,
  host: string,
  page: string,
  { method = 'GET', headers = {}, body }: VisitOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: page,
        method,
        headers: { host, ...headers },
        timeout: 60_000,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            text: bytes.toString('utf8'),
          });
        });
      },
    );
    request.on('timeout', () =>
      request.destroy(new Error(`${host}${page}: no answer within a minute`)),
    );
    // A server may close a connection that was idle in the very moment in which it is used again.
    request.on('error', (error: NodeJS.ErrnoException) =>
      request.reusedSocket && error.code === 'ECONNRESET'
        ? resolve(ask(port, host, page, { method, headers, body }))
        : reject(error),
    );
    request.end(body);
  });
}

/**
 * Asks a portal as a browser would, whether or not its name resolves on this machine. Redirects are
 * answers.
 */
export const visit = (
  site: SiteConfig,
  page: string,
  options: VisitOptions = {},
): Promise<Answer> => ask(system.port, new URL(site.url).host, page, options);

/** Asks another server of this machine for a portal's page. */
export const visitAt = (
  port: number,
  site: SiteConfig,
  page: string,
  options: VisitOptions = {},
): Promise<Answer> => ask(port, new URL(site.url).host, page, options);

/** Asks the CMS. */
export const visitCms = (page: string, options: VisitOptions = {}): Promise<Answer> =>
  ask(system.cmsPort, `localhost:${system.cmsPort}`, page, options);

/** A portal that can do something: tests name no portal. */
export function portalWith(fits: (site: SiteConfig) => boolean): SiteConfig {
  const site = system.sites.find(fits);
  if (!site) throw new Error('No portal fits: the test needs another one');
  return site;
}
