import { migrateFeature, openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { migrateShared } from '@pune/database/shared';
import { paymentMigrations } from '@pune/payments/migrations';
import { createReceiptWatch, type ReceiptState } from '@pune/payments/receipts/receipt-watch';

/**
 * Creates a reader of how soon receipts follow captures, on a separate connection that opens on
 * first use. It rejects while the services database is away.
 */
export function servicesReceipts(env: Variables): () => Promise<ReceiptState> {
  let opening: Promise<() => Promise<ReceiptState>> | undefined;
  async function open() {
    const db = openDatabase<any>(servicesDatabaseUrl(env));
    await migrateShared(db);
    await migrateFeature(db, 'payments', paymentMigrations);
    return createReceiptWatch(db, () => new Date());
  }
  return async () => {
    opening ??= open();
    const read = await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return read();
  };
}
