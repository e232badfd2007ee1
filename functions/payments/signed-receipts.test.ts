import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { keysFromPublished, receiptKeysFrom } from '@pune/payments/receipts/receipt-keys';
import { codeAddress } from '@pune/payments/receipts/receipt-texts';
import { readSignedReceipt } from '@pune/payments/receipts/signed-receipt';
import { parse } from 'node-html-parser';
import { expect, test, vi } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const ORIGIN = 'http://pmc.localhost:8080';
const keys = receiptKeysFrom(['a key of receipts in this test', 'its former key in this test']);
const RECEIPT = {
  number: 'PMC/2026-27/000123',
  verifyCode: 'aB3-_xYz9012',
  issuedAt: '2026-05-20T19:00:00.000Z',
  paidOn: '2026-05-20',
  currency: 'INR',
  amountPaise: 354_736,
  gateway: 'upi',
  paymentReference: 'pay_7yQ',
  bills: [{ head: 'property_tax', accountNumber: 'P/1/05/00123456', period: '2026-27' }],
  advancePaise: 0,
} as unknown as Parameters<typeof codeAddress>[0];
const code = codeAddress(RECEIPT, ORIGIN, keys);

/** A portal whose database is away. */
const handle = createPaymentsHandler({
  opened: () => Promise.reject(new Error('the database is away')),
  receiptKeys: keys,
  pages: async () =>
    '<!DOCTYPE html><html><head><title>{{shell:title}}</title></head><body><main id="main"><!--shell:main--></main></body></html>',
  embedOrigins: [],
});
const get = (url: string, accept = 'text/html') =>
  handle(new Request(new URL(url, ORIGIN), { headers: { accept } }), { ip: '203.0.113.1' });

test.each(LOCALES)('a scanned code proves its facts without the books, in %s', async (language) => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await get(`${code}&lang=${language}`);
  const text = parse(await answer.text()).querySelector('main')!.text;
  logged.mockRestore();
  expect(answer.status).toBe(200);
  for (const words of [
    messagesOf('payments', language).verify_genuine,
    messagesOf('payments', language).payee,
    messagesOf('payments', language).head_property_tax,
    messagesOf('receipts', language).signed_away,
    'PMC/2026-27/000123',
    'P/1/05/00123456',
    language === 'en' ? '₹3,547.36' : '₹३,५४७.३६',
  ])
    expect(text).toContain(words);
});

test.each(LOCALES)('a changed code is refused in words, with a way on, in %s', async (language) => {
  const words = messagesOf('receipts', language);
  for (const [changed, title] of [
    [code.replace('354736', '954736'), words.altered_title],
    [code.replace(keys.current.id, 'AAAAAAAA'), words.key_unknown_title],
    [`${ORIGIN}/api/payments/verify?r=nothing`, words.unreadable_title],
  ] as const) {
    const answer = await get(`${changed}&lang=${language}`);
    const root = parse(await answer.text());
    expect([answer.status, root.querySelector('h1')!.text]).toEqual([404, title]);
    expect(root.querySelector('#verify-text')).not.toBeNull();
  }
});

test('the page to check takes a pasted address', async () => {
  const pasted = `/api/payments/verify?${new URLSearchParams({ r: code })}`;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect((await get(pasted)).status).toBe(200);
  const answer = await get(pasted, 'application/json');
  logged.mockRestore();
  expect(await answer.json()).toMatchObject({
    signed: { number: RECEIPT.number, amountPaise: 354_736 },
    books: 'away',
  });
});

test('all public keys are published at one address, also that of before', async () => {
  const answer = await get('/api/payments/receipt-keys', 'application/json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const { keys: published } = (await answer.json()) as {
    keys: Parameters<typeof keysFromPublished>[0];
  };
  expect(published.map(({ id }) => id)).toEqual(keys.verifying.map(({ id }) => id));
  expect(readSignedReceipt(code, keysFromPublished(published)).kind).toBe('Signed');
});
