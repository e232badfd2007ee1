import { createHash } from 'node:crypto';
import { faultOf, type Link } from '@pune/std/hash-chain';
import type { DayProof } from './day-proof.ts';
import { isProven, openTransit } from './day-proof.ts';

// `npm run verify-proof -- https://PORTAL`: recomputes the daily proof from what the portal
// publishes. It asks for nothing else, and ends with 1 if a sum, a list or the chain is wrong.
const [origin] = process.argv.slice(2);
if (!origin) {
  console.error('Usage: npm run verify-proof -- https://PORTAL');
  process.exit(2);
}
const PROOF = '/api/payments/proof';
interface Row extends Link {
  madeAt: string;
  proof: DayProof;
}

async function take(path: string): Promise<string> {
  const answer = await fetch(new URL(path, origin), { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
}
const problems: string[] = [];
const newest = new Map<string, DayProof>();
let before: Row | null = null;
for (let isMore = true; isMore;) {
  const path = `${PROOF}/chain?after=${before?.seq ?? 0}`;
  const { rows, hasMore } = JSON.parse(await take(path)) as { rows: Row[]; hasMore: boolean };
  for (const row of rows) {
    const fault = faultOf(row, before);
    if (fault) problems.push(`revision ${row.seq}: ${fault.kind}`);
    newest.set(row.proof.day, row.proof);
    before = row;
  }
  isMore = hasMore;
}
/** Adds up the last column of a list, and compares its digest with the proof's. */
async function sumOf(proof: DayProof, name: 'receipts' | 'lines'): Promise<number> {
  const text = await take(`${PROOF}/${proof.day}/${name}.csv`);
  const { sha256 } = name === 'receipts' ? proof.receipts : proof.bank;
  if (createHash('sha256').update(text).digest('hex') !== sha256)
    problems.push(`${proof.day}: the list of ${name} is not that of the proof`);
  const rows = text.trimEnd().split('\r\n').slice(1);
  return rows.reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0);
}
for (const proof of [...newest.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
  const { day, receipts, bank } = proof;
  if ((await sumOf(proof, 'receipts')) !== receipts.paise) problems.push(`${day}: receipts`);
  if ((await sumOf(proof, 'lines')) !== bank.paise) problems.push(`${day}: bank`);
  if (!isProven(proof)) problems.push(`${day}: receipts, bank and differences`);
  const state = bank.isCovered ? '' : ', no bank statement yet';
  console.log(`${day}: ${receipts.count} receipts of ${receipts.paise} paise${state}`);
}
for (const { of, gateway, paise } of openTransit([...newest.values()]))
  console.log(`in transit since ${of}: ${paise} paise by ${gateway}`);
for (const problem of problems) console.error(`✗ ${problem}`);
console.log(
  problems.length === 0
    ? `✓ ${newest.size} days add up, and the chain of ${before?.seq ?? 0} revisions is whole.`
    : 'The proof is wrong.',
);
process.exitCode = problems.length === 0 ? 0 : 1;
