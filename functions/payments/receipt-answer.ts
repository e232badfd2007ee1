import { PRIVATE } from '@pune/http/answers';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Receipt } from '@pune/payments/schema';
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
): Promise<Response> {
  const { receiptPdf } = await import('@pune/payments/receipts/receipt-pdf');
  const pdf = await receiptPdf(receipt, {
    language: locale,
    issuer: t(locale)('payments:payee'),
    verifyUrl: codeAddress(receipt, origin, keys),
  });
  const name = `receipt-${receipt.number.replaceAll('/', '-')}.pdf`;
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      ...PRIVATE,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
