import type { Locale } from '@pune/i18n';
import type { Channel, Inbound, Report, Template } from './notify.schema.ts';

/** One message as text, ready to be sent. */
export interface Message {
  /** The same for each attempt: a gateway that already has it does not send it again. */
  id: string;
  template: Template;
  language: Locale;
  /** A number in E.164, a mailbox, or a push subscription as JSON. */
  address: string;
  subject: string;
  text: string;
  priority: 'high' | 'normal';
  /** The address that ends such messages by a post (RFC 8058); absent if nothing ends them. */
  unsubscribe?: string | undefined;
  /** After this instant the message is useless. */
  expiresAt: Date;
}

/**
 * `Sent`: the gateway has accepted it. `Refused`: it will never be accepted, so it is not retried.
 * `Unavailable`: not accepted, or unknown; it is retried. Reasons are our own words, never the
 * gateway's, which may quote the address.
 */
export type Sending =
  | { kind: 'Sent'; providerId: string | null }
  | { kind: 'Refused'; reason: string }
  | { kind: 'Unavailable'; reason: string };

/** A request to the address at which a gateway reports on messages. */
export interface Webhook {
  headers: Headers;
  /** The raw bytes, which the signature covers. */
  body: Uint8Array;
}

/**
 * The port to a message gateway. A driver is one file in `drivers/`, and passes
 * `notifier.contract.ts`.
 */
export interface Notifier {
  name: string;
  channel: Channel;
  send(message: Message): Promise<Sending>;
  /**
   * Only for a gateway that reports on messages. `null` for a report whose sender is not the
   * gateway.
   */
  readReports?(webhook: Webhook): Report[] | null;
  /** Only for a gateway that delivers answers. `null` if the sender is not the gateway. */
  readInbound?(webhook: Webhook): Inbound[] | null;
  close?(): void;
}

/** The longest time to wait for a gateway. */
export const SEND_TIMEOUT_MS = 10_000;
