import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { paymentsEnv } from './env.ts';

const PAYMENTS_KEY = 'a key of thirty-two characters, or more';
const stripe = (kind: string) => ({
  STRIPE_SECRET_KEY: kind,
  STRIPE_PUBLISHABLE_KEY: 'pk_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
});

test('a real gateway and a sandbox exclude each other', () => {
  for (const key of ['sk_live_x', 'rk_live_x']) {
    expect(() => paymentsEnv(stripe(key))).toThrow(
      /STRIPE_SECRET_KEY moves real money.*NODE_ENV=production/,
    );
    expect(() =>
      paymentsEnv({
        NODE_ENV: 'production',
        DANGEROUSLY_SANDBOX: '1',
        PAYMENTS_KEY,
        ...stripe(key),
      }),
    ).toThrow('STRIPE_SECRET_KEY moves real money');
    expect(paymentsEnv({ NODE_ENV: 'production', ...stripe(key) }).sandboxKey).toBeNull();
  }
  expect(paymentsEnv(stripe('sk_test_x')).sandboxKey).not.toBeNull();
  expect(
    paymentsEnv({
      NODE_ENV: 'production',
      DANGEROUSLY_SANDBOX: '1',
      PAYMENTS_KEY,
      ...stripe('sk_test_x'),
    }).sandboxKey,
  ).toBe(PAYMENTS_KEY);
});

const RAZORPAY = {
  RAZORPAY_KEY_ID: 'rzp_test_x',
  RAZORPAY_KEY_SECRET: 'sixteen characters or more',
  RAZORPAY_ACCOUNT_ID: 'acc_x',
  RAZORPAY_WEBHOOK_SECRET: 'sixteen characters or more',
};

test('a gateway with a page of its own needs the address to come back to', () => {
  expect(() => paymentsEnv(RAZORPAY)).toThrow(/PAYMENTS_ORIGIN is missing.*RAZORPAY_KEY_ID/);
  const origin = { PAYMENTS_ORIGIN: 'https://pmc.example' };
  expect(paymentsEnv({ NODE_ENV: 'production', ...RAZORPAY, ...origin })).toMatchObject({
    ...RAZORPAY,
    sandboxKey: null,
  });
  const { RAZORPAY_ACCOUNT_ID: _, ...incomplete } = RAZORPAY;
  expect(() => paymentsEnv({ ...incomplete, ...origin })).toThrow('RAZORPAY_ACCOUNT_ID');
  expect(() => paymentsEnv({ ...RAZORPAY, ...origin, RAZORPAY_KEY_ID: 'rzp_live_x' })).toThrow(
    'RAZORPAY_KEY_ID moves real money',
  );
});

test('Paytm and BillDesk move real money unless another server is named', () => {
  const paytm = {
    PAYTM_MERCHANT_ID: 'PUNE',
    PAYTM_MERCHANT_KEY: 'ABCDEFGHIJKLMNOP',
    PAYTM_WEBSITE: 'DEFAULT',
    PAYMENTS_ORIGIN: 'https://pmc.example',
  };
  const billdesk = {
    BILLDESK_MERCHANT_ID: 'PUNEMC',
    BILLDESK_CLIENT_ID: 'pune',
    BILLDESK_SIGNING_KEY: 'sixteen characters or more',
    BILLDESK_SERVER_ADDRESS: '203.0.113.7',
    PAYMENTS_ORIGIN: 'https://pmc.example',
  };
  for (const [settings, name] of [
    [paytm, 'PAYTM'],
    [billdesk, 'BILLDESK'],
  ] as const) {
    expect(() => paymentsEnv(settings)).toThrow(`${name}_MERCHANT_ID moves real money`);
    expect(paymentsEnv({ NODE_ENV: 'production', ...settings }).sandboxKey).toBeNull();
    const test = { ...settings, [`${name}_API_BASE`]: 'https://test.example' };
    expect(paymentsEnv(test).sandboxKey).not.toBeNull();
  }
  const byCode = {
    PAYTM_UPI_MERCHANT_ID: 'PUNEQR',
    PAYTM_UPI_MERCHANT_KEY: 'ABCDEFGHIJKLMNOP',
    PAYTM_UPI_CLIENT_ID: 'C11',
    PAYTM_UPI_PAYEE_ADDRESS: 'pune@paytm',
  };
  expect(() => paymentsEnv(byCode)).toThrow('PAYTM_UPI_MERCHANT_ID moves real money');
  // A code needs no address to come back to.
  expect(paymentsEnv({ NODE_ENV: 'production', ...byCode }).sandboxKey).toBeNull();
  const reference = {
    UPI_API_URL: 'https://adapter.example',
    UPI_API_KEY: 'sixteen characters or more',
    UPI_MERCHANT_ID: 'pmc',
    UPI_PAYEE_ADDRESS: 'pune@bank',
    UPI_PAYEE_NAME: 'Pune',
    UPI_WEBHOOK_SECRET: 'twenty-four characters, or more',
  };
  expect(() => paymentsEnv({ NODE_ENV: 'production', ...byCode, ...reference })).toThrow(
    'both the way UPI',
  );
  expect(() => paymentsEnv({ ...paytm, PAYTM_MERCHANT_KEY: 'short' })).toThrow(
    'PAYTM_MERCHANT_KEY',
  );
});

test('production has no bank that moves no money, unless it was asked for by name, with a key of its own', () => {
  expect(() => paymentsEnv({ NODE_ENV: 'production' })).toThrow('No gateway to pay by');
  expect(() => paymentsEnv({ NODE_ENV: 'production', DANGEROUSLY_SANDBOX: '1' })).toThrow(
    'PAYMENTS_KEY',
  );
});

test('public keys of links are read as PEM, with line breaks or `\\n`', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const keysOf = (text: string) =>
    paymentsEnv({ UPI_LINK_PUBLIC_KEYS: text }).UPI_LINK_PUBLIC_KEYS!.map((key) =>
      key.equals(publicKey),
    );
  expect(keysOf(pem)).toEqual([true]);
  expect(keysOf(pem + pem)).toEqual([true, true]);
  expect(keysOf(pem.replaceAll('\n', '\\n'))).toEqual([true]);
  expect(() => paymentsEnv({ UPI_LINK_PUBLIC_KEYS: 'no key' })).toThrow('UPI_LINK_PUBLIC_KEYS');
});
