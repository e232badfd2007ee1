import { randomUUID } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { Kysely, Transaction } from 'kysely';
import type { NotifyTables } from './notify.migrations.ts';
import { addressSchemas, type Channel } from './notify.schema.ts';

/** Days after which an address is deleted whose event did not come. */
export const KEPT_ADDRESS_DAYS = 30;
const DAY_MS = 86_400_000;

export interface KeptAddress {
  id: string;
  channel: Channel;
  language: Locale;
  address: string;
  /** The same for the same address (a keyed digest), to recognise it without showing it. */
  digest: string;
}

/**
 * Creates the keeper of addresses that people give for one message which a later event makes: the
 * receipt of a payment that is under way. An address is sealed, and deleted with the message.
 */
export function createKeptAddresses({
  db,
  seal,
  now,
}: {
  db: Kysely<NotifyTables>;
  seal: Seal;
  now: () => Date;
}) {
  return {
    /** @returns false for an address that the channel cannot have */
    async keep(
      purpose: string,
      { channel, language, address }: Omit<KeptAddress, 'id' | 'digest'>,
    ): Promise<boolean> {
      if (!addressSchemas[channel].safeParse(address).success) return false;
      const [id, at] = [randomUUID(), now()];
      await db
        .insertInto('notify_kept_addresses')
        .values({
          id,
          purpose,
          channel,
          language,
          address_sealed: seal.seal(address, `${id} address`),
          created_at: at.toISOString(),
          forget_at: new Date(at.getTime() + KEPT_ADDRESS_DAYS * DAY_MS).toISOString(),
        })
        .execute();
      return true;
    },
    /** @returns the addresses for an event, oldest first */
    async of(purpose: string): Promise<KeptAddress[]> {
      const rows = await db
        .selectFrom('notify_kept_addresses')
        .select(['id', 'channel', 'language', 'address_sealed'])
        .where('purpose', '=', purpose)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, channel, language, address_sealed }) => {
        const address = seal.open(address_sealed, `${id} address`);
        return {
          id,
          channel: channel as Channel,
          language: language as Locale,
          address,
          digest: seal.index(`address ${address}`),
        };
      });
    },
    /**
     * Deletes an address, in the transaction that queues its message.
     *
     * @returns false if another process did: it queues the message
     */
    async drop(transaction: Transaction<any>, id: string): Promise<boolean> {
      const { numDeletedRows } = await (transaction as Transaction<NotifyTables>)
        .deleteFrom('notify_kept_addresses')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    /** Deletes addresses whose event did not come in time. */
    forget: async (): Promise<void> =>
      void (await db
        .deleteFrom('notify_kept_addresses')
        .where('forget_at', '<=', now().toISOString())
        .execute()),
  };
}
