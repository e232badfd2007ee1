import type { Transaction } from 'kysely';
import type { NotifyTables } from './notify.migrations.ts';

/**
 * Anonymises the messages of a person, in the transaction that erases the person. Those that wait
 * are not sent.
 */
export async function forgetPerson(
  transaction: Transaction<any>,
  person: string,
  now: Date,
): Promise<void> {
  const mine = (transaction as Transaction<NotifyTables>)
    .updateTable('notify_messages')
    .where('person', '=', person);
  await mine
    .set({ status: 'suppressed', settled_at: now.toISOString() })
    .where('status', '=', 'queued')
    .execute();
  await mine.set({ person: null, address_sealed: null, values_sealed: null }).execute();
}
