import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { caseTypeContract } from '@pune/desk/case-type.contract';
import { isIntact, verifyAudit } from '@pune/staff/audit-verification';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account, type Tx } from '../ledger.ts';
import { openSession } from '../channels/counters/sessions.ts';
import { takePayment } from '../channels/counters/take-payment.ts';
import type { Context } from '../context.ts';
import { dayInIndia } from '@pune/std/india-time';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../payments.testing.ts';
import { findByReference } from '../receipts/transfer-receipts.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { openCase } from './cases/open-cases.ts';
import { CASE_STATUSES, type MoneyCaseType } from './cases/transitions.ts';
import {
  alarmCaseType,
  complaintCaseType,
  SUSPENSE_REASONS,
  suspenseCaseType,
} from './finance.desk.ts';
import { COMPLAINT_REASONS, openComplaint } from '../channels/complaints.ts';
import {
  actOn,
  createFinanceStaff,
  deliverToFinance,
  type FinanceStaff,
} from './finance.testing.ts';

const ACCOUNT = 'W/05/0012345';
const LARGE = 'P/4/07/00415002';
const RETURN_OF_CHEQUE = 'propose_cheque_return';
const WORDS = { words: 'नोंदी तपासल्या.' };
const INPUTS: Record<string, Record<string, string>> = {
  propose_advance: { head: 'water_charges', account_number: ACCOUNT, ...WORDS },
  propose_identify: { head: 'water_charges', account_number: ACCOUNT, ...WORDS },
  propose_refuse: { refusal: 'owed', ...WORDS },
};

describeOnEachDatabase('cases of money', (open) => {
  let db: Kysely<PaymentTables>;
  let world: World;
  let staff: FinanceStaff;
  let count = 0;
  const opened = async () => {
    if (db) return;
    ({ db } = await openPaymentsDatabase(open));
    world = await freshWorld(db);
    staff = await createFinanceStaff(db, world.now);
  };
  const act = (id: string, action: string, by: string, values = INPUTS[action] ?? WORDS) =>
    actOn(db, world, staff, { id, action, values, by });
  const drain = () => deliverToFinance(db, world);

  const paidIntent = () =>
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
  async function paidTwice(paise?: number): Promise<string> {
    if (!(await paidIntent())) await pay();
    const intent = (await paidIntent())!;
    count += 1;
    await world.payments.applyGatewayEvent('sandbox', {
      eventId: `second ${count}`,
      kind: 'captured',
      merchantId: 'pmc-test',
      orderId: intent.order_id!,
      reference: intent.id,
      paymentId: `second ${count}`,
      amountPaise: paise ?? Number(intent.amount_paise),
      currency: 'INR',
      feePaise: 0,
      occurredAt: world.now().toISOString(),
      refund: null,
    });
    const { id: suspenseId } = await db
      .selectFrom('payment_suspense')
      .select('id')
      .where('subject', '=', `payment second ${count}`)
      .executeTakeFirstOrThrow();
    await world.payments.finance.openAlarmCase({ suspenseId });
    await ensureRequest(intent.id);
    const row = await db
      .selectFrom('payment_cases')
      .select('id')
      .where('suspense_id', '=', suspenseId)
      .executeTakeFirstOrThrow();
    return row.id;
  }
  /** A request of the payer, which the case may refuse. */
  async function ensureRequest(intentId: string): Promise<void> {
    await db
      .updateTable('payment_refund_requests')
      .set({ slot: null })
      .where('slot', '=', intentId)
      .where('state', 'not in', ['asked', 'checking'])
      .execute();
    await db
      .insertInto('payment_refund_requests')
      .values({
        id: `request-${count}`,
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
        asked_at: world.now().toISOString(),
        version: 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  async function pay() {
    const payment = await world.payBill(ACCOUNT);
    await world.deliver();
    return payment;
  }

  const steps: Record<string, (id: string) => Promise<unknown>> = {
    open: async () => {},
    proposed: (id) => act(id, 'propose_refund', 'maker'),
    async approved(id) {
      await steps.proposed!(id);
      await act(id, 'approve', 'checker');
    },
    async released(id) {
      await steps.approved!(id);
      await act(id, 'release', 'releaser');
    },
    async done(id) {
      await act(id, 'propose_write_off', 'maker');
      await act(id, 'approve', 'checker');
      await act(id, 'release', 'releaser');
    },
    async explained(id) {
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
    },
  };
  const receipts = new Map<string, string>();
  let session = '';
  const within = <T>(work: (context: Context, tx: Tx) => Promise<T>): Promise<T> =>
    world.payments.within((context) => context.db.transaction().execute((tx) => work(context, tx)));

  /** Money that the bank took for a cheque of a counter. */
  async function createReturnedCheque(): Promise<string> {
    const clerk = { person: 'asha', post: 'clerk' };
    const place = { place: 'counter', desk: 'w', outlet: 'WO-05', openingPaise: 0 } as const;
    session ||= (await within((context, tx) => openSession(context, tx, place, clerk))).sessionId;
    count += 1;
    const payment = {
      head: 'property_tax',
      accountNumber: LARGE,
      amountPaise: 50_000,
      means: 'cheque',
      instrument: { number: `${count}`, bank: 'SBI', datedOn: dayInIndia(world.now()) },
      idempotencyKey: `cheque ${count}`,
    } as const;
    const taken = await within((context, tx) =>
      takePayment(context, tx, session, payment, clerk.person),
    );
    if (taken.kind !== 'Taken') throw new Error(taken.kind);
    const suspenseId = `returned-${count}`;
    await db
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
        opened_at: world.now().toISOString(),
        resolved_at: null,
      })
      .execute();
    await world.payments.finance.openAlarmCase({ suspenseId });
    const { id } = await db
      .selectFrom('payment_cases')
      .select('id')
      .where('suspense_id', '=', suspenseId)
      .executeTakeFirstOrThrow();
    receipts.set(id, taken.receipt.number);
    return id;
  }
  async function createSuspense(status: string, action?: string): Promise<string> {
    if (action === RETURN_OF_CHEQUE) return createReturnedCheque();
    const id = await paidTwice(1);
    await steps[status]!(id);
    return id;
  }
  async function createAlarm(status: string): Promise<string> {
    count += 1;
    const id = `alarm-${count}`;
    await db.transaction().execute((tx) =>
      openCase(
        tx,
        {
          type: 'alarms',
          subject: `alarm ${count}`,
          reason: 'horizon',
          paise: 0,
          gateway: 'upi',
        },
        id,
        world.now(),
      ),
    );
    const step = { taken: 'take', done: 'close' }[status];
    if (step)
      await actOn(db, world, staff, {
        id,
        type: 'alarms',
        action: step,
        values: WORDS,
        by: 'maker',
      });
    return id;
  }
  async function createComplaint(status: string): Promise<string> {
    count += 1;
    const complaint = await world.payments.within((context) =>
      context.db.transaction().execute((tx) =>
        openComplaint(context, tx, {
          source: 'bharatconnect',
          reference: `complaint ${count}`,
          payment_id: `OU01${count}`,
          intent_id: null,
          type: 'Transaction',
          disposition: 'Amount deducted multiple times',
          description: '',
        }),
      ),
    );
    const { id } = await db
      .selectFrom('payment_cases')
      .select('id')
      .where('subject', '=', `complaint ${complaint.id}`)
      .executeTakeFirstOrThrow();
    const action = { taken: 'take_up', resolved: 'resolve', rejected: 'reject' }[status];
    if (action)
      await actOn(db, world, staff, {
        id,
        type: 'complaints',
        action,
        values: WORDS,
        by: 'maker',
      });
    return id;
  }
  /** One case of each reason, so that each filter finds one. */
  async function createReasons(type: MoneyCaseType, reasons: readonly string[]): Promise<void> {
    for (const reason of reasons)
      await db
        .transaction()
        .execute((tx) =>
          openCase(
            tx,
            { type, subject: `${type} ${reason}`, reason, paise: 1, gateway: null },
            `${type}-${reason}`,
            world.now(),
          ),
        );
  }

  const subject = async (type: MoneyCaseType) => {
    await opened();
    const reasons = {
      suspense: SUSPENSE_REASONS,
      alarms: ['horizon'],
      complaints: COMPLAINT_REASONS,
    };
    await createReasons(type, reasons[type]);
    const finance = async () => world.payments.finance;
    const types = {
      suspense: suspenseCaseType,
      alarms: alarmCaseType,
      complaints: complaintCaseType,
    };
    return {
      type: types[type](finance),
      officer: await staff.officer('officer'),
      colleague: await staff.officer('colleague'),
      reader: await staff.officer('commissioner'),
      stranger: await staff.officer('stranger'),
      outsider: await staff.officer('operator'),
      now: world.now,
      statuses: [...CASE_STATUSES[type]],
      create: { suspense: createSuspense, alarms: createAlarm, complaints: createComplaint }[type],
      apart: type === 'suspense' ? [RETURN_OF_CHEQUE] : [],
      input: async (action: string, found: { id: string }) => ({
        values:
          action === RETURN_OF_CHEQUE
            ? { receipt: receipts.get(found.id) ?? 'PMC/2026-27/999999', ...WORDS }
            : (INPUTS[action] ?? WORDS),
        files: {},
      }),
      openings: async (id: string, person: string) =>
        (
          await (db as unknown as Kysely<any>)
            .selectFrom('staff_audit')
            .select('seq')
            .where('chain', '=', 'finance')
            .where('action', '=', 'open')
            .where('object', '=', id)
            .where('person_id', '=', person)
            .execute()
        ).length,
    };
  };
  caseTypeContract('suspense', () => subject('suspense'));
  caseTypeContract('alarms', () => subject('alarms'));
  caseTypeContract('complaints', () => subject('complaints'));

  describe('decisions', () => {
    beforeAll(opened);
    beforeEach(async () => {
      world = await freshWorld(db);
    });
    const balance = async (name: string) =>
      Number(
        (
          await db
            .selectFrom('ledger_balances')
            .select('balance_paise')
            .where('account', '=', name)
            .executeTakeFirst()
        )?.balance_paise ?? 0,
      );
    const statusOf = async (id: string) =>
      (
        await db
          .selectFrom('payment_cases')
          .select('status')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).status;
    const isSound = async () => {
      const findings = await verifyLedger(db);
      expect(isRight(findings), reportOf(findings)).toBe(true);
    };

    test('a second payment is refunded by three persons, and the payer sees it', async () => {
      const { secret, amountPaise } = await pay();
      const id = await paidTwice();
      expect(await balance(account.suspense)).toBe(-amountPaise);
      await act(id, 'propose_refund', 'officer');
      expect((await act(id, 'approve', 'officer')).kind, 'the maker').toBe('NotPermitted');
      await act(id, 'approve', 'colleague');
      expect((await act(id, 'release', 'officer')).kind, 'the maker').toBe('NotPermitted');
      expect((await act(id, 'release', 'colleague')).kind, 'the checker').toBe('NotPermitted');
      expect((await act(id, 'release', 'checker')).kind, 'no permission').toBe('NotPermitted');
      expect(await act(id, 'release', 'releaser')).toMatchObject({ kind: 'Acted' });
      await drain();
      world.pass(5);
      await world.deliver();
      await world.payments.poll();
      await drain();
      expect(await statusOf(id)).toBe('done');
      const payment = await world.payments.find(secret);
      expect(payment!.refunds).toMatchObject([{ status: 'refunded', amountPaise }]);
      expect(payment!.inSuspensePaise).toBe(0);
      expect(await balance(account.suspense)).toBe(0);
      await isSound();
    });

    test('a refund that the gateway refuses opens the case again, with the money kept', async () => {
      const payment = await world.payBill(ACCOUNT, 'refund_declined');
      await world.deliver();
      const id = await paidTwice();
      for (const [action, by] of [
        ['propose_refund', 'maker'],
        ['approve', 'checker'],
        ['release', 'releaser'],
      ] as const)
        await act(id, action, by);
      await drain();
      await world.payments.poll();
      await drain();
      expect(await statusOf(id)).toBe('open');
      expect(await balance(account.advance('water_charges', ACCOUNT))).toBe(-payment.amountPaise);
      await isSound();
      await act(id, 'propose_advance', 'maker');
      await act(id, 'approve', 'checker');
      expect(await statusOf(id), 'the advance stays').toBe('done');
      await isSound();
    });

    test('an advance needs two persons, a write-off and a return a third', async () => {
      await pay();
      const [first, second, third] = [await paidTwice(), await paidTwice(), await paidTwice()];
      await act(first, 'propose_advance', 'maker');
      await act(first, 'approve', 'checker');
      expect(await statusOf(first)).toBe('done');
      for (const [id, action] of [
        [second, 'propose_write_off'],
        [third, 'propose_return'],
      ] as const) {
        await act(id, action, 'maker');
        await act(id, 'approve', 'checker');
        expect(await statusOf(id)).toBe('approved');
        await act(id, 'release', 'releaser');
        expect(await statusOf(id)).toBe('done');
      }
      expect(await balance(account.suspense)).toBe(0);
      expect(await balance(account.writtenOff)).toBe(await balance(account.returns));
      expect(await balance(account.writtenOff)).toBeLessThan(0);
      await isSound();
    });

    test('the database refuses two steps of one person', async () => {
      await pay();
      const id = await createSuspense('approved');
      for (const column of ['checker', 'releaser'] as const)
        await expect(
          db
            .updateTable('payment_cases')
            .set((row) => ({ [column]: row.ref('maker') }))
            .where('id', '=', id)
            .execute(),
        ).rejects.toThrow(/check constraint/i);
    });

    test('more than was due becomes the case of an advance, and money that is explained ends', async () => {
      await pay();
      await world.payments.applyGatewayEvent('sandbox', {
        eventId: 'stray',
        kind: 'captured',
        merchantId: 'pmc-test',
        orderId: 'unknown',
        reference: null,
        paymentId: 'stray',
        amountPaise: 500,
        currency: 'INR',
        feePaise: 0,
        occurredAt: world.now().toISOString(),
        refund: null,
      });
      await drain();
      const found = await db.selectFrom('payment_cases').selectAll().executeTakeFirstOrThrow();
      expect(found).toMatchObject({ type: 'suspense', reason: 'unknown_order', status: 'open' });
      expect(found.owner_post).toBe(staff.posts.finance_maker);
      await steps.explained!(found.id);
      expect(await statusOf(found.id)).toBe('explained');
      await world.payments.finance.openAdvanceCase({
        receiptNumber: 'PMC/2026-27/000001',
        intentId: (await db.selectFrom('payment_intents').select('id').executeTakeFirstOrThrow())
          .id,
        advancePaise: 100,
      });
      const advance = await db
        .selectFrom('payment_cases')
        .selectAll()
        .where('reason', '=', 'advance')
        .executeTakeFirstOrThrow();
      const seen = await world.payments.finance
        .cases('suspense')
        .open(advance.id, await staff.officer('maker'));
      expect(seen!.actions).toEqual(['propose_advance', 'propose_refund', 'note']);
    });

    test('an overdue case goes to the superior post, and on', async () => {
      const id = await createAlarm('open');
      const ownerOf = async () =>
        (
          await db
            .selectFrom('payment_cases')
            .select('owner_post')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).owner_post;
      const owners = [await ownerOf()];
      for (let day = 0; day < 4; day += 1) {
        world.pass(90_000);
        await world.payments.finance.followUp();
        owners.push(await ownerOf());
      }
      const {
        finance_maker: maker,
        finance_checker: checker,
        finance_releaser: releaser,
      } = staff.posts;
      expect(owners.slice(0, 3)).toEqual([maker, checker, releaser]);
      expect(owners[3], 'the commissioner keeps it').toBe(owners[4]);
    });

    test('money that a bank holds without a receipt, and statements that stay away, are cases', async () => {
      const begun = await world.begin(ACCOUNT);
      if (begun.kind !== 'Created') throw new Error(begun.kind);
      const { url } = begun.payment.checkout as { url: string };
      await world.psp.pay(url.split('/').at(-1)!, 'card', 'slow');
      world.pass(3);
      await world.deliver();
      const reasons = async () =>
        (await db.selectFrom('payment_cases').select('reason').execute()).map((row) => row.reason);
      await world.payments.finance.followUp();
      expect(await reasons()).toEqual([]);
      world.pass(700);
      for (let turn = 0; turn < 2; turn += 1) await world.payments.finance.followUp();
      expect(await reasons()).toEqual(['receipt_late']);
      await world.payments.finance.takeTrialStatements(world.psp);
      await world.payments.finance.followUp();
      expect(await reasons()).toEqual(['receipt_late']);
      world.pass(5 * 86_400);
      for (let turn = 0; turn < 2; turn += 1) await world.payments.finance.followUp();
      expect((await reasons()).toSorted()).toEqual(['receipt_late', 'statement_missing']);
    });

    test('money of an unknown order becomes a payment with a receipt once two persons agree', async () => {
      await world.payments.applyGatewayEvent('sandbox', {
        eventId: 'stray transfer',
        kind: 'captured',
        merchantId: 'pmc-test',
        orderId: 'unknown',
        reference: null,
        paymentId: 'UTR000777',
        amountPaise: 10_000,
        currency: 'INR',
        feePaise: 0,
        occurredAt: world.now().toISOString(),
        refund: null,
      });
      await drain();
      const { id } = await db
        .selectFrom('payment_cases')
        .select('id')
        .where('reason', '=', 'unknown_order')
        .executeTakeFirstOrThrow();
      const cases = world.payments.finance.cases('suspense');
      const before = await cases.open(id, await staff.officer('maker'));
      expect(before!.actions).toEqual([
        'propose_identify',
        'propose_return',
        'propose_write_off',
        'note',
      ]);
      expect(before!.facts.map(({ value }) => value('en'))).toContain('UTR000777');
      expect(
        (
          await act(id, 'propose_identify', 'maker', {
            ...INPUTS['propose_identify'],
            account_number: 'W/9/9',
          })
        ).kind,
      ).toBe('Invalid');
      await act(id, 'propose_identify', 'maker');
      expect((await act(id, 'approve', 'maker')).kind).toBe('NotPermitted');
      await act(id, 'approve', 'checker');
      expect(await statusOf(id)).toBe('done');
      const receipt = await findByReference(db, {
        reference: 'utr000777',
        accountNumber: ACCOUNT,
      });
      expect(receipt).toMatchObject({ amountPaise: 10_000, channel: 'imps' });
      expect(
        await findByReference(db, { reference: 'UTR000777', accountNumber: 'W/05/0012346' }),
      ).toBeNull();
      const after = await cases.open(id, await staff.officer('maker'));
      const link = after!.facts.find(({ value }) => value('en') === receipt!.number)!;
      expect((link.href as (locale: string) => string)('mr')).toMatch(
        /^\/desk\/finance\/payments\/[\w-]+\/\?lang=mr$/,
      );
      expect(await balance(account.suspense)).toBe(0);
      await isSound();
    });

    test('no case shows an officer the id of a row', async () => {
      await pay();
      const ids = [await createSuspense('open'), await createComplaint('open')];
      const rows = await db.selectFrom('payment_cases').select(['id', 'type']).execute();
      expect(rows.length).toBeGreaterThanOrEqual(ids.length);
      const known = new Set(
        (
          await Promise.all([
            db.selectFrom('payment_intents').select('id').execute(),
            db.selectFrom('payment_suspense').select('id').execute(),
            db.selectFrom('payment_bills').select('id').execute(),
          ])
        )
          .flat()
          .map(({ id }) => id),
      );
      for (const { id, type } of rows) {
        const found = await world.payments.finance
          .cases(type as MoneyCaseType)
          .open(id, await staff.officer('maker'));
        for (const fact of found!.facts) {
          expect(known.has(fact.value('en')), fact.label('en')).toBe(false);
          expect(fact.value('en')).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
        }
      }
    });

    test('every step is in an intact audit', async () => {
      await pay();
      await createSuspense('done');
      expect(isIntact(await verifyAudit(db as never))).toBe(true);
    });
  });
});
