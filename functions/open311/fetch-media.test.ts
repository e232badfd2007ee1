import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetchMedia } from './fetch-media.ts';

const PICTURE = Buffer.from('a picture');
let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    const to = (location: string) => response.writeHead(302, { location }).end();
    if (request.url === '/picture') return void response.end(PICTURE);
    if (request.url === '/moved') return void to('/picture');
    if (request.url === '/circle') return void to('/circle');
    if (request.url === '/inside') return void to('http://127.0.0.1/secret');
    if (request.url === '/file') return void to('file:///etc/passwd');
    if (request.url === '/large') return void response.end(Buffer.alloc(2_000));
    if (request.url === '/slow') return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const anyPort = { isUsualPort: () => true };
/** Allows the name of the test's server, and refuses addresses that stand in a URL. */
const allowed = {
  ...anyPort,
  isPublic: (address: string) => address !== '10.0.0.1',
  bytesMax: 1_000,
};
/** The limit ends a hang: a busy machine answers late. */
const TIMEOUT_MS = 60_000;
const fetchAllowed = createFetchMedia({ ...allowed, timeoutMs: TIMEOUT_MS });
/** Gives up after half a second. */
const fetchInTime = createFetchMedia({ ...allowed, timeoutMs: 500 });

test('a picture is fetched, also behind a redirect', async () => {
  for (const path of ['/picture', '/moved']) {
    const media = await fetchAllowed(`${origin}${path}`);
    expect(media).toEqual({ kind: 'Fetched', bytes: PICTURE });
  }
});

test.each([
  ['/nothing', 'Failed'],
  ['/circle', 'Failed'],
  ['/slow', 'Failed'],
  ['/large', 'TooLarge'],
  ['/file', 'AddressRefused'],
])('%s: %s', async (path, kind) =>
  expect((await (path === '/slow' ? fetchInTime : fetchAllowed)(`${origin}${path}`)).kind).toBe(
    kind,
  ),
);

test('the connection is refused if any address of a name is not public, before anything is sent', async () => {
  const guarded = createFetchMedia(anyPort);
  const before = asked.length;
  for (const url of [
    `${origin}/picture`,
    origin.replace('localhost', '127.0.0.1'),
    origin.replace('localhost', '[::1]'),
    origin.replace('localhost', '2130706433'),
    origin.replace('localhost', '0x7f.1'),
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:10.0.0.1]/',
  ])
    expect(await guarded(url), url).toEqual({ kind: 'AddressRefused' });
  expect(asked.length).toBe(before);
});

test('a redirect leads to no private address', async () => {
  const guarded = createFetchMedia({
    ...anyPort,
    // The name of the first server is taken for public, and its address in a URL is not.
    isPublic: (() => {
      let lookups = 0;
      return () => (lookups += 1) <= 1;
    })(),
    timeoutMs: TIMEOUT_MS,
  });
  expect(await guarded(`${origin}/inside`)).toEqual({ kind: 'AddressRefused' });
});

test.each([
  'ftp://a.example/1',
  'file:///etc/passwd',
  'data:image/png,x',
  'http://u:p@a.example/',
  '',
  'x',
])('“%s” is no address of a picture', async (url) =>
  expect(await createFetchMedia()(url)).toEqual({ kind: 'AddressRefused' }),
);

test('another port than the usual one is refused', async () =>
  expect(await createFetchMedia({ isPublic: () => true })(`${origin}/picture`)).toEqual({
    kind: 'AddressRefused',
  }));
