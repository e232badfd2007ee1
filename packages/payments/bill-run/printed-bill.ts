import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { PdfBlock, PdfDocument } from '@pune/pdf';
import { qrModules } from '@pune/std/qr';
import { proofsOf } from '../bills/proof-texts.ts';
import { formatAmount, formatPeriod } from '../format-amounts.ts';
import type { Bill } from '../payments.schema.ts';

export interface PrintedBillOptions {
  language: Locale;
  /** The address at which a bill is paid: `https://pmc.example/api/payments/bills/<id>`. */
  addressOf: (bill: Bill) => string;
  /** The UPI link that the code holds; without it the code opens the bill on the portal. */
  upiOf?: ((bill: Bill, duePaise: number) => string) | null | undefined;
}

/** @returns the sum that is due of an account's bills, in paise */
export const dueOf = (bills: readonly Bill[]): number =>
  bills.reduce((sum, { duePaise }) => sum + duePaise, 0);

/**
 * The printed bill of one account: what is due of all its bills, the lines of the newest, and a code
 * that pays them by UPI, or opens them on the portal. Pure: the same bills give the same document.
 *
 * @param bills the newest first; at least one
 * @param lines the name and the address
 */
export function printedBill(
  bills: readonly Bill[],
  lines: readonly string[],
  { language, addressOf, upiOf }: PrintedBillOptions,
): PdfDocument {
  const T = t(language);
  const [newest, ...earlier] = bills as [Bill, ...Bill[]];
  const open = earlier.filter(({ duePaise }) => duePaise > 0);
  const head = T(`payments:head_${newest.head}`);
  const row = (name: string, paise: number, isStrong = false): string[] =>
    isStrong
      ? [`**${name}**`, `**${formatAmount(paise, language)}**`]
      : [name, formatAmount(paise, language)];
  const total = dueOf(bills);
  const page = addressOf(newest);
  const { size, isDark } = qrModules(upiOf?.(newest, total) ?? page);
  const holds = newest.amountHoldsUntil;
  const proofs = [...newest.workings, ...newest.lines].flatMap((line) =>
    proofsOf(line, language).map((text) => `${T(`payments:line_${line.name}`)}: ${text}`),
  );
  return {
    title: newest.accountNumber,
    lang: language,
    issuer: T('payments:payee'),
    kind: `${head} · ${T('payments:bill_year', { period: formatPeriod(newest.period, language) })}`,
    date: newest.asOf,
    addressee: [...lines],
    ...(newest.sample && { notice: T('payments:bill_sample') }),
    code: { size, isDark, alt: T(upiOf ? 'payments:print_code_upi' : 'payments:print_code') },
    blocks: [
      {
        type: 'facts',
        facts: [
          { name: T('payments:bill_due'), value: `**${formatAmount(total, language)}**` },
          { name: T('payments:print_as_of'), value: formatDate(newest.asOf, language) },
          ...(holds
            ? [{ name: T('payments:print_valid_until'), value: formatDate(holds, language) }]
            : []),
        ],
      },
      {
        type: 'table',
        caption: T('payments:bill_lines'),
        columns: [
          { head: T('payments:bill_for'), width: 3 },
          { head: T('payments:bill_amount'), width: 1, isNumeric: true },
        ],
        rows: [
          ...newest.lines.map(({ name, paise }) => row(T(`payments:line_${name}`), paise)),
          ...(newest.creditedPaise === 0
            ? []
            : [row(T('payments:bill_credited'), -newest.creditedPaise)]),
          ...open.map(({ period, duePaise }) =>
            row(T('payments:print_earlier', { period: formatPeriod(period, language) }), duePaise),
          ),
          row(T('payments:bill_due'), total, true),
        ],
      },
      // One paragraph: a bill is one page.
      ...(proofs.length > 0
        ? [{ type: 'paragraph', text: proofs.join(' ') } satisfies PdfBlock]
        : []),
      ...[
        T(upiOf ? 'payments:print_how_upi' : 'payments:print_how'),
        T('payments:print_page', { page }),
        T('payments:print_sources'),
        T('payments:print_paid'),
      ].map((text): PdfBlock => ({ type: 'paragraph', text })),
    ],
  };
}
