import type { Extendable, Fetching } from '../shared/workers/events.ts';
import { ASSETS } from '../shared/workers/files.ts';
import { findFile, findPage, keysAt, OFFLINE_PAGE } from './desk.copies.ts';
import { queueForm } from './desk.queue.ts';
import { cachedFile, cachedFrame, filledFrame } from './desk.shell-cache.ts';

/**
 * The service worker of the desk: without a network it answers with the cases that the officer kept
 * on the device, and puts forms into the queue. With a network it stands aside.
 */

declare const self: {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
};

const DESK = /^\/desk\//;
const DOCUMENT = /^\/desk\/[^/]+\/[^/]+\/documents\/[^/]+\/$/;
const FORM = /^\/desk\/[^/]+\/[^/]+\/[^/]+\/$/;

/** A page of the device in the frame of the desk: a kept one, or the list of them. */
async function storedPage(path: string): Promise<Response> {
  const keys = await keysAt(Date.now());
  const frame = await cachedFrame();
  if (!keys || !frame) return Response.error();
  const found = await findPage(keys, path);
  const main = found
    ? `<div data-stored="${found.savedAt}"></div>${found.main}`
    : `<div data-stored=""></div>${keys.page.main}`;
  const page = filledFrame(await frame.text(), { title: (found ?? keys.page).title, main });
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  const policy = frame.headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy);
  return new Response(page, { headers });
}

async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return storedPage(new URL(request.url).pathname);
  }
}

async function documentFor(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const keys = await keysAt(Date.now());
    const file = keys && (await findFile(keys, new URL(request.url).pathname));
    return file
      ? new Response(file.content, {
          headers: { 'content-type': file.type, 'content-security-policy': 'sandbox' },
        })
      : Response.error();
  }
}

/** Sends a form; without a network it waits in the queue, and the officer sees the queue. */
async function sentForm(request: Request): Promise<Response> {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const keys = await keysAt(Date.now());
    if (!keys) return Response.error();
    const { pathname, search } = new URL(request.url);
    const form = await copy.formData();
    const page = await findPage(keys, pathname);
    const of = page ?? (await findPage(keys, pathname.replace(/[^/]+\/$/, '')));
    const queued = { address: pathname + search, title: of?.title ?? '', form, now: new Date() };
    return (await queueForm(keys, queued))
      ? Response.redirect(OFFLINE_PAGE + search, 303)
      : Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return;
  if (method === 'GET' && pathname.startsWith(ASSETS))
    event.respondWith(cachedFile(pathname).then((file) => file ?? fetch(event.request)));
  else if (!DESK.test(pathname)) return;
  else if (method === 'GET' && DOCUMENT.test(pathname))
    event.respondWith(documentFor(event.request));
  else if (mode !== 'navigate') return;
  else if (method === 'GET') event.respondWith(pageFor(event.request));
  else if (FORM.test(pathname)) event.respondWith(sentForm(event.request));
});
