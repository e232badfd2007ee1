/**
 * What a service worker of a portal does with a push, for whichever worker is registered. A push is
 * encrypted for this browser and signed by the portal's key (RFC 8291, RFC 8292), so its link is
 * ours.
 */

/** The content of a push, as `packages/notify/drivers/webpush.ts` writes it. */
export interface Pushed {
  id: string;
  title: string;
  body: string;
  lang: string;
  link?: string;
}

/** From TypeScript's library of workers, which excludes that of pages. */
export interface PushEvent {
  data: { json(): unknown } | null;
  waitUntil(promise: Promise<unknown>): void;
}
export interface NotificationClick {
  notification: { data?: unknown; close(): void };
  waitUntil(promise: Promise<unknown>): void;
}
export interface PushWorker {
  registration: Pick<ServiceWorkerRegistration, 'showNotification'>;
  clients: { openWindow(address: string): Promise<unknown> };
}

/** Shows a push in its language. A push that cannot be read shows nothing. */
export function onPush(worker: PushWorker, event: PushEvent): void {
  let pushed: Pushed | null = null;
  try {
    pushed = event.data?.json() as Pushed | null;
  } catch {
    // Not JSON: not from this portal.
  }
  if (!pushed?.title) return;
  const { id, title, body, lang, link } = pushed;
  event.waitUntil(
    worker.registration.showNotification(title, {
      body,
      lang,
      tag: id,
      icon: '/favicon.svg',
      data: link,
    }),
  );
}

/** Opens what a notification is about; the portal if it names nothing. */
export function onNotificationClick(worker: PushWorker, event: NotificationClick): void {
  event.notification.close();
  const { data } = event.notification;
  event.waitUntil(
    worker.clients.openWindow(typeof data === 'string' && /^https?:/.test(data) ? data : '/'),
  );
}
