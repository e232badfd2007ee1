import { randomUUID } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import type { Subscription } from '@pune/notify/schema';
import type { Kysely, Transaction } from 'kysely';
import { PUSH_MAX } from './citizens.constants.ts';
import type { CitizenTables } from './citizens.migrations.ts';

type Db = Kysely<CitizenTables> | Transaction<CitizenTables>;

/** The text whose blind index finds a subscription. */
export const endpointText = ({ endpoint }: Pick<Subscription, 'endpoint'>): string =>
  `push ${endpoint}`;

/**
 * Creates the repository of push subscriptions. An endpoint is as sensitive as an address: it is
 * sealed, and found by its index.
 */
export function createPush({
  db,
  seal,
  now,
}: {
  db: Kysely<CitizenTables>;
  seal: Seal;
  now: () => Date;
}) {
  return {
    /** A browser belongs to the account that used it last. */
    async add(
      transaction: Db,
      citizen: string,
      subscription: Subscription,
      device: string,
    ): Promise<void> {
      const id = randomUUID();
      const indexes = seal.indexes(endpointText(subscription));
      await transaction
        .deleteFrom('citizens_push')
        .where('endpoint_index', 'in', indexes)
        .execute();
      await transaction
        .insertInto('citizens_push')
        .values({
          id,
          citizen_id: citizen,
          endpoint_index: indexes[0]!,
          subscription_sealed: seal.seal(JSON.stringify(subscription), `${id} push`),
          device,
          created_at: now().toISOString(),
        })
        .onConflict((conflict) => conflict.column('endpoint_index').doNothing())
        .execute();
      const held = await transaction
        .selectFrom('citizens_push')
        .select('id')
        .where('citizen_id', '=', citizen)
        .orderBy('created_at', 'desc')
        .execute();
      for (const old of held.slice(PUSH_MAX))
        await transaction.deleteFrom('citizens_push').where('id', '=', old.id).execute();
    },
    removeAll: async (transaction: Db, citizen: string): Promise<void> =>
      void (await transaction
        .deleteFrom('citizens_push')
        .where('citizen_id', '=', citizen)
        .execute()),
    /** Deletes a subscription that its push service no longer knows. */
    forget: async (subscription: string): Promise<void> => {
      await db
        .deleteFrom('citizens_push')
        .where(
          'endpoint_index',
          'in',
          seal.indexes(endpointText(JSON.parse(subscription) as Subscription)),
        )
        .execute();
    },
    async of(
      citizen: string,
    ): Promise<{ id: string; address: string; device: string; createdAt: string }[]> {
      const rows = await db
        .selectFrom('citizens_push')
        .selectAll()
        .where('citizen_id', '=', citizen)
        .orderBy('created_at')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        address: seal.open(row.subscription_sealed, `${row.id} push`),
        device: row.device,
        createdAt: row.created_at,
      }));
    },
  };
}
export type Push = ReturnType<typeof createPush>;
