/**
 * What the worker of a portal does with a push. A push is encrypted for this browser and signed by
 * the portal's key (RFC 8291, RFC 8292), so its content and its link are ours.
 */

/** The content of a push, as `packages/notify/drivers/webpush.ts` writes it. */
interface Pushed extends NotificationOptions {
  title: string;
}

/** From TypeScript's library of workers, which excludes that of pages. */
export interface PushEvent {
  data: { json(): unknown } | null;
  waitUntil(promise: Promise<unknown>): void;
}
export interface NotificationClick {
  notification: { readonly data?: string; close(): void };
  waitUntil(promise: Promise<unknown>): void;
}
export interface PushWorker {
  registration: Pick<ServiceWorkerRegistration, 'showNotification'>;
  clients: { openWindow(address: string): Promise<unknown> };
}

/** Shows a push in its language; one that comes twice is shown once. */
export function onPush({ registration }: PushWorker, event: PushEvent): void {
  const { title, ...options } = event.data!.json() as Pushed;
  event.waitUntil(registration.showNotification(title, options));
}

/** Opens what a notification is about; the portal if it names nothing. */
export function onNotificationClick({ clients }: PushWorker, event: NotificationClick): void {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data ?? '/'));
}
