import { setTimeout as wait } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { configurationWith } from '@pune/grievances/configuration.testing';
import { openGrievances } from '@pune/grievances/open-grievances';
import { grievanceSchema } from '@pune/grievances/schema';
import { NO_DECODERS } from '@pune/grievances/photo';
import { issueBills } from '@pune/payments/bills/issue';
import { openPayments } from '@pune/payments/open-payments';

/**
 * One of several processes of an installation: files grievances and pays bills as fast as it can,
 * and reports the acknowledged ones.
 */
const [name, clients, seconds, begin] = process.argv.slice(2) as [string, string, string, string];
// All processes open the database at the same moment, before it exists.
await wait(Math.max(0, Number(begin) - Date.now()));
const [grievances, { payments, psp, db }] = await Promise.all([
  openGrievances(NO_DECODERS),
  openPayments(),
]);

const configuration = configurationWith();
const numbers: string[] = [];
const secrets: string[] = [];
const failures: string[] = [];
let slowestMs = 0;
const until = performance.now() + Number(seconds) * 1000;

async function file(n: number): Promise<void> {
  const filing = grievanceSchema.parse({
    category: 'pothole',
    area: 'WO-03',
    description: `A deep hole across the left lane, number ${name}-${n}.`,
  });
  const result = await grievances.file(filing, null, `${name}-${n}`, configuration);
  if (result.kind !== 'Filed') throw new Error(result.kind);
  numbers.push(result.filed.number);
}

async function pay(n: number): Promise<void> {
  const id = `bill-${name}-${n}-of-the-test-of-processes`;
  await issueBills(
    db,
    [
      {
        id,
        head: 'certificate_fees',
        accountNumber: `C/${name}/${n}`,
        period: '2026-27',
        issuedOn: '2026-04-01',
        facts: { paise: 25_000 },
        sample: true,
        owner: null,
      },
    ],
    new Date(),
  );
  const answer = await payments.createIntent(
    {
      bills: [id],
      gateway: 'sandbox',
      channel: 'web',
      language: 'en',
      idempotencyKey: `key-${name}-${n}-of-the-test-of-processes`,
    },
    'x',
  );
  if (answer.kind !== 'Created') throw new Error(answer.kind);
  const { checkout } = answer.payment;
  if (checkout?.kind !== 'redirect') throw new Error('No address to pay at');
  await psp!.pay(checkout.url.split('/').at(-1)!, 'card', 'success');
  const view = await payments.find(answer.secret, { ask: true });
  if (view?.status !== 'paid' || !view.receipt) throw new Error(`The payment is ${view?.status}`);
  secrets.push(answer.secret);
}

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let next = 0;
await Promise.all(
  Array.from({ length: Number(clients) }, async (_, client) => {
    while (performance.now() < until) {
      const began = performance.now();
      await (client % 2 ? pay : file)(next++).catch((error: unknown) =>
        failures.push(String(error)),
      );
      slowestMs = Math.max(slowestMs, performance.now() - began);
    }
  }),
);
process.stdout.write(
  JSON.stringify({
    numbers,
    secrets,
    failures,
    slowestMs: Math.round(slowestMs),
    stoodStillMs: Math.round(delay.max / 1e6),
  }),
  () => process.exit(),
);
