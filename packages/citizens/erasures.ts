import { randomUUID } from 'node:crypto';
import { forgetPerson } from '@pune/notify/forget-person';
import type { Kysely, Transaction } from 'kysely';
import { OF_PERSON, type CitizenTables } from './citizens.migrations.ts';

/** An erasure, by the ids of rows. It identifies no person. `at` is ISO 8601. */
export interface Erasure {
  kind: 'account' | 'consent';
  id: string;
  at: string;
}

type OwnTable = (typeof OF_PERSON)[number];

const ERASED = ['erased', 'erased_unused'] as const;

/** @returns the accounts that were erased, and the consents that were withdrawn, since a moment */
export async function erasuresSince(db: Kysely<CitizenTables>, since: string): Promise<Erasure[]> {
  const accounts = await db
    .selectFrom('citizens_events')
    .select(['citizen_id as id', 'at'])
    .where('event', 'in', [...ERASED])
    .where('at', '>=', since)
    .execute();
  const consents = await db
    .selectFrom('citizens_consents')
    .select(['id', 'withdrawn_at as at'])
    .where('withdrawn_at', '>=', since)
    .execute();
  return [
    ...accounts.map((row) => ({ kind: 'account' as const, ...row })),
    ...consents.map(({ id, at }) => ({ kind: 'consent' as const, id, at: at! })),
  ];
}

/**
 * Erases an account in restored data that was erased before, without the keys of its addresses.
 *
 * @returns true if the account was there
 */
async function eraseAccount(
  tx: Transaction<CitizenTables>,
  tables: readonly OwnTable[],
  { id, at }: Erasure,
  now: Date,
) {
  const { numDeletedRows } = await tx
    .deleteFrom('citizens')
    .where('id', '=', id)
    .executeTakeFirst();
  for (const table of tables) await tx.deleteFrom(table).where('citizen_id', '=', id).execute();
  await forgetPerson(tx, id, now);
  await tx
    .updateTable('citizens_consents')
    .set({ slot: null, withdrawn_at: at })
    .where('citizen_id', '=', id)
    .where('slot', 'is not', null)
    .execute();
  if (numDeletedRows === 0n) return false;
  const event = { id: randomUUID(), citizen_id: id, at, event: 'erased' };
  await tx.insertInto('citizens_events').values(event).execute();
  return true;
}

/**
 * Applies erasures to restored data, in one transaction. Codes are deleted too: they are of a time
 * before the restore. Idempotent.
 *
 * @returns the number of erasures that changed something
 */
export async function applyErasures(
  db: Kysely<CitizenTables>,
  erasures: readonly Erasure[],
  now: Date,
): Promise<number> {
  // A backup of an earlier version lacks the tables that came later.
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const tables = OF_PERSON.filter((name) => there.has(name));
  return db.transaction().execute(async (tx) => {
    let applied = 0;
    await tx.deleteFrom('citizens_codes').execute();
    for (const erasure of erasures) {
      if (erasure.kind === 'account')
        applied += Number(await eraseAccount(tx, tables, erasure, now));
      else {
        const { numUpdatedRows } = await tx
          .updateTable('citizens_consents')
          .set({ slot: null, withdrawn_at: erasure.at })
          .where('id', '=', erasure.id)
          .where('slot', 'is not', null)
          .executeTakeFirst();
        applied += Number(numUpdatedRows);
      }
    }
    return applied;
  });
}
