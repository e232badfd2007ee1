import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '@pune/snapshot/digest';
import type { PageReceipt } from './outbox.ts';
import { createPageFetch, type FetchOptions } from './fetch-page.ts';
import { fetchInThread } from './fetch-thread.ts';
import { createLiveCheck, type CheckLive } from './live.ts';

/** The limit ends a hang: a busy machine answers late. */
const TIMEOUT_MS = 60_000;
const pages = new Map<string, { status: number; body: string; host?: string }>();
let server: http.Server;
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    if (request.url === '/en/silent/') return void server.emit('silent');
    const page = pages.get(request.url!);
    if (page) page.host = request.headers.host;
    response.writeHead(page?.status ?? 404).end(page?.body ?? 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const addressOf = (path: string) => ({ url: `http://pmc.localhost:8080${path}`, path });
const receipt = (path: string, body: string | null): PageReceipt => ({
  portal: 'pmc',
  ...addressOf(path),
  action: body === null ? 'delete' : 'put',
  hash: body === null ? null : digestOf(Buffer.from(body)),
  liveAt: null,
  error: null,
});

describe.each([
  ['this thread', (options: FetchOptions) => createPageFetch(options)],
  ['a thread of its own', (options: FetchOptions) => fetchInThread(options).fetchPage],
])('live check, fetching in %s', (_, fetching) => {
  let checkLive: CheckLive;
  beforeAll(() => {
    const fetchPage = fetching({ origin: origin(), timeoutMs: TIMEOUT_MS });
    checkLive = createLiveCheck({ fetchPage, patienceMs: 400 });
  });

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
    const fetchPage = fetching({ origin: origin(), timeoutMs: TIMEOUT_MS });
    const late = createLiveCheck({ fetchPage, patienceMs: -1 });
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
    const fetchPage = fetching({ timeoutMs: TIMEOUT_MS });
    const seen = await createLiveCheck({ fetchPage, patienceMs: 400 })({
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

it('a thread that ends fails what it was fetching, and the next page starts another one', async () => {
  const { fetchPage, stop } = fetchInThread({ origin: origin(), timeoutMs: 10_000 });
  const isAsked = new Promise((resolve) => server.once('silent', resolve));
  const failure = expect(fetchPage(addressOf('/en/silent/'))).rejects.toThrow(
    'the thread that fetches pages has ended',
  );
  await isAsked;
  await stop();
  await failure;
  pages.set('/en/next/', { status: 200, body: 'next' });
  expect(await fetchPage(addressOf('/en/next/'))).toMatchObject({
    status: 200,
    hash: digestOf(Buffer.from('next')),
  });
  await stop();
});

it('a thread of its own reads responses while this one is busy', async () => {
  // More than the buffers of a connection take: it is sent when most of it has been read.
  const PAGE_BYTES = 64 * 1024 * 1024;
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const host = new Worker(
    `const { parentPort, workerData: sent } = require('node:worker_threads');
     const page = Buffer.alloc(${PAGE_BYTES}, 'page');
     const server = require('node:http').createServer((request, response) => {
       if (request.url === '/') return response.end('page');
       response.end(page, () => { Atomics.store(sent, 0, 1); Atomics.notify(sent, 0); });
     });
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true, execArgv: [], workerData: sent },
  );
  const [port] = (await once(host, 'message')) as [number];
  const { fetchPage, stop } = fetchInThread({ origin: `http://127.0.0.1:${port}` });
  await fetchPage(addressOf('/'));
  const fetched = fetchPage(addressOf('/large/'));
  // Requests are sent in a microtask, all of a turn in one message.
  await Promise.resolve();
  // This thread does nothing else before the page has been sent.
  expect(Atomics.wait(sent, 0, 0, TIMEOUT_MS)).not.toBe('timed-out');
  expect((await fetched).status).toBe(200);
  await stop();
  await host.terminate();
});
