import type { OpenTestDatabase } from '@pune/database/testing';
import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { sandbox } from './gateways/sandbox.ts';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import { createPsp, type Psp } from './gateways/sandbox/psp.ts';
import type { Outcome } from './gateways/sandbox/magic.ts';
import type { Gateway } from './gateway.ts';
import { BILL_HEADS, HEADS } from './heads.constants.ts';
import type { NewIncentive } from './incentives/add-incentive.ts';
import type { Db } from './ledger.ts';
import type { BillHead } from './payments.constants.ts';
import { paymentSchema, type PaymentRequest } from './payments.schema.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createPayments, type Payments, type PaymentsOptions } from './payments.ts';

export const MERCHANT = 'pmc-test';
export const WEBHOOK_SECRET = 'whsec_of_tests';
export const START = new Date('2026-06-15T04:30:00.000Z');

/** Seconds after which all webhooks of a successful payment are due. */
export const SECONDS_TO_PAY = 3;

/** A test city with a sandbox gateway and a manual clock. */
export interface World {
  payments: Payments;
  psp: Psp;
  now: () => Date;
  /** Moves the clock; negative numbers turn it back. */
  pass: (seconds: number) => void;
  /** Posts every webhook that is due to `payments`. Returns their number. */
  deliver: () => Promise<number>;
  /**
   * Moves the clock past the gateway's horizon, in steps of a minute at first and larger ones later.
   * Delivers webhooks and polls after each step.
   */
  settle: () => Promise<void>;
  /** Begins to pay the bills of an account. */
  begin: (
    accountNumber: string,
    more?: Partial<PaymentRequest>,
    payer?: string | null,
  ) => ReturnType<Payments['createIntent']>;
  /** Begins to pay the bills of an account, and pays on the hosted page. */
  payBill: (
    accountNumber: string,
    outcome?: Outcome,
  ) => Promise<{ secret: string; id: string; orderId: string; amountPaise: number }>;
}

export function createWorld(
  db: Db,
  {
    gateways = [],
    start = START,
    sandboxDb = db as unknown as Kysely<SandboxTables>,
    ...options
  }: Partial<PaymentsOptions> & { start?: Date; sandboxDb?: Kysely<SandboxTables> } = {},
): World {
  let time = start;
  const now = options.now ?? (() => time);
  const psp = createPsp({
    db: sandboxDb,
    webhookSecret: WEBHOOK_SECRET,
    now,
    randomText: options.randomText,
  });
  const own: Gateway = sandbox({
    psp,
    merchantId: MERCHANT,
    webhookSecret: WEBHOOK_SECRET,
    hostedUrl: (orderId) => `https://gateway.example/pay/${orderId}`,
  });
  const payments = createPayments({
    db,
    gateways: [own, ...gateways],
    now,
    random: () => 0.5,
    returnUrl: ({ secret, gateway }) => `https://pmc.example/return/${secret}/${gateway}`,
    describe: ({ bills }) => bills.map(({ accountNumber }) => accountNumber).join(),
    ...options,
  });
  const pass = (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000));
  const deliver = () =>
    psp.deliver(async (gateway, body, headers) =>
      (await payments.receiveWebhook(gateway, body, headers)).kind === 'Accepted' ? 204 : 400,
    );
  const begin: World['begin'] = async (accountNumber, more = {}, payer = 'a browser') => {
    const head =
      BILL_HEADS.find((name) => HEADS[name].example.slice(0, 2) === accountNumber.slice(0, 2)) ??
      'certificate_fees';
    const bills = await payments.findBills({ head, accountNumber });
    return payments.createIntent(
      paymentSchema.parse({
        bills: bills.filter(({ duePaise }) => duePaise > 0).map(({ id }) => id),
        gateway: 'sandbox',
        ...more,
      }),
      payer,
    );
  };
  return {
    payments,
    psp,
    now,
    pass,
    deliver,
    begin,
    settle: async () => {
      for (const seconds of [
        ...Array<number>(6).fill(60),
        ...Array<number>(3).fill(1_800),
        ...Array<number>(20).fill(14_400),
      ]) {
        pass(seconds);
        await deliver();
        const { errors } = await payments.poll();
        if (errors.length > 0) throw errors[0];
      }
    },
    payBill: async (accountNumber, outcome) => {
      const created = await begin(accountNumber);
      if (created.kind !== 'Created') throw new Error(created.kind);
      const orderId = orderOf(created.payment.checkout);
      await psp.pay(orderId, 'card', outcome);
      pass(SECONDS_TO_PAY);
      return {
        secret: created.secret,
        id: created.payment.id,
        orderId,
        amountPaise: created.payment.amountPaise,
      };
    },
  };
}

/** Opens a database with the tables of the city and of the sandbox's bank. */
export async function openPaymentsDatabase(
  open: OpenTestDatabase,
): Promise<{ db: Kysely<PaymentTables>; bank: Kysely<SandboxTables>; url: string }> {
  const opened = await open<PaymentTables & SandboxTables>();
  const db = opened.db as unknown as Kysely<PaymentTables>;
  const world = createWorld(db);
  await world.payments.prepare();
  await world.psp.prepare();
  return { db, bank: opened.db as unknown as Kysely<SandboxTables>, url: opened.url };
}

/** Empties a database that other tests may have used, and opens a city with sample bills on it. */
export async function freshWorld(db: Kysely<PaymentTables>): Promise<World> {
  await forgetEverything(db);
  const world = createWorld(db);
  await world.payments.seedSamples();
  return world;
}

/** Returns the order id in the address of the sandbox's hosted page. */
export const orderOf = (checkout: { kind: string; url?: string } | null): string =>
  new URL(checkout!.url!).pathname.split('/').at(-1)!;

const TABLES = [
  'payment_case_events',
  'payment_cases',
  'payment_proofs',
  'payment_reconciliation_runs',
  'payment_reconciliation_items',
  'payment_report_facts',
  'payment_settlement_lumps',
  'bank_lines',
  'bank_statements',
  'payment_reminders',
  'payment_refund_request_events',
  'payment_refund_requests',
  'ledger_lines',
  'ledger_entries',
  'ledger_balances',
  'payment_receipts',
  'payment_receipt_series',
  'payment_suspense',
  'payment_complaints',
  'payment_counter_deposits',
  'payment_counter_drawers',
  'payment_counter_payments',
  'payment_counter_sessions',
  'payment_agent_remittances',
  'payment_agent_receipts',
  'payment_agent_devices',
  'payment_virtual_accounts',
  'payment_events',
  'payment_refunds',
  'payment_incentive_claims',
  'payment_incentive_measures',
  'payment_incentives',
  'payment_intent_bills',
  'payment_intents',
  'payment_bill_versions',
  'payment_bills',
  'payment_demand_imports',
  'payment_owner_words',
  'payment_rules',
  'idempotency_keys',
  'outbox_messages',
  'sandbox_webhooks',
  'sandbox_events',
  'sandbox_refunds',
  'sandbox_orders',
];

/**
 * Runs `change` without the triggers that keep tables append-only, for tests that empty or corrupt
 * tables.
 */
export async function withoutTriggers(
  db: Kysely<any>,
  change: (tx: Kysely<any>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (db.getExecutor().adapter instanceof PostgresAdapter) {
      await sql`set local session_replication_role = replica`.execute(tx);
      return change(tx);
    }
    const { rows } = await sql<{
      name: string;
      sql: string;
    }>`select name, sql from sqlite_master where type = 'trigger'`.execute(tx);
    for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(tx);
    await change(tx);
    for (const trigger of rows) await sql.raw(trigger.sql).execute(tx);
  });
}

/** Empties every table, for the next test. */
export const forgetEverything = (db: Kysely<any>): Promise<void> =>
  withoutTriggers(db, async (tx) => {
    for (const table of TABLES) await tx.deleteFrom(table).execute();
  });

/** A discount of a hundredth, at most ₹50 for a bill, with a budget of ₹120. */
export const incentiveOf = (head: BillHead): NewIncentive => ({
  id: `discount-${head.replace('_', '-')}`,
  names: { en: 'Discount', mr: 'सवलत', hi: 'छूट' },
  orderNumber: 'MC/2026/17',
  head,
  gateways: [],
  fromDay: '2026-05-01',
  untilDay: '2026-12-31',
  basisPoints: 100,
  maxPaise: 5_000,
  capPaise: 12_000,
  holdOut: false,
});
