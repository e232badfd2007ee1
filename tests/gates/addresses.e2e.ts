import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../packages/host/host.ts';
import { createHostLog } from '../../packages/host/log.ts';
import { parseNetlifyToml } from '../../packages/host/netlify/netlify-toml.ts';
import { createReadiness } from '../../packages/publisher/readiness.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { root } from '../../tools/env.ts';
import { releaseFiles } from '../support/pages.ts';
import {
  citizensPortals,
  system,
  visit,
  visitAt,
  type Answer,
  type VisitOptions,
} from '../support/visit.ts';

/** A host without an answer cache, on the releases of the system under test. */
let plain: http.Server;
beforeAll(async () => {
  const host = createHost({
    portals: system.sites,
    releases: path.join(system.dataDir, 'releases'),
    functions: [],
    netlify: parseNetlifyToml(fs.readFileSync(path.join(root, 'netlify.toml'), 'utf8')),
    readiness: createReadiness({}),
    log: createHostLog('silent'),
    env: {
      EMBED_ORIGINS: [`http://neighbour.localhost:${system.neighbourPort}`],
      TRUST_PROXY: 0,
      BODY_BYTES_MAX: 1024,
      FUNCTION_TIMEOUT_MS: 1000,
      FILE_CACHE_MB: 0,
      NODE_ENV: 'production',
    },
  });
  plain = http.createServer(host.listener);
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void plain.close());

const addressOf = (file: string): string =>
  `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
/** An answer without request id and date, with its headers sorted by name. */
const whole = ({
  status,
  headers: { 'x-request-id': _id, date: _date, ...headers },
  bytes,
}: Answer) => ({
  status,
  headers: Object.entries(headers).sort(),
  bytes: bytes.toString('latin1'),
});

/** The request headers with which every address is requested, and those for every tenth. */
const ALWAYS: VisitOptions[] = [{ headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }];
const SOMETIMES: VisitOptions[] = [
  {},
  { headers: { 'accept-encoding': 'gzip' } },
  { method: 'HEAD', headers: { 'accept-encoding': 'br' } },
  { headers: { 'if-none-match': '*', 'accept-encoding': 'br' } },
  { headers: { range: 'bytes=10-99' } },
  { headers: { 'sec-fetch-dest': 'iframe', cookie: 'lang=en' } },
];

/**
 * The first request for which the cached answer differs from the uncached one. The content may
 * change between the two requests, so a difference is checked again.
 */
async function difference(
  site: SiteConfig,
  address: string,
  options: VisitOptions,
): Promise<string | null> {
  for (let attempt = 0; ; attempt++) {
    // The first request may fill the cache; the second is answered from it.
    await visit(site, address, options);
    const [kept, long] = [
      whole(await visit(site, address, options)),
      whole(await visitAt((plain.address() as AddressInfo).port, site, address, options)),
    ];
    if (JSON.stringify(kept) === JSON.stringify(long)) return null;
    if (attempt === 2)
      return `${site.id}${address} ${JSON.stringify(options)}: ${JSON.stringify({ ...kept, bytes: kept.bytes.length })} ≠ ${JSON.stringify({ ...long, bytes: long.bytes.length })}`;
  }
}

describe.each(citizensPortals.map((site) => [site.id, site] as const))(
  'the published addresses of %s',
  (_, site) => {
    it('are answered with the same status, headers and bytes, kept or not', async () => {
      const addresses = releaseFiles(site)
        .map(addressOf)
        .filter((address) => address !== '/' && !address.includes('/_redirects'));
      const asked = addresses.flatMap((address, index) =>
        [...ALWAYS, ...(index % 10 === 0 || system.all ? SOMETIMES : [])].map((options) => ({
          address,
          options,
        })),
      );
      const differences: (string | null)[] = [];
      const next = async (): Promise<void> => {
        for (let one = asked.pop(); one; one = asked.pop())
          differences.push(await difference(site, one.address, one.options));
      };
      await Promise.all(Array.from({ length: 4 }, next));
      expect(addresses.length).toBeGreaterThan(200);
      expect(differences.filter(Boolean).slice(0, 10)).toEqual([]);
    });
  },
);
