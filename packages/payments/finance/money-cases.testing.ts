import { dayInIndia } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import { openComplaint } from '../channels/complaints.ts';
import { openSession } from '../channels/counters/sessions.ts';
import { takePayment } from '../channels/counters/take-payment.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ledger.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { openCase } from './cases/open-cases.ts';
import type { MoneyCaseType } from './cases/transitions.ts';
import {
  actOn,
  createFinanceStaff,
  deliverToFinance,
  type FinanceStaff,
} from './finance.testing.ts';

export const ACCOUNT = 'W/05/0012345';
const LARGE = 'P/4/07/00415002';
export const RETURN_OF_CHEQUE = 'propose_cheque_return';
export const WORDS = { words: 'नोंदी तपासल्या.' };
export const INPUTS: Record<string, Record<string, string>> = {
  propose_advance: { head: 'water_charges', account_number: ACCOUNT, ...WORDS },
  propose_identify: { head: 'water_charges', account_number: ACCOUNT, ...WORDS },
  propose_refuse: { refusal: 'owed', ...WORDS },
};

/** A database with cases of money, and the officers who decide about them. */
export interface MoneyCases {
  db: Kysely<PaymentTables>;
  world: World;
  staff: FinanceStaff;
  /** The receipts of returned cheques, by their case. */
  receipts: Map<string, string>;
  /** The session of the counter that took the cheques. */
  session: string;
  count: number;
}

export async function openMoneyCases(
  open: Parameters<typeof openPaymentsDatabase>[0],
): Promise<MoneyCases> {
  const { db } = await openPaymentsDatabase(open);
  const world = await freshWorld(db);
  const staff = await createFinanceStaff(db, world.now);
  return { db, world, staff, receipts: new Map(), session: '', count: 0 };
}

export const act = (
  { db, world, staff }: MoneyCases,
  id: string,
  action: string,
  by: string,
  values = INPUTS[action] ?? WORDS,
) => actOn(db, world, staff, { id, action, values, by });

export const drain = ({ db, world }: MoneyCases) => deliverToFinance(db, world);

const within = <T>(
  { world }: MoneyCases,
  work: (context: Context, tx: Tx) => Promise<T>,
): Promise<T> =>
  world.payments.within((context) => context.db.transaction().execute((tx) => work(context, tx)));

export async function pay({ world }: MoneyCases) {
  const payment = await world.payBill(ACCOUNT);
  await world.deliver();
  return payment;
}

const paidIntent = ({ db }: MoneyCases) =>
  db
    .selectFrom('payment_intents')
    .selectAll()
    // Cheques of counters are paid intents too.
    .where('gateway', '=', 'sandbox')
    .where('state', 'in', ['captured', 'settled'])
    .executeTakeFirst();

/**
 * Other money for a paid order: its case allows every decision.
 *
 * @param paise as much as was asked for unless given
 */
export async function paidTwice(cases: MoneyCases, paise?: number): Promise<string> {
  if (!(await paidIntent(cases))) await pay(cases);
  const intent = (await paidIntent(cases))!;
  cases.count += 1;
  await cases.world.payments.applyGatewayEvent('sandbox', {
    eventId: `second ${cases.count}`,
    kind: 'captured',
    merchantId: 'pmc-test',
    orderId: intent.order_id!,
    reference: intent.id,
    paymentId: `second ${cases.count}`,
    amountPaise: paise ?? Number(intent.amount_paise),
    currency: 'INR',
    feePaise: 0,
    occurredAt: cases.world.now().toISOString(),
    refund: null,
  });
  const { id: suspenseId } = await cases.db
    .selectFrom('payment_suspense')
    .select('id')
    .where('subject', '=', `payment second ${cases.count}`)
    .executeTakeFirstOrThrow();
  await cases.world.payments.finance.openAlarmCase({ suspenseId });
  await ensureRequest(cases, intent.id);
  const row = await cases.db
    .selectFrom('payment_cases')
    .select('id')
    .where('suspense_id', '=', suspenseId)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A request of the payer, which the case may refuse. */
async function ensureRequest(cases: MoneyCases, intentId: string): Promise<void> {
  await cases.db
    .updateTable('payment_refund_requests')
    .set({ slot: null })
    .where('slot', '=', intentId)
    .where('state', 'not in', ['asked', 'checking'])
    .execute();
  await cases.db
    .insertInto('payment_refund_requests')
    .values({
      id: `request-${cases.count}`,
      intent_id: intentId,
      slot: intentId,
      kind: 'refund',
      reason: 'paid_twice',
      words: null,
      to_head: null,
      to_account_number: null,
      amount_paise: 1,
      state: 'asked',
      refusal: null,
      refund_id: null,
      asked_at: cases.world.now().toISOString(),
      version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Marks the money of a case as explained by a later report. */
export async function explain({ db, world }: MoneyCases, id: string): Promise<void> {
  await db
    .updateTable('payment_suspense')
    .set({ resolved_at: world.now().toISOString() })
    .where(
      'id',
      '=',
      db.selectFrom('payment_cases').select('suspense_id').where('id', '=', id) as never,
    )
    .execute();
  await world.payments.finance.followUp();
}

/** The steps by which a case of money in suspense comes to a status. */
const STEPS: Record<string, readonly (readonly [action: string, by: string])[]> = {
  open: [],
  proposed: [['propose_refund', 'maker']],
  approved: [
    ['propose_refund', 'maker'],
    ['approve', 'checker'],
  ],
  released: [
    ['propose_refund', 'maker'],
    ['approve', 'checker'],
    ['release', 'releaser'],
  ],
  done: [
    ['propose_write_off', 'maker'],
    ['approve', 'checker'],
    ['release', 'releaser'],
  ],
};

/** Money that the bank took for a cheque of a counter. */
export async function createReturnedCheque(cases: MoneyCases): Promise<string> {
  const clerk = { person: 'asha', post: 'clerk' };
  const place = { place: 'counter', desk: 'w', outlet: 'WO-05', openingPaise: 0 } as const;
  cases.session ||= (
    await within(cases, (context, tx) => openSession(context, tx, place, clerk))
  ).sessionId;
  cases.count += 1;
  const payment = {
    head: 'property_tax',
    accountNumber: LARGE,
    amountPaise: 50_000,
    means: 'cheque',
    instrument: { number: `${cases.count}`, bank: 'SBI', datedOn: dayInIndia(cases.world.now()) },
    idempotencyKey: `cheque ${cases.count}`,
  } as const;
  const taken = await within(cases, (context, tx) =>
    takePayment(context, tx, cases.session, payment, clerk.person),
  );
  if (taken.kind !== 'Taken') throw new Error(taken.kind);
  const suspenseId = `returned-${cases.count}`;
  await cases.db
    .insertInto('payment_suspense')
    .values({
      id: suspenseId,
      gateway: 'bank',
      subject: `line ${suspenseId}`,
      reason: 'missing_ours',
      intent_id: null,
      amount_paise: -payment.amountPaise,
      currency: 'INR',
      posted: 1,
      settled: 1,
      opened_at: cases.world.now().toISOString(),
      resolved_at: null,
    })
    .execute();
  await cases.world.payments.finance.openAlarmCase({ suspenseId });
  const { id } = await cases.db
    .selectFrom('payment_cases')
    .select('id')
    .where('suspense_id', '=', suspenseId)
    .executeTakeFirstOrThrow();
  cases.receipts.set(id, taken.receipt.number);
  return id;
}

export async function createSuspense(
  cases: MoneyCases,
  status: string,
  action?: string,
): Promise<string> {
  if (action === RETURN_OF_CHEQUE) return createReturnedCheque(cases);
  const id = await paidTwice(cases, 1);
  if (status === 'explained') await explain(cases, id);
  else for (const [step, by] of STEPS[status]!) await act(cases, id, step, by);
  return id;
}

export async function createAlarm(cases: MoneyCases, status: string): Promise<string> {
  cases.count += 1;
  const id = `alarm-${cases.count}`;
  await cases.db.transaction().execute((tx) =>
    openCase(
      tx,
      {
        type: 'alarms',
        subject: `alarm ${cases.count}`,
        reason: 'horizon',
        paise: 0,
        gateway: 'upi',
      },
      id,
      cases.world.now(),
    ),
  );
  const step = { taken: 'take', done: 'close' }[status];
  if (step)
    await actOn(cases.db, cases.world, cases.staff, {
      id,
      type: 'alarms',
      action: step,
      values: WORDS,
      by: 'maker',
    });
  return id;
}

export async function createComplaint(cases: MoneyCases, status: string): Promise<string> {
  cases.count += 1;
  const complaint = await cases.world.payments.within((context) =>
    context.db.transaction().execute((tx) =>
      openComplaint(context, tx, {
        source: 'bharatconnect',
        reference: `complaint ${cases.count}`,
        payment_id: `OU01${cases.count}`,
        intent_id: null,
        type: 'Transaction',
        disposition: 'Amount deducted multiple times',
        description: '',
      }),
    ),
  );
  const { id } = await cases.db
    .selectFrom('payment_cases')
    .select('id')
    .where('subject', '=', `complaint ${complaint.id}`)
    .executeTakeFirstOrThrow();
  const action = { taken: 'take_up', resolved: 'resolve', rejected: 'reject' }[status];
  if (action)
    await actOn(cases.db, cases.world, cases.staff, {
      id,
      type: 'complaints',
      action,
      values: WORDS,
      by: 'maker',
    });
  return id;
}

/** One case of each reason, so that each filter finds one. */
export async function createReasons(
  cases: MoneyCases,
  type: MoneyCaseType,
  reasons: readonly string[],
): Promise<void> {
  for (const reason of reasons)
    await cases.db
      .transaction()
      .execute((tx) =>
        openCase(
          tx,
          { type, subject: `${type} ${reason}`, reason, paise: 1, gateway: null },
          `${type}-${reason}`,
          cases.world.now(),
        ),
      );
}

export const statusOf = async ({ db }: MoneyCases, id: string): Promise<string> =>
  (
    await db
      .selectFrom('payment_cases')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status;

/** @throws with the broken invariants of the books, if any */
export async function assertSound({ db }: MoneyCases): Promise<void> {
  const findings = await verifyLedger(db);
  if (!isRight(findings)) throw new Error(reportOf(findings));
}
