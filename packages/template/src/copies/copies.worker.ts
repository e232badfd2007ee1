import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import type { Extendable, Fetching } from '../shared/workers/events.ts';
import {
  ASSETS,
  linksOf,
  ON_REQUEST_OR_FONT,
  PATIENCE_MS,
  storeFiles,
} from '../shared/workers/files.ts';
import {
  onNotificationClick,
  onPush,
  type NotificationClick,
  type PushEvent,
  type PushWorker,
} from './copies.push.ts';
import { FILES, KEPT, OFFLINE, STORED_AT, VISITED, VISITED_MAX } from './copies.store.ts';

/**
 * The service worker of a portal: pages that the reader visited last or keeps open without a
 * network, as they were stored. A page is stored with the files of its release, which have digests
 * in their names; so releases never mix. It leaves functions, forms with their own worker, and
 * pages of a person alone.
 */

interface Message extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
declare const self: {
  /** The mark of a stored page by language, as HTML with `{date}`; the worker's file sets it. */
  readonly marks: Readonly<Record<string, string>>;
  skipWaiting(): Promise<void>;
  clients: PushWorker['clients'];
  registration: ServiceWorkerRegistration;
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(name: 'message', listener: (event: Message) => void): void;
  addEventListener(name: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(name: 'notificationclick', listener: (event: NotificationClick) => void): void;
};

/**
 * Public pages of the release. Not among them: accounts, forms in frames, the form for problems,
 * which has a worker of its own, and templates of functions. Functions have other addresses.
 */
const PAGE = /^\/(\w\w)\/(?!account\/|embed\/|desk\/|grievances\/new\/|(?:.*\/)?_)(?:[^/]+\/)*$/;
const MEDIA = /^\/media\//;
const DAY_MS = 86_400_000;
/** The header of a stored page that names its files. */
const LINKED = 'x-files';
/** One change at a time: the files of a page that is being stored belong to no page yet. */
const inTurn = (change: () => Promise<void>): Promise<void> =>
  navigator.locks.request(FILES, change);

const offlinePage = (locale: string): string => `/${locale}/offline/`;

async function stored(address: string): Promise<Response | undefined> {
  for (const name of [OFFLINE, KEPT, VISITED]) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

/** Deletes the pages visited longest ago, and the files that no stored page needs. */
async function tidy(): Promise<void> {
  const visited = await caches.open(VISITED);
  for (const page of (await visited.keys()).slice(0, -VISITED_MAX)) await visited.delete(page);
  const wanted = new Set<string>();
  for (const name of [OFFLINE, KEPT, VISITED])
    for (const { headers } of await (await caches.open(name)).matchAll())
      for (const file of headers.get(LINKED)!.split(' ')) wanted.add(file);
  const files = await caches.open(FILES);
  for (const file of await files.keys())
    if (!wanted.has(new URL(file.url).pathname)) await files.delete(file);
}

/** Stores a page with its files; a page that the reader keeps with its pictures too. */
async function store(address: string, page: Response, isKept?: boolean): Promise<void> {
  const text = await page.text();
  const kept = await caches.open(KEPT);
  const keeps = isKept || (await kept.match(address));
  const isOffline = address === offlinePage(address.slice(1, 3));
  const links = [
    ...(text.match(/\/_astro\/[\w.~-]+\.(?:css|js)/g) ?? []),
    ...(keeps ? [...text.matchAll(/<img[^>]* src="(\/media\/[^"]+)/g)].map(([, src]) => src!) : []),
  ];
  const files = await storeFiles(await caches.open(FILES), links, {
    linksOf,
    later: ON_REQUEST_OR_FONT,
  });
  const visited = await caches.open(VISITED);
  const headers = new Headers({ [STORED_AT]: `${Date.now()}`, [LINKED]: files.join(' ') });
  for (const name of ['content-type', 'content-security-policy']) {
    const value = page.headers.get(name);
    if (value) headers.set(name, value);
  }
  // Last, so that the files of a stored page are there.
  const cache = isOffline ? await caches.open(OFFLINE) : keeps ? kept : visited;
  await cache.put(address, new Response(text, { headers }));
  if (keeps) await visited.delete(address);
  await tidy();
}

/** A page of the release, which everybody may store; others are answers to one reader. */
const isPublic = ({ ok, headers, redirected }: Response): boolean =>
  ok &&
  !redirected &&
  headers.get('content-type')?.startsWith('text/html') === true &&
  headers.get('cache-control')?.includes('public') === true;

/** Fetches a page and stores it. */
async function fetchPage(address: string, isKept?: boolean): Promise<void> {
  const page = await fetch(address, { cache: 'no-cache' });
  if (!isPublic(page)) throw new Error(`${address}: ${page.status}`);
  await inTurn(() => store(address, page, isKept));
}

/** The page is at this address no more. */
const forget = async (address: string): Promise<void> => {
  for (const name of [KEPT, VISITED]) await (await caches.open(name)).delete(address);
  await tidy();
};

/** Stores what the network answered, or deletes what it has taken down. */
async function note(address: string, locale: string, page: Response): Promise<void> {
  if (isPublic(page)) await inTurn(() => store(address, page));
  else if ([404, 410].includes(page.status) || page.type === 'opaqueredirect')
    await inTurn(() => forget(address));
  await refresh(offlinePage(locale));
}

/** Fetches the page for addresses that are not stored, once a day. */
async function refresh(offline: string): Promise<void> {
  const before = await stored(offline);
  if (!(Number(before?.headers.get(STORED_AT)) > Date.now() - DAY_MS)) await fetchPage(offline);
}

/** A stored page with its mark: that it was stored, and when. */
async function marked(page: Response, locale: Locale): Promise<Response> {
  const date = new Date(Number(page.headers.get(STORED_AT)));
  const mark = self.marks[locale]?.replace('{date}', formatDateTime(date, locale)) ?? '';
  const text = (await page.text()).replace(/<main [^>]*>/, (main) => main + mark);
  return new Response(text, { headers: page.headers });
}

async function pageFor(event: Fetching, address: string, locale: Locale): Promise<Response> {
  const answer = Promise.resolve(event.preloadResponse).then(
    (page) => page ?? fetch(event.request),
  );
  event.waitUntil(answer.then((page) => note(address, locale, page.clone())).catch(() => {}));
  const before = await stored(address);
  const late = new Promise<void>((resolve) => {
    if (before) setTimeout(resolve, PATIENCE_MS);
  });
  const page = await Promise.race([answer, late]).catch(() => {});
  if (page && (page.status < 500 || !before)) return page;
  const offline = offlinePage(locale);
  if (before) return address === offline ? before : marked(before, locale);
  // In another language rather than not at all.
  return (await stored(offline)) ?? (await (await caches.open(OFFLINE)).matchAll())[0] ?? answer;
}

/** A file of a stored page. Of a picture any size will do. */
async function fileFor(request: Request, address: string): Promise<Response> {
  const files = await caches.open(FILES);
  const found = await files.match(address);
  if (found) return found;
  try {
    const file = await fetch(request);
    if (file.ok && ON_REQUEST_OR_FONT.test(address)) await files.put(address, file.clone());
    return file;
  } catch (error) {
    const picture = address.replace(/\d+\.\w+$/, '');
    for (const { url } of await files.keys())
      if (!address.startsWith(ASSETS) && url.includes(picture)) return (await files.match(url))!;
    throw error;
  }
}

/**
 * Open pages are not claimed: in Chromium, a page that is claimed while it loads an island may wait
 * for the island's files for ever. The next page is the worker's.
 */
async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || search) return;
  const locale = PAGE.exec(pathname)?.[1] as Locale | undefined;
  if (mode === 'navigate') {
    if (locale) event.respondWith(pageFor(event, pathname, locale));
  } else if (pathname.startsWith(ASSETS) || (destination === 'image' && MEDIA.test(pathname)))
    event.respondWith(fileFor(event.request, pathname));
});
self.addEventListener('push', (event) => onPush(self, event));
self.addEventListener('notificationclick', (event) => onNotificationClick(self, event));
/**
 * A page says that it was opened: the first ones were, before the worker could see it. With a port
 * it asks to be kept, and hears whether it was.
 */
self.addEventListener('message', (event) => {
  const address = String(event.data);
  const [port] = event.ports;
  const locale = PAGE.exec(address)?.[1];
  const take = async (): Promise<void> => {
    // The worker may be storing the page at this moment.
    await inTurn(async () => {});
    if (port || !(await stored(address))) await fetchPage(address, Boolean(port));
    await refresh(offlinePage(locale!));
  };
  const tell = (isKept: boolean) => port?.postMessage(isKept);
  event.waitUntil(
    (locale ? take() : Promise.reject()).then(
      () => tell(true),
      () => tell(false),
    ),
  );
});
