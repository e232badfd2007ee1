import { parseArgs } from 'node:util';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { isLocale } from '@pune/i18n';
import { formatNumber, formatRupees } from '@pune/i18n/format';
import { dayInIndia } from '@pune/std/india-time';
import { HEAD_PAGES } from '../addresses.constants.ts';
import { BILL_HEADS } from '../payments.constants.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { ADDRESS_COLUMNS } from './addressees.ts';
import { EXCLUDED, MANIFEST, runBills } from './bill-run.ts';
import { notePosted } from './posted.ts';
import { upiOfBills } from './upi-of-bills.ts';

// `npm run bill-run -- property-tax --as-of 2027-04-01 --addresses register.csv --to FOLDER
// --origin https://pmc.example`: printed bills. It only reads the database.
// `npm run bill-run -- posted FOLDER --on 2027-04-09`: they are with the post, and count as reminders.

const USAGE = `Usage: npm run bill-run -- HEAD --addresses FILE.csv --to FOLDER [--as-of YYYY-MM-DD] [--language mr] [--origin https://…]
       npm run bill-run -- posted FOLDER [--on YYYY-MM-DD]
HEAD: ${Object.values(HEAD_PAGES).join(', ')}. Columns of the file: ${ADDRESS_COLUMNS.join(', ')}. The origin is PAYMENTS_ORIGIN, if it is set.`;

const REASONS = {
  missing: 'is empty',
  invalid: 'is not valid',
  twice: 'stands in an earlier row too',
  unreadable: 'the line cannot be read as CSV',
} as const;

const number = (value: number) => formatNumber(value, 'en');
/** `1 bill`, `1,200 bills` */
const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

function refuse(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

async function posted(folder: string, on: string): Promise<void> {
  if (!isDay(on)) refuse(`${on} is no day: write 2027-04-09.`);
  const db = openDatabase<PaymentTables>(servicesDatabaseUrl());
  try {
    const result = await notePosted({ db, folder, on, now: () => new Date() });
    if (result.kind === 'NotMade')
      return refuse(`${folder || 'The folder'} holds no finished run.`);
    console.log(
      `${counted(result.bills, 'bill was', 'bills were')} posted on ${on}; ${counted(result.reminders, 'reminder is', 'reminders are')} not sent any more.`,
    );
  } finally {
    await db.destroy();
  }
}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        addresses: { type: 'string' },
        to: { type: 'string' },
        on: { type: 'string', default: dayInIndia(new Date()) },
        'as-of': { type: 'string', default: dayInIndia(new Date()) },
        language: { type: 'string', default: 'mr' },
        origin: { type: 'string', default: process.env['PAYMENTS_ORIGIN'] },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
})();
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
if (positionals[0] === 'posted') {
  await posted(positionals[1] ?? '', values.on);
  process.exit();
}
const head = BILL_HEADS.find((one) => HEAD_PAGES[one] === positionals[0]);
const { addresses, to: folder, language, origin } = values;
const asOf = values['as-of'];
if (!head) refuse(`There is no head ${positionals[0] ?? '(none given)'}.`);
if (!addresses || !folder) refuse('--addresses and --to are needed.');
if (!isLocale(language)) refuse(`There is no language ${language}.`);
if (!isDay(asOf)) refuse(`${asOf} is no day: write 2027-04-01.`);
if (!origin || !URL.canParse(origin)) refuse('--origin or PAYMENTS_ORIGIN is needed.');

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
const db = openDatabase<PaymentTables>(servicesDatabaseUrl());
try {
  const result = await runBills({
    db,
    head,
    asOf,
    addresses,
    folder,
    language,
    origin: new URL(origin).origin,
    upiOf: upiOfBills(process.env),
    now: () => new Date(),
    signal: stop.signal,
    onFile: ({ name, bills }) => console.log(`${name}: ${number(bills)}`),
  });
  switch (result.kind) {
    case 'AddressesRefused':
      console.error(
        `${addresses}: ${counted(result.problemCount, 'problem', 'problems')}, nothing was printed.`,
      );
      for (const { line, column, reason } of result.problems)
        console.error(`  line ${line}: ${[column, REASONS[reason]].filter(Boolean).join(' ')}`);
      process.exitCode = 1;
      break;
    case 'OtherRun':
      console.error(
        `${folder} holds a run of another head, day, language or file of addresses: give another folder.`,
      );
      process.exitCode = 1;
      break;
    case 'Stopped':
      console.log(
        `Stopped after ${counted(result.files, 'file', 'files')}. The same command goes on.`,
      );
      process.exitCode = 1;
      break;
    case 'Made': {
      const { bills, paise, files, excluded } = result.manifest;
      const left = Object.entries(excluded)
        .filter(([, count]) => count > 0)
        .map(([reason, count]) => `${number(count)} ${reason}`);
      console.log(
        `${counted(bills, 'bill', 'bills')}, ${formatRupees(paise, 'en')}, in ${counted(files.length, 'file', 'files')}; not printed: ${left.join(', ') || 'none'} (${EXCLUDED}). ${MANIFEST} has the digest of each file.`,
      );
    }
  }
} finally {
  await db.destroy();
}
