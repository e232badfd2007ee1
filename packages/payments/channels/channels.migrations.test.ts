import { migrateFeature } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { sql, type Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { paymentMigrations } from '../payments.migrations.ts';
import { channelMigrations } from './channels.migrations.ts';

const first = Object.keys(channelMigrations).toSorted()[0]!;
const before = Object.fromEntries(
  Object.entries(paymentMigrations).filter(([name]) => name < first),
);
const AT = '2026-06-15T04:30:00.000Z';

describeOnEachDatabase('books of before channels', (open) => {
  let db: Kysely<any>;
  beforeAll(async () => {
    ({ db } = await open<object>());
    await migrateShared(db);
    await migrateFeature(db, 'payments', before);
    for (const channel of ['web', 'embed']) {
      await db
        .insertInto('payment_intents')
        .values({
          id: channel,
          secret_hash: channel,
          gateway: 'sandbox',
          state: 'captured',
          amount_paise: 100,
          currency: 'INR',
          channel,
          language: 'mr',
          value_date: '2026-06-15',
          created_at: AT,
          expires_at: AT,
          horizon_at: AT,
        })
        .execute();
      await db
        .insertInto('ledger_entries')
        .values({
          id: channel,
          reason: 'capture',
          gateway: 'sandbox',
          value_date: '2026-06-15',
          at: AT,
          intent_id: channel,
        })
        .execute();
    }
    await migrateFeature(db, 'payments', paymentMigrations);
  });

  test('have the channel of their payments', async () => {
    expect(
      await db.selectFrom('ledger_entries').select(['id', 'channel']).orderBy('id').execute(),
    ).toEqual([
      { id: 'embed', channel: 'embed' },
      { id: 'web', channel: 'web' },
    ]);
  });

  test('can be added to by a release that knows no channel', async () => {
    await sql`insert into ledger_entries (id, reason, gateway, value_date, at)
      values ('later', 'suspense', 'sandbox', '2026-06-15', ${AT})`.execute(db);
    const row = await db
      .selectFrom('ledger_entries')
      .select('channel')
      .where('id', '=', 'later')
      .executeTakeFirstOrThrow();
    expect(row.channel).toBe('web');
  });

  test('are append-only afterwards', async () => {
    for (const change of [
      db.updateTable('ledger_entries').set({ channel: 'imps' }),
      db.deleteFrom('ledger_entries'),
    ])
      await expect(change.execute()).rejects.toThrow('append-only');
  });
});
