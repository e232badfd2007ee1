import { rupeesText } from '../../money.ts';
import type { DayBookRow } from './day-book.ts';

const xml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The name of a ledger in Tally: the accountant creates these once, or renames them in the file. */
export const tallyLedger = (account: string): string =>
  account
    .replaceAll(':', ' ')
    .replaceAll('_', ' ')
    .replace(/^./, (letter) => letter.toUpperCase());

/** In Tally's import a debit is a negative amount that is deemed positive. */
function entry(account: string, paise: number): string {
  const isDebit = paise > 0;
  return [
    `<ALLLEDGERENTRIES.LIST><LEDGERNAME>${xml(tallyLedger(account))}</LEDGERNAME>`,
    `<ISDEEMEDPOSITIVE>${isDebit ? 'Yes' : 'No'}</ISDEEMEDPOSITIVE>`,
    `<AMOUNT>${isDebit ? '-' : ''}${rupeesText(Math.abs(paise))}</AMOUNT></ALLLEDGERENTRIES.LIST>`,
  ].join('');
}

function voucher(rows: readonly DayBookRow[]): string {
  const [{ day, reason, gateway }] = rows as [DayBookRow];
  const number = `${day} ${reason} ${gateway}`;
  const lines = rows.flatMap(({ account, debitPaise, creditPaise }) => [
    ...(debitPaise > 0 ? [entry(account, debitPaise)] : []),
    ...(creditPaise > 0 ? [entry(account, -creditPaise)] : []),
  ]);
  return [
    '<TALLYMESSAGE xmlns:UDF="TallyUDF">',
    '<VOUCHER VCHTYPE="Journal" ACTION="Create" OBJVIEW="Accounting Voucher View">',
    `<DATE>${day.replaceAll('-', '')}</DATE><VOUCHERTYPENAME>Journal</VOUCHERTYPENAME>`,
    `<VOUCHERNUMBER>${xml(number)}</VOUCHERNUMBER>`,
    `<NARRATION>${xml(`${tallyLedger(reason)}, ${gateway}`)}</NARRATION>`,
    ...lines,
    '</VOUCHER></TALLYMESSAGE>',
  ].join('');
}

/**
 * Writes the day book as Tally imports vouchers: one journal voucher for each day, reason and
 * gateway, in which debits and credits are equal.
 */
export function tallyXml(rows: readonly DayBookRow[]): string {
  const vouchers = new Map<string, DayBookRow[]>();
  for (const row of rows) {
    const key = [row.day, row.reason, row.gateway].join(' ');
    vouchers.set(key, [...(vouchers.get(key) ?? []), row]);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<ENVELOPE><HEADER><TALLYREQUEST>Import Data</TALLYREQUEST></HEADER><BODY><IMPORTDATA><REQUESTDESC><REPORTNAME>Vouchers</REPORTNAME></REQUESTDESC><REQUESTDATA>
${[...vouchers.values()].map(voucher).join('\n')}
</REQUESTDATA></IMPORTDATA></BODY></ENVELOPE>
`;
}
