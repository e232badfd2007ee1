import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { VERIFY_API } from '../addresses.constants.ts';
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
