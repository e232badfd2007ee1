import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueBills } from './bills/issue.ts';
import { sandbox } from './gateways/sandbox.ts';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import { createPsp } from './gateways/sandbox/psp.ts';
import type { Gateway, GatewayFact } from './gateway.ts';
import type { PaymentTables } from './payments.tables.ts';
import {
  createWorld,
  freshWorld,
  MERCHANT,
  openPaymentsDatabase,
  orderOf,
  SECONDS_TO_PAY,
  WEBHOOK_SECRET,
  withoutTriggers,
  type World,
} from './payments.testing.ts';
import { isRight, reportOf, verifyLedger } from './verification/verification.ts';

const TAX = 'P/1/05/00123456';
/** Takes orders, and knows nothing else. */
const quiet: Gateway = {
  name: 'quiet',
  merchantId: 'silent',
  orderMinutes: 30,
  horizonHours: 72,
  createOrder: async ({ reference }) => ({
    kind: 'Order',
    orderId: `order-${reference}`,
    checkout: { kind: 'redirect', url: 'https://gateway.example/' },
  }),
  fetchStatus: async () => ({ kind: 'Unknown', reason: 'timeout' }),
  verifyWebhook: async () => ({ kind: 'Refused', reason: 'signature' }),
  verifyReturn: async () => ({ kind: 'Refused' }),
};
const key = (name: string) => `key-${name}`.padEnd(24, '0');

describeOnEachDatabase('payments', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => void (world = await freshWorld(db)));

  const created = async (result: ReturnType<World['begin']>) => {
    const answer = await result;
    if (answer.kind !== 'Created') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const balances = async () =>
    Object.fromEntries(
      (await db.selectFrom('ledger_balances').selectAll().execute())
        .map(({ account, balance_paise }) => [
          account.replace(/^bill:.*/, 'bill'),
          Number(balance_paise),
        ])
        .filter(([, paise]) => paise !== 0),
    );
  const messages = async () =>
    (await db.selectFrom('outbox_messages').select('topic').orderBy('topic').execute()).map(
      ({ topic }) => topic,
    );
  const taxBill = async () =>
    (await world.payments.findBills({ head: 'property_tax', accountNumber: TAX }))[0]!;

  test('a bill is paid: credited, entered in the ledger, receipted once, and settled a day later', async () => {
    const { secret, amountPaise } = await world.payBill(TAX);
    expect(amountPaise).toBe(365_472);
    await world.deliver();
    const payment = (await world.payments.find(secret))!;
    expect(payment).toMatchObject({
      status: 'paid',
      amountPaise,
      checkout: null,
      receipt: {
        number: 'PMC/2026-27/000001',
        amountPaise,
        advancePaise: 0,
        paidOn: '2026-06-15',
        bills: [{ accountNumber: TAX, creditedPaise: amountPaise }],
      },
    });
    expect(await taxBill()).toMatchObject({ creditedPaise: amountPaise, duePaise: 0 });
    expect(await balances()).toEqual({ 'gateway:sandbox': amountPaise, bill: -amountPaise });
    expect(await messages()).toEqual(['payments.receipt']);
    await world.settle();
    expect(await balances()).toEqual({
      bank: amountPaise - 3_289,
      fees: 3_289,
      bill: -amountPaise,
    });
    expect(await messages()).toEqual(['payments.receipt']);
  });

  test('a payment of a paid or missing bill, or through an unknown gateway, is refused', async () => {
    await world.payBill(TAX);
    await world.deliver();
    const { id } = await taxBill();
    const request = { bills: [id], gateway: 'sandbox', channel: 'web', language: 'en' } as const;
    expect(
      await world.payments.createIntent({ ...request, bills: [...request.bills] }, 'a'),
    ).toEqual({ kind: 'NothingDue' });
    expect(
      await world.payments.createIntent({ ...request, bills: ['no-such-bill-at-all'] }, 'a'),
    ).toEqual({ kind: 'BillNotFound' });
    expect(
      await world.payments.createIntent({ ...request, bills: [id], gateway: 'cowries' }, 'a'),
    ).toEqual({ kind: 'GatewayUnknown' });
  });

  test('the same key is the same payment; with another body it is refused', async () => {
    const first = await created(world.begin(TAX, { idempotencyKey: key('a') }));
    const again = await created(world.begin(TAX, { idempotencyKey: key('a') }));
    expect(again).toEqual({ ...first, again: true });
    expect(await world.begin('W/05/0012345', { idempotencyKey: key('a') })).toEqual({
      kind: 'KeyReused',
    });
  });

  test('a double click is one payment, with a key and without', async () => {
    for (const more of [{ idempotencyKey: key('b') }, {}]) {
      const results = await Promise.all([
        world.begin(TAX, more),
        world.begin(TAX, more),
        world.begin(TAX, more),
      ]);
      const kinds = results.map(({ kind }) => kind);
      expect(
        kinds.every((kind) => kind === 'Created' || kind === 'StillRunning'),
        kinds.join(),
      ).toBe(true);
      expect(
        new Set(results.flatMap((result) => (result.kind === 'Created' ? [result.payment.id] : [])))
          .size,
      ).toBe(1);
    }
  });

  test('without a key the same again is the same payment, until that one has come to nothing', async () => {
    const first = await created(world.begin(TAX));
    expect(await created(world.begin(TAX))).toEqual({ ...first, again: true });
    await world.psp.pay(orderOf(first.payment.checkout), 'card', 'declined');
    await world.payments.find(first.secret, { ask: true });
    const second = await created(world.begin(TAX));
    expect([second.again, second.payment.status, second.payment.id === first.payment.id]).toEqual([
      false,
      'pending',
      false,
    ]);
    expect(await created(world.begin(TAX))).toEqual({ ...second, again: true });
  });

  test('another browser neither ends nor blocks a payment, and the same content is not taken for the same person', async () => {
    const owner = await created(world.begin(TAX, {}, 'of the owner'));
    const stranger = await created(world.begin(TAX, {}, 'of a stranger'));
    const nameless = [
      await created(world.begin(TAX, {}, null)),
      await created(world.begin(TAX, {}, null)),
    ];
    const all = [owner, stranger, ...nameless];
    expect(new Set(all.map(({ secret }) => secret)).size).toBe(4);
    for (const { secret } of all)
      expect((await world.payments.find(secret))!.status).toBe('pending');
    await world.psp.pay(orderOf(stranger.payment.checkout), 'card', 'slow');
    expect(
      (await created(world.begin(TAX, { idempotencyKey: key('o') }, 'of the owner'))).payment
        .status,
    ).toBe('pending');
    await world.settle();
    expect((await taxBill()).duePaise).toBe(0);
  });

  test('a bill paid in two browsers is credited once, and the second amount becomes a visible advance', async () => {
    const orders = [
      await created(world.begin(TAX, {}, 'one')),
      await created(world.begin(TAX, {}, 'two')),
    ];
    for (const { payment } of orders) await world.psp.pay(orderOf(payment.checkout), 'upi');
    await world.settle();
    const receipts = await Promise.all(
      orders.map(async ({ secret }) => (await world.payments.receipt(secret))!),
    );
    expect(receipts.map(({ advancePaise }) => advancePaise).sort((a, b) => a - b)).toEqual([
      0, 365_472,
    ]);
    expect(await taxBill()).toMatchObject({ creditedPaise: 365_472, duePaise: 0 });
    const advance = () => world.payments.advanceOf({ head: 'property_tax', accountNumber: TAX });
    expect(await advance()).toBe(365_472);
    const second = orders[receipts.findIndex(({ advancePaise }) => advancePaise > 0)]!;
    await world.payments.refund(second.payment.id, { reason: 'excess' }, 'staff');
    expect(await advance()).toBe(0);
  });

  test('two tabs of one browser are one payment: the older one ends, unless it was paid', async () => {
    const first = await created(world.begin(TAX, { idempotencyKey: key('c') }));
    const second = await created(world.begin(TAX, { idempotencyKey: key('d') }));
    expect([
      (await world.payments.find(first.secret))!.status,
      (await world.payments.find(second.secret))!.status,
    ]).toEqual(['cancelled', 'pending']);
    expect(await world.psp.pay(orderOf(first.payment.checkout), 'card')).toMatchObject({
      kind: 'Closed',
    });
    await world.psp.pay(orderOf(second.payment.checkout), 'card', 'slow');
    expect(await world.begin(TAX, { idempotencyKey: key('e') })).toEqual({
      kind: 'PaymentUnderWay',
    });
    await world.settle();
    expect((await taxBill()).duePaise).toBe(0);
  });

  test('coming back from the gateway proves nothing: it is asked', async () => {
    const { payment, secret } = await created(world.begin(TAX));
    const back = () =>
      world.payments.returned(
        secret,
        'sandbox',
        new URLSearchParams({ order: orderOf(payment.checkout), status: 'paid' }),
      );
    expect(await back()).toMatchObject({ kind: 'Returned', payment: { status: 'pending' } });
    await world.psp.pay(orderOf(payment.checkout), 'card', 'webhook_lost');
    expect(await back()).toMatchObject({ kind: 'Returned', payment: { status: 'paid' } });
    expect(
      await world.payments.returned(
        'of nobody',
        'sandbox',
        new URLSearchParams({ order: orderOf(payment.checkout) }),
      ),
    ).toEqual({ kind: 'NotFound' });
    for (const order of ['other', ''])
      expect(
        await world.payments.returned(secret, 'sandbox', new URLSearchParams({ order })),
      ).toEqual({ kind: 'Refused' });
    expect(await world.payments.returned(secret, 'cowries', new URLSearchParams())).toEqual({
      kind: 'GatewayUnknown',
    });
  });

  test.each([
    ['success', 'paid', {}],
    ['declined', 'failed', {}],
    ['declined_then_captured', 'paid', {}],
    ['slow', 'paid', {}],
    ['webhook_thrice', 'paid', {}],
    ['webhook_lost', 'paid', {}],
    ['webhooks_reordered', 'paid', {}],
    ['webhook_tampered', 'paid', {}],
    ['status_times_out', 'paid', {}],
    ['settled_at_once', 'paid', {}],
    ['order_times_out', 'paid', {}],
    ['refund_declined', 'paid', {}],
    ['refund_slow', 'paid', {}],
    ['amount_differs', 'expired', { suspense: -365_572 }],
    ['paid_twice', 'paid', { suspense: -365_472 }],
  ] as const)(
    'whatever the gateway does (%s), the payment ends %s and no money is lost',
    async (outcome, status, more) => {
      const { secret, amountPaise } = await world.payBill(TAX, outcome);
      await world.settle();
      expect((await world.payments.find(secret))!.status).toBe(status);
      const after = await balances();
      expect(after.bill ?? 0).toBe(status === 'paid' ? -amountPaise : 0);
      expect(after.suspense ?? 0).toBe('suspense' in more ? more.suspense : 0);
      expect(await db.selectFrom('payment_receipts').select('number').execute()).toHaveLength(
        status === 'paid' ? 1 : 0,
      );
      expect((await messages()).includes('payments.alarm')).toBe('suspense' in more);
      expect(
        (await db.selectFrom('payment_intents').select('next_poll_at').execute()).every(
          ({ next_poll_at }) => next_poll_at === null,
        ),
      ).toBe(true);
    },
  );

  test('an answer that is lost leaves the order open: the same request with the same key finds it', async () => {
    const account = 'F/2026/000110';
    expect(await world.begin(account, { idempotencyKey: key('f') })).toMatchObject({
      kind: 'GatewayUnavailable',
      payment: { status: 'open' },
    });
    const { payment } = await created(world.begin(account, { idempotencyKey: key('f') }));
    await world.psp.pay(orderOf(payment.checkout), 'upi', 'success');
    world.pass(SECONDS_TO_PAY);
    await world.deliver();
    expect(
      (await world.payments.findBills({ head: 'certificate_fees', accountNumber: account }))[0]!
        .duePaise,
    ).toBe(0);
  });

  test('money for an attempt that was given up is set aside with an alarm, and the payer sees it', async () => {
    const { secret, payment } = await created(world.begin(TAX));
    expect(await world.payments.cancel(secret)).toBe('Cancelled');
    await world.payments.applyGatewayEvent(
      'sandbox',
      fact(payment.id, orderOf(payment.checkout), 'captured', payment.amountPaise),
    );
    expect(await world.payments.find(secret)).toMatchObject({
      status: 'cancelled',
      inSuspensePaise: payment.amountPaise,
      receipt: null,
    });
    expect(await messages()).toEqual(['payments.alarm']);
  });

  const fact = (
    reference: string,
    orderId: string,
    kind: GatewayFact['kind'],
    amountPaise: number,
    more: Partial<GatewayFact> = {},
  ): GatewayFact => ({
    eventId: `evt-${kind}`,
    kind,
    merchantId: MERCHANT,
    orderId,
    reference,
    paymentId: 'pay-1',
    amountPaise,
    currency: 'INR',
    feePaise: 0,
    occurredAt: world.now().toISOString(),
    refund: null,
    ...more,
  });

  test.each([
    ['a payment', {}],
    ['money in suspense', { orderId: 'another', reference: null }],
  ])('a fee above %s is booked whole, from the payout of others', async (_, more) => {
    const { payment } = await created(world.begin(TAX));
    const { amountPaise: paise } = payment;
    const fee = { ...more, feePaise: paise + 111 };
    const settled = fact(payment.id, orderOf(payment.checkout), 'settled', paise, fee);
    await world.payments.applyGatewayEvent('sandbox', settled);
    expect(await balances()).toMatchObject({ bank: -111, fees: paise + 111 });
  });

  test.each([
    ['merchant', { merchantId: 'somebody-else' }],
    ['amount', { amountPaise: 1 }],
    ['currency', { currency: 'USD' }],
    ['order', { orderId: 'another' }],
    ['unknown_order', { orderId: 'another', reference: null }],
  ] as const)(
    'an event whose %s does not match goes to suspense, never to the bill',
    async (reason, more) => {
      const { secret, payment } = await created(world.begin(TAX));
      const said = fact(
        payment.id,
        orderOf(payment.checkout),
        'captured',
        payment.amountPaise,
        more,
      );
      expect(await world.payments.applyGatewayEvent('sandbox', said)).toEqual({
        kind: 'Suspense',
        reason,
      });
      expect(await world.payments.applyGatewayEvent('sandbox', said)).toEqual({
        kind: 'Duplicate',
      });
      expect((await world.payments.find(secret))!.status).toBe('pending');
      expect((await taxBill()).creditedPaise).toBe(0);
      expect(await db.selectFrom('payment_suspense').select('reason').execute()).toEqual([
        { reason },
      ]);
    },
  );

  test('an unknown event is stored and acknowledged; an unsigned webhook is not read', async () => {
    const { payment } = await created(world.begin(TAX));
    expect(
      await world.payments.applyGatewayEvent(
        'sandbox',
        fact(payment.id, orderOf(payment.checkout), 'other', 1),
      ),
    ).toEqual({ kind: 'Stored' });
    expect(
      await world.payments.receiveWebhook(
        'sandbox',
        Buffer.from('{"kind":"captured"}'),
        new Headers(),
      ),
    ).toEqual({ kind: 'Refused', reason: 'signature' });
    expect(await world.payments.receiveWebhook('cowries', Buffer.from(''), new Headers())).toEqual({
      kind: 'GatewayUnknown',
    });
    expect(
      await db
        .selectFrom('payment_events')
        .select('kind')
        .where('kind', 'not like', 'own_%')
        .execute(),
    ).toEqual([{ kind: 'other' }]);
  });

  test('the last day of the rebate counts in full for payments begun on it', async () => {
    world = createWorld(db, { start: new Date('2026-05-31T18:29:00.000Z') });
    const { secret, amountPaise } = await world.payBill(TAX, 'slow');
    await world.settle();
    expect(amountPaise).toBe(344_736);
    expect(await world.payments.find(secret)).toMatchObject({
      status: 'paid',
      receipt: { paidOn: '2026-05-31', advancePaise: 0 },
    });
    expect((await taxBill()).duePaise).toBe(0);
  });

  test('a bill that an order made smaller while its payer was at the bank takes what it needs; the rest is an advance', async () => {
    const before = await taxBill();
    const { secret, payment } = await created(world.begin(TAX));
    await issueBills(
      db,
      [
        {
          id: before.id,
          head: 'property_tax',
          accountNumber: TAX,
          period: before.period,
          issuedOn: before.issuedOn,
          sample: true,
          facts: { areaSqFt: 400, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
          owner: null,
        },
      ],
      world.now(),
    );
    const { duePaise } = await taxBill();
    expect(duePaise).toBeLessThan(before.duePaise);
    await world.psp.pay(orderOf(payment.checkout), 'card', 'success');
    world.pass(SECONDS_TO_PAY);
    await world.settle();
    expect(await world.payments.find(secret)).toMatchObject({
      status: 'paid',
      receipt: { amountPaise: before.duePaise, advancePaise: before.duePaise - duePaise },
    });
    expect((await taxBill()).duePaise).toBe(0);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  });

  test('what the payer saw is what is asked for, or nothing is begun', async () => {
    const { duePaise } = await taxBill();
    expect(await world.begin(TAX, { shownPaise: duePaise - 1 })).toEqual({
      kind: 'AmountChanged',
      wholePaise: duePaise,
    });
    expect(await db.selectFrom('payment_intents').selectAll().execute()).toEqual([]);
    expect(await world.begin(TAX, { shownPaise: duePaise })).toMatchObject({ kind: 'Created' });
  });

  test('a double payment by two attempts is a visible advance, and refunded first', async () => {
    // A gateway that cannot end an order leaves both pages open.
    const psp = createPsp({
      db: bank,
      webhookSecret: WEBHOOK_SECRET,
      now: () => world.now(),
    });
    const { cancelOrder: _, ...stubborn } = sandbox({
      psp,
      merchantId: MERCHANT,
      webhookSecret: WEBHOOK_SECRET,
      hostedUrl: (id) => `https://gateway.example/pay/${id}`,
    });
    world = createWorld(db, { gateways: [{ ...stubborn, name: 'stubborn' }] });
    const orders = [
      await created(world.begin(TAX, { gateway: 'stubborn', idempotencyKey: key('g') })),
      await created(world.begin(TAX, { gateway: 'stubborn', idempotencyKey: key('h') })),
    ];
    for (const { payment } of orders) await world.psp.pay(orderOf(payment.checkout), 'upi');
    for (const { secret } of orders) await world.payments.find(secret, { ask: true });
    const [first, second] = await Promise.all(
      orders.map(async ({ secret }) => (await world.payments.find(secret))!),
    );
    expect([first!.receipt!.advancePaise, second!.receipt!.advancePaise]).toEqual([0, 365_472]);
    expect(await world.payments.refund(second!.id, { reason: 'excess' }, 'staff')).toMatchObject({
      kind: 'Requested',
      status: 'refunded',
      amountPaise: 365_472,
    });
    expect((await taxBill()).creditedPaise).toBe(365_472);
    expect((await balances())[`advance:property_tax:${TAX}`]).toBeUndefined();
  });

  describe('refunds', () => {
    const paid = async (outcome: Parameters<World['payBill']>[1] = 'success') => {
      const payment = await world.payBill(TAX, outcome);
      await world.deliver();
      await world.payments.find(payment.secret, { ask: true });
      return payment;
    };

    test('never exceed the captured amount, even concurrently', async () => {
      const { id } = await paid();
      const results = await Promise.all(
        Array.from({ length: 4 }, (_, n) =>
          world.payments.refund(
            id,
            { amountPaise: 150_000, reason: 'request', idempotencyKey: key(`r${n}`) },
            'staff',
          ),
        ),
      );
      expect(results.filter(({ kind }) => kind === 'Requested')).toHaveLength(2);
      expect(results.filter(({ kind }) => kind === 'BeyondCaptured')).toHaveLength(2);
      expect(await world.payments.refund(id, { reason: 'request' }, 'staff')).toMatchObject({
        kind: 'Requested',
        amountPaise: 65_472,
      });
      expect(
        await world.payments.refund(
          id,
          { reason: 'request', idempotencyKey: key('none') },
          'staff',
        ),
      ).toEqual({ kind: 'BeyondCaptured', refundablePaise: 0 });
      expect((await taxBill()).creditedPaise).toBe(0);
      expect(await balances()).toEqual({});
    });

    test('happen once under a key, and increase the bill’s due again', async () => {
      const { id } = await paid();
      const ask = (amountPaise: number) =>
        world.payments.refund(
          id,
          { amountPaise, reason: 'request', idempotencyKey: key('once') },
          'staff',
        );
      const first = await ask(100_000);
      expect(await ask(100_000)).toEqual({ ...first, again: true });
      expect(await ask(100_001)).toEqual({ kind: 'KeyReused' });
      expect((await taxBill()).creditedPaise).toBe(265_472);
    });

    test('refused by the gateway change nothing; slow ones are pending until they are reported', async () => {
      const refused = await paid('refund_declined');
      expect(await world.payments.refund(refused.id, { reason: 'request' }, 'staff')).toMatchObject(
        { kind: 'Requested', status: 'failed' },
      );
      expect((await taxBill()).duePaise).toBe(0);
      world = await freshWorld(db);
      const slow = await paid('refund_slow');
      expect(await world.payments.refund(slow.id, { reason: 'request' }, 'staff')).toMatchObject({
        kind: 'Requested',
        status: 'pending',
      });
      expect((await world.payments.find(slow.secret))!.refunds).toMatchObject([
        { status: 'pending', amountPaise: 365_472 },
      ]);
      await world.settle();
      expect((await world.payments.find(slow.secret))!.refunds).toMatchObject([
        { status: 'refunded' },
      ]);
    });

    test('without an answer are polled without limit, with one alarm past the horizon', async () => {
      const silent: Gateway = {
        ...quiet,
        name: 'silent',
        refund: async () => ({ kind: 'Unknown', reason: 'timeout' }),
        fetchRefund: async () => ({ kind: 'NotFound' }),
      };
      world = createWorld(db, { gateways: [silent] });
      const { payment } = await created(world.begin(TAX, { gateway: 'silent' }));
      await world.payments.applyGatewayEvent(
        'silent',
        fact(payment.id, `order-${payment.id}`, 'captured', payment.amountPaise, {
          merchantId: 'silent',
        }),
      );
      expect(await world.payments.refund(payment.id, { reason: 'request' }, 'staff')).toMatchObject(
        { kind: 'Requested', status: 'pending' },
      );
      await world.settle();
      await world.settle();
      expect((await messages()).filter((topic) => topic === 'payments.alarm')).toHaveLength(1);
      expect(
        await db
          .selectFrom('payment_refunds')
          .select(['state', 'next_poll_at'])
          .executeTakeFirstOrThrow(),
      ).toEqual({ state: 'requested', next_poll_at: expect.any(String) });
    });

    test('made on the gateway’s own site, without our reference, go to suspense for an operator', async () => {
      const { id, orderId } = await paid();
      const before = await balances();
      const unmarked = {
        merchantId: '',
        paymentId: null,
        refund: { refundId: 're-by-hand', reference: null },
      };
      expect(
        await world.payments.applyGatewayEvent(
          'sandbox',
          fact(id, orderId, 'refunded', 1_000, { ...unmarked, eventId: 'by-hand' }),
        ),
      ).toEqual({ kind: 'Suspense', reason: 'unknown_refund' });
      expect(await balances()).toEqual({
        ...before,
        'gateway:sandbox': before['gateway:sandbox']! - 1_000,
        suspense: 1_000,
      });
      expect(
        await world.payments.applyGatewayEvent(
          'sandbox',
          fact(id, 'of-nobody-here', 'refunded', 1_000, {
            ...unmarked,
            eventId: 'elsewhere',
            refund: { refundId: 're-2', reference: null },
          }),
        ),
      ).toEqual({ kind: 'Suspense', reason: 'merchant' });
      expect((await balances()).suspense).toBe(1_000);
    });

    test.each([-1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
      'of %d paise are refused, and nothing is written',
      async (amountPaise) => {
        const { id } = await paid();
        expect(
          await world.payments.refund(id, { amountPaise, reason: 'request' }, 'staff'),
        ).toEqual({ kind: 'AmountInvalid' });
        expect(await db.selectFrom('payment_refunds').select('id').execute()).toEqual([]);
      },
    );

    test('that fail in every sweep do not block others, are retried with backoff, and raise one alarm', async () => {
      const { id } = await paid();
      await world.payments.refund(id, { amountPaise: 100, reason: 'request' }, 'staff');
      const at = world.now().toISOString();
      // As an older version could write it.
      await db
        .updateTable('payment_refunds')
        .set({
          gateway_refund_id: null,
          state: 'requested',
          polls: 0,
          next_poll_at: at,
          amount_paise: -1,
        })
        .execute();
      const other = await created(world.begin('W/05/0012345'));
      await world.psp.pay(orderOf(other.payment.checkout), 'card', 'webhook_lost');
      let failed = 0;
      for (let minute = 0; minute < 60; minute++) {
        world.pass(60);
        failed += (await world.payments.poll()).errors.length;
      }
      expect((await world.payments.find(other.secret))!.status).toBe('paid');
      expect(failed).toBeLessThan(12);
    });

    test('are for payments that were made', async () => {
      const { payment } = await created(world.begin(TAX));
      expect(await world.payments.refund(payment.id, { reason: 'request' }, 'staff')).toEqual({
        kind: 'NotPaid',
      });
      expect(
        await world.payments.refund('no-such-payment-here', { reason: 'request' }, 'staff'),
      ).toEqual({ kind: 'PaymentNotFound' });
    });
  });

  test('the number of a receipt and its code prove it; either alone proves nothing', async () => {
    const { secret } = await world.payBill(TAX);
    await world.deliver();
    const { number, verifyCode } = (await world.payments.receipt(secret))!;
    expect(await world.payments.verifyReceipt(number, verifyCode)).toEqual({
      number,
      issuedAt: expect.any(String),
      paidOn: '2026-06-15',
      currency: 'INR',
      amountPaise: 365_472,
      heads: ['property_tax'],
      refundedPaise: 0,
    });
    expect(await world.payments.verifyReceipt(number, 'other')).toBeNull();
    expect(await world.payments.verifyReceipt('PMC/2026-27/000002', verifyCode)).toBeNull();
  });

  test('an unknown outcome stays pending until the horizon, then raises an alarm, and never fails by itself', async () => {
    world = createWorld(db, { gateways: [quiet] });
    const { secret } = await created(world.begin(TAX, { gateway: 'quiet' }));
    world.pass(71 * 3_600);
    await world.payments.poll();
    expect((await world.payments.find(secret))!.status).toBe('pending');
    world.pass(2 * 3_600);
    await world.payments.poll();
    expect((await world.payments.find(secret))!.status).toBe('expired');
    expect(await messages()).toEqual(['payments.alarm']);
  });

  test('a report is reconciled idempotently: its unknown facts are applied, and missing ones are listed', async () => {
    const from = world.now();
    const known = await world.payBill(TAX);
    await world.deliver();
    const unheard = await world.payBill('P/1/05/00123457', 'webhook_lost');
    const compare = () =>
      world.payments.reconcile('sandbox', from, new Date(world.now().getTime() + 1));
    expect(await compare()).toMatchObject({
      kind: 'Reconciled',
      learned: 2,
      setAside: [],
      failed: [],
      missingTheirs: [],
    });
    expect((await world.payments.find(unheard.secret))!.status).toBe('paid');
    expect(await compare()).toMatchObject({ learned: 0, matched: 4, missingTheirs: [] });
    await bank.deleteFrom('sandbox_webhooks').execute();
    await bank.deleteFrom('sandbox_events').where('order_id', '=', known.orderId).execute();
    expect(await compare()).toMatchObject({ missingTheirs: [known.id] });
    expect(await world.payments.reconcile('cowries', from, from)).toEqual({
      kind: 'GatewayUnknown',
    });
  });

  test('a report names all that is open each time, and one row that cannot be carried out stops no other', async () => {
    const from = world.now();
    await world.payBill(TAX, 'paid_twice');
    const compare = () =>
      world.payments.reconcile('sandbox', from, new Date(world.now().getTime() + 1));
    await world.deliver();
    const open = { reason: 'second_payment', amountPaise: 365_472 };
    const [first, again] = [await compare(), await compare()];
    expect([first, again]).toMatchObject([{ setAside: [open] }, { setAside: [open] }]);
    const theirs = await bank
      .selectFrom('sandbox_events')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('kind', 'in', ['captured', 'settled', 'authorised'])
      .executeTakeFirstOrThrow();
    expect(again.kind === 'Reconciled' && again.matched).toBeLessThan(Number(theirs.count));
    await db
      .updateTable('payment_suspense')
      .set({ resolved_at: world.now().toISOString() })
      .execute();
    expect(await compare()).toMatchObject({ setAside: [] });
    const unheard = await world.payBill('P/1/05/00123457', 'webhook_lost');
    // Word of money of a kind that no book takes, before word of another payment.
    await bank
      .updateTable('sandbox_events')
      .set({ amount_paise: -5 })
      .where('kind', '=', 'captured')
      .where('order_id', '!=', unheard.orderId)
      .execute();
    await withoutTriggers(
      db,
      async (tx) =>
        void (await tx
          .deleteFrom('payment_events')
          .where('kind', 'in', ['captured', 'settled'])
          .execute()),
    );
    const last = await compare();
    expect(last.kind === 'Reconciled' && last.failed.length + last.setAside.length).toBeGreaterThan(
      0,
    );
    expect((await world.payments.find(unheard.secret))!.status).toBe('paid');
  });

  test.each(['ledger_entries', 'ledger_lines', 'payment_events', 'payment_receipts'] as const)(
    'the database itself refuses to change or delete rows of %s',
    async (table) => {
      await world.payBill(TAX);
      await world.deliver();
      const column = {
        ledger_entries: 'reason',
        ledger_lines: 'account',
        payment_events: 'outcome',
        payment_receipts: 'content',
      }[table];
      await expect(
        db
          .updateTable(table)
          .set({ [column]: 'forged' } as never)
          .execute(),
      ).rejects.toThrow('append-only');
      await expect(db.deleteFrom(table).execute()).rejects.toThrow('append-only');
    },
  );
});
