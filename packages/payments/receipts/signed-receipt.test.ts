import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';
import { qrModules } from '@pune/std/qr';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysFromPublished, publishedKeys, receiptKeys, receiptKeysFrom } from './receipt-keys.ts';
import { codeAddress } from './receipt-texts.ts';
import { numbersOf, readSignedReceipt, signReceipt, type ReceiptFacts } from './signed-receipt.ts';

const [OLD, NEW] = ['the key of last year, for receipts', 'the key of this year, for receipts'];
const keys = receiptKeysFrom([NEW, OLD]);
const FACTS: ReceiptFacts = {
  number: 'PMC/2026-27/000123',
  verifyCode: 'aB3-_xYz9012',
  paidOn: '2026-05-20',
  amountPaise: 354_736,
  currency: 'INR',
  payee: 'Pune Municipal Corporation',
  bills: [
    { head: 'property_tax', accountNumber: 'P/1/05/00123456', periods: ['2025-26', '2026-27'] },
  ],
  more: 0,
};
const text = signReceipt(FACTS, keys.current);

test('public keys alone read from a code what was signed, as a line and as an address', () => {
  const published = keysFromPublished(publishedKeys(keys));
  const signed = { kind: 'Signed', facts: FACTS, keyId: keys.current.id };
  expect(readSignedReceipt(text, published)).toEqual(signed);
  const address = `https://pmc.example/api/payments/verify?r=${text.replaceAll(' ', '+')}&lang=mr`;
  expect(readSignedReceipt(` ${address}\n`, published)).toEqual(signed);
});

test('a receipt of before a rotation is read, and one of a stranger is not', () => {
  const earlier = signReceipt(FACTS, receiptKeysFrom([OLD]).current);
  expect(readSignedReceipt(earlier, keys.verifying).kind).toBe('Signed');
  const stranger = receiptKeysFrom(['a key of nobody in this city']);
  expect(readSignedReceipt(signReceipt(FACTS, stranger.current), keys.verifying)).toEqual({
    kind: 'KeyUnknown',
    keyId: stranger.current.id,
  });
  // The name of a key is not its proof.
  const forged = signReceipt(FACTS, { ...stranger.current, id: keys.current.id });
  expect(readSignedReceipt(forged, keys.verifying)).toEqual({ kind: 'Altered' });
});

test('no change of a sign of the code is signed', () => {
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
      (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        const found = readSignedReceipt(changed, keys.verifying);
        // The last sign of base64 has bits that mean nothing.
        if (found.kind === 'Signed') expect(found.facts).toEqual(FACTS);
        if (changed !== text && at < text.length - 1) expect(found.kind).not.toBe('Signed');
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (any) => {
      expect(readSignedReceipt(any, keys.verifying).kind).not.toBe('Signed');
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('several years of one number take one place, and of many numbers three are written', () => {
  const bills = Array.from({ length: 5 }, (_, n) => ({
    head: 'water_charges',
    accountNumber: `W/05/000000${n}`,
    period: '2026-27',
  }));
  expect(numbersOf([...bills.slice(0, 1), { ...bills[0]!, period: '2025-26' }])).toEqual({
    bills: [
      { head: 'water_charges', accountNumber: 'W/05/0000000', periods: ['2026-27', '2025-26'] },
    ],
    more: 0,
  });
  expect(numbersOf(bills)).toMatchObject({ bills: { length: 3 }, more: 2 });
});

test('a phone reads the code with all its facts from paper', () => {
  const address = codeAddress(
    {
      ...FACTS,
      bills: [{ head: 'property_tax', accountNumber: 'P/1/05/00123456', period: '2026-27' }],
    } as never,
    'https://portal.punecorporation.example',
    keys,
  );
  const { size, isDark } = qrModules(address);
  // 30 mm of paper: a module of 0.4 mm, which GS1 asks for at least a third of a millimetre.
  expect(30 / (size + 8)).toBeGreaterThan(0.4);
  const [scale, quiet] = [3, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      if (row >= 0 && column >= 0 && row < size && column < size && isDark(row, column))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  const read = jsQR(pixels, side, side)!.data;
  expect(read).toBe(address);
  expect(readSignedReceipt(read, keys.verifying).kind).toBe('Signed');
});

test('in production receipts are signed by a key of their own, or not at all', () => {
  expect(receiptKeys({ NODE_ENV: 'production' })).toBeNull();
  expect(() => receiptKeys({ NODE_ENV: 'production', RECEIPTS_KEY: 'short' })).toThrow(
    /RECEIPTS_KEY/,
  );
  expect(receiptKeys({ NODE_ENV: 'production', RECEIPTS_KEY: 'k'.repeat(40) })).not.toBeNull();
});

test('the command verifies a code with the published keys, without a network', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'pune-receipt-')), 'keys.json');
  fs.writeFileSync(file, JSON.stringify({ keys: publishedKeys(keys) }));
  const run = (code: string) =>
    spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, '../verify-receipt.ts'), '--keys', file, code],
      { encoding: 'utf8' },
    );
  const right = run(text);
  expect([right.status, right.stderr]).toEqual([0, '']);
  expect(right.stdout).toContain('Receipt PMC/2026-27/000123, paid on 2026-05-20');
  expect(right.stdout).toContain('INR 3547.36');
  const wrong = run(text.replace('354736', '954736'));
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  fs.rmSync(path.dirname(file), { recursive: true });
});
