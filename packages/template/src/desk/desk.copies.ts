import { clear, createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { importKey, seal, sealText, unseal, unsealText, type Sealed } from './desk.sealed.ts';

/** Cases on the device, which pages and the worker read. Nothing in it can be read without its key. */

/** The names of databases, caches and channels begin with it. */
export const OFFLINE = 'desk-offline';
/** The page of the cases on the device, whose content the script shows. */
export const OFFLINE_PAGE = '/desk/offline/';
/** A device holds a day's work. */
export const COPIES_MAX = 30;

/** The answer of `POST /desk/offline`. Keys are 256 bits as base64url. */
export interface OfflineKeys {
  copies: string;
  queue: string;
  person: string;
  /** Of secrets before a rotation. */
  others: { queue: string; person: string }[];
  secondsLeft: number;
  page: { title: string; main: string };
}

/** The answer of `GET /desk/offline/:type/:id`: a case, with the forms of its actions by path. */
export interface CaseCopy {
  path: string;
  title: string;
  version: number;
  main: string;
  forms: Record<string, { title: string; main: string }>;
  files: string[];
}

/** The keys of a session. `copies` ends with the session; `queue` is the person's. */
export interface Keys {
  copies: CryptoKey;
  queue: CryptoKey;
  /** A name of the person that says nothing about it. */
  person: string;
  /** The same under the secrets of the server before a rotation; absent on devices of before. */
  others?: { queue: CryptoKey; person: string }[];
  /** By the clock of the device, which may be wrong: it is a time from the answer on. */
  endsAt: number;
  /** The page of the cases on the device. */
  page: { title: string; main: string };
}

export interface Copy extends CaseCopy {
  savedAt: string;
}
interface StoredFile {
  type: string;
  sealed: Sealed;
}

const stores = new Map<string, UseStore>();
const store = (name: string): UseStore => {
  const opened = stores.get(name) ?? createStore(`${OFFLINE}-${name}`, name);
  stores.set(name, opened);
  return opened;
};
export const queueStore = (): UseStore => store('queue');

/** Tells the other tabs that something changed. */
export function tell(): void {
  const channel = new BroadcastChannel(OFFLINE);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  channel.postMessage(null);
  channel.close();
}

/**
 * Removes keys and copies: the session has ended. What waits in the queue stays, sealed by the key
 * of its person, who gets it again with the next session.
 */
export async function lock(): Promise<void> {
  for (const name of ['keys', 'copies', 'files']) await clear(store(name));
  tell();
}

/** Stores the keys of a session. Copies of another session cannot be read any more: they go. */
export async function unlock(
  { copies, queue, person, others, secondsLeft, page }: OfflineKeys,
  now: number,
): Promise<Keys> {
  await lock();
  const keys: Keys = {
    copies: await importKey(copies),
    queue: await importKey(queue),
    person,
    others: await Promise.all(
      others.map(async (one) => ({ ...one, queue: await importKey(one.queue) })),
    ),
    endsAt: now + secondsLeft * 1000,
    page,
  };
  await set('keys', keys, store('keys'));
  return keys;
}

/** @returns the keys of the session on this device; null if there are none, or it has ended */
export async function keysAt(now: number): Promise<Keys | null> {
  const keys = await get<Keys>('keys', store('keys')).catch(() => undefined);
  if (!keys) return null;
  if (now < keys.endsAt) return keys;
  await lock();
  return null;
}

export async function storeCopy({ copies }: Keys, copy: Copy): Promise<void> {
  await set(copy.path, await sealText(copies, copy.path, JSON.stringify(copy)), store('copies'));
}

export async function storeFile(
  { copies }: Keys,
  path: string,
  type: string,
  content: ArrayBuffer,
): Promise<void> {
  const file: StoredFile = { type, sealed: await seal(copies, path, content) };
  await set(path, file, store('files'));
}

async function readCopy({ copies }: Keys, path: string, sealed: Sealed): Promise<Copy | null> {
  const text = await unsealText(copies, path, sealed);
  return text === null ? null : (JSON.parse(text) as Copy);
}

/** Lists the copies, the last kept one first. */
export async function listCopies(keys: Keys): Promise<Copy[]> {
  const found: Copy[] = [];
  for (const [path, sealed] of await entries<string, Sealed>(store('copies'))) {
    const copy = await readCopy(keys, path, sealed);
    if (copy) found.push(copy);
  }
  return found.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export async function findCopy(keys: Keys, path: string): Promise<Copy | null> {
  const sealed = await get<Sealed>(path, store('copies'));
  return sealed ? readCopy(keys, path, sealed) : null;
}

export async function findFile(
  { copies }: Keys,
  path: string,
): Promise<{ type: string; content: ArrayBuffer } | null> {
  const file = await get<StoredFile>(path, store('files'));
  const content = file && (await unseal(copies, path, file.sealed));
  return file && content ? { type: file.type, content } : null;
}

export async function removeCopy(keys: Keys, path: string): Promise<void> {
  const copy = await findCopy(keys, path);
  for (const file of copy?.files ?? []) await del(file, store('files'));
  await del(path, store('copies'));
  tell();
}

/** A page of a copy: the case itself, or the form of one of its actions. */
export async function findPage(
  keys: Keys,
  path: string,
): Promise<{ title: string; main: string; savedAt: string } | null> {
  const copy = await findCopy(keys, path);
  if (copy) return copy;
  const parent = path.replace(/[^/]+\/$/, '');
  const of = parent === path ? null : await findCopy(keys, parent);
  const form = of?.forms[path];
  return of && form ? { ...form, savedAt: of.savedAt } : null;
}
