import { issueBills } from './bills/issue.ts';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@pune/database';
import { databaseKinds, type DatabaseKind, type TestDatabase } from '@pune/database/testing';
import { sql, type Kysely } from 'kysely';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createWorld } from './payments.testing.ts';

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

/** Opens a fresh database on which each commit reaches the disk: test clusters disable that. */
export async function openDurable({ name, open }: DatabaseKind): Promise<TestDatabase<any>> {
  const opened = await open<any>();
  if (name === 'PostgreSQL') {
    await sql`alter system set fsync = on`.execute(opened.db);
    await sql`select pg_reload_conf()`.execute(opened.db);
  }
  return opened;
}

async function begin(kind: DatabaseKind, total: number, perSecond: number): Promise<string[]> {
  const opened = await openDurable(kind);
  const db = opened.db as Kysely<PaymentTables>;
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
  return row(kind.name, tookMs, [
    `${((user + system) / 1000 / total).toFixed(1)} ms`,
    String(failed),
  ]);
}

/**
 * Measures the peer: a naive ledger that inserts an order and its two lines in one durable
 * transaction, without bill, limit, idempotency, gateway or answer.
 */
async function naive(kind: DatabaseKind, total: number, perSecond: number): Promise<string[]> {
  const opened = await openDurable(kind);
  const { db } = opened;
  await sql`create table naive_orders (id text primary key, paise bigint, at text)`.execute(db);
  await sql`create table naive_lines (id text, account text, paise bigint)`.execute(db);
  const tookMs: number[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: total }, async (_, n) => {
      const due = started + (n * 1000) / perSecond;
      await wait(Math.max(0, due - performance.now()));
      await db.transaction().execute(async (tx) => {
        await sql`insert into naive_orders values (${`order ${n}`}, 25000, ${new Date().toISOString()})`.execute(
          tx,
        );
        await sql`insert into naive_lines values (${`order ${n}`}, 'gateway', 25000), (${`order ${n}`}, 'bill', -25000)`.execute(
          tx,
        );
      });
      tookMs.push(performance.now() - due);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  await opened.close();
  return row(`${kind.name}, a naive ledger`, tookMs, [
    `${((user + system) / 1000 / total).toFixed(1)} ms`,
    '0',
  ]);
}

/** @returns the rows of a table: the disk, then each database with its peer */
export async function beginPayments(seconds: number, perSecond: number): Promise<string[][]> {
  const total = seconds * perSecond;
  const rows = [
    ['', 'p50', 'p99', 'longest', 'CPU each', 'failed'],
    await disk(Math.min(total, 250), perSecond),
  ];
  for (const kind of databaseKinds)
    rows.push(
      ...(kind.missing
        ? [[kind.name, kind.missing, '', '', '', '']]
        : [await naive(kind, total, perSecond), await begin(kind, total, perSecond)]),
    );
  return rows;
}
