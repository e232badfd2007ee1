import { parseArgs } from 'node:util';
import { databaseKinds } from '../../packages/database/database.testing.ts';
import { beginPayments } from '../../packages/payments/payments.bench.ts';
import { lastEvening } from './last-evening.ts';
import { writeResults } from './results.ts';

export const title =
  'Beginning a payment with durable commits, beside a naive ledger and one wait for the same disk; ' +
  'the last evening before a rebate ends, with all parts on: ' +
  'npm run bench payments [-- --seconds 20 --rate 50 --only begin|evening --json FILE]';

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: option, rate: option, only: option, json: option },
  });
  const [seconds, rate] = [Number(values.seconds ?? 20), Number(values.rate ?? 50)];
  const begin = values.only === 'evening' ? [] : await beginPayments(seconds, rate);
  const evening: string[][] = [];
  if (values.only !== 'begin') {
    evening.push(['', 'number', 'p50', 'p99', 'longest', 'CPU of a payment']);
    for (const kind of databaseKinds)
      evening.push(
        ...(kind.missing
          ? [[kind.name, kind.missing, '', '', '', '']]
          : await lastEvening(kind, seconds, rate)),
      );
  }
  if (values.json) {
    const details = `${rate} payments a second for ${seconds} s`;
    if (begin.length > 0) writeResults(values.json, { begin }, { details });
    if (evening.length > 0) writeResults(values.json, { evening }, { details });
  }
  return [...begin, ...evening];
}
