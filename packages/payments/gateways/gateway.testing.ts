import type { Gateway } from '../gateway.ts';

/** A webhook as it arrives. */
export interface Message {
  body: Uint8Array;
  headers: Headers;
}
/** The fields of a reported payment that must match ours. */
export const ALTERATIONS = ['amount', 'currency', 'merchant', 'order'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** A gateway and controls for its simulated provider. */
export interface GatewayUnderTest {
  gateway: Gateway;
  now: () => Date;
  pass: (seconds: number) => void;
  /** Pays an order, or tries to, as a person would. */
  pay: (orderId: string, how: 'success' | 'declined' | 'refund_declined') => Promise<unknown>;
  /** @returns the webhooks that the provider has sent so far */
  webhooks: () => Promise<Message[]>;
  /** Signs a body correctly. */
  signed: (body: string) => Message | Promise<Message>;
  /** Takes the signature from a webhook; without it, the webhook loses its headers. */
  unsigned?: (message: Message) => Message;
  /** Seconds after its time within which a webhook is taken; 300 without it. */
  staleSeconds?: number;
  /**
   * Changes one field of a capture in the body of a webhook, and gives it another payment and event
   * id: a report of the provider's own that does not match our order.
   */
  altered: (body: string, what: Alteration) => string | Promise<string>;
  /** Sets the behaviour of the provider from then on; `null` restores it. */
  misbehave: (how: 'hang' | 'nonsense' | 'answers_lost' | null) => void;
  /** @returns the query parameters that the provider adds to the return address */
  returned: (orderId: string) => URLSearchParams | Promise<URLSearchParams>;
  close: () => Promise<void>;
}

/** Takes the signature from a webhook whose signature is a header. */
export const withoutHeaders = ({ body }: Message): Message => ({ body, headers: new Headers() });
