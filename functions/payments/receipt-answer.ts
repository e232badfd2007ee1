import { PRIVATE } from '@pune/http/answers';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import type { YearlyStatement } from '@pune/payments/receipts/yearly-statement';
import type { Receipt } from '@pune/payments/schema';
import { dayInIndia } from '@pune/std/india-time';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import { codeAddress } from '@pune/payments/receipts/receipt-texts';

/**
 * Answers with a receipt as PDF.
 *
 * @param origin of the portal, for the code that verifies the receipt
 *
 * @param keys sign the facts in the code; null for a code that only leads to the check
 */
export async function receiptAnswer(
  receipt: Receipt,
  locale: Locale,
  origin: string,
  keys: ReceiptKeys | null,
  { isDuplicate = false }: { isDuplicate?: boolean } = {},
): Promise<Response> {
  const { receiptPdf } = await import('@pune/payments/receipts/receipt-pdf');
  const pdf = await receiptPdf(receipt, {
    language: locale,
    issuer: t(locale)('payments:payee'),
    verifyUrl: codeAddress(receipt, origin, keys),
    isDuplicate,
  });
  const name = `${isDuplicate ? 'duplicate-' : ''}receipt-${receipt.number.replaceAll('/', '-')}.pdf`;
  return pdfAnswer(pdf, name);
}

/** Answers with the statement of a financial year as PDF. */
export async function statementAnswer(
  statement: YearlyStatement,
  { locale, now }: Pick<View, 'locale' | 'now'>,
): Promise<Response> {
  const { statementPdf } = await import('@pune/payments/receipts/statement-pdf');
  const pdf = await statementPdf(statement, {
    language: locale,
    issuer: t(locale)('payments:payee'),
    day: dayInIndia(now),
  });
  return pdfAnswer(pdf, `payments-${statement.year}.pdf`);
}

const pdfAnswer = (pdf: Uint8Array, name: string): Response =>
  new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
