import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { VERIFY_API } from '../addresses.constants.ts';
import type { ReceiptKeys } from './receipt-keys.ts';
import { numbersOf, signReceipt } from './signed-receipt.ts';
import { formatPeriod } from '../format-amounts.ts';
import type { Receipt } from '../payments.schema.ts';

type PaidBill = Pick<Receipt['bills'][number], 'head' | 'accountNumber' | 'period'>;

/** @returns a bill in words: `Property tax 2026–27, P/1/05/00123456` */
export const billText = ({ head, accountNumber, period }: PaidBill, language: Locale): string =>
  `${t(language)(`payments:head_${head}`)} ${formatPeriod(period, language)}, ${accountNumber}`;

/** @returns the bills of a receipt in words */
export const billsText = (bills: readonly PaidBill[], language: Locale): string =>
  bills.map((bill) => billText(bill, language)).join('; ');

/** @returns the public address that verifies a receipt */
export const verifyAddress = (
  { number, verifyCode }: Pick<Receipt, 'number' | 'verifyCode'>,
  origin: string,
): string => `${origin}${VERIFY_API}?${new URLSearchParams({ number, code: verifyCode })}`;

/**
 * @returns the address in the code of a receipt. It holds the signed facts, which can be verified
 *   without a network; without keys it is the address of the check by number.
 */
export function codeAddress(
  receipt: Omit<Receipt, 'language'>,
  origin: string,
  keys: ReceiptKeys | null,
): string {
  if (!keys) return verifyAddress(receipt, origin);
  const { number, verifyCode, paidOn, amountPaise, currency, bills } = receipt;
  const text = signReceipt(
    {
      number,
      verifyCode,
      paidOn,
      amountPaise,
      currency,
      payee: t('en')('payments:payee'),
      ...numbersOf(bills),
    },
    keys.current,
  );
  // Only the spaces of the payee need an escape.
  return `${origin}${VERIFY_API}?r=${text.replaceAll(' ', '+')}`;
}
