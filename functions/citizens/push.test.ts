import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { PUSH_WORKER } from './push.ts';

/** Runs the worker as a browser does, and hands it one event. */
async function dispatch(name: string, event: object): Promise<unknown[]> {
  const listeners = new Map<string, (event: object) => void>();
  const done: unknown[] = [];
  const waited: Promise<unknown>[] = [];
  runInNewContext(PUSH_WORKER, {
    self: {
      addEventListener: (type: string, listener: (event: object) => void) =>
        listeners.set(type, listener),
      registration: {
        showNotification: async (...shown: unknown[]) => void done.push(shown),
      },
      clients: { openWindow: async (address: string) => void done.push(address) },
    },
  });
  listeners.get(name)!({ ...event, waitUntil: (work: Promise<unknown>) => waited.push(work) });
  await Promise.all(waited);
  return done;
}

test('a push is shown in its language, and a message that comes twice once', async () => {
  const pushed = {
    id: 'm1',
    title: 'पाणीपुरवठा सूचना',
    body: 'गुरुवारी पाणी बंद',
    lang: 'mr',
    link: 'https://pmc.example/mr/alerts/',
  };
  expect(await dispatch('push', { data: { json: () => pushed } })).toEqual([
    [
      pushed.title,
      { body: pushed.body, lang: 'mr', tag: 'm1', icon: '/favicon.svg', data: pushed.link },
    ],
  ]);
});

test.each([
  ['its link', 'https://pmc.example/mr/alerts/', 'https://pmc.example/mr/alerts/'],
  ['the portal without one', undefined, '/'],
])('a touch opens %s', async (_, data, address) => {
  const notification = { data, close: () => {} };
  expect(await dispatch('notificationclick', { notification })).toEqual([address]);
});
