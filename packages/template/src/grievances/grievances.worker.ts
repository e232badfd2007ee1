import type { Extendable, Fetching } from '../shared/workers/events.ts';
import {
  ASSETS,
  digestOf,
  linksOf,
  ON_REQUEST,
  PATIENCE_MS,
  storeFiles,
} from '../shared/workers/files.ts';
import { REPORTS, sendReports } from './grievances.reports.ts';

/**
 * The service worker of the form's page: the page opens without a network, and reports that wait on
 * the device are sent when there is one. Its scope is its own folder, the address of the form.
 * Answers of functions are never cached.
 */

interface Syncing extends Extendable {
  tag: string;
}
declare const self: {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(name: 'sync', listener: (event: Syncing) => void): void;
};

const FORM = new URL('./', location.href).pathname;
/**
 * Files by their digests: the configuration, the texts of the form, and the words by which
 * categories are found.
 */
const DATA =
  /\/_configuration\/grievances\.[0-9a-f]{64}\.json|\/\w\w\/grievances\/new\/(?:texts|words)\.json\?v=\w{8}/g;
/** Each version of the page has a cache, with the files that it links. */
const CACHES = `grievances-form ${FORM} `;

const own = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(CACHES));

async function cached(address: string): Promise<Response | undefined> {
  for (const name of await own()) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

/** The files that a page or a file links. */
const filesOf = (text: string): string[] => [...(text.match(DATA) ?? []), ...linksOf(text)];

/** Caches a page with its files, then deletes the caches of other versions. */
async function keep(page: Response): Promise<void> {
  const text = await page.clone().text();
  const name = CACHES + (await digestOf(text));
  const cache = await caches.open(name);
  if (!(await cache.match(FORM))) {
    await storeFiles(cache, filesOf(text), { linksOf: filesOf, cached, later: ON_REQUEST });
    // Last, so that a cache with the page is complete.
    await cache.put(FORM, page);
  }
  for (const other of await own()) if (other !== name) await caches.delete(other);
}

/** The portal has no form any more. */
async function retire(): Promise<void> {
  for (const name of await own()) await caches.delete(name);
  await self.registration.unregister();
}

async function pageFor(event: Fetching): Promise<Response> {
  const before = await cached(FORM);
  const answer = fetch(event.request);
  const late = new Promise<null>((resolve) => {
    if (before) setTimeout(resolve, PATIENCE_MS, null);
  });
  const page = await Promise.race([answer, late]).catch(() => null);
  if (page?.ok) event.waitUntil(keep(page.clone()).catch(() => {}));
  else if (page?.status === 404 || page?.status === 410) event.waitUntil(retire());
  else if (before) return before;
  return page ?? answer;
}

const install = async (): Promise<void> => {
  const page = await fetch(FORM, { cache: 'no-cache' });
  if (!page.ok) throw new Error(`${FORM}: ${page.status}`);
  await keep(page);
  // A page keeps working with another worker: its files are those of its own version.
  await self.skipWaiting();
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  const address = pathname + search;
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' && pathname === FORM) event.respondWith(pageFor(event));
  else if (pathname.startsWith(ASSETS) || address.match(DATA))
    event.respondWith(cached(address).then((file) => file ?? fetch(event.request)));
});
self.addEventListener('sync', (event) => {
  if (event.tag !== REPORTS) return;
  const sending = async () => {
    // The browser tries again later after a failure.
    if (!(await sendReports(new Date()))) throw new Error('Reports are still waiting');
  };
  event.waitUntil(sending());
});
