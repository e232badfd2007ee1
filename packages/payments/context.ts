import type { OwnerIndex } from './bills/owner-index.ts';
import type { Gateway } from './gateway.ts';
import type { Source } from './channels/source.ts';
import type { Db } from './ledger.ts';

/** The dependencies of all parts of the service. */
export interface Context {
  db: Db;
  gateways: ReadonlyMap<string, Gateway>;
  /** Parties that report money by a channel of their own, by the name of that channel. */
  sources: ReadonlyMap<string, Source>;
  now: () => Date;
  /** Between 0 and 1, for jitter of retries. */
  random: () => number;
  /** Unguessable texts for ids, secrets and codes. */
  randomText: (bytes: number) => string;
  receiptPrefix: string;
  /** Finds bills by their owner; null without its key. */
  owners: OwnerIndex | null;
  returnUrl: (payment: { secret: string; gateway: string; language: string }) => string;
  describe: (payment: {
    language: string;
    bills: { head: string; accountNumber: string }[];
  }) => string;
}
