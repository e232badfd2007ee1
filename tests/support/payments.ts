import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SAMPLE_DEMANDS } from '../../packages/payments/bills/samples.ts';
import type { BillHead } from '../../packages/payments/payments.constants.ts';
import type { Bill } from '../../packages/payments/payments.schema.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { alone, tryLock } from './locks.ts';
import { system, visit, type Answer } from './visit.ts';

export interface Owing {
  number: string;
  bills: Bill[];
  paise: number;
}

/** An account with dues of three years, for tests that start payments but do not complete them. */
const YEARS = 'P/4/07/00415001';
/** Takes an account: each test pays bills of its own, also beside another file. */
const take = (account: string): boolean => tryLock(`account ${account}`);
const asJson = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * The next sample account with dues that no other test has used.
 *
 * @param bills the minimum number of unpaid bills
 */
export async function nextOwing(
  site: SiteConfig,
  head: BillHead,
  { bills: least = 1 } = {},
): Promise<Owing> {
  for (const number of new Set(
    SAMPLE_DEMANDS.filter((demand) => demand.head === head).map(
      ({ accountNumber }) => accountNumber,
    ),
  )) {
    // Fees end in the magic paise of the sandbox: use only those that are simply paid.
    if (
      number === YEARS ||
      (head === 'certificate_fees' && !/0[0457]$/.test(number) && !/1[0-4]$/.test(number))
    )
      continue;
    const { text } = await visit(site, '/api/payments/bills', {
      method: 'POST',
      headers: asJson,
      body: JSON.stringify({ head, accountNumber: number }),
    });
    const due = (JSON.parse(text) as { bills: Bill[] }).bills.filter(
      ({ duePaise }) => duePaise > 0,
    );
    const isPlain =
      head === 'certificate_fees' || due.reduce((sum, bill) => sum + bill.duePaise, 0) % 100 > 14;
    if (due.length < least || !isPlain || !take(number)) continue;
    return { number, bills: due, paise: due.reduce((sum, bill) => sum + bill.duePaise, 0) };
  }
  throw new Error(
    `No sample of ${head} owes anything that the tests may pay: start with an empty data folder`,
  );
}

/**
 * Starts a payment as an API client.
 *
 * @returns the addresses of the payment and of its bill
 */
export async function startPayment(
  site: SiteConfig,
  head: BillHead,
): Promise<{ path: string; bill: string }> {
  const { bills } = await nextOwing(site, head);
  const { text, status } = await visit(site, '/api/payments', {
    method: 'POST',
    headers: asJson,
    body: JSON.stringify({ bills: bills.map(({ id }) => id), gateway: 'sandbox', language: 'en' }),
  });
  if (status !== 201) throw new Error(`Beginning to pay answered ${status}: ${text.slice(0, 300)}`);
  return {
    path: (JSON.parse(text) as { url: string }).url,
    bill: `/api/payments/bills/${bills[0]!.id}?lang=en`,
  };
}

/**
 * The file with the address of a receipt of this run, for each portal and language: a bill can be
 * paid once only, and every gate needs a receipt.
 */
const receiptFile = (site: SiteConfig, locale: string): string =>
  path.join(system.dataDir, `test-receipt-${site.id}-${locale}.txt`);

/**
 * All kinds of pages about payments, with their addresses. The last ones are addresses of single
 * payments. Another file that asks for them waits: a bill has one payment at a time.
 */
export const paymentPages = (site: SiteConfig, locale: string): Promise<[string, string][]> =>
  alone('pages of payments', () => beginPayments(site, locale));

async function beginPayments(
  site: SiteConfig,
  locale: string,
): Promise<[name: string, path: string][]> {
  const form = (address: string, fields: Record<string, string>) =>
    visit(site, address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        origin: site.url,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const led = async (answer: Promise<Answer>) => {
    const { status, headers, text } = await answer;
    if (status !== 303)
      throw new Error(`A step of a payment answered ${status}: ${text.slice(0, 300)}`);
    return headers.location!;
  };
  const bill = await led(
    form('/api/payments/bills', { head: 'property_tax', accountNumber: YEARS, language: locale }),
  );
  const [, id] = /bills\/([\w-]+)/.exec(bill)!;
  const begin = async (billId: string, gateway: string) =>
    led(
      form('/api/payments', {
        bills: billId,
        gateway,
        language: locale,
        idempotencyKey: randomUUID(),
      }),
    );
  /** Returns from the trial bank to the page of the payment. */
  const back = async (bank: string, outcome: string) =>
    led(
      visit(site, await led(form(bank, { method: 'upi', outcome })), {
        headers: { accept: 'text/html' },
      }),
    );
  const upi = await begin(id!, 'upi');
  const bank = await begin(id!, 'sandbox');
  const failed = await back(bank, 'declined');
  const kept = receiptFile(site, locale);
  if (!fs.existsSync(kept)) {
    const { bills } = await nextOwing(site, 'property_tax').catch(() =>
      nextOwing(site, 'certificate_fees'),
    );
    fs.writeFileSync(kept, await back(await begin(bills[0]!.id, 'sandbox'), 'success'));
  }
  return [
    ['bill', bill],
    ['payment by UPI that was given up', upi],
    ['trial bank', bank],
    ['payment that failed', failed],
    ['receipt', fs.readFileSync(kept, 'utf8')],
    ['search without a number', `/api/payments/find?lang=${locale}`],
    ['check of receipts', `/api/payments/verify?lang=${locale}`],
    ['check of a receipt that is none', `/api/payments/verify?lang=${locale}&number=PMC/1&code=x`],
  ];
}
