import { migrateFeature } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { beforeAll, expect, it } from 'vitest';
import { paymentMigrations } from './payments.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { paymentCounts } from './statistics.ts';
import type { IntentState } from './transitions.ts';

let serial = 0;
const intent = (
  state: IntentState,
  created_at: string,
  gateway = 'sandbox',
  channel = 'web',
): PaymentTables['payment_intents'] => ({
  id: `i${++serial}`,
  secret_hash: `s${serial}`,
  payer_hash: null,
  gateway,
  state,
  amount_paise: 100,
  currency: 'INR',
  order_id: null,
  payment_id: null,
  checkout: null,
  channel,
  language: 'mr',
  value_date: '2026-11-25',
  created_at,
  expires_at: created_at,
  horizon_at: created_at,
  next_poll_at: null,
  polls: 0,
  version: 0,
});

describeOnEachDatabase('statistics of payments', (open) => {
  let database: TestDatabase<PaymentTables>;
  beforeAll(async () => {
    database = await open<PaymentTables>();
    await migrateShared(database.db);
    await migrateFeature(database.db, 'payments', paymentMigrations);
    const at = '2026-11-25T09:31:00.000Z';
    await database.db
      .insertInto('payment_intents')
      .values([
        intent('captured', at, 'stripe'),
        intent('settled', at),
        intent('failed', at),
        intent('expired', at),
        intent('cancelled', at),
        intent('pending', at),
        intent('captured', at, 'upi', 'kiosk'),
        intent('captured', '2026-11-26T00:00:00.000Z'),
      ])
      .execute();
  });

  it('count banks’ decisions by channel, and mark those of a sandbox', async () =>
    expect(
      (
        await paymentCounts(
          database.db,
          new Date('2026-11-25T00:00:00.000Z'),
          new Date('2026-11-26T00:00:00.000Z'),
        )
      ).toSorted((a, b) => a.channel.localeCompare(b.channel)),
    ).toEqual([
      { at: '2026-11-25T09:30:00.000Z', channel: 'kiosk', decided: 1, paid: 1, sandbox: false },
      { at: '2026-11-25T09:30:00.000Z', channel: 'web', decided: 3, paid: 2, sandbox: true },
    ]));
});
