import { SEND_TIMEOUT_MS, type Notifier, type Sending } from '../notifier.ts';
import { isPushService, PUSH_SERVICES } from '../notify.constants.ts';
import { subscriptionSchema } from '../notify.schema.ts';

export interface WebPushOptions {
  /** `mailto:` or `https:`: the contact for push services (RFC 8292, 2.1). */
  subject: string;
  /**
   * P-256 keys as base64url. Subscriptions are bound to the public key: a new key needs new
   * subscriptions.
   */
  publicKey: string;
  privateKey: string;
  /**
   * The hosts of browsers' push services. An endpoint comes from the subscriber: it must not lead
   * into our own network.
   */
  hosts?: readonly string[];
  /** Allows a push service without TLS, for one on the same machine. */
  DANGEROUSLY_withoutTls?: boolean;
  timeoutMs?: number;
  now?: () => Date;
  fetcher?: typeof fetch;
}

const SECONDS_KEPT_MAX = 28 * 86_400;
/**
 * Statuses of a subscription that is gone or bound to other keys (RFC 8030, 7.3; RFC 8292, 4.2).
 */
const GONE = new Set([403, 404, 410]);

/** A path of every portal. */
const ICON = '/favicon.svg';

/** A notification leads on by a touch: its address is not shown, but is the data of the worker. */
function withoutLink(text: string): { body: string; data?: string } {
  const [ending, link] = /\s*(https?:\/\/\S+)$/.exec(text) ?? [];
  return ending && link ? { body: text.slice(0, -ending.length), data: link } : { body: text };
}

/**
 * Creates the driver for web push: RFC 8030, encrypted for the browser by RFC 8291 (aes128gcm),
 * signed by RFC 8292 (VAPID).
 */
export function createWebPush({
  subject,
  publicKey,
  privateKey,
  hosts = PUSH_SERVICES,
  DANGEROUSLY_withoutTls = false,
  timeoutMs = SEND_TIMEOUT_MS,
  now = () => new Date(),
  fetcher = fetch,
}: WebPushOptions): Notifier {
  const protocols = DANGEROUSLY_withoutTls ? ['https:', 'http:'] : ['https:'];

  return {
    name: 'webpush',
    channel: 'webpush',
    async send({
      id,
      address,
      subject: title,
      text,
      language,
      priority,
      expiresAt,
    }): Promise<Sending> {
      const subscription = subscriptionSchema.parse(JSON.parse(address));
      if (!isPushService(new URL(subscription.endpoint), hosts, protocols))
        return { kind: 'Refused', reason: 'unknown_push_service' };
      const { default: webpush } = await import('web-push');
      const seconds = Math.max(0, Math.ceil((expiresAt.getTime() - now().getTime()) / 1000));
      const { endpoint, headers, body } = webpush.generateRequestDetails(
        subscription,
        JSON.stringify({ title, ...withoutLink(text), lang: language, tag: id, icon: ICON }),
        {
          vapidDetails: { subject, publicKey, privateKey },
          contentEncoding: 'aes128gcm',
          TTL: Math.min(seconds, SECONDS_KEPT_MAX),
          urgency: priority,
          topic: id.replaceAll('-', ''),
        },
      );
      // `fetch` sets the content length itself.
      const { 'Content-Length': _, ...rest } = headers as Record<string, string>;
      try {
        const sent = Object.fromEntries(
          Object.entries(rest).map(([name, value]) => [name, String(value)]),
        );
        const answer = await fetcher(endpoint, {
          method: 'POST',
          headers: sent,
          body: body as Uint8Array<ArrayBuffer>,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await answer.body?.cancel();
        if (answer.ok) return { kind: 'Sent', providerId: answer.headers.get('location') };
        if (GONE.has(answer.status)) return { kind: 'Refused', reason: 'subscription_gone' };
        if (answer.status === 400 || answer.status === 413)
          return { kind: 'Refused', reason: 'push_refused' };
        return {
          kind: 'Unavailable',
          reason: answer.status === 401 ? 'gateway_refuses_us' : 'gateway_away',
        };
      } catch (error) {
        return {
          kind: 'Unavailable',
          reason: (error as Error).name === 'TimeoutError' ? 'timeout' : 'gateway_away',
        };
      }
    },
  };
}
