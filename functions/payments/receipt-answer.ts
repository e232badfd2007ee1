import { PRIVATE } from '@pune/http/answers';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Receipt } from '@pune/payments/schema';
import { verifyAddress } from './receipt.views.ts';

/**
 * Answers with a receipt as PDF.
 *
 * @param origin of the portal, for the code that verifies the receipt
 */
export async function receiptAnswer(
  receipt: Receipt,
  locale: Locale,
  origin: string,
): Promise<Response> {
  const { receiptPdf } = await import('@pune/payments/receipts/receipt-pdf');
  const pdf = await receiptPdf(receipt, {
    language: locale,
    issuer: t(locale)('payments:payee'),
    verifyUrl: verifyAddress(receipt, origin),
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
