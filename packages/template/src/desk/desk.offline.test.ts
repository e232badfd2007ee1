import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  findFile,
  findPage,
  keysAt,
  listCopies,
  lock,
  removeCopy,
  storeCopy,
  storeFile,
  unlock,
  type OfflineKeys,
} from './desk.copies.ts';
import { discard, formOf, listQueued, queueForm, sendQueue } from './desk.queue.ts';
import { filledFrame } from './desk.shell-cache.ts';

/** The databases of the device, by name. */
const device = vi.hoisted(() => new Map<string, Map<unknown, unknown>>());
vi.mock('idb-keyval', () => {
  const of = (name: string) => {
    const found = device.get(name) ?? new Map<unknown, unknown>();
    device.set(name, found);
    return found;
  };
  return {
    createStore: (name: string) => name,
    get: async (key: unknown, store: string) => of(store).get(key),
    set: async (key: unknown, value: unknown, store: string) => void of(store).set(key, value),
    del: async (key: unknown, store: string) => void of(store).delete(key),
    clear: async (store: string) => of(store).clear(),
    entries: async (store: string) => [...of(store).entries()],
  };
});

const NOW = Date.parse('2026-11-28T06:00:00Z');
const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url');
const session = (copies: string, person = 'asha'): OfflineKeys => ({
  copies: key(copies),
  queue: key(person[0]!),
  person,
  others: [],
  secondsLeft: 3600,
  page: { title: 'Cases on this device', main: '<div data-shortlist></div>' },
});
const PATH = '/desk/examples/1/';
const FILE = '/desk/examples/1/documents/photo/';
const COPY = {
  path: PATH,
  title: 'PN-1 – Street light',
  version: 3,
  main: '<p>शाळेजवळचा दिवा बंद आहे</p>',
  forms: { [`${PATH}note/`]: { title: 'Note', main: '<form></form>' } },
  files: [FILE],
  savedAt: '2026-11-28T06:00:00.000Z',
};
/** Everything on the device, as bytes. */
const dump = async (): Promise<string> => {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      parts.push(Buffer.from(value as ArrayBuffer).toString('utf8'));
    else if (value instanceof Map)
      for (const [name, one] of value) {
        walk(name);
        walk(one);
      }
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
    else parts.push(String(value));
  };
  walk(device);
  return parts.join('\n');
};

beforeEach(() => device.clear());

describe('cases on the device', () => {
  const keep = async () => {
    const keys = await unlock(session('a'), NOW);
    await storeCopy(keys, COPY);
    await storeFile(keys, FILE, 'image/jpeg', new TextEncoder().encode('a photo of a home').buffer);
    return keys;
  };

  test('are read with the key of the session, with forms and files', async () => {
    const keys = await keep();
    expect(await listCopies(keys)).toEqual([COPY]);
    expect(await findPage(keys, PATH)).toMatchObject({ title: COPY.title, main: COPY.main });
    expect(await findPage(keys, `${PATH}note/`)).toMatchObject({
      title: 'Note',
      savedAt: COPY.savedAt,
    });
    expect(await findPage(keys, '/desk/examples/2/')).toBeNull();
    const file = await findFile(keys, FILE);
    expect([file!.type, Buffer.from(file!.content).toString()]).toEqual([
      'image/jpeg',
      'a photo of a home',
    ]);
  });

  test('cannot be read without it: keys cannot be read out, and nothing is in plain text', async () => {
    const keys = await keep();
    expect(await dump()).not.toMatch(/शाळेजवळचा|Street light|a photo of a home/);
    expect(keys.copies.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', keys.copies)).rejects.toThrow();
    const records = new Map(device.get('desk-offline-copies'));
    const other = await unlock(session('b'), NOW);
    expect(await listCopies(other)).toEqual([]);
    // Even if the records were there again.
    device.set('desk-offline-copies', records);
    expect(await listCopies(other)).toEqual([]);
  });

  test('end with the session, at its end or before', async () => {
    await keep();
    expect(await keysAt(NOW + 3_599_000)).not.toBeNull();
    expect(await keysAt(NOW + 3_600_000)).toBeNull();
    expect([...device.values()].every(({ size }) => size === 0)).toBe(true);
    await keep();
    await lock();
    expect([...device.values()].every(({ size }) => size === 0)).toBe(true);
  });

  test('are removed with their files', async () => {
    const keys = await keep();
    await removeCopy(keys, PATH);
    expect([await listCopies(keys), await findFile(keys, FILE)]).toEqual([[], null]);
  });
});

describe('actions without a network', () => {
  const ADDRESS = `${PATH}note/?lang=en`;
  const form = (fields: Record<string, string> = {}) => {
    const data = new FormData();
    const all = { _key: 'key-of-the-form-1', _version: '3', _step: 'write', note: 'Seen.' };
    for (const [name, value] of Object.entries({ ...all, ...fields })) data.set(name, value);
    return data;
  };
  const queue = async (keys: Awaited<ReturnType<typeof unlock>>, data = form(), at = NOW) =>
    queueForm(keys, { address: ADDRESS, title: 'Note', form: data, now: new Date(at) });
  const server = (...statuses: (number | null)[]) => {
    const sent: { address: string; fields: Record<string, unknown> }[] = [];
    const fetcher = async (address: RequestInfo | URL, init?: RequestInit) => {
      const body = await new Response(init!.body, { headers: init!.headers }).formData();
      sent.push({ address: String(address), fields: Object.fromEntries(body) });
      const status = statuses.length > 1 ? statuses.shift()! : statuses[0]!;
      if (status === null) throw new TypeError('Failed to fetch');
      return new Response(null, { status });
    };
    return { sent, fetcher: fetcher as typeof fetch };
  };

  test('wait sealed, with the version of the case, and are sent once', async () => {
    const keys = await unlock(session('a'), NOW);
    const data = form();
    data.set('photos', new File(['a photo'], 'a.jpg', { type: 'image/jpeg' }));
    expect(await queue(keys, data)).toBe(true);
    expect(await dump()).not.toMatch(/Seen\.|a photo|Note/);
    const { sent, fetcher } = server(303);
    expect(await sendQueue(keys, fetcher)).toEqual([ADDRESS]);
    expect(await sendQueue(keys, fetcher)).toEqual([]);
    expect(sent).toHaveLength(1);
    const { photos, ...fields } = sent[0]!.fields;
    expect(fields).toEqual({
      _key: 'key-of-the-form-1',
      _version: '3',
      _step: 'confirm',
      note: 'Seen.',
    });
    expect(await (photos as File).text()).toBe('a photo');
  });

  test('keep their key when an answer was lost, in their order', async () => {
    const keys = await unlock(session('a'), NOW);
    await queue(keys);
    await queue(keys, form({ note: 'Another one.' }), NOW + 1);
    const { sent, fetcher } = server(null, 503, 303);
    for (let n = 0; n < 3; n += 1) await sendQueue(keys, fetcher);
    const [lost, failed, done, second] = sent.map(({ fields }) => fields);
    expect([lost!['_key'], failed!['_key']]).toEqual([done!['_key'], done!['_key']]);
    // The form of the copy was used twice: the second use is an action of its own.
    expect(second!['note']).toBe('Another one.');
    expect(second!['_key']).not.toBe(done!['_key']);
    expect(await listQueued(keys)).toEqual([]);
  });

  test('on a changed case wait for the officer, and the others go on', async () => {
    const keys = await unlock(session('a'), NOW);
    await queue(keys);
    await queue(keys, form({ _key: 'key-of-the-form-2' }), NOW + 1);
    const { fetcher } = server(409, 303);
    expect(await sendQueue(keys, fetcher)).toHaveLength(1);
    const [left] = await listQueued(keys);
    expect(left).toMatchObject({ id: 'key-of-the-form-1', state: 'decide', title: 'Note' });
    expect((await formOf(keys, left!))!.get('note')).toBe('Seen.');
    const again = server(303);
    await sendQueue(keys, again.fetcher);
    expect(again.sent, 'nothing is sent before the officer decided').toEqual([]);
    await discard(left!.id);
    expect(await listQueued(keys)).toEqual([]);
  });

  test('survive the session, and belong to their person', async () => {
    await queue(await unlock(session('a'), NOW));
    await lock();
    const other = await unlock(session('b', 'ravi'), NOW);
    const { sent, fetcher } = server(303);
    await sendQueue(other, fetcher);
    expect([sent, await listQueued(other)]).toEqual([[], []]);
    const again = await unlock(session('c'), NOW);
    expect(await sendQueue(again, fetcher)).toEqual([ADDRESS]);
    expect(sent).toHaveLength(1);
  });

  test('of before a rotation of the server’s secret are opened and sent by the other key', async () => {
    await queue(await unlock(session('a'), NOW));
    const { queue: sealing, person } = session('a');
    const rotated = { ...session('c', 'next-name-of-asha'), queue: key('n') };
    const lost = await unlock(rotated, NOW);
    expect(await listQueued(lost)).toEqual([]);
    const keys = await unlock({ ...rotated, others: [{ queue: sealing, person }] }, NOW);
    const [waiting] = await listQueued(keys);
    expect((await formOf(keys, waiting!))!.get('note')).toBe('Seen.');
    const { sent, fetcher } = server(303);
    expect(await sendQueue(keys, fetcher)).toEqual([ADDRESS]);
    expect(sent[0]!.fields['note']).toBe('Seen.');
  });

  test('that ask for another page are not taken', async () => {
    const keys = await unlock(session('a'), NOW);
    expect(await queue(keys, form({ _template: 'reply.0' }))).toBe(false);
    expect(await queue(keys, form({ _step: 'change' }))).toBe(false);
  });
});

test('the frame is filled as functions fill it', () => {
  const frame =
    '<title>{{shell:title}}</title><meta content="&lt;!--shell:title--&gt;"><!--shell:menu--><main><!--shell:main--></main>';
  expect(filledFrame(frame, { title: 'A & <b>', main: '<p>{{shell:title}}</p>' })).toBe(
    '<title>A &amp; &lt;b></title><meta content="A &amp; &lt;b>"><main><p>{{shell:title}}</p></main>',
  );
});
