import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { createPdf, type PdfBlock } from '@pune/pdf';
import { formatAmount, formatPeriod } from '../format-amounts.ts';
import type { YearlyStatement } from './yearly-statement.ts';

/** Renders the statement of a financial year as a tagged PDF. */
export function statementPdf(
  { year, numbers, advancePaise, refundedPaise, totalPaise }: YearlyStatement,
  { language, issuer, day }: { language: Locale; issuer: string; day: string },
): Promise<Uint8Array> {
  const T = t(language);
  const amount = (paise: number) => formatAmount(paise, language);
  const facts = [
    { name: T('receipts:statement_total'), value: `**${amount(totalPaise)}**` },
    ...(advancePaise > 0
      ? [{ name: T('payments:receipt_advance'), value: amount(advancePaise) }]
      : []),
    ...(refundedPaise > 0
      ? [{ name: T('payments:verify_refunded'), value: amount(refundedPaise) }]
      : []),
  ];
  return createPdf({
    title: T('receipts:statement_title', { period: formatPeriod(year, language) }),
    lang: language,
    issuer,
    kind: T('receipts:statement_kind'),
    date: day,
    blocks: [
      { type: 'facts', facts },
      ...numbers.map(({ head, accountNumber, paise, receipts }): PdfBlock => ({
        type: 'table',
        caption: `${T(`payments:head_${head}`)}, ${accountNumber}`,
        columns: [
          { head: T('payments:receipt_number'), width: 3 },
          { head: T('payments:receipt_paid_on'), width: 2 },
          { head: T('payments:bill_amount'), width: 2, isNumeric: true },
        ],
        rows: [
          ...receipts.map((receipt) => [
            receipt.number,
            formatDate(receipt.paidOn, language),
            amount(receipt.paise),
          ]),
          [`**${T('payments:bill_total')}**`, '', `**${amount(paise)}**`],
        ],
      })),
      { type: 'paragraph', text: T('receipts:statement_note') },
    ],
  });
}
