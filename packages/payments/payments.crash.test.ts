import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { expect, test } from 'vitest';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createWorld } from './payments.testing.ts';
import { isRight, reportOf, verifyLedger } from './verification/verification.ts';

const at = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
const KILLED_CITY = fileURLToPath(new URL('./simulation/killed-city.ts', import.meta.url));
const DATABASE = JSON.stringify(fileURLToPath(new URL('../database/database.ts', import.meta.url)));

/** Begins and pays as fast as it can, and says what was acknowledged. */
const CITY = `
  import { openDatabase } from ${DATABASE};
  import { issueBills } from ${at('./bills/issue.ts')};
  import { createWorld } from ${at('./payments.testing.ts')};
  const db = openDatabase(process.argv[1]);
  const world = createWorld(db);
  let next = Number(process.argv[2]);
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (;;) {
      const n = next++;
      const id = 'bill-of-the-crash-test-' + n;
      await issueBills(db, [{ id, head: 'certificate_fees', accountNumber: 'C/' + n, period: '2026-27', issuedOn: '2026-04-01', facts: { paise: 25000 }, sample: true, owner: null }], new Date());
      const answer = await world.payments.createIntent({ bills: [id], gateway: 'sandbox', channel: 'web', language: 'en', idempotencyKey: 'key-of-the-crash-test-' + n }, 'x');
      process.stdout.write('begun ' + answer.secret + '\\n');
      await world.psp.pay(answer.payment.checkout.url.split('/').at(-1), 'card', 'success');
      const view = await world.payments.find(answer.secret, { ask: true });
      if (view.status === 'paid') process.stdout.write('paid ' + answer.secret + '\\n');
    }
  }));`;

/** Each step of the work about money, by the statement in which the process dies. */
const STEPS = [
  ['insert', 'payment_intents'],
  ['insert', 'payment_events'],
  ['insert', 'ledger_lines'],
  ['insert', 'payment_receipts'],
  ['insert', 'outbox_messages'],
  ['update', 'outbox_messages'],
  ['insert', 'payment_refunds'],
  ['update', 'payment_refunds'],
  ['insert', 'payment_agent_receipts'],
  ['insert', 'payment_counter_payments'],
  ['update', 'payment_counter_sessions'],
  ['insert', 'bank_lines'],
  ['insert', 'payment_report_facts'],
  ['insert', 'payment_reconciliation_items'],
  ['insert', 'payment_reconciliation_runs'],
] as const;
/**
 * The databases take the steps in turn, and die before the statement or after it; with
 * `npm run check-all` each of them at each step both.
 */
function roundsOn(kind: string) {
  const both = STEPS.map((step) => [[...step, 'before'] as const, [...step, 'after'] as const]);
  if (process.env.TEST_ALL) return both.flat();
  return both.flatMap((rounds, number) =>
    (number % 2 === 0) === (kind === 'SQLite') ? [rounds[(number >> 1) % 2]!] : [],
  );
}

/** Runs a city that dies in the midst of a step. @returns how it ended, and what it acknowledged */
async function liveAndDie(args: readonly string[]) {
  const child = spawn(process.execPath, [KILLED_CITY, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  // The last line may be cut where the process died.
  const lines = told
    .slice(0, told.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
  return { code, signal, lines: lines.map((line) => line.split(' ') as [string, string]) };
}

describeOnEachDatabase('a city whose process is killed', (open, kind) => {
  const rounds = roundsOn(kind);
  test('in the midst of each step keeps what it acknowledged, and finishes the rest once', async () => {
    const opened = await open<PaymentTables & SandboxTables>();
    const db = opened.db as never as Parameters<typeof verifyLedger>[0];
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-killed-city-'));
    const told: [string, string][] = [];
    for (const [round, step] of rounds.entries()) {
      const { signal, code, lines } = await liveAndDie([opened.url, folder, `${round}`, ...step]);
      expect({ step, signal, code }).toEqual({ step, signal: 'SIGKILL', code: null });
      told.push(...lines);
      const findings = await verifyLedger(db);
      expect(isRight(findings), `${step.join(' ')}\n${reportOf(findings)}`).toBe(true);
    }
    const { code, lines } = await liveAndDie([opened.url, folder, `${rounds.length}`]);
    expect(code).toBe(0);
    told.push(...lines);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
    const world = createWorld(db);
    for (const [what, secret] of told) {
      if (what === 'begun') expect(await world.payments.find(secret), what).not.toBeNull();
      if (what === 'paid')
        expect((await world.payments.find(secret))!.receipt, what).not.toBeNull();
    }
    // Each round paid online, at a door and at a counter, once; and each refund left once.
    const count = async (table: 'payment_receipts' | 'payment_refunds') =>
      Number(
        (
          await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll().as('count'))
            .executeTakeFirstOrThrow()
        ).count,
      );
    expect(await count('payment_receipts')).toBe(3 * rounds.length);
    expect(await count('payment_refunds')).toBe(rounds.length);
    const unfinished = await db
      .selectFrom('payment_refunds')
      .select('id')
      .where('state', '!=', 'refunded')
      .execute();
    expect(unfinished).toEqual([]);
    await fs.rm(folder, { recursive: true });
  });

  test('keeps every payment that it acknowledged, each receipt, and a ledger that is right', async () => {
    const opened = await open<PaymentTables & SandboxTables>();
    const db = opened.db as never as Parameters<typeof verifyLedger>[0];
    const world = createWorld(db);
    await world.payments.prepare();
    await world.psp.prepare();
    let told = '';
    for (const [turn, afterMs] of [30, 5, 90].entries()) {
      const child = spawn(
        process.execPath,
        ['--input-type=module', '-e', CITY, opened.url, String(turn * 100_000)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let mine = '';
      child.stdout.on('data', (chunk: Buffer) => {
        mine += chunk.toString();
      });
      while (!mine.includes('paid')) await once(child.stdout, 'data');
      await wait(afterMs);
      child.kill('SIGKILL');
      await once(child, 'close');
      // The last line may be cut where the process died.
      told += mine.slice(0, mine.lastIndexOf('\n') + 1);
    }
    const lines = told
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as ['begun' | 'paid', string]);
    expect(lines.filter(([what]) => what === 'paid').length).toBeGreaterThan(2);
    for (const [what, secret] of lines) {
      const view = await world.payments.find(secret);
      expect(view, what).not.toBeNull();
      if (what === 'paid') expect(view!.receipt).not.toBeNull();
    }
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  });
});
