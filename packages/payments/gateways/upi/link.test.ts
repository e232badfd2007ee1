import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readUpi, signUpi, upiText } from './link.ts';

const payee = {
  address: 'punemc@examplebank',
  name: 'Pune Municipal Corporation',
  categoryCode: '9311',
};
const order = { orderId: 'ord_1', amountPaise: 365_472, description: 'Property tax P/1/05' };
const organisationId = '159002';
const pairs = {
  'ECDSA, P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'RSA, 2048 bits': generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('a link', () => {
  test.each([
    ['intent', '04', '05'],
    ['dynamic_qr', '22', '23'],
  ] as const)(
    'by %s names payee, order, amount, mode, purpose and organisation',
    (medium, unsigned, signed) => {
      const base =
        'upi://pay?pa=punemc@examplebank&pn=Pune%20Municipal%20Corporation&mc=9311&tr=ord_1&tn=Property%20tax%20P%201%2005&am=3654.72&cu=INR';
      expect(upiText({ payee, medium, order })).toBe(
        `${base}&mode=${unsigned}&purpose=00&orgid=000000`,
      );
      expect(upiText({ payee, medium, order, organisationId })).toBe(
        `${base}&mode=${signed}&purpose=00&orgid=159002`,
      );
    },
  );

  test('of a printed code has neither order nor amount', () => {
    expect(upiText({ payee, medium: 'static_qr' })).toBe(
      'upi://pay?pa=punemc@examplebank&pn=Pune%20Municipal%20Corporation&mc=9311&cu=INR&mode=01&purpose=00&orgid=000000',
    );
    expect(() => upiText({ payee, medium: 'static_qr', order })).toThrow(RangeError);
    expect(() => upiText({ payee, medium: 'intent' })).toThrow(RangeError);
  });

  test('encodes values once, and nothing in a description can add one', () => {
    const uri = upiText({
      payee,
      medium: 'intent',
      order: { ...order, description: 'a&am=1.00#x' },
    });
    expect(uri).toContain('tn=a%20am%201%2000%20x&am=3654.72');
  });

  test.each([
    { address: 'punemc' },
    { address: 'punemc@examplebank&am=1' },
    { categoryCode: '93110' },
  ])('of a payee that the specification does not allow is a fault: %o', (change) =>
    expect(() => upiText({ payee: { ...payee, ...change }, medium: 'intent', order })).toThrow(
      '[payments] [upi]',
    ),
  );

  test('of an order whose id is too long is a fault', () =>
    expect(() =>
      upiText({ payee, medium: 'intent', order: { ...order, orderId: 'x'.repeat(36) } }),
    ).toThrow(RangeError));
});

describe.each(Object.entries(pairs))('a signature by %s', (_, { privateKey, publicKey }) => {
  const text = upiText({ payee, medium: 'dynamic_qr', order, organisationId });
  const signed = signUpi(text, privateKey);

  test('is right for the bytes before it, and stands last, in plain Base64', () => {
    expect(signed.startsWith(`${text}&sign=`)).toBe(true);
    expect(signed.slice(text.length + 6)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const read = readUpi(signed, [publicKey]);
    expect(read.kind === 'Signed' && Object.fromEntries(read.values)).toMatchObject({
      pa: payee.address,
      tr: 'ord_1',
      am: '3654.72',
      orgid: organisationId,
    });
  });

  test('is also read where a provider encoded it for an address', () => {
    const at = text.length + 6;
    const encoded = signed.slice(0, at) + encodeURIComponent(signed.slice(at));
    expect(readUpi(encoded, [publicKey]).kind).toBe('Signed');
  });

  test('is wrong after a change of any value, and by any other key', () => {
    for (const [from, to] of [
      ['punemc@', 'someone@'],
      ['am=3654.72', 'am=3.72'],
      ['tr=ord_1', 'tr=ord_2'],
      ['orgid=159002', 'orgid=159003'],
      ['%20', '+'],
    ] as const)
      expect(readUpi(signed.replace(from, to), [publicKey])).toEqual({
        kind: 'Refused',
        reason: 'signature',
      });
    expect(readUpi(signed, [other.publicKey]).kind).toBe('Refused');
    expect(readUpi(signed, []).kind).toBe('Refused');
    expect(readUpi(signed, [other.publicKey, publicKey]).kind).toBe('Signed');
  });

  test('covers nothing that comes after it', () =>
    expect(readUpi(`${signed}&am=1.00`, [publicKey])).toEqual({
      kind: 'Refused',
      reason: 'after_signature',
    }));
});

test.each([
  ['https://elsewhere.example/', 'not_a_link'],
  ['upi://mandate?pa=a@b', 'not_a_link'],
  ['upi://pay?pa=%zz', 'not_a_link'],
  ['upi://pay?pa=a@b&am=1.00&am=2.00', 'repeated'],
  ['upi://pay?pa=a@b&AM=1.00&am=2.00', 'repeated'],
  ['upi://pay?sign=abc', 'signature'],
  ['upi://pay?pa=a@b&sign=', 'signature'],
])('%s is refused: %s', (uri, reason) =>
  expect(readUpi(uri, [other.publicKey])).toEqual({ kind: 'Refused', reason }),
);

test('a link without a signature is read as such', () =>
  expect(readUpi(upiText({ payee, medium: 'intent', order }), []).kind).toBe('Unsigned'));
