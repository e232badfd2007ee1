import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { changeServed } from '@pune/publisher/change-mark';
import type { PageViews } from './function-services.ts';
import type { Answered } from './metrics/request-counts.ts';
import { parseNetlifyToml } from './netlify/netlify-toml.ts';
import { releasesFolder, startHost, wholeAnswer, type Ask } from './testing/testing.ts';

const netlify = parseNetlifyToml(`
[[headers]]
for = "/*"
[headers.values]
Referrer-Policy = "strict-origin-when-cross-origin"
[[headers]]
for = "/_astro/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
[[headers]]
for = "/:locale/forms/*"
[headers.values]
X-Forms = "yes"
ETag = "a rule's"
[[redirects]]
from = "/mr/forced/"
to = "/mr/"
status = 302
force = true
[redirects.conditions]
Cookie = ["choice"]
`);
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';

/** Starts a host that notes what it counts. */
async function startNoting(releases: string, FILE_CACHE_MB: number, TRUST_PROXY: number) {
  const counts: Omit<Answered, 'ms'>[] = [];
  const sources: boolean[] = [];
  const views: Parameters<PageViews['note']>[] = [];
  const host = await startHost(releases, {
    netlify,
    env: { EMBED_ORIGINS: ['https://partner.example'], FILE_CACHE_MB, TRUST_PROXY },
    metrics: {
      functionRan: () => {},
      requests: {
        count: ({ site, method, counted: route, status }, isFromCache) => {
          counts.push({ site, method, counted: route, status });
          sources.push(isFromCache);
        },
        register: () => {},
      },
    },
    pageViews: { note: (...view) => void views.push(view) },
  });
  return {
    ...host,
    /** Takes what was noted since the last call: lines of the log, counts and page views. */
    noted: () => ({
      lines: host.lines.splice(0).map(({ requestId, ms, time, ...line }) => ({
        ...line,
        requestId: requestId === TRACE_ID ? TRACE_ID : typeof requestId,
        types: [typeof ms, typeof time],
      })),
      counted: counts.splice(0),
      views: views.splice(0),
    }),
    wasFromCache: () => sources.at(-1)!,
  };
}
type NotingHost = Awaited<ReturnType<typeof startNoting>>;

const releases = releasesFolder();
const root = path.join(releases.folder, 'council');
/** Pairs of hosts of the same releases: one may answer without a `Request`, the other never does. */
let pairs: [quick: NotingHost, full: NotingHost][];
const all = () => pairs.flat();

const FILES = [
  'mr/index.html',
  'mr/long/index.html',
  'en/long/index.html',
  'mr/forced/index.html',
  'mr/circulars/index.html',
  'mr/forms/a/index.html',
  'mr/embed/grievances/index.html',
  'mr/पत्रक/index.html',
  'mr/404.html',
  'mr/feed.xml',
  'mr/a.b-c_d~e.json',
  'mr/no-extension',
  'mr/other.tmp',
  'api/echo/index.html',
  'pagefind/pagefind.wasm',
  '_astro/page.B1.css',
  'media/report.pdf',
  'media/seal.svg',
  'media/film.mp4',
  'media/index.html',
  'index.html',
  'livez',
] as const;
const addressOf = (file: string) => encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
const ADDRESSES = [
  ...FILES.map(addressOf),
  '/mr/long',
  '/mr/long/?page=2',
  '/mr/long/?',
  '/mr//long/',
  '/mr/./long/',
  '/mr/l%6fng/',
  '/mr/long/index.html.br',
  '/mr/none/',
  '/readyz',
];

const TWINS = ['none', 'fresh', 'earlier', 'br', 'gzip'] as const;
interface Put {
  kind: 'put';
  file: (typeof FILES)[number];
  /** The length of the body in bytes. */
  size: number;
  twins: (typeof TWINS)[number];
}
type Step =
  | Put
  | { kind: 'remove'; file: (typeof FILES)[number] }
  | { kind: 'release' }
  | { kind: 'embed'; origin: string }
  | { kind: 'ask'; address: string; request: Ask };

let version = 0;
const live = (file: string) => path.join(root, 'current', file);

function writeRenamed(file: string, body: string | Buffer, seconds: number): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, body);
  fs.utimesSync(`${file}.new`, seconds, seconds);
  fs.renameSync(`${file}.new`, file);
}

/** Replaces a file as the publisher does: the time of a precompressed variant is that of its file. */
function put({ file, size, twins }: Omit<Put, 'kind'>): void {
  version++;
  const body = Buffer.alloc(size, `<!doctype html><title>${version}</title>${file} `);
  changeServed(root, () => {
    writeRenamed(live(file), body, version);
    for (const suffix of ['br', 'gz'] as const) {
      const isMade = twins === 'fresh' || twins === (suffix === 'br' ? 'br' : 'gzip');
      const twin = (suffix === 'br' ? brotliCompressSync : gzipSync)(body);
      if (isMade) writeRenamed(live(`${file}.${suffix}`), twin, version);
      else if (twins === 'none') fs.rmSync(live(`${file}.${suffix}`), { force: true });
    }
  });
}

function release(): void {
  const name = `r${++version}`;
  fs.cpSync(fs.realpathSync(path.join(root, 'current')), path.join(root, name), {
    recursive: true,
    preserveTimestamps: true,
  });
  changeServed(root, () => releases.publish('council', name, {}));
}

function change(step: Exclude<Step, { kind: 'ask' }>): void {
  if (step.kind === 'put') put(step);
  else if (step.kind === 'remove')
    changeServed(root, () => fs.rmSync(live(step.file), { force: true }));
  else if (step.kind === 'embed')
    changeServed(root, () =>
      writeRenamed(
        live('_configuration/embedding.json'),
        JSON.stringify({ origins: [step.origin] }),
        ++version,
      ),
    );
  else release();
}

/** Asks both hosts of each pair, and compares all that is seen of their answers. */
async function compare(address: string, request: Ask): Promise<void> {
  for (const [quick, full] of pairs) {
    const [one, other] = [await quick.ask(address, request), await full.ask(address, request)];
    expect(wholeAnswer(one), address).toEqual(wholeAnswer(other));
    expect(quick.noted(), address).toEqual(full.noted());
  }
}

beforeAll(async () => {
  releases.publish('council', 'r0', { 'mr/index.html': 'council' });
  releases.publish('visit', 'r0', { 'en/index.html': 'visit' });
  fs.writeFileSync(path.join(root, '.changes'), '');
  for (const file of FILES) put({ file, size: 3000, twins: 'fresh' });
  const start = (cache: number, proxies: number) =>
    Promise.all([
      startNoting(releases.folder, cache, proxies),
      startNoting(releases.folder, 0, proxies),
    ]);
  pairs = [await start(16, 0), await start(1, 1)];
  // A host learns the names of its portals from the first answers.
  for (const host of all()) await host.ask('/mr/', { headers: { 'accept-encoding': 'br' } });
});
afterAll(async () => {
  await Promise.all(all().map((host) => host.close()));
  releases.remove();
});

const REQUESTS: Ask[] = [
  ...['br', 'gzip', 'gzip, deflate, br, zstd', 'identity', '*;q=0.5', ''].map((encoding) => ({
    headers: { 'accept-encoding': encoding, 'user-agent': 'Firefox' },
  })),
  { headers: { 'cache-control': 'no-cache', traceparent: `00-${TRACE_ID}-00f067aa0ba902b7-01` } },
  { headers: { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` } },
  { headers: { 'if-none-match': '*' } },
  { headers: { range: 'bytes=0-9' } },
  { headers: { range: 'bytes=9999999-' } },
  { headers: { cookie: 'choice=1; lang=en' } },
  { headers: { referer: 'http://council.localhost/en/long/' } },
  { headers: { referer: 'http://council.localhost/hi/' } },
  { headers: { accept: 'text/html', 'sec-fetch-dest': 'iframe' } },
  { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' } },
  { method: 'HEAD' },
  { method: 'POST', body: 'a=b' },
  { host: 'visit.example.org' },
  { host: 'elsewhere.example' },
];

describe('an answer that is read equals that of the full path', () => {
  test.each(['none', 'fresh', 'earlier'] as const)(
    'at each address, after its file was replaced, twins: %s',
    async (twins) => {
      for (const host of all()) host.noted();
      for (const encoding of ['br', 'gzip', 'identity']) {
        for (const file of FILES) put({ file, size: 3000, twins });
        put({ file: 'media/film.mp4', size: 600_000, twins: 'none' });
        for (const address of ADDRESSES)
          await compare(address, { headers: { 'accept-encoding': encoding } });
      }
    },
  );

  test.each([
    'mr/long/index.html',
    'mr/forced/index.html',
    'mr/circulars/index.html',
    'mr/embed/grievances/index.html',
    'media/report.pdf',
  ] as const)('to each odd request, before and after %s is in memory', async (file) => {
    for (const host of all()) host.noted();
    for (const request of REQUESTS) {
      put({ file, size: 3000, twins: 'fresh' });
      for (const each of [request, {}, request]) await compare(addressOf(file), each);
    }
  });

  test('with any order of edits, releases and requests', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.record({
              kind: fc.constant('put' as const),
              file: fc.constantFrom(...FILES),
              size: fc.constantFrom(0, 255, 256, 5000, 600_000),
              twins: fc.constantFrom(...TWINS),
            }),
            fc.record({ kind: fc.constant('remove' as const), file: fc.constantFrom(...FILES) }),
            fc.record({ kind: fc.constant('release' as const) }),
            fc.record({
              kind: fc.constant('embed' as const),
              origin: fc.constantFrom('https://one.example', 'https://two.example'),
            }),
            ...Array.from({ length: 6 }, () =>
              fc.record({
                kind: fc.constant('ask' as const),
                address: fc.constantFrom(...ADDRESSES),
                request: fc.constantFrom(...REQUESTS),
              }),
            ),
          ),
          { minLength: 20, maxLength: 60 },
        ),
        async (steps: Step[]) => {
          for (const host of all()) host.noted();
          for (const step of steps)
            if (step.kind === 'ask') await compare(step.address, step.request);
            else change(step);
        },
      ),
      { numRuns: process.env.TEST_ALL ? 300 : 12 },
    ));
});

describe('a file that is read', () => {
  const asRead = { headers: { 'accept-encoding': 'identity' } };

  test('makes no headers of a Response, and is counted as a miss', async () => {
    const [[quick, full]] = pairs as [[NotingHost, NotingHost]];
    const setting = vi.spyOn(Headers.prototype, 'set');
    try {
      for (const address of ['/mr/long/', '/_astro/page.B1.css', '/media/seal.svg']) {
        for (const file of FILES) put({ file, size: 3000, twins: 'none' });
        expect((await quick.ask(address, asRead)).status).toBe(200);
        expect(quick.wasFromCache()).toBe(false);
        expect((await quick.ask(address, asRead)).status).toBe(200);
        expect(quick.wasFromCache()).toBe(true);
      }
      expect(setting).not.toHaveBeenCalled();
      await full.ask('/mr/long/', asRead);
      expect(setting).toHaveBeenCalled();
    } finally {
      setting.mockRestore();
    }
  });

  test('is not looked at again while the publisher changes nothing', async () => {
    const [[quick]] = pairs as [[NotingHost, NotingHost]];
    put({ file: 'mr/long/index.html', size: 3000, twins: 'none' });
    await quick.ask('/mr/long/', asRead);
    const [looking, opening] = [vi.spyOn(fs, 'statSync'), vi.spyOn(fs, 'openSync')];
    const ofPage = ({ mock }: typeof looking | typeof opening) =>
      mock.calls.filter(([file]) => String(file).endsWith('mr/long/index.html')).length;
    try {
      for (let time = 0; time < 3; time++)
        expect((await quick.ask('/mr/long/', asRead)).status).toBe(200);
      expect([ofPage(looking), ofPage(opening)]).toEqual([0, 0]);
    } finally {
      looking.mockRestore();
      opening.mockRestore();
    }
  });

  test('that cannot be read is answered as by the full path', async () => {
    for (const host of all()) host.noted();
    put({ file: 'mr/long/index.html', size: 3000, twins: 'none' });
    const reading = vi.spyOn(fs, 'readSync').mockImplementation(() => {
      throw new Error('EIO');
    });
    try {
      await compare('/mr/long/', asRead);
      expect(reading).toHaveBeenCalled();
    } finally {
      reading.mockRestore();
    }
    await compare('/mr/long/', asRead);
  });
});
