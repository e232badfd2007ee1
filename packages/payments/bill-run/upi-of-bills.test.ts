import { generateKeyPairSync } from 'node:crypto';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { qrModules } from '@pune/std/qr';
import jsQR from 'jsqr';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { printedOrder } from '../channels/printed-bills.ts';
import type { GatewayFact } from '../gateway.ts';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import { isLinkFor, readUpi } from '../gateways/upi/link.ts';
import { upi } from '../gateways/upi.ts';
import type { PaymentTables } from '../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { upiOfBills } from './upi-of-bills.ts';

const MERCHANT = 'punemc-upi';
const PAYEE = {
  UPI_MERCHANT_ID: MERCHANT,
  UPI_PAYEE_ADDRESS: 'punemc@examplebank',
  UPI_PAYEE_NAME: 'Pune Municipal Corporation',
};
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const SIGNER = {
  UPI_ORGANISATION_ID: '159002',
  UPI_SIGNING_KEY: String(privateKey.export({ type: 'pkcs8', format: 'pem' })).replaceAll(
    '\n',
    '\\n',
  ),
};
const BILL = {
  id: 'YSnj5viAVm0TTeSL-yKQze2K',
  head: 'property_tax',
  accountNumber: 'P/1/05/00123456',
} as never;

/** Reads a code as a phone does from paper. */
function scan(text: string): { read: string | undefined; millimetresPerModule: number } {
  const { size, isDark } = qrModules(text);
  const [scale, quiet] = [3, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isInk(Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  function isInk(row: number, column: number): boolean {
    return row >= 0 && column >= 0 && row < size && column < size && isDark(row, column);
  }
  return { read: jsQR(pixels, side, side)?.data, millimetresPerModule: 30 / (size + 2 * quiet) };
}

test('without a merchant there is no link, and a half configuration is refused by name', () => {
  expect(upiOfBills({})).toBeNull();
  expect(() => upiOfBills({ UPI_PAYEE_ADDRESS: 'punemc@examplebank' })).toThrow(/UPI_MERCHANT_ID/);
  expect(() => upiOfBills({ ...PAYEE, UPI_ORGANISATION_ID: '159002' })).toThrow(/UPI_SIGNING_KEY/);
  expect(() => upiOfBills({ ...PAYEE, ...SIGNER, UPI_SIGNING_KEY: 'secret' })).toThrow(/as PEM/);
  expect(() => upiOfBills({ ...PAYEE, ...SIGNER, UPI_SIGNING_KEY: 'secret' })).not.toThrow(
    /secret/,
  );
});

test('the link names payee, bill and amount, is signed by our key, and a phone reads it from paper', () => {
  const link = upiOfBills({ ...PAYEE, ...SIGNER })!(BILL, 365_472);
  const placed = { orderId: printedOrder('YSnj5viAVm0TTeSL-yKQze2K'), amountPaise: 365_472 };
  expect(isLinkFor(link, PAYEE.UPI_PAYEE_ADDRESS, placed, [publicKey])).toBe(true);
  expect(readUpi(link.replace('am=3654.72', 'am=3.72'), [publicKey]).kind).toBe('Refused');
  const { read, millimetresPerModule } = scan(link);
  expect(read).toBe(link);
  // GS1 asks for at least a third of a millimetre.
  expect(millimetresPerModule).toBeGreaterThan(1 / 3);
  expect(readUpi(upiOfBills(PAYEE)!(BILL, 365_472), []).kind).toBe('Unsigned');
});

describeOnEachDatabase('money by the code of a printed bill', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  const account = { head: 'property_tax', accountNumber: 'P/2/03/00200011' } as const;
  const bills = () => world.payments.findBills(account);
  const dueOf = async () => (await bills()).reduce((sum, { duePaise }) => sum + duePaise, 0);

  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, {
      sandboxDb: bank,
      gateways: [
        upi({
          api: { baseUrl: 'http://bank.invalid', key: 'a key of the bank' },
          merchantId: MERCHANT,
          payee: { address: 'punemc@examplebank', name: 'Pune', categoryCode: '9311' },
          webhookSecret: 'a secret of the bank that is long',
        }),
      ],
    });
    await world.payments.seedSamples();
  });

  const fact = (orderId: string, more: Partial<GatewayFact> = {}): GatewayFact => ({
    eventId: 'event 1',
    kind: 'captured',
    merchantId: MERCHANT,
    orderId,
    reference: null,
    paymentId: 'rrn 616600000001',
    amountPaise: 10_000,
    currency: 'INR',
    feePaise: 0,
    occurredAt: world.now().toISOString(),
    refund: null,
    ...more,
  });
  const arrive = (one: GatewayFact) => world.payments.applyGatewayEvent('upi', one);
  const setAside = async () =>
    (await db.selectFrom('payment_suspense').select('reason').execute()).map(
      ({ reason }) => reason,
    );
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('credits all bills of the number once, has a receipt, and is settled as any other', async () => {
    const order = printedOrder((await bills())[0]!.id);
    const amountPaise = await dueOf();
    expect(await arrive(fact(order, { amountPaise }))).toEqual({ kind: 'Moves' });
    expect(await arrive(fact(order, { amountPaise }))).toEqual({ kind: 'Duplicate' });
    expect(await dueOf()).toBe(0);
    const settled = fact(order, { amountPaise, eventId: 'event 2', kind: 'settled' });
    expect(await arrive(settled)).toEqual({ kind: 'Moves' });
    const receipts = await db.selectFrom('payment_receipts').selectAll().execute();
    expect(receipts).toHaveLength(1);
    expect(await setAside()).toEqual([]);
    await expectRight();
  });

  test('counts from the day of the payer; what no bill needs is an advance', async () => {
    const [newest] = await bills();
    const amountPaise = (await dueOf()) + 700;
    await arrive(fact(printedOrder(newest!.id), { amountPaise }));
    expect([await dueOf(), await world.payments.advanceOf(newest!)]).toEqual([0, 700]);
    await expectRight();
  });

  test('twice by two people is set aside the second time, and looked after', async () => {
    const order = printedOrder((await bills())[0]!.id);
    await arrive(fact(order));
    const again = { eventId: 'event 2', paymentId: 'rrn 616600000002' };
    expect(await arrive(fact(order, again))).toEqual({
      kind: 'Suspense',
      reason: 'second_payment',
    });
    await expectRight();
  });

  test('reported by two messages at one moment is in the books once', async () => {
    const order = printedOrder((await bills())[0]!.id);
    await Promise.all([arrive(fact(order)), arrive(fact(order, { eventId: 'event 2' }))]);
    expect(await setAside()).toEqual([]);
    const receipts = await db.selectFrom('payment_receipts').selectAll().execute();
    expect(receipts).toHaveLength(1);
    await expectRight();
  });

  test('of no bill of ours, of another merchant or in another currency is set aside', async () => {
    const order = printedOrder((await bills())[0]!.id);
    await arrive(fact(printedOrder('nobody'), { eventId: '1', paymentId: 'a' }));
    await arrive(fact(order, { eventId: '2', paymentId: 'b', merchantId: 'another' }));
    await arrive(fact(order, { eventId: '3', paymentId: 'c', currency: 'USD' }));
    expect((await setAside()).sort()).toEqual(['merchant', 'unknown_order', 'unknown_order']);
    expect(await db.selectFrom('payment_receipts').selectAll().execute()).toEqual([]);
    await expectRight();
  });
});
