import type { Locale } from '@pune/i18n';
import type { Channel, Template, ValuesOf } from '@pune/notify/schema';
import type { Tx } from './ledger.ts';

/** An address of an account that keeps a payment or a number, and chose to be told of payments. */
export interface Reader {
  channel: Channel;
  address: string;
  language: Locale;
  /** The page that ends such messages. */
  stopAddress: string;
}

/** A message to readers, each of whom gets it under one key once. */
export interface ReaderMessage<T extends Template> {
  key: string;
  template: T;
  values: ValuesOf<T>;
  /** The matter that is looked at once more when the message is sent (`reminders/standing.ts`). */
  about?: string;
  expiresAt?: Date;
}

/** The accounts of citizens, as payments see them. Payments go on without them. */
export interface Readers<R extends Reader> {
  /** @returns the addresses of the accounts that keep a thing and chose to be told of payments */
  of: (kept: { kind: 'payment' | 'bill'; reference: string }) => Promise<R[]>;
  /** @returns the next references of kept numbers with a reader, in order */
  keptNumbers: (page: { after: string; limit: number }) => Promise<string[]>;
  /** Queues a message in the transaction of its cause. It is false if the reader has it already. */
  queue: <T extends Template>(tx: Tx, reader: R, message: ReaderMessage<T>) => Promise<boolean>;
}
