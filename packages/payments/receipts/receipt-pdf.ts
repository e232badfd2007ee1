import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { createPdf, type PdfBlock } from '@pune/pdf';
import { ownerLine } from '../bills/owners.ts';
import { formatAmount, formatPeriod } from '../format-amounts.ts';
import { dayInIndia } from '@pune/std/india-time';
import type { BillLine, Receipt } from '../payments.schema.ts';
import { qrModules } from '@pune/std/qr';

export interface ReceiptPdfOptions {
  language: Locale;
  /** The name of the payee, in that language. */
  issuer: string;
  /** The address that verifies the receipt, encoded in the QR code. */
  verifyUrl: string;
  /** Drawn again for a person who lost it: the paper says so. */
  isDuplicate?: boolean;
}

type Bill = Receipt['bills'][number];

/**
 * Renders the receipt as a tagged PDF in the reader's language, with a code that verifies it. The
 * same receipt gives the same bytes.
 */
export async function receiptPdf(
  receipt: Receipt,
  { language, issuer, verifyUrl, isDuplicate = false }: ReceiptPdfOptions,
): Promise<Uint8Array> {
  const T = t(language);
  const nameOf = ({ head, period }: Bill) =>
    `${T(`payments:head_${head}`)} ${formatPeriod(period, language)}`;
  const { size, isDark } = qrModules(verifyUrl);
  const owners = new Set(
    receipt.bills.flatMap(({ owner }) => (owner ? [ownerLine(owner, language)] : [])),
  );
  const facts = [
    { name: T('payments:receipt_number'), value: receipt.number },
    ...[...owners].map((owner) => ({ name: T('payments:label_owner'), value: owner })),
    {
      name: T('payments:label_amount'),
      value: `**${formatAmount(receipt.amountPaise, language)}**`,
    },
    { name: T('payments:receipt_paid_on'), value: formatDate(receipt.paidOn, language) },
    ...receipt.bills.map((bill) => ({
      name: nameOf(bill),
      value: `${bill.accountNumber}: ${formatAmount(bill.creditedPaise, language)}`,
    })),
    ...(receipt.discountPaise
      ? [
          {
            name: T('payments:label_discount'),
            value: formatAmount(receipt.discountPaise, language),
          },
        ]
      : []),
    ...(receipt.advancePaise > 0
      ? [
          {
            name: T('payments:receipt_advance'),
            value: formatAmount(receipt.advancePaise, language),
          },
        ]
      : []),
    { name: T('payments:label_way'), value: wayOf(receipt.gateway, language) },
    { name: T('payments:receipt_reference'), value: receipt.paymentReference },
    { name: T('payments:receipt_verify_code'), value: `**${receipt.verifyCode}**` },
  ];
  const notices = [
    ...(receipt.voidedOn
      ? [
          T('receipts:void_title'),
          T('receipts:void_text', { day: formatDate(receipt.voidedOn, language) }),
        ]
      : []),
    ...(isDuplicate ? [T('receipts:duplicate_notice')] : []),
    ...(receipt.bills.some(({ sample }) => sample) ? [T('payments:receipt_sample')] : []),
  ];
  return createPdf({
    title: `${T(isDuplicate ? 'receipts:duplicate_name' : 'payments:receipt_title')} ${receipt.number}`,
    lang: language,
    issuer,
    kind: receipt.bills.map(nameOf).join(', '),
    date: dayInIndia(new Date(receipt.issuedAt)),
    ...(notices.length > 0 && { notice: notices.join('\n') }),
    code: { size, isDark, alt: T('payments:receipt_qr', { number: receipt.number }) },
    blocks: [
      { type: 'facts', facts },
      { type: 'paragraph', text: T('payments:receipt_verify') },
      ...(receipt.advancePaise > 0
        ? [
            {
              type: 'paragraph',
              text: T('payments:advance_text', {
                amount: formatAmount(receipt.advancePaise, language),
              }),
            } satisfies PdfBlock,
          ]
        : []),
      ...receipt.bills.map((bill): PdfBlock => ({
        type: 'table',
        caption: `${nameOf(bill)}, ${bill.accountNumber}`,
        columns: [
          { head: T('payments:bill_for'), width: 3 },
          { head: T('payments:bill_amount'), width: 1, isNumeric: true },
        ],
        rows: [
          ...bill.lines.map((line: BillLine) => [
            T(`payments:line_${line.name}`),
            formatAmount(line.paise, language),
          ]),
          [
            `**${T('payments:bill_total')}**`,
            `**${formatAmount(
              bill.lines.reduce((sum, { paise }) => sum + paise, 0),
              language,
            )}**`,
          ],
        ],
      })),
    ],
  });
}

/** A gateway without a name in the messages is shown by its id. */
function wayOf(gateway: string, language: Locale): string {
  const key = `payments:way_${gateway}`;
  const text = (t(language) as unknown as (key: string) => string)(key);
  return text === key || text === `way_${gateway}` ? gateway : text;
}
