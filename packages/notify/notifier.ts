import type { Locale } from '@pune/i18n';
import type { Channel, Report, Template } from './notify.schema.ts';

/** One message in words, ready for its way. */
export interface Message {
  /** The same at each try: a gateway that knows it already sends nothing again. */
  id: string;
  template: Template;
  language: Locale;
  /** A number in E.164, a mailbox, a push subscription as JSON. */
  address: string;
  subject: string;
  text: string;
  priority: 'high' | 'normal';
  /** After this instant the message is of no use to anybody. */
  expiresAt: Date;
}

/**
 * `Sent`: the next station has taken it. `Refused`: it will never be taken, so nobody tries again.
 * `Unavailable`: whether it was taken is not known or it was not; it is tried again. Reasons are
 * words of ours, never of the gateway's: those may quote the address.
 */
export type Sending =
  | { kind: 'Sent'; providerId: string | null }
  | { kind: 'Refused'; reason: string }
  | { kind: 'Unavailable'; reason: string };

/** What came to the address where a gateway tells what became of messages. */
export interface Webhook {
  headers: Headers;
  /** As it came: signatures are of bytes. */
  body: Uint8Array;
}

/**
 * The port: a way to people. One file in `drivers/` is one driver; each keeps what
 * `notifier.contract.ts` says.
 */
export interface Notifier {
  name: string;
  channel: Channel;
  send(message: Message): Promise<Sending>;
  /**
   * Only where the gateway tells what became of a message. `null` for a report whose sender is not
   * the gateway.
   */
  readReports?(webhook: Webhook): Report[] | null;
  close?(): void;
}

/** Nobody waits longer for the other side. */
export const SEND_TIMEOUT_MS = 10_000;
