import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKeptAnswers } from './kept-answers.ts';
import { ruledHeaders } from './ruled-headers.ts';
import { releasesFolder, startHost } from './testing/testing.ts';

/** Bodies of up to 16 kB share the memory of a segment. */
const CACHE_MB = 1;
const PAGE = `<!doctype html><title>Home of the council</title>${'text '.repeat(2000)}`;
/** Three bodies of this size turn the cache over. */
const LARGE = Buffer.alloc(500_000, 'large');

let releases: ReturnType<typeof releasesFolder>;
let host: Awaited<ReturnType<typeof startHost>>;

beforeEach(async () => {
  releases = releasesFolder();
  releases.publish('council', 'r1', {
    'mr/index.html': 'home',
    'mr/long/index.html': PAGE,
    'm/large.webp': LARGE,
  });
  host = await startHost(releases.folder, { env: { FILE_CACHE_MB: CACHE_MB } });
  await host.ask('/mr/');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await host.close();
  releases.remove();
});

const requestOf = (target: string): string =>
  `GET ${target} HTTP/1.1\r\nHost: council.localhost\r\n\r\n`;

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
  test('are given memory that no other one gets before its answer has been sent', () => {
    const kept = createKeptAnswers({
      bytesMax: CACHE_MB * 1024 * 1024,
      releasesOf: () => releases.folder,
      releaseOf: () => releases.folder,
      redirects: [],
      functionFor: () => null,
      rules: ruledHeaders([]),
    });
    const keeperOf = (outgoing: EventEmitter) =>
      kept.keeperFor({
        url: new URL('http://council.localhost/mr/long/'),
        bindings: { incoming: { url: '/mr/long/' }, outgoing },
      } as never)!;
    const outgoing = new EventEmitter();
    const page = keeperOf(outgoing).allocate!(10_000).fill('page');
    const before = Buffer.from(page);
    const readOthers = () => {
      for (const size of [...Array<number>(5).fill(500_000), ...Array<number>(9).fill(10_000)]) {
        const other = new EventEmitter();
        keeperOf(other).allocate!(size).fill('other');
        other.emit('close');
      }
    };
    readOthers();
    expect(page.equals(before)).toBe(true);
    outgoing.emit('close');
    readOthers();
    expect(page.equals(before)).toBe(false);
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
