import { issueBills } from './bills/issue.ts';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@pune/database';
import { databaseKinds, type DatabaseKind } from '@pune/database/testing';
import { sql, type Kysely } from 'kysely';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createWorld } from './payments.testing.ts';

export const title =
  'beginning a payment at a steady rate, with durable commits, beside one wait for the same disk (seconds, a second)';

/** @returns the quantile of samples */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const row = (name: string, tookMs: readonly number[], more: readonly string[]): string[] => [
  name,
  ms(quantile(tookMs, 0.5)),
  ms(quantile(tookMs, 0.99)),
  ms(quantile(tookMs, 1)),
  ...more,
];

/** Measures the time of one flush to this disk, at the same rate: no commit can be faster. */
async function disk(total: number, perSecond: number): Promise<string[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-fsync-'));
  const file = await fs.open(path.join(folder, 'file'), 'w');
  const tookMs: number[] = [];
  for (let n = 0; n < total; n += 1) {
    await file.write(Buffer.alloc(8_192));
    const started = performance.now();
    await file.datasync();
    tookMs.push(performance.now() - started);
    await wait(1000 / perSecond);
  }
  await file.close();
  await fs.rm(folder, { recursive: true });
  return row('one wait for the disk', tookMs, ['', '']);
}

async function begin(
  { name, open }: DatabaseKind,
  total: number,
  perSecond: number,
): Promise<string[]> {
  const opened = await open<PaymentTables & SandboxTables>();
  const db = opened.db as unknown as Kysely<PaymentTables>;
  // Test clusters disable fsync; a benchmark of durable commits must not.
  if (name === 'PostgreSQL') {
    await sql`alter system set fsync = on`.execute(db);
    await sql`select pg_reload_conf()`.execute(db);
  }
  // A real gateway does not use our disk either.
  const gatewayDb = openDatabase<SandboxTables>(':memory:');
  const { payments, psp } = createWorld(db, { now: () => new Date(), sandboxDb: gatewayDb });
  await payments.prepare();
  await psp.prepare();
  const bills = Array.from({ length: total }, (_, n) => ({
    id: `bench-bill-number-${n}`,
    head: 'certificate_fees' as const,
    accountNumber: `B/${n}`,
    period: '2026-27',
    issuedOn: '2026-04-01',
    facts: { paise: 25_000 },
    sample: true,
    owner: null,
  }));
  await issueBills(db, bills, new Date());

  const tookMs: number[] = [];
  let failed = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    bills.map(async ({ id }, n) => {
      // Starts at its time, even if earlier ones are still running: waiting for them would hide
      // their delay.
      const due = started + (n * 1000) / perSecond;
      await wait(Math.max(0, due - performance.now()));
      const answer = await payments.createIntent(
        {
          bills: [id],
          gateway: 'sandbox',
          channel: 'web',
          language: 'en',
          idempotencyKey: `bench-key-number-${n}`,
        },
        'bench',
      );
      if (answer.kind !== 'Created') failed += 1;
      tookMs.push(performance.now() - due);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  await gatewayDb.destroy();
  await opened.close();
  return row(name, tookMs, [`${((user + system) / 1000 / total).toFixed(1)} ms`, String(failed)]);
}

export async function run([seconds = '10', perSecond = '50']: readonly string[]): Promise<
  string[][]
> {
  const [total, rate] = [Number(seconds) * Number(perSecond), Number(perSecond)];
  const rows = [
    ['', 'p50', 'p99', 'longest', 'CPU each', 'failed'],
    await disk(Math.min(total, 250), rate),
  ];
  for (const kind of databaseKinds)
    rows.push(
      kind.missing ? [kind.name, kind.missing, '', '', '', ''] : await begin(kind, total, rate),
    );
  return rows;
}
