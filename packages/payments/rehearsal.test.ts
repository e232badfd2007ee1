import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Gateway } from './gateway.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createWorld, openPaymentsDatabase } from './payments.testing.ts';

const TABLES = [
  'payment_bills',
  'payment_bill_versions',
  'payment_intents',
  'payment_intent_bills',
  'payment_events',
  'payment_receipt_series',
  'ledger_entries',
  'outbox_messages',
] as const;

describeOnEachDatabase('a rehearsal of a payment', (open) => {
  let db: Kysely<PaymentTables>;
  beforeAll(async () => void ({ db } = await openPaymentsDatabase(open)));
  const rows = async () => {
    const counts = TABLES.map(async (table) => {
      const found = await db.selectFrom(table).selectAll().execute();
      return [table, found.length];
    });
    return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
  };
  const gateway = (fetchStatus: Gateway['fetchStatus']): Gateway => ({
    name: 'other',
    merchantId: 'other',
    orderMinutes: 30,
    horizonHours: 72,
    createOrder: async () => {
      throw new Error('A rehearsal places no order');
    },
    fetchStatus,
    verifyWebhook: async () => ({ kind: 'Refused', reason: 'signature' }),
    verifyReturn: async () => ({ kind: 'Refused' }),
  });

  test('begins to pay, asks each gateway, and leaves nothing in the books', async () => {
    const asked: string[] = [];
    const other = gateway(async ({ orderId }) => (asked.push(orderId), { kind: 'NotFound' }));
    const { payments } = createWorld(db, { gateways: [other] });
    const before = await rows();
    expect(await payments.rehearse()).toEqual({
      kind: 'Ready',
      gateways: { sandbox: 'answers', other: 'answers' },
    });
    expect(asked).toHaveLength(1);
    expect(await rows()).toEqual(before);
  });

  test('names a gateway that does not answer, or refuses the key', async () => {
    const other = gateway(async () => ({ kind: 'Unknown', reason: 'refused' }));
    const { payments, pass } = createWorld(db, { gateways: [other] });
    pass(120);
    expect(await payments.rehearse()).toEqual({
      kind: 'GatewaySilent',
      gateways: { sandbox: 'answers', other: 'silent' },
    });
  });

  test('fails where a payment could not begin', async () => {
    const world = createWorld(db, {
      randomText: () => {
        throw new Error('no more randomness');
      },
    });
    world.pass(240);
    await expect(world.payments.rehearse()).rejects.toThrow('no more randomness');
  });

  test('is limited', async () => {
    const { payments, pass } = createWorld(db);
    pass(360);
    const kinds = [];
    for (let n = 0; n < 13; n += 1) kinds.push((await payments.rehearse()).kind);
    expect(kinds.filter((kind) => kind === 'Ready')).toHaveLength(12);
    expect(kinds.at(-1)).toBe('TooMany');
  });
});
