import type { Kysely } from 'kysely';
import { withdraw } from './items.ts';
import type { ModerationTables } from './moderation.tables.ts';

/** An item whose author took the consent to publication back, by its id. `at` is ISO 8601. */
export interface Withdrawal {
  id: string;
  at: string;
}

/** @returns the items that were withdrawn since a moment */
export const withdrawalsSince = (
  db: Kysely<ModerationTables>,
  since: string,
): Promise<Withdrawal[]> =>
  db
    .selectFrom('moderation_items')
    .select(['id', 'changed_at as at'])
    .where('status', '=', 'withdrawn')
    .where('changed_at', '>=', since)
    .execute();

/**
 * Withdraws items in restored data that were withdrawn before: they are not shown, and their texts
 * and pictures are erased. Idempotent.
 *
 * @returns the number of items that were withdrawn
 */
export async function applyWithdrawals(
  db: Kysely<ModerationTables>,
  withdrawals: readonly Withdrawal[],
  now: Date,
): Promise<number> {
  let applied = 0;
  for (const { id } of withdrawals)
    await db.transaction().execute(async (tx) => {
      const item = await tx
        .selectFrom('moderation_items')
        .select(['source', 'object', 'part'])
        .where('id', '=', id)
        .where('status', '!=', 'withdrawn')
        .executeTakeFirst();
      if (!item) return;
      const { source, object, part } = item;
      applied += await withdraw(tx, source, object, { part: part as never, by: 'system', now });
    });
  return applied;
}
