import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '@pune/snapshot/digest';
import type { PageReceipt } from './outbox.ts';
import { createLiveCheck, type CheckLive } from './live.ts';

const pages = new Map<string, { status: number; body: string; host?: string }>();
let server: http.Server;
let checkLive: CheckLive;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const page = pages.get(request.url!);
    if (page) page.host = request.headers.host;
    response.writeHead(page?.status ?? 404).end(page?.body ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  checkLive = createLiveCheck({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeoutMs: 200,
    patienceMs: 400,
  });
});
afterAll(() => void server.close());

const receipt = (path: string, body: string | null): PageReceipt => ({
  portal: 'pmc',
  path,
  url: `http://pmc.localhost:8080${path}`,
  action: body === null ? 'delete' : 'put',
  hash: body === null ? null : digestOf(Buffer.from(body)),
  liveAt: null,
  error: null,
});

describe('live check', () => {
  it('returns the time when the address, requested by the portal’s host name, returns the written bytes', async () => {
    pages.set('/en/a/', { status: 200, body: 'new' });
    const began = Date.now();
    const seen = await checkLive(receipt('/en/a/', 'new'));
    expect(seen.error).toBeNull();
    expect(Date.parse(seen.liveAt!)).toBeGreaterThanOrEqual(began);
    expect(pages.get('/en/a/')!.host).toBe('pmc.localhost:8080');
  });

  it('waits for a page that appears a little later', async () => {
    pages.set('/en/b/', { status: 200, body: 'old' });
    setTimeout(() => pages.set('/en/b/', { status: 200, body: 'new' }), 60);
    expect((await checkLive(receipt('/en/b/', 'new'))).liveAt).not.toBeNull();
  });

  it('does not report a page as missing because the host closed the connection', async () => {
    pages.set('/en/late/', { status: 200, body: 'new' });
    let closed = 0;
    const close = (request: http.IncomingMessage) =>
      void (request.url === '/en/late/' && closed++ < 2 && request.socket.destroy());
    server.prependListener('request', close);
    const late = createLiveCheck({
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      timeoutMs: 200,
      patienceMs: -1,
    });
    const seen = await late(receipt('/en/late/', 'new')).finally(() =>
      server.off('request', close),
    );
    expect(seen.error).toBeNull();
    expect(closed).toBe(3);
  });

  it('returns an error for a page that was not seen', async () => {
    pages.set('/en/c/', { status: 200, body: 'old' });
    expect((await checkLive(receipt('/en/c/', 'new'))).error).toBe(
      'Written, but not seen live: answers 200 with other content',
    );
  });

  it('accepts a deletion when the address reports it', async () => {
    expect((await checkLive(receipt('/en/gone/', null))).liveAt).not.toBeNull();
    pages.set('/en/moved/', { status: 301, body: '' });
    expect((await checkLive(receipt('/en/moved/', null))).error).toBeNull();
    pages.set('/en/d/', { status: 200, body: 'still here' });
    expect((await checkLive(receipt('/en/d/', null))).error).toContain('still answers 200');
  });

  it('recognises an error page by its bytes, although its status is 404', async () => {
    pages.set('/en/404.html', { status: 404, body: 'no such page' });
    expect((await checkLive(receipt('/en/404.html', 'no such page'))).error).toBeNull();
  });

  it('requests the public address if no origin is set', async () => {
    pages.set('/en/public/', { status: 200, body: 'new' });
    const url = `http://localhost:${(server.address() as AddressInfo).port}/en/public/`;
    const seen = await createLiveCheck({ timeoutMs: 200, patienceMs: 400 })({
      ...receipt('/en/public/', 'new'),
      url,
    });
    expect([seen.error, Boolean(seen.liveAt)]).toEqual([null, true]);
  });

  it('accepts the bytes of a page that was rendered again meanwhile', async () => {
    pages.set('/en/again/', { status: 200, body: 'second' });
    const { hash, liveAt } = await checkLive(receipt('/en/again/', 'first'), () =>
      receipt('/en/again/', 'second'),
    );
    expect([hash, Boolean(liveAt)]).toEqual([digestOf(Buffer.from('second')), true]);
  });
});
