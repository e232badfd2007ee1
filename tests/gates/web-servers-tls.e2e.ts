// The generated configurations of nginx and Caddy with TLS, as browsers ask them.
import dgram from 'node:dgram';
import fs from 'node:fs';
import http2 from 'node:http2';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import tls from 'node:tls';
import { createHash } from 'node:crypto';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { hasOpenssl, makeAuthority, type Authority } from '../support/authority.ts';
import { releaseOf } from '../support/pages.ts';
import { citizensPortals, system, visitAt } from '../support/visit.ts';
import {
  installedNginx,
  runWebServer,
  WEB_SERVERS,
  type RunningServer,
} from '../support/web-servers.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-tls-'));
let authority: Authority;
beforeAll(() => {
  if (hasOpenssl()) authority = makeAuthority(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const nameOf = (site: SiteConfig): string => new URL(site.url).hostname;

interface SecureAnswer {
  status: number;
  headers: http2.IncomingHttpHeaders;
  bytes: Buffer;
  protocol: string | false | null;
}

/** Asks over HTTP/2 and TLS, and trusts the authority of the test alone. */
async function askSecurely(
  port: number,
  name: string,
  page: string,
  headers: Record<string, string> = {},
): Promise<SecureAnswer> {
  const socket = await connect(port, name, { ALPNProtocols: ['h2', 'http/1.1'] });
  const session = http2.connect(`https://${name}:${port}`, { createConnection: () => socket });
  try {
    return await new Promise((resolve, reject) => {
      session.on('error', reject);
      const request = session.request({ ':path': page, ...headers });
      const chunks: Buffer[] = [];
      let answer: http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader = {};
      request.on('response', (given) => (answer = given));
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('error', reject);
      request.on('end', () =>
        resolve({
          status: Number(answer[':status']),
          headers: answer,
          bytes: Buffer.concat(chunks),
          protocol: socket.alpnProtocol,
        }),
      );
    });
  } finally {
    session.close();
  }
}

const connect = (
  port: number,
  name: string,
  options: tls.ConnectionOptions = {},
): Promise<tls.TLSSocket> =>
  new Promise((resolve, reject) => {
    const ca = fs.readFileSync(authority.certificate);
    const socket = tls.connect({ host: '127.0.0.1', port, servername: name, ca, ...options }, () =>
      resolve(socket),
    );
    socket.once('error', reject);
  });

const isCertified = (port: number, name: string): Promise<boolean> =>
  connect(port, name).then(
    (socket) => {
      socket.destroy();
      return true;
    },
    () => false,
  );

/** True if a program listens at the port for UDP: then the port cannot be taken. */
const listensToUdp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = dgram.createSocket('udp4');
    socket.once('error', () => resolve(true));
    socket.bind({ port, address: '0.0.0.0', exclusive: true }, () =>
      socket.close(() => resolve(false)),
    );
  });

const hasHttp3 = { nginx: () => installedNginx().http3, caddy: () => true };

describe.each(Object.entries(WEB_SERVERS))('%s', (name, { isThere }) => {
  const kind = name as keyof typeof WEB_SERVERS;
  const reason = !isThere() ? 'not installed' : hasOpenssl() ? null : 'openssl is not installed';
  describe.skipIf(reason !== null)(`with TLS${reason ? ` (${reason})` : ''}`, () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await runWebServer(kind, system.port, authority);
      // Caddy issues certificates while it listens.
      for (const site of system.sites)
        while (!(await isCertified(server.port, nameOf(site)))) await wait(50);
    });
    afterAll(() => server?.stop());

    it.each(system.sites.map((site) => [site.id, site] as const))(
      'answers by HTTP/2 with a certificate for its name: %s',
      async (_, site) => {
        const answer = await askSecurely(server.port, nameOf(site), '/livez');
        expect([answer.status, answer.protocol]).toEqual([200, 'h2']);
      },
    );

    it('knows no other name, and no TLS before 1.2', async () => {
      const [site] = citizensPortals as [SiteConfig];
      await expect(connect(server.port, 'other.example.org')).rejects.toThrow();
      await expect(
        connect(server.port, nameOf(site), { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' }),
      ).rejects.toThrow();
      const socket = await connect(server.port, nameOf(site), { maxVersion: 'TLSv1.2' });
      expect(socket.getProtocol()).toBe('TLSv1.2');
      socket.destroy();
    });

    it('leads from http to https, at the same address', async () => {
      for (const site of system.sites) {
        const answer = await visitAt(server.plainPort!, site, '/mr/pages/?q=1');
        expect([301, 308]).toContain(answer.status);
        const target = new URL(answer.headers.location!);
        expect([target.protocol, target.hostname, target.pathname + target.search]).toEqual([
          'https:',
          nameOf(site),
          '/mr/pages/?q=1',
        ]);
      }
    });

    it('sends a precompressed page with the headers of security', async () => {
      const [site] = citizensPortals as [SiteConfig];
      const page = `/${site.locales[0]}/`;
      const answer = await askSecurely(server.port, nameOf(site), page, {
        'accept-encoding': 'gzip, deflate, br',
      });
      const file = path.join(releaseOf(site), page, 'index.html.br');
      expect(answer.status).toBe(200);
      expect(answer.headers['content-encoding']).toBe('br');
      expect(answer.bytes.equals(fs.readFileSync(file))).toBe(true);
      expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8,}/);
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    });

    it('leads to the language of the reader, and misses pages in the language of the path', async () => {
      for (const site of citizensPortals)
        for (const locale of site.locales) {
          const home = await askSecurely(server.port, nameOf(site), '/', {
            accept: 'text/html',
            'accept-language': `${locale}, xx;q=0.5`,
          });
          expect([home.status, home.headers.location]).toEqual([302, `/${locale}/`]);
          const missing = await askSecurely(server.port, nameOf(site), `/${locale}/nothing/`, {
            accept: 'text/html',
            'accept-encoding': 'identity',
          });
          expect(missing.status).toBe(404);
          expect(missing.bytes.toString()).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
          expect(missing.headers['strict-transport-security']).toMatch(/^max-age=/);
        }
    });

    it.skipIf(!isThere() || !hasHttp3[kind]())('announces HTTP/3, and listens for it', async () => {
      const [site] = citizensPortals as [SiteConfig];
      const answer = await askSecurely(server.port, nameOf(site), `/${site.locales[0]}/`);
      expect(answer.headers['alt-svc']).toMatch(/h3=":\d+"/);
      expect(await listensToUdp(server.port)).toBe(true);
    });

    it.skipIf(!isThere() || !hasHttp3[kind]() || system.chromium === null)(
      'answers a browser by HTTP/3',
      async () => {
        const [site] = citizensPortals as [SiteConfig];
        const socket = await connect(server.port, nameOf(site));
        const { publicKey } = socket.getPeerX509Certificate()!;
        socket.destroy();
        const digest = createHash('sha256')
          .update(publicKey.export({ type: 'spki', format: 'der' }))
          .digest('base64');
        const browser = await chromium.launch({
          executablePath: system.chromium!,
          args: [
            '--no-sandbox',
            '--enable-quic',
            `--origin-to-force-quic-on=${nameOf(site)}:${server.port}`,
            `--host-resolver-rules=MAP ${nameOf(site)} 127.0.0.1`,
            // Browsers trust the authorities of their maker alone for QUIC, unless told so.
            `--ignore-certificate-errors-spki-list=${digest}`,
          ],
        });
        try {
          const page = await browser.newPage();
          const address = `https://${nameOf(site)}:${server.port}/${site.locales[0]}/`;
          const answer = await page.goto(address);
          const protocol = await page.evaluate(
            () =>
              (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
                .nextHopProtocol,
          );
          expect([answer!.status(), protocol]).toEqual([200, 'h3']);
        } finally {
          await browser.close();
        }
      },
    );
  });
});
