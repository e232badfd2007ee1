import { SAMPLE_DEMANDS } from '../../packages/payments/bills/samples.ts';
import type { BillHead } from '../../packages/payments/payments.constants.ts';
import type { Bill } from '../../packages/payments/payments.schema.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { visit } from './visit.ts';

export interface Owing { number: string; bills: Bill[]; paise: number }

/** Numbers that a test of this run has taken: each pays its own bills. */
const taken = new Set<string>();
const asJson = { 'content-type': 'application/json', accept: 'application/json' };

/** A sample account that owes something and that no other test has; `bills` is how many years it owes at least. */
export async function nextOwing(site: SiteConfig, head: BillHead, { bills: least = 1 } = {}): Promise<Owing> {
  for (const number of new Set(SAMPLE_DEMANDS.filter((demand) => demand.head === head).map(({ accountNumber }) => accountNumber))) {
    // Fees end in the magic paise of the sandbox: only those that are simply paid are for everybody.
    if (taken.has(number) || (head === 'certificate_fees' && !/0[0457]$/.test(number) && !/1[0-4]$/.test(number))) continue;
    const { text } = await visit(site, '/api/payments/bills', { method: 'POST', headers: asJson, body: JSON.stringify({ head, accountNumber: number }) });
    const due = (JSON.parse(text) as { bills: Bill[] }).bills.filter(({ duePaise }) => duePaise > 0);
    const isPlain = head === 'certificate_fees' || due.reduce((sum, bill) => sum + bill.duePaise, 0) % 100 > 14;
    if (due.length < least || !isPlain) continue;
    taken.add(number);
    return { number, bills: due, paise: due.reduce((sum, bill) => sum + bill.duePaise, 0) };
  }
  throw new Error(`No sample of ${head} owes anything that the tests may pay: start with an empty data folder`);
}

/** Begins to pay as a program does. @returns the addresses of the payment and of its bill */
export async function startPayment(site: SiteConfig, head: BillHead): Promise<{ path: string; bill: string }> {
  const { bills } = await nextOwing(site, head);
  const { text, status } = await visit(site, '/api/payments', { method: 'POST', headers: asJson, body: JSON.stringify({ bills: bills.map(({ id }) => id), gateway: 'sandbox', language: 'en' }) });
  if (status !== 201) throw new Error(`Beginning to pay answered ${status}: ${text.slice(0, 300)}`);
  return { path: (JSON.parse(text) as { url: string }).url, bill: `/api/payments/bills/${bills[0]!.id}?lang=en` };
}
