import { spawnSync } from 'node:child_process';
import jsQR from 'jsqr';
import { messagesOf } from '@pune/i18n/server';
import { readPdf } from '@pune/pdf/read';
import { describe, expect, test } from 'vitest';
import { maskOwner } from '../bills/owners.ts';
import { BUILT_IN } from '../bills/parameters.ts';
import { propertyTaxBill } from '../bills/property-tax.ts';
import type { Receipt } from '../payments.schema.ts';
import { qrModules, qrSvg } from '@pune/std/qr';
import { receiptPdf } from './receipt-pdf.ts';

const { lines } = propertyTaxBill(
  {
    id: 'x',
    head: 'property_tax',
    accountNumber: 'P/1/05/00123456',
    period: '2026-27',
    issuedOn: '2026-04-01',
    sample: true,
    facts: { areaSqFt: 800, ratePaisePerSqFtMonth: 200, selfOccupied: true, ecoMeasures: 0 },
  },
  [],
  '2026-05-20',
  BUILT_IN,
);
const receipt: Receipt = {
  number: 'PMC/2026-27/000123',
  verifyCode: 'aB3-_xYz9012',
  issuedAt: '2026-05-20T19:00:00.000Z',
  paidOn: '2026-05-20',
  currency: 'INR',
  amountPaise: 354_736,
  gateway: 'upi',
  paymentReference: 'pay_7yQ',
  language: 'mr',
  bills: [
    {
      head: 'property_tax',
      accountNumber: 'P/1/05/00123456',
      period: '2026-27',
      sample: true,
      creditedPaise: 344_736,
      lines,
      owner: maskOwner({
        name: { latin: 'Sunanda Kamat', devanagari: 'सुनंदा कामत' },
        address: { latin: '4/12, Kothrud', devanagari: '4/12, कोथरूड' },
      }),
    },
  ],
  advancePaise: 10_000,
};
const VERIFY =
  'https://pmc.example/api/payments/verify?number=PMC%2F2026-27%2F000123&code=aB3-_xYz9012';
const pdf = (language: 'en' | 'mr' | 'hi') =>
  receiptPdf(receipt, { language, issuer: 'पुणे महानगरपालिका', verifyUrl: VERIFY });

/** Decodes a QR code from pixels, as a phone's camera does; a module is four pixels wide. */
function scanned(text: string): string | undefined {
  const { size, isDark } = qrModules(text);
  const [scale, quiet] = [4, 4];
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      if (row >= 0 && column >= 0 && row < size && column < size && isDark(row, column))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return jsQR(pixels, side, side)?.data;
}

describe('a receipt on paper', () => {
  test('names amount and bills in Marathi, letter for letter', async () => {
    const { pages, isTagged, language, title } = await readPdf(await pdf('mr'));
    expect({ isTagged, language, title }).toEqual({
      isTagged: true,
      language: 'mr',
      title: 'पावती PMC/2026-27/000123',
    });
    expect(pages).toHaveLength(1);
    for (const words of [
      // The letterhead too is text, in the order of its letters.
      'पुणे महानगरपालिका',
      'मिळकतकर २०२६–२७',
      'पावती क्रमांक PMC/2026-27/000123',
      'रक्कम ₹३,५४७.३६',
      'भरल्याचा दिनांक २० मे २०२६',
      'P/1/05/00123456: ₹३,४४७.३६',
      'आगाऊ जमा ₹१००',
      'सर्वसाधारण कर ₹२,०७३.६०',
      'लवकर भरण्याची सवलत −₹२०७.३६',
      'एकूण ₹३,४४७.३६',
      'मालक (नाव अर्धवट झाकलेले) सु•••• का••••, कोथरूड',
      'तपासणी कोड aB3-_xYz9012',
      messagesOf('payments', 'mr').advance_text.replace('{{amount}}', '₹१००'),
    ])
      expect(pages[0]!.replaceAll('\n', ' ')).toContain(words);
  });

  test('that was drawn again says so in its title and on a board', async () => {
    for (const language of ['en', 'mr', 'hi'] as const) {
      const words = messagesOf('receipts', language);
      const { pages, title } = await readPdf(
        await receiptPdf(receipt, {
          language,
          issuer: 'पुणे महानगरपालिका',
          verifyUrl: VERIFY,
          isDuplicate: true,
        }),
      );
      expect(title).toBe(`${words.duplicate_name} ${receipt.number}`);
      expect(pages[0]!.replaceAll('\n', ' ')).toContain(words.duplicate_notice);
      expect(pages).toHaveLength(1);
    }
  });

  test('says the same in Hindi and English', async () => {
    expect((await readPdf(await pdf('hi'))).pages[0]).toContain('₹३,५४७.३६');
    expect((await readPdf(await pdf('en'))).pages[0]).toContain('Paid on 20 May 2026');
  });

  test('is one page for a bill with every line, rebate and penalty that there is', async () => {
    const all = propertyTaxBill(
      {
        id: 'x',
        head: 'property_tax',
        accountNumber: 'P/4/07/00415001',
        period: '2024-25',
        issuedOn: '2024-04-01',
        sample: true,
        facts: { areaSqFt: 980, ratePaisePerSqFtMonth: 240, selfOccupied: true, ecoMeasures: 1 },
      },
      [],
      '2026-11-27',
      BUILT_IN,
    ).lines;
    const long: Receipt = { ...receipt, bills: [{ ...receipt.bills[0]!, lines: all }] };
    for (const language of ['en', 'mr', 'hi'] as const)
      expect(
        (
          await readPdf(
            await receiptPdf(long, { language, issuer: 'पुणे महानगरपालिका', verifyUrl: VERIFY }),
          )
        ).pages,
        language,
      ).toHaveLength(1);
  });

  const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
  test.skipIf(!poppler).each(['en', 'mr', 'hi'] as const)(
    'is copied by Poppler as it is read: the letterhead letter for letter, each label before its value, in %s',
    async (language) => {
      const text = spawnSync('pdftotext', ['-', '-'], {
        input: await pdf(language),
        encoding: 'utf8',
      }).stdout;
      expect(text).toContain('पुणे महानगरपालिका');
      const words = messagesOf('payments', language);
      const lines = text.split('\n').filter(Boolean);
      for (const [label, value] of [
        [words.receipt_number, receipt.number],
        [words.receipt_reference, receipt.paymentReference],
        [words.receipt_verify_code, receipt.verifyCode],
        [words.label_owner, language === 'en' ? 'S•••• K••••, Kothrud' : 'सु•••• का••••, कोथरूड'],
      ] as const)
        expect(lines[lines.indexOf(label) + 1], label).toBe(value);
      expect(lines[0]).toBe('पुणे महानगरपालिका');
    },
  );

  test('tags the figure with its text alternative and its place', async () => {
    const source = Buffer.from(await pdf('en')).toString('latin1');
    expect(source).toMatch(/\/S \/Figure/);
    expect(source).toContain('/BBox [');
    expect(source).toContain('Code that leads to the check of receipt PMC/2026-27/000123');
  });

  test('has the same bytes whenever it is made', async () =>
    expect(Buffer.from(await pdf('mr')).equals(Buffer.from(await pdf('mr')))).toBe(true));

  test('carries a code that reads back as the address of its check', () => {
    expect(scanned(VERIFY)).toBe(VERIFY);
    expect(scanned('upi://pay?pa=punemc@examplebank&pn=Pune&am=3654.72&cu=INR')).toBe(
      'upi://pay?pa=punemc@examplebank&pn=Pune&am=3654.72&cu=INR',
    );
    expect(qrSvg(VERIFY)).not.toMatch(/style=|<script|width=/);
  });
});
