import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { isIntact, verifyAudit } from '@pune/staff/audit-verification';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { MoneyCaseType } from './cases/transitions.ts';
import { freshWorld } from '../payments.testing.ts';
import {
  ACCOUNT,
  createAlarm,
  createComplaint,
  createSuspense,
  drain,
  explain,
  pay,
  statusOf,
  openMoneyCases,
  type MoneyCases,
} from './money-cases.testing.ts';

describeOnEachDatabase('cases about money', (open) => {
  let cases: MoneyCases;
  beforeAll(async () => void (cases = await openMoneyCases(open)));
  beforeEach(async () => void (cases.world = await freshWorld(cases.db)));

  test('more than was due becomes the case of an advance, and money that is explained ends', async () => {
    await pay(cases);
    await cases.world.payments.applyGatewayEvent('sandbox', {
      eventId: 'stray',
      kind: 'captured',
      merchantId: 'pmc-test',
      orderId: 'unknown',
      reference: null,
      paymentId: 'stray',
      amountPaise: 500,
      currency: 'INR',
      feePaise: 0,
      occurredAt: cases.world.now().toISOString(),
      refund: null,
    });
    await drain(cases);
    const found = await cases.db.selectFrom('payment_cases').selectAll().executeTakeFirstOrThrow();
    expect(found).toMatchObject({ type: 'suspense', reason: 'unknown_order', status: 'open' });
    expect(found.owner_post).toBe(cases.staff.posts.finance_maker);
    await explain(cases, found.id);
    expect(await statusOf(cases, found.id)).toBe('explained');
    await cases.world.payments.finance.openAdvanceCase({
      receiptNumber: 'PMC/2026-27/000001',
      intentId: (
        await cases.db.selectFrom('payment_intents').select('id').executeTakeFirstOrThrow()
      ).id,
      advancePaise: 100,
    });
    const advance = await cases.db
      .selectFrom('payment_cases')
      .selectAll()
      .where('reason', '=', 'advance')
      .executeTakeFirstOrThrow();
    const seen = await cases.world.payments.finance
      .cases('suspense')
      .open(advance.id, await cases.staff.officer('maker'));
    expect(seen!.actions).toEqual(['propose_advance', 'propose_refund', 'note']);
  });

  test('an overdue case goes to the superior post, and on', async () => {
    const id = await createAlarm(cases, 'open');
    const ownerOf = async () =>
      (
        await cases.db
          .selectFrom('payment_cases')
          .select('owner_post')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).owner_post;
    const owners = [await ownerOf()];
    for (let day = 0; day < 4; day += 1) {
      cases.world.pass(90_000);
      await cases.world.payments.finance.followUp();
      owners.push(await ownerOf());
    }
    const {
      finance_maker: maker,
      finance_checker: checker,
      finance_releaser: releaser,
    } = cases.staff.posts;
    expect(owners.slice(0, 3)).toEqual([maker, checker, releaser]);
    expect(owners[3], 'the commissioner keeps it').toBe(owners[4]);
  });

  test('money that a bank holds without a receipt, and statements that stay away, are cases', async () => {
    const begun = await cases.world.begin(ACCOUNT);
    if (begun.kind !== 'Created') throw new Error(begun.kind);
    const { url } = begun.payment.checkout as { url: string };
    await cases.world.psp.pay(url.split('/').at(-1)!, 'card', 'slow');
    cases.world.pass(3);
    await cases.world.deliver();
    const reasons = async () =>
      (await cases.db.selectFrom('payment_cases').select('reason').execute()).map(
        (row) => row.reason,
      );
    await cases.world.payments.finance.followUp();
    expect(await reasons()).toEqual([]);
    cases.world.pass(700);
    for (let turn = 0; turn < 2; turn += 1) await cases.world.payments.finance.followUp();
    expect(await reasons()).toEqual(['receipt_late']);
    await cases.world.payments.finance.takeTrialStatements(cases.world.psp);
    await cases.world.payments.finance.followUp();
    expect(await reasons()).toEqual(['receipt_late']);
    cases.world.pass(5 * 86_400);
    for (let turn = 0; turn < 2; turn += 1) await cases.world.payments.finance.followUp();
    expect((await reasons()).toSorted()).toEqual(['receipt_late', 'statement_missing']);
  });

  test('no case shows an officer the id of a row', async () => {
    await pay(cases);
    const ids = [await createSuspense(cases, 'open'), await createComplaint(cases, 'open')];
    const rows = await cases.db.selectFrom('payment_cases').select(['id', 'type']).execute();
    expect(rows.length).toBeGreaterThanOrEqual(ids.length);
    const known = new Set(
      (
        await Promise.all([
          cases.db.selectFrom('payment_intents').select('id').execute(),
          cases.db.selectFrom('payment_suspense').select('id').execute(),
          cases.db.selectFrom('payment_bills').select('id').execute(),
        ])
      )
        .flat()
        .map(({ id }) => id),
    );
    for (const { id, type } of rows) {
      const found = await cases.world.payments.finance
        .cases(type as MoneyCaseType)
        .open(id, await cases.staff.officer('maker'));
      for (const fact of found!.facts) {
        expect(known.has(fact.value('en')), fact.label('en')).toBe(false);
        expect(fact.value('en')).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
      }
    }
  });

  test('every step is in an intact audit', async () => {
    await pay(cases);
    await createSuspense(cases, 'done');
    expect(isIntact(await verifyAudit(cases.db as never))).toBe(true);
  });
});
