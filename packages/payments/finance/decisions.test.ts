import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { account, balanceOf } from '../ledger.ts';
import { findByReference } from '../receipts/transfer-receipts.ts';
import { freshWorld } from '../payments.testing.ts';
import {
  ACCOUNT,
  INPUTS,
  act,
  assertSound,
  createSuspense,
  drain,
  paidTwice,
  pay,
  statusOf,
  openMoneyCases,
  type MoneyCases,
} from './money-cases.testing.ts';

describeOnEachDatabase('decisions about money', (open) => {
  let cases: MoneyCases;
  beforeAll(async () => void (cases = await openMoneyCases(open)));
  beforeEach(async () => void (cases.world = await freshWorld(cases.db)));

  test('a second payment is refunded by three persons, and the payer sees it', async () => {
    const { secret, amountPaise } = await pay(cases);
    const id = await paidTwice(cases);
    expect(await balanceOf(cases.db, account.suspense)).toBe(-amountPaise);
    await act(cases, id, 'propose_refund', 'officer');
    expect((await act(cases, id, 'approve', 'officer')).kind, 'the maker').toBe('NotPermitted');
    await act(cases, id, 'approve', 'colleague');
    expect((await act(cases, id, 'release', 'officer')).kind, 'the maker').toBe('NotPermitted');
    expect((await act(cases, id, 'release', 'colleague')).kind, 'the checker').toBe('NotPermitted');
    expect((await act(cases, id, 'release', 'checker')).kind, 'no permission').toBe('NotPermitted');
    expect(await act(cases, id, 'release', 'releaser')).toMatchObject({ kind: 'Acted' });
    await drain(cases);
    cases.world.pass(5);
    await cases.world.deliver();
    await cases.world.payments.poll();
    await drain(cases);
    expect(await statusOf(cases, id)).toBe('done');
    const payment = await cases.world.payments.find(secret);
    expect(payment!.refunds).toMatchObject([{ status: 'refunded', amountPaise }]);
    expect(payment!.inSuspensePaise).toBe(0);
    expect(await balanceOf(cases.db, account.suspense)).toBe(0);
    await assertSound(cases);
  });

  test('a refund that the gateway refuses opens the case again, with the money kept', async () => {
    const payment = await cases.world.payBill(ACCOUNT, 'refund_declined');
    await cases.world.deliver();
    const id = await paidTwice(cases);
    for (const [action, by] of [
      ['propose_refund', 'maker'],
      ['approve', 'checker'],
      ['release', 'releaser'],
    ] as const)
      await act(cases, id, action, by);
    await drain(cases);
    await cases.world.payments.poll();
    await drain(cases);
    expect(await statusOf(cases, id)).toBe('open');
    expect(await balanceOf(cases.db, account.advance('water_charges', ACCOUNT))).toBe(
      -payment.amountPaise,
    );
    await assertSound(cases);
    await act(cases, id, 'propose_advance', 'maker');
    await act(cases, id, 'approve', 'checker');
    expect(await statusOf(cases, id), 'the advance stays').toBe('done');
    await assertSound(cases);
  });

  test('an advance needs two persons, a write-off and a return a third', async () => {
    await pay(cases);
    const [first, second, third] = [
      await paidTwice(cases),
      await paidTwice(cases),
      await paidTwice(cases),
    ];
    await act(cases, first, 'propose_advance', 'maker');
    await act(cases, first, 'approve', 'checker');
    expect(await statusOf(cases, first)).toBe('done');
    for (const [id, action] of [
      [second, 'propose_write_off'],
      [third, 'propose_return'],
    ] as const) {
      await act(cases, id, action, 'maker');
      await act(cases, id, 'approve', 'checker');
      expect(await statusOf(cases, id)).toBe('approved');
      await act(cases, id, 'release', 'releaser');
      expect(await statusOf(cases, id)).toBe('done');
    }
    expect(await balanceOf(cases.db, account.suspense)).toBe(0);
    expect(await balanceOf(cases.db, account.writtenOff)).toBe(
      await balanceOf(cases.db, account.returns),
    );
    expect(await balanceOf(cases.db, account.writtenOff)).toBeLessThan(0);
    await assertSound(cases);
  });

  test('the database refuses two steps of one person', async () => {
    await pay(cases);
    const id = await createSuspense(cases, 'approved');
    for (const column of ['checker', 'releaser'] as const)
      await expect(
        cases.db
          .updateTable('payment_cases')
          .set((row) => ({ [column]: row.ref('maker') }))
          .where('id', '=', id)
          .execute(),
      ).rejects.toThrow(/check constraint/i);
  });

  test('money of an unknown order becomes a payment with a receipt once two persons agree', async () => {
    await cases.world.payments.applyGatewayEvent('sandbox', {
      eventId: 'stray transfer',
      kind: 'captured',
      merchantId: 'pmc-test',
      orderId: 'unknown',
      reference: null,
      paymentId: 'UTR000777',
      amountPaise: 10_000,
      currency: 'INR',
      feePaise: 0,
      occurredAt: cases.world.now().toISOString(),
      refund: null,
    });
    await drain(cases);
    const { id } = await cases.db
      .selectFrom('payment_cases')
      .select('id')
      .where('reason', '=', 'unknown_order')
      .executeTakeFirstOrThrow();
    const desk = cases.world.payments.finance.cases('suspense');
    const before = await desk.open(id, await cases.staff.officer('maker'));
    expect(before!.actions).toEqual([
      'propose_identify',
      'propose_return',
      'propose_write_off',
      'note',
    ]);
    expect(before!.facts.map(({ value }) => value('en'))).toContain('UTR000777');
    expect(
      (
        await act(cases, id, 'propose_identify', 'maker', {
          ...INPUTS['propose_identify'],
          account_number: 'W/9/9',
        })
      ).kind,
    ).toBe('Invalid');
    await act(cases, id, 'propose_identify', 'maker');
    expect((await act(cases, id, 'approve', 'maker')).kind).toBe('NotPermitted');
    await act(cases, id, 'approve', 'checker');
    expect(await statusOf(cases, id)).toBe('done');
    const receipt = await findByReference(cases.db, {
      reference: 'utr000777',
      accountNumber: ACCOUNT,
    });
    expect(receipt).toMatchObject({ amountPaise: 10_000, channel: 'imps' });
    expect(
      await findByReference(cases.db, { reference: 'UTR000777', accountNumber: 'W/05/0012346' }),
    ).toBeNull();
    const after = await desk.open(id, await cases.staff.officer('maker'));
    const link = after!.facts.find(({ value }) => value('en') === receipt!.number)!;
    expect((link.href as (locale: string) => string)('mr')).toMatch(
      /^\/desk\/finance\/payments\/[\w-]+\/\?lang=mr$/,
    );
    expect(await balanceOf(cases.db, account.suspense)).toBe(0);
    await assertSound(cases);
  });
});
