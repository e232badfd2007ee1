import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { expect, test } from 'vitest';
import type { SandboxTables } from './gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from './payments.tables.ts';
import { createWorld } from './payments.testing.ts';
import { isRight, reportOf, verifyLedger } from './verification/verification.ts';

const at = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
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

describeOnEachDatabase('a city whose process is killed', (open) => {
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
