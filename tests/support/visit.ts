import http from 'node:http';
import { inject } from 'vitest';
import { isForOfficers } from '../../packages/content/routes.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';

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
    // A server may close an idle connection at the moment of its reuse: the request is repeated.
    request.on('error', (error: NodeJS.ErrnoException) =>
      request.reusedSocket && error.code === 'ECONNRESET'
        ? resolve(ask(port, host, page, { method, headers, body }))
        : reject(error),
    );
    request.end(body);
  });
}

/**
 * Requests a page of a portal as a browser would, even if its host name does not resolve. Redirects
 * are not followed.
 */
export const visit = (
  site: SiteConfig,
  page: string,
  options: VisitOptions = {},
): Promise<Answer> => ask(system.port, new URL(site.url).host, page, options);

/** Requests a portal's page from another server on this machine. */
export const visitAt = (
  port: number,
  site: SiteConfig,
  page: string,
  options: VisitOptions = {},
): Promise<Answer> => ask(port, new URL(site.url).host, page, options);

/** Requests a page of the CMS. */
export const visitCms = (page: string, options: VisitOptions = {}): Promise<Answer> =>
  ask(system.cmsPort, `localhost:${system.cmsPort}`, page, options);

/** The portals for citizens, which have content, search and feeds. */
export const citizensPortals = system.sites.filter((site) => !isForOfficers(site));

/** A portal with certain capabilities, so that tests need not name one. */
export function portalWith(fits: (site: SiteConfig) => boolean): SiteConfig {
  const site = system.sites.find(fits);
  if (!site) throw new Error('No portal fits: the test needs another one');
  return site;
}
