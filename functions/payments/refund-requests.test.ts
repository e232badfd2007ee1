import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import type { OpenedPayments } from '@pune/payments/open-payments';
import {
  followRefundRequests,
  moveRefundRequest,
  requestsOf,
} from '@pune/payments/refund-requests';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BASE, openPaymentsPortal, type PaymentsPortal } from './payments-portal.testing.ts';
import { deliverWebhooks } from './sandbox.routes.ts';

describeOnEachDatabase('requests for money back', (open) => {
  let payments: OpenedPayments;
  let portal: PaymentsPortal;
  let now = new Date('2026-11-24T06:00:00Z');
  let fees = -1;
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));

  beforeAll(async () => {
    portal = await openPaymentsPortal((await open()).url, () => now);
    payments = portal.payments;
  });
  afterAll(async () => void (await payments?.payments.close()));

  const post = (path: string, values: Record<string, string>) => portal.post(path, values);
  const main = async (path: string) =>
    parse(await (await portal.get(path)).text()).querySelector('main')!;

  /** Pays, and follows the bank's way back to the page of the payment. */
  async function paidPage() {
    const accountNumber = `F/2026/${String(100 + (fees += 1)).padStart(6, '0')}`;
    const [bill] = await payments.payments.findBills({ head: 'certificate_fees', accountNumber });
    const bank = (await post('/api/payments', { bills: bill!.id, gateway: 'sandbox' })).headers.get(
      'location',
    )!;
    const back = (await post(bank, { method: 'upi', outcome: 'success' })).headers.get('location')!;
    const at = (await portal.get(back)).headers.get('location')!.split('?')[0]!;
    const id = (await payments.payments.find(at.split('/').at(-1)!))!.id;
    return { at, id };
  }

  test.each(LOCALES)(
    'are two pages from the receipt, without an account, in %s',
    async (language) => {
      const words = messagesOf('receipts', language);
      const { at, id } = await paidPage();
      const link = (await main(`${at}?lang=${language}`))
        .querySelectorAll('a')
        .find((a) => a.text === words.action_request)!;
      const form = (await main(link.getAttribute('href')!)).querySelector('form')!;
      const action = form.getAttribute('action')!;
      expect(form.querySelectorAll('input[name=reason]').length).toBeGreaterThan(2);
      const refused = await post(action, { language, words: 'x' });
      const errors = parse(await refused.text());
      expect([refused.status, errors.querySelector('textarea')!.text]).toEqual([422, 'x']);
      const sent = await post(action, {
        language,
        reason: 'paid_twice',
        words: 'My number is 2341 2341 2346',
      });
      expect([sent.status, sent.headers.get('location')]).toEqual([
        303,
        expect.stringContaining('#refund-request'),
      ]);
      const shown = (await main(`${at}?lang=${language}`)).text;
      expect(shown).toContain(words.state_asked);
      expect(shown).toContain(words.event_ask);
      // An Aadhaar number is not stored.
      const row = await payments.db
        .selectFrom('payment_refund_requests')
        .select('words')
        .where('intent_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.words).not.toContain('2341 2341');
      // The same form sent again is no second request.
      expect((await post(action, { language, reason: 'other' })).status).toBe(409);
      expect(await requestsOf(payments.db, id)).toHaveLength(1);
    },
  );

  test('with a NUL in the words are refused, as no text holds one', async () => {
    const { at, id } = await paidPage();
    const asked = { language: 'en', reason: 'other', words: 'a\u0000b' };
    expect((await post(`${at}/refund-request`, asked)).status).toBe(422);
    expect(await requestsOf(payments.db, id)).toEqual([]);
  });

  test('are told to the desk once, and can be taken back until an officer begins', async () => {
    const { at, id } = await paidPage();
    await post(`${at}/refund-request`, { reason: 'too_much' });
    const told = await payments.db
      .selectFrom('outbox_messages')
      .select('payload')
      .where('topic', '=', 'payments.alarm')
      .where('payload', 'like', `%${id}%`)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(told.payload)).toMatchObject({ reason: 'refund_request', intentId: id });
    expect((await post(`${at}/refund-request/withdraw`, { language: 'en' })).status).toBe(303);
    expect((await requestsOf(payments.db, id))[0]!.state).toBe('withdrawn');
    later(1);
    await post(`${at}/refund-request`, { reason: 'other' });
    const [newest] = await requestsOf(payments.db, id);
    const move = (event: 'check' | 'refuse', refusal?: 'owed') =>
      payments.db
        .transaction()
        .execute((tx) => moveRefundRequest(tx, { id: newest!.id, event, refusal, now }));
    expect(await move('check')).toBe('Moved');
    expect(await move('check')).toBe('NotPossible');
    expect((await post(`${at}/refund-request/withdraw`, { language: 'en' })).status).toBe(409);
    expect(await move('refuse', 'owed')).toBe('Moved');
    const shown = (await main(`${at}?lang=en`)).text;
    expect(shown).toContain(messagesOf('receipts', 'en').refusal_owed);
  });

  test('follow the refund that the books have, to its end', async () => {
    const { at, id } = await paidPage();
    await post(`${at}/refund-request`, { reason: 'paid_twice' });
    later(1);
    expect(await followRefundRequests(payments.db, now)).toBe(0);
    const refund = await payments.payments.refund(id, { reason: 'request' }, 'test');
    expect(refund.kind).toBe('Requested');
    for (let n = 0; n < 3; n += 1) {
      await followRefundRequests(payments.db, now);
      later(600);
      await deliverWebhooks(payments.psp!, portal.handle, BASE);
      await payments.payments.poll();
    }
    await followRefundRequests(payments.db, now);
    const [request] = await requestsOf(payments.db, id);
    expect(request!.state).toBe('paid');
    expect(await followRefundRequests(payments.db, now)).toBe(0);
    // Nothing is left: another request is refused.
    expect((await post(`${at}/refund-request`, { reason: 'other' })).status).toBe(409);
  });

  test('of an advance name another number, and none is moved that is not there', async () => {
    const { at } = await paidPage();
    expect(
      (await post(`${at}/refund-request`, { kind: 'transfer', reason: 'wrong_number' })).status,
    ).toBe(422);
    const asked = { kind: 'transfer', reason: 'wrong_number', accountNumber: 'W/05/0012345' };
    expect((await post(`${at}/refund-request`, asked)).status).toBe(409);
  });

  test('are not made without the link of a paid payment', async () => {
    const wrong = `/api/payments/payment/${'x'.repeat(32)}/refund-request`;
    expect((await portal.get(wrong)).status).toBe(404);
    expect((await post(wrong, { reason: 'other' })).status).toBe(404);
  });
});
