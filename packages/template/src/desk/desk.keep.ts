import {
  COPIES_MAX,
  findCopy,
  keysAt,
  listCopies,
  lock,
  removeCopy,
  storeCopy,
  storeFile,
  tell,
  unlock,
  type CaseCopy,
  type Keys,
  type OfflineKeys,
} from './desk.copies.ts';
import { hasQueued, sendQueue } from './desk.queue.ts';
import { keepFrame } from './desk.shell-cache.ts';

/** The addresses of the desk that the device needs. */
export interface Addresses {
  worker: string;
  frame: string;
  locale: string;
}

/** True if the browser can keep cases: a secure page with a worker and a database. */
export const canKeep = (): boolean =>
  globalThis.isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in globalThis;

/** @returns the keys of the session, of the device or of the server; null without a session */
export async function keysOfSession({ locale }: Addresses): Promise<Keys | null> {
  const known = await keysAt(Date.now());
  if (known) return known;
  const answer = await fetch(`/desk/offline/?lang=${locale}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  return answer.ok ? unlock((await answer.json()) as OfflineKeys, Date.now()) : null;
}

/** Keeps a case with its files on the device. */
async function keepOne(keys: Keys, path: string, { locale }: Addresses): Promise<void> {
  const [, type, id] = path.split('/').filter(Boolean);
  const answer = await fetch(`/desk/offline/${type}/${id}/?lang=${locale}`, {
    headers: { accept: 'application/json' },
  });
  // The case left the officer's reach, or does not exist.
  if (answer.status === 404) return removeCopy(keys, path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const copy = (await answer.json()) as CaseCopy;
  for (const file of copy.files) {
    const { ok, headers, ...response } = await fetch(file).then(async (found) => ({
      ok: found.ok,
      headers: found.headers,
      content: await found.arrayBuffer(),
    }));
    if (ok) await storeFile(keys, file, headers.get('content-type') ?? '', response.content);
  }
  await storeCopy(keys, { ...copy, savedAt: new Date().toISOString() });
}

export type Kept = 'kept' | 'failed' | 'full';

/** Keeps cases on the device, and registers the worker that answers without a network. */
export async function keepCases(paths: readonly string[], addresses: Addresses): Promise<Kept> {
  try {
    const keys = await keysOfSession(addresses);
    if (!keys) return 'failed';
    const before = (await listCopies(keys)).map(({ path }) => path);
    if (new Set([...before, ...paths]).size > COPIES_MAX) return 'full';
    await keepFrame(addresses.frame);
    await navigator.serviceWorker.register(addresses.worker, { scope: '/desk/' });
    for (const path of paths) await keepOne(keys, path, addresses);
    tell();
    return 'kept';
  } catch {
    return 'failed';
  }
}

/** Refreshes the copy of a page that the officer reads, if the case has changed since. */
export async function refreshCopy(
  path: string,
  version: string | undefined,
  addresses: Addresses,
): Promise<void> {
  const keys = await keysAt(Date.now());
  const copy = keys && (await findCopy(keys, path));
  if (keys && copy && String(copy.version) !== version) await keepOne(keys, path, addresses);
}

/** Sends what waits on the device, and keeps the new state of its cases. */
export async function sendWaiting(addresses: Addresses): Promise<void> {
  if (!navigator.onLine || !(await hasQueued())) return;
  const keys = await keysOfSession(addresses).catch(() => null);
  if (!keys) return;
  for (const address of await sendQueue(keys)) {
    const path = new URL(address, location.href).pathname.replace(/[^/]+\/$/, '');
    if (await findCopy(keys, path)) await keepOne(keys, path, addresses).catch(() => {});
  }
  tell();
}

/** Ends what the session left on the device, on a page that is shown to no officer. */
export const endOffline = lock;
