import { del, entries, set } from 'idb-keyval';
import { OFFLINE, queueStore, tell, type Keys } from './desk.copies.ts';
import { sealText, seal, unseal, unsealText, type Sealed } from './desk.sealed.ts';

/** Actions made without a network, until the server has decided. */

/** An action on the device. Its form is sealed for its person. */
interface Stored {
  id: string;
  person: string;
  queuedAt: string;
  /** `decide`: the case changed, or the server did not take it: the officer decides. */
  state: 'waiting' | 'decide';
  about: Sealed;
  body: Sealed;
}
/** An action in words for an officer. */
interface About {
  /** The path and query to which the form is sent. */
  address: string;
  /** The title of the page on which it was made. */
  title: string;
  type: string;
}
export interface Queued extends Pick<Stored, 'id' | 'queuedAt' | 'state'>, About {}

/** Fields of a form that ask for another page instead of performing its action. */
const ASKING = ['_template'] as const;

/** Runs work in one tab or worker at a time. */
async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  if (!navigator.locks) return work();
  return (await navigator.locks.request(`${OFFLINE} queue`, { ifAvailable: true }, async (lock) =>
    lock ? work() : null,
  )) as T | null;
}

/**
 * Puts a form into the queue. It was shown with the notice of who reads the result: pressing its
 * button without a network is the confirmation. A form that was sent before gets a key of its own.
 *
 * @returns false for a form that asks for another page, which only the server has
 */
export async function queueForm(
  { queue, person }: Keys,
  { address, title, form, now }: { address: string; title: string; form: FormData; now: Date },
): Promise<boolean> {
  if (ASKING.some((name) => form.has(name)) || form.get('_step') === 'change') return false;
  form.set('_step', 'confirm');
  const key = String(form.get('_key'));
  const id = (await listStored()).some((one) => one.id === key) ? crypto.randomUUID() : key;
  form.set('_key', id);
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type')!;
  const about: About = { address, title, type };
  const stored: Stored = {
    id,
    person,
    queuedAt: now.toISOString(),
    state: 'waiting',
    about: await sealText(queue, `${id} about`, JSON.stringify(about)),
    body: await seal(queue, id, await encoded.arrayBuffer()),
  };
  await set(id, stored, queueStore());
  tell();
  return true;
}

async function listStored(): Promise<Stored[]> {
  const all = await entries<string, Stored>(queueStore());
  return all.map(([, one]) => one).sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
}

/** True if actions of any person wait on the device: keys are needed to send them. */
export const hasQueued = async (): Promise<boolean> =>
  (await listStored().catch(() => [])).length > 0;

/** @returns the key of the person that sealed an action, if it is one of the person's */
const keyOf = (keys: Keys, { person }: Pick<Stored, 'person'>): CryptoKey | undefined =>
  [keys, ...(keys.others ?? [])].find((one) => one.person === person)?.queue;

async function bodyOf(keys: Keys, stored: Stored | undefined): Promise<ArrayBuffer | null> {
  const key = stored && keyOf(keys, stored);
  return key ? unseal(key, stored.id, stored.body) : null;
}

/** Lists the actions of the person, the oldest first. */
export async function listQueued(keys: Keys): Promise<Queued[]> {
  const found: Queued[] = [];
  for (const stored of await listStored()) {
    const { id, queuedAt, state, about } = stored;
    const key = keyOf(keys, stored);
    const text = key ? await unsealText(key, `${id} about`, about) : null;
    if (text) found.push({ id, queuedAt, state, ...(JSON.parse(text) as About) });
  }
  return found;
}

export async function discard(id: string): Promise<void> {
  await del(id, queueStore());
  tell();
}

/** @returns the fields of an action, to send them as a form of a page */
export async function formOf(keys: Keys, { id, type }: Queued): Promise<FormData | null> {
  const stored = (await listStored()).find((one) => one.id === id);
  const body = await bodyOf(keys, stored);
  return body ? new Response(body, { headers: { 'content-type': type } }).formData() : null;
}

type Decision = 'done' | 'decide' | 'later';

/** Reads the server's answer: a redirect means that the action was performed. */
function decisionOf({ type, status }: Response): Decision {
  if (type === 'opaqueredirect' || status === 303) return 'done';
  if (status === 401 || status === 408 || status === 425 || status === 429 || status >= 500)
    return 'later';
  return 'decide';
}

async function sendOne(keys: Keys, one: Queued, fetcher: typeof fetch): Promise<Decision> {
  const stored = (await listStored()).find(({ id }) => id === one.id);
  const body = await bodyOf(keys, stored);
  if (!stored || !body) return 'done';
  const answer = await fetcher(one.address, {
    method: 'POST',
    body,
    headers: { 'content-type': one.type, accept: 'application/json' },
    redirect: 'manual',
  }).catch(() => null);
  const decision = answer ? decisionOf(answer) : 'later';
  if (decision === 'done') await del(one.id, queueStore());
  if (decision === 'decide') await set(one.id, { ...stored, state: 'decide' }, queueStore());
  if (decision !== 'later') tell();
  return decision;
}

/**
 * Sends what waits, one after another, until the server is out of reach. The key of the form makes
 * the server perform it once, also if an answer was lost.
 *
 * @returns the addresses of what was performed
 */
export async function sendQueue(keys: Keys, fetcher: typeof fetch = fetch): Promise<string[]> {
  const sent = await alone(async () => {
    const done: string[] = [];
    for (const one of await listQueued(keys)) {
      if (one.state !== 'waiting') continue;
      const decision = await sendOne(keys, one, fetcher);
      if (decision === 'later') break;
      if (decision === 'done') done.push(one.address);
    }
    return done;
  });
  return sent ?? [];
}
