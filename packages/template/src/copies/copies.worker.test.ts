import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { LOCALES } from '@pune/i18n';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleWorker } from '../../service-workers.ts';
import { workerWith } from './copies.marks.ts';

/** The budget of the service worker, which every visitor loads after the first page. */
const WORKER_BYTES_MAX = 2_500;
const ORIGIN = 'https://pmc.example';
const NOW = Date.parse('2026-11-28T08:35:00Z');
const STORED = /२८ नोव्हेंबर २०२६, १४:०५|28 November 2026, 14:05/;

let code: string;
beforeAll(async () => {
  code = workerWith(await bundleWorker('copies'), LOCALES);
});

it('stays small, and needs nothing from elsewhere', () => {
  expect(brotliCompressSync(code).byteLength).toBeLessThanOrEqual(WORKER_BYTES_MAX);
  expect(code).not.toMatch(/importScripts|https?:\/\//);
});

/** The caches of a browser, in memory: by name, then by address. */
function createCaches() {
  const all = new Map<string, Map<string, Response>>();
  const addressOf = (request: string | { url: string }) =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).href;
  const open = async (name: string) => {
    const entries = all.get(name) ?? all.set(name, new Map()).get(name)!;
    return {
      match: async (request: string | { url: string }) => entries.get(addressOf(request))?.clone(),
      matchAll: async () => [...entries.values()].map((one) => one.clone()),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (request: string | { url: string }) => entries.delete(addressOf(request)),
      async put(request: string | { url: string }, response: Response) {
        entries.delete(addressOf(request));
        entries.set(addressOf(request), response);
      },
    };
  };
  const addresses = (name: string) =>
    [...(all.get(name)?.keys() ?? [])].map((url) => url.slice(ORIGIN.length));
  return { open, addresses };
}

const html = (body: string, files: readonly string[] = ['/_astro/site.aaaa.css']) =>
  `<!doctype html><html><head><title>${body}</title>${files.map((file) => `<link rel="stylesheet" href="${file}">`).join('')}</head><body><main id="main" tabindex="-1">${body}</main></body></html>`;

/** A portal on the network: what it answers, and which addresses were asked for. */
function createNetwork() {
  const files = new Map<string, { body: string; status?: number; headers?: object }>();
  const asked: string[] = [];
  const network = {
    isDown: false,
    isSilent: false,
    asked,
    page: (address: string, body: string, more: object = {}) =>
      files.set(address, { body, ...more }),
    remove: (address: string, status: number) => files.set(address, { body: 'gone', status }),
    async fetch(request: string | { url: string }): Promise<Response> {
      const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN);
      asked.push(pathname);
      if (network.isSilent) return new Promise(() => {});
      if (network.isDown) throw new TypeError('Failed to fetch');
      const found = files.get(pathname);
      return new Response(found?.body ?? 'missing', {
        status: found ? (found.status ?? 200) : 404,
        headers: {
          'content-type': pathname.endsWith('/') ? 'text/html; charset=utf-8' : 'text/css',
          'content-security-policy': "default-src 'self'",
          'cache-control': 'public, max-age=0, must-revalidate',
          ...found?.headers,
        },
      });
    },
  };
  for (const locale of LOCALES) network.page(`/${locale}/offline/`, html(`offline ${locale}`));
  network.page('/_astro/site.aaaa.css', 'a{src:url(./letters.ffff.woff2)}');
  return network;
}

interface Handled {
  answer: Response | undefined;
  /** What the worker does after the answer. */
  done: Promise<unknown>;
}

/** Starts the worker. */
async function start() {
  const network = createNetwork();
  const caches = createCaches();
  const listeners = new Map<string, (event: object) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const scope = {
    URL,
    Response,
    Headers,
    Set,
    Date,
    Intl,
    setTimeout,
    caches,
    fetch: network.fetch,
    location: new URL(`${ORIGIN}/worker.js`),
    navigator: {
      locks: {
        request: (_name: string, change: () => Promise<unknown>) =>
          (turn = turn.then(change, change)),
      },
    },
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
    registration: {},
    addEventListener: (name: string, listener: (event: object) => void) =>
      void listeners.set(name, listener),
  };
  const context = createContext(Object.assign(scope, { self: scope }));
  runInContext(code, context);

  async function send(name: string, event: object): Promise<Handled> {
    const work: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners.get(name)!({
      waitUntil: (one: Promise<unknown>) => void work.push(one),
      respondWith: (one: Promise<Response>) => void (answer = one),
      ...event,
    });
    return { answer: await answer, done: Promise.all(work) };
  }
  const request = (address: string, more: object = {}) => ({
    url: ORIGIN + address,
    method: 'GET',
    mode: 'navigate',
    destination: 'document',
    ...more,
  });
  return {
    network,
    caches,
    /** A page says that it was opened. */
    tell: async (address: string) => (await send('message', { data: address, ports: [] })).done,
    /** Opens a page, and gives what the reader sees as soon as it is there. */
    see: async (address: string): Promise<string | undefined> =>
      (await send('fetch', { request: request(address) })).answer?.text(),
    /** The same after the worker has done all; null if the worker stands aside. */
    async open(address: string, more: object = {}): Promise<string | null> {
      const { answer, done } = await send('fetch', { request: request(address, more) });
      const text = answer ? await answer.text() : null;
      await done;
      return text;
    },
    file: async (address: string, destination = 'style') =>
      (await send('fetch', { request: request(address, { mode: 'no-cors', destination }) })).answer,
    async keep(address: string): Promise<unknown> {
      const said = vi.fn();
      await (
        await send('message', { data: address, ports: [{ postMessage: said }] })
      ).done;
      return said.mock.calls[0]?.[0];
    },
  };
}
type Worker = Awaited<ReturnType<typeof start>>;

let worker: Worker;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  worker = await start();
  return () => vi.useRealTimers();
});

describe('a page that was visited', () => {
  it('is shown from the device without a network, with the day on which it was stored', async () => {
    worker.network.page('/mr/services/water/', html('water'));
    expect(await worker.open('/mr/services/water/')).toBe(html('water'));
    worker.network.isDown = true;
    const shown = await worker.open('/mr/services/water/');
    expect(shown).toMatch(STORED);
    expect(shown).toMatch(
      /<main id="main" tabindex="-1"><div [^>]*><p class="paati stale mt1">.*water/,
    );
    expect(shown).toContain('href="/mr/offline/"');
  });

  it('keeps its policy, and is stored with its files but without a font nobody asked for', async () => {
    worker.network.page('/en/services/water/', html('water'));
    await worker.open('/en/services/water/');
    expect(worker.caches.addresses('pages files')).toEqual(['/_astro/site.aaaa.css']);
    worker.network.isDown = true;
    expect((await worker.file('/_astro/site.aaaa.css'))?.status).toBe(200);
    const page = await (await worker.caches.open('pages visited')).match('/en/services/water/');
    expect(page?.headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  it('has no map and no suggestions on the device before they are asked for', async () => {
    const script = '/_astro/list.aaaa.js';
    const map = '/_astro/map.view.bbbb.js';
    worker.network.page(script, 'import(`./map.view.bbbb.js`)+`/_astro/search.suggestions.c.css`');
    worker.network.page(map, 'import`./map.base.cccc.js`');
    worker.network.page('/en/places/', html('places', [script]));
    await worker.open('/en/places/');
    const ofPage = [script, '/_astro/site.aaaa.css'];
    expect(worker.caches.addresses('pages files')).toEqual(ofPage);
    await worker.file(map, 'script');
    expect(worker.caches.addresses('pages files')).toEqual([...ofPage, map]);
  });

  it('keeps the font that its device asked for', async () => {
    worker.network.page('/_astro/letters.ffff.woff2', 'font');
    worker.network.page('/mr/services/water/', html('water'));
    await worker.open('/mr/services/water/');
    await worker.file('/_astro/letters.ffff.woff2', 'font');
    await worker.open('/mr/services/water/');
    expect(worker.caches.addresses('pages files')).toContain('/_astro/letters.ffff.woff2');
  });

  it('is shown from the device when the server fails, and when the network is silent', async () => {
    worker.network.page('/en/services/water/', html('water'));
    await worker.open('/en/services/water/');
    worker.network.page('/en/services/water/', 'away', { status: 503 });
    expect(await worker.open('/en/services/water/')).toMatch(STORED);
    worker.network.isSilent = true;
    const shown = worker.see('/en/services/water/');
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await Promise.race([shown, 'nothing yet'])).toBe('nothing yet');
    await vi.advanceTimersByTimeAsync(1);
    expect(await shown).toMatch(STORED);
  });

  it('is one of thirty, and the oldest leaves with its files', async () => {
    for (let n = 0; n < 31; n += 1) {
      const file = `/_astro/page.${String(n).padStart(4, '0')}.css`;
      worker.network.page(file, 'a{}');
      worker.network.page(`/en/news/n${n}/`, html(`n${n}`, [file]));
      await worker.open(`/en/news/n${n}/`);
    }
    const visited = worker.caches.addresses('pages visited');
    expect([visited.length, visited[0], visited.at(-1)]).toEqual([
      30,
      '/en/news/n1/',
      '/en/news/n30/',
    ]);
    const files = worker.caches.addresses('pages files');
    expect(files).toHaveLength(31);
    expect(files).not.toContain('/_astro/page.0000.css');
  });

  it('is stored though it was opened before there was a worker, and fetched once', async () => {
    worker.network.page('/mr/services/water/', html('water'));
    for (const address of ['/mr/services/water/', '/mr/services/water/', '/mr/account/'])
      await worker.tell(address);
    expect(worker.caches.addresses('pages visited')).toEqual(['/mr/services/water/']);
    expect(worker.caches.addresses('pages offline')).toEqual(['/mr/offline/']);
    expect(worker.network.asked.filter((one) => one.endsWith('/water/'))).toHaveLength(1);
  });
});

describe('releases', () => {
  const open = async (release: string, page: string) => {
    worker.network.page(`/_astro/site.${release}.css`, `/* ${release} */`);
    worker.network.page(page, html(`${page} ${release}`, [`/_astro/site.${release}.css`]));
    await worker.open(page);
  };

  it('are not mixed: each stored page has the files that it was stored with', async () => {
    await open('mmmm', '/en/news/one/');
    await open('nnnn', '/en/news/two/');
    // The portal does not have the files of the former release any more.
    worker.network.remove('/_astro/site.mmmm.css', 404);
    worker.network.isDown = true;
    expect(await worker.open('/en/news/one/')).toContain('/_astro/site.mmmm.css');
    expect(await worker.open('/en/news/two/')).toContain('/_astro/site.nnnn.css');
    for (const release of ['mmmm', 'nnnn'])
      expect(await (await worker.file(`/_astro/site.${release}.css`))?.text()).toBe(
        `/* ${release} */`,
      );
  });

  it('leave the stored page as it was when a file of its next version is missing', async () => {
    await open('mmmm', '/en/news/one/');
    worker.network.page('/en/news/one/', html('next', ['/_astro/missing.cccc.css']));
    expect(await worker.open('/en/news/one/').catch(() => null)).toContain('next');
    worker.network.isDown = true;
    expect(await worker.open('/en/news/one/')).toContain('one/ mmmm');
  });
});

describe('a page that was taken down', () => {
  it.each([404, 410])('leaves the device, kept or visited, with its files (%i)', async (status) => {
    worker.network.page('/_astro/own.dddd.css', 'a{}');
    for (const page of ['/en/news/kept/', '/en/news/visited/'])
      worker.network.page(page, html(page, ['/_astro/own.dddd.css']));
    expect(await worker.keep('/en/news/kept/')).toBe(true);
    await worker.open('/en/news/visited/');
    for (const page of ['/en/news/kept/', '/en/news/visited/']) {
      worker.network.remove(page, status);
      await worker.open(page);
    }
    expect([
      worker.caches.addresses('pages kept'),
      worker.caches.addresses('pages visited'),
      worker.caches.addresses('pages files'),
    ]).toEqual([[], [], ['/_astro/site.aaaa.css']]);
  });
});

describe('a page that the reader keeps', () => {
  it('stays whatever is visited, and has its pictures in one size for all', async () => {
    worker.network.page('/media/garden.1-480.webp', 'picture');
    worker.network.page(
      '/en/places/garden/',
      `${html('garden')}<img alt="" src="/media/garden.1-480.webp">`,
    );
    expect(await worker.keep('/en/places/garden/')).toBe(true);
    await worker.open('/en/places/garden/');
    expect(worker.caches.addresses('pages visited')).toEqual([]);
    worker.network.isDown = true;
    const picture = await worker.file('/media/garden.1-960.avif', 'image');
    expect(await picture?.text()).toBe('picture');
    await expect(worker.file('/media/other.1-960.avif', 'image')).rejects.toThrow(
      'Failed to fetch',
    );
  });

  it('is refused when it is no public page', async () => {
    worker.network.page('/mr/account/', html('account'));
    worker.network.page('/en/services/mine/', html('mine'), {
      headers: { 'cache-control': 'no-store' },
    });
    for (const address of [
      '/mr/account/',
      '/api/grievances/1',
      'https://elsewhere.example/en/',
      '/en/services/mine/',
    ])
      expect(await worker.keep(address)).toBe(false);
    expect(worker.caches.addresses('pages kept')).toEqual([]);
  });
});

describe('an address that is not stored', () => {
  it.each(LOCALES)('shows the page for it without a network (%s)', async (locale) => {
    worker.network.page(`/${locale}/`, html('home'));
    await worker.open(`/${locale}/`);
    worker.network.isDown = true;
    expect(await worker.open(`/${locale}/services/unknown/`)).toBe(html(`offline ${locale}`));
  });

  it('shows that page in another language rather than nothing', async () => {
    worker.network.page('/mr/', html('home'));
    await worker.open('/mr/');
    worker.network.isDown = true;
    expect(await worker.open('/hi/services/unknown/')).toBe(html('offline mr'));
  });

  it('has a page that is fetched again after a day', async () => {
    worker.network.page('/mr/', html('home'));
    await worker.open('/mr/');
    await worker.open('/mr/');
    const times = () => worker.network.asked.filter((address) => address === '/mr/offline/').length;
    expect(times()).toBe(1);
    vi.setSystemTime(NOW + 86_400_001);
    await worker.open('/mr/');
    expect(times()).toBe(2);
  });
});

describe('the worker stands aside for', () => {
  it.each([
    '/api/citizens/me',
    '/desk/',
    '/staff/',
    '/mr/account/',
    '/mr/account/register/',
    '/mr/embed/payments/',
    '/mr/grievances/new/',
    '/mr/grievances/_shell/',
    '/mr/_alerts/',
    '/mr/services/?lang=mr',
    '/mr/news/feed.xml',
    '/',
  ])('%s', async (address) => {
    worker.network.page(address, html('page'));
    expect(await worker.open(address)).toBeNull();
    expect(await worker.keep(address)).toBe(false);
  });

  it('photos that functions answer with', async () => {
    expect(await worker.file('/api/grievances/1/photo', 'image')).toBeUndefined();
  });

  it('forms, and requests of scripts', async () => {
    expect(await worker.open('/mr/services/', { method: 'POST' })).toBeNull();
    expect(await worker.open('/mr/services/', { mode: 'cors', destination: '' })).toBeNull();
  });

  it('answers to one reader: they are shown and not stored', async () => {
    worker.network.page('/mr/services/', html('mine'), {
      headers: { 'cache-control': 'no-store' },
    });
    expect(await worker.open('/mr/services/')).toBe(html('mine'));
    expect(worker.caches.addresses('pages visited')).toEqual([]);
  });
});
