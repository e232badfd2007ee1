import { expect, test } from 'vitest';
import { onNotificationClick, onPush, type PushWorker } from './copies.push.ts';

function createWorker() {
  const shown: [string, object | undefined][] = [];
  const opened: string[] = [];
  const worker: PushWorker = {
    registration: {
      showNotification: async (title, options) => void shown.push([title, options]),
    },
    clients: { openWindow: async (address) => void opened.push(address) },
  };
  const waited: Promise<unknown>[] = [];
  return {
    worker,
    shown,
    opened,
    waited,
    waitUntil: (work: Promise<unknown>) => void waited.push(work),
  };
}
const pushed = (content: object) => ({ json: () => content });

test('a push is shown in its language, one notification for each message', async () => {
  const { worker, shown, waited, waitUntil } = createWorker();
  const data = pushed({
    title: 'पाणीपुरवठा सूचना',
    body: 'गुरुवारी पाणी बंद',
    lang: 'mr',
    tag: 'm1',
    icon: '/favicon.svg',
    data: 'https://pmc.example/mr/alerts/',
  });
  onPush(worker, { data, waitUntil });
  await Promise.all(waited);
  expect(shown).toEqual([
    [
      'पाणीपुरवठा सूचना',
      {
        body: 'गुरुवारी पाणी बंद',
        lang: 'mr',
        tag: 'm1',
        icon: '/favicon.svg',
        data: 'https://pmc.example/mr/alerts/',
      },
    ],
  ]);
});

test.each([
  ['its link', 'https://pmc.example/mr/alerts/', 'https://pmc.example/mr/alerts/'],
  ['the portal without one', undefined, '/'],
])('a touch closes the notification and opens %s', (_, data, address) => {
  const { worker, opened, waitUntil } = createWorker();
  let isClosed = false;
  const close = () => void (isClosed = true);
  onNotificationClick(worker, { notification: { ...(data && { data }), close }, waitUntil });
  expect([opened, isClosed]).toEqual([[address], true]);
});
