import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../packages/host/host.ts';
import { createHostLog } from '../../packages/host/log.ts';
import { parseNetlifyToml } from '../../packages/host/netlify/netlify-toml.ts';
import { createReadiness } from '../../packages/publisher/readiness.ts';
import { root } from '../../tools/env.ts';
import { addressOf, ALWAYS, differences, SOMETIMES } from '../support/crawl.ts';
import { releaseFiles } from '../support/pages.ts';
import { citizensPortals, system, visit, visitAt } from '../support/visit.ts';

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
      const found = await differences(asked, [
        async ({ address, options }) => {
          // The first request may fill the cache; the second is answered from it.
          await visit(site, address, options);
          return visit(site, address, options);
        },
        ({ address, options }) =>
          visitAt((plain.address() as AddressInfo).port, site, address, options),
      ]);
      expect(addresses.length).toBeGreaterThan(200);
      expect(found.slice(0, 10)).toEqual([]);
    });
  },
);
