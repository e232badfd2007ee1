import fs from 'node:fs';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { releasesFolder, startHost } from './testing/testing.ts';

/** Bodies of up to 16 kB share the memory of a segment. */
const CACHE_MB = 1;
const PAGE = `<!doctype html><title>Home of the council</title>${'text '.repeat(2000)}`;
/** Three of them turn the cache over, and its memory is used again. */
const LARGE = Buffer.alloc(500_000, 'large');
const SMALL = Buffer.alloc(10_000, 'VISIT ');

let releases: ReturnType<typeof releasesFolder>;
let host: Awaited<ReturnType<typeof startHost>>;

beforeEach(async () => {
  releases = releasesFolder();
  releases.publish('council', 'r1', {
    'mr/index.html': 'home',
    'mr/long/index.html': PAGE,
    'm/large.webp': LARGE,
  });
  releases.publish('visit', 'r1', { 'en/index.html': 'visit', 'm/small.webp': SMALL });
  host = await startHost(releases.folder, { env: { FILE_CACHE_MB: CACHE_MB } });
  await host.ask('/mr/');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await host.close();
  releases.remove();
});

const requestOf = (target: string, name = 'council.localhost'): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${name}\r\n\r\n`;

/** Sends requests in one write. Resolves with everything that came until the connection ended. */
const sent = (requests: string, last = requestOf('/mr/?last')): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(host.port, '127.0.0.1', () => socket.write(requests + last));
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      received += text;
      if (received.endsWith('home')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });

describe('requests that a client sends without waiting', () => {
  test('get their own bytes, and leave those of others in the cache', async () => {
    const page = requestOf('/mr/long/?q');
    const evicting = requestOf('/m/l%61rge.webp').repeat(5);
    const reusing = requestOf('/m/small.webp?q', 'visit.example.org').repeat(9);
    const received = await sent(page + evicting + reusing);
    expect(received.split('HTTP/1.1 200').length - 1).toBe(16);
    expect(received).toContain(PAGE);
    expect(received.split(SMALL.toString()).length - 1).toBe(9);
    for (let visit = 0; visit < 2; visit++) expect((await host.ask('/mr/long/')).text).toBe(PAGE);
  });

  test('end the connection when too many are unanswered, and no other one', async () => {
    const reads = vi.spyOn(fs, 'openSync');
    const received = await sent(requestOf('/m/large.webp?q').repeat(400)).catch(() => '');
    expect(received).not.toContain('home');
    expect(reads.mock.calls.length).toBeLessThan(40);
    expect((await host.ask('/mr/long/')).text).toBe(PAGE);
  });
});

test('an address in another form does not push files out of the cache', async () => {
  for (let visit = 0; visit < 2; visit++) await host.ask('/mr/long/');
  for (let visit = 0; visit < 20; visit++)
    expect((await host.ask('/m/l%61rge.webp')).bytes.equals(LARGE)).toBe(true);
  const reads = vi.spyOn(fs, 'openSync');
  expect((await host.ask('/mr/long/')).text).toBe(PAGE);
  expect(reads).not.toHaveBeenCalled();
});

describe('a fault of the machine', () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };

  test('while a file is opened is no missing page', async () => {
    vi.spyOn(fs, 'openSync').mockImplementation(failing('EMFILE'));
    expect((await host.ask('/mr/long/')).status).toBe(500);
    vi.restoreAllMocks();
    expect((await host.ask('/mr/long/')).text).toBe(PAGE);
  });

  test('while an answer is sent from the cache ends no process', async () => {
    await host.ask('/mr/long/');
    const real = fs.statSync.bind(fs);
    vi.spyOn(fs, 'statSync')
      .mockImplementationOnce(failing('EIO'))
      .mockImplementation(real as never);
    expect((await host.ask('/mr/long/')).text).toBe(PAGE);
    expect(host.lines.some(({ message }) => message === 'answer from a file failed')).toBe(true);
  });
});
