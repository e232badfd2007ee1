import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { receiptByAccount, receiptByCode } from '@pune/payments/receipts/duplicates';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaymentsPortal, type PaymentsPortal } from './payments-portal.testing.ts';

const FEE = 'F/2026/000110';

describeOnEachDatabase('a receipt that was lost', (open) => {
  let payments: OpenedPayments;
  let portal: PaymentsPortal;
  let receipt: { number: string; verifyCode: string; paymentReference: string };
  const now = new Date('2026-11-24T06:00:00Z');
  let address = 0;

  const post = (path: string, values: Record<string, string>, ip = `203.0.113.${(address += 1)}`) =>
    portal.post(path, values, { ip });
  const ask = (values: Record<string, string>, ip?: string) =>
    post('/api/payments/duplicate', { language: 'en', ...values }, ip);
  beforeAll(async () => {
    portal = await openPaymentsPortal((await open()).url, () => now);
    payments = portal.payments;
    const [bill] = await payments.payments.findBills({
      head: 'certificate_fees',
      accountNumber: FEE,
    });
    const begun = await post('/api/payments', { bills: bill!.id, gateway: 'sandbox' });
    const back = await post(begun.headers.get('location')!, { method: 'upi', outcome: 'success' });
    const led = await portal.get(back.headers.get('location')!);
    const secret = led.headers.get('location')!.split('?')[0]!.split('/').at(-1)!;
    receipt = (await payments.payments.receipt(secret))!;
  });
  afterAll(async () => void (await payments?.payments.close()));

  test('is drawn again by its check code, or by the number that was paid for', async () => {
    for (const proof of [receipt.verifyCode, ` ${FEE.toLowerCase()}`]) {
      const answer = await ask({ number: receipt.number.toLowerCase(), proof });
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toContain('duplicate-receipt-');
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/);
    }
  });

  test('shows the reference of the bank to those alone who have its check code', async () => {
    const { number, verifyCode, paymentReference } = receipt;
    const [byCode, byAccount] = await Promise.all([
      receiptByCode(payments.db, { number, proof: verifyCode }),
      receiptByAccount(payments.db, { number, proof: FEE }),
    ]);
    expect(byCode!.paymentReference).toBe(paymentReference);
    expect(byAccount!.paymentReference).not.toContain(paymentReference);
  });

  test('is not told from one that does not exist, and what was typed stays', async () => {
    for (const values of [
      { number: receipt.number, proof: 'P/1/05/00123456' },
      { number: 'PMC/2026-27/999999', proof: FEE },
      { number: receipt.number, proof: '' },
    ]) {
      const answer = await ask(values);
      const root = parse(await answer.text());
      expect(answer.status).toBe(values.proof === '' ? 422 : 404);
      expect(root.querySelector('#duplicate-number')!.getAttribute('value')).toBe(values.number);
      expect(root.querySelector('#duplicate-number-error')).not.toBeNull();
    }
  });

  test('is not guessed: tries are counted by sender, and by sender and receipt', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1)
      statuses.push(
        (await ask({ number: `PMC/2026-27/5${n}`, proof: 'x' }, '198.51.100.1')).status,
      );
    expect([statuses[19], statuses[20]]).toEqual([404, 429]);
    const one: number[] = [];
    for (let n = 0; n < 11; n += 1)
      one.push((await ask({ number: 'PMC/2026-27/777777', proof: 'x' }, '198.51.100.2')).status);
    expect([one[9], one[10]]).toEqual([404, 429]);
  });

  test('strangers who guess at a receipt do not keep its payer away', async () => {
    const { number, verifyCode } = receipt;
    for (let n = 0; n < 12; n += 1) await ask({ number, proof: `F/2026/00${n}` });
    expect((await ask({ number, proof: FEE })).status).toBe(200);
    // The neighbour on the same address guessed until it was refused: the check code is no guess.
    for (let n = 0; n < 21; n += 1) await ask({ number, proof: 'x' }, '198.51.100.3');
    expect((await ask({ number, proof: FEE }, '198.51.100.3')).status).toBe(429);
    expect((await ask({ number, proof: verifyCode }, '198.51.100.3')).status).toBe(200);
  });
});
