import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { databaseKinds } from '@pune/database/testing';
import { sql, type Kysely } from 'kysely';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.migrations.ts';
import { createWorld } from './payments.testing.ts';

// How long it takes to begin a payment at a steady rate, with durable commits: `node packages/payments/bench-create.ts [seconds] [a second]`.
const seconds = Number(process.argv[2] ?? 20);
const perSecond = Number(process.argv[3] ?? 50);
const START_MS = Date.now();

/** The value below which a part of them lies. */
const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;

/** What one wait for this disk takes, at the same rate: no commit can be faster. */
async function disk(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-fsync-'));
  const file = await fs.open(path.join(folder, 'file'), 'w');
  const tookMs: number[] = [];
  for (let n = 0; n < 5 * perSecond; n += 1) {
    await file.write(Buffer.alloc(8_192));
    const started = performance.now();
    await file.datasync();
    tookMs.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  await file.close();
  await fs.rm(folder, { recursive: true });
  return summary(tookMs);
}

const summary = (tookMs: number[]): string => {
  const sorted = tookMs.toSorted((a, b) => a - b);
  const ms = (part: number) => `${quantile(sorted, part).toFixed(1)} ms`;
  return `p50 ${ms(0.5)}, p99 ${ms(0.99)}, longest ${ms(1)}`;
};

console.log(`the disk    ${await disk()} for one wait`);
for (const { name, missing, open } of databaseKinds) {
  if (missing) {
    console.log(`${name}: not run, ${missing}`);
    continue;
  }
  const opened = await open<PaymentTables & SandboxTables>();
  const db = opened.db as unknown as Kysely<PaymentTables>;
  // The test cluster saves its fsyncs; a bench of durable commits must not.
  if (name === 'PostgreSQL') {
    await sql`alter system set fsync = on`.execute(db);
    await sql`select pg_reload_conf()`.execute(db);
  }
  // A gateway's own books are not on our disk.
  const gatewayDb = openDatabase<SandboxTables>(':memory:');
  const { payments, psp } = createWorld(db, { now: () => new Date(), sandboxDb: gatewayDb });
  await payments.prepare();
  await psp.prepare();
  const total = seconds * perSecond;
  const bills = Array.from({ length: total }, (_, n) => ({ id: `bench-bill-number-${n}`, head: 'certificate_fees' as const, account_number: `B/${n}`, period: '2026-27', issued_on: '2026-04-01', facts: '{"paise":25000}', sample: 1, version: 0 }));
  for (let from = 0; from < total; from += 100) await db.insertInto('payment_bills').values(bills.slice(from, from + 100)).execute();

  const tookMs: number[] = [];
  const failed: string[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(bills.map(async ({ id }, n) => {
    // At its time, whether or not the ones before are done: waiting for them would hide how slow they were.
    const due = started + (n * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const answer = await payments.createIntent({ bills: [id], gateway: 'sandbox', channel: 'web', language: 'en', idempotencyKey: `bench-key-${START_MS}-${n}` }, 'bench');
    if (answer.kind !== 'Created') failed.push(answer.kind);
    tookMs.push(performance.now() - due);
  }));
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${name.padEnd(10)}  ${total} payments begun at ${perSecond} a second: ${summary(tookMs)}; ${((user + system) / 1000 / total).toFixed(2)} ms CPU each; ${failed.length} failed`);
  await gatewayDb.destroy();
  await opened.close();
}
