import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import { freshWorld, openPaymentsDatabase, type World } from '../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { importFile, type ImportCommand } from './import-file.ts';
import { undoImport, type KeptBill, type UndoCommand } from './undo-import.ts';

const HEAD =
  'action,accountNumber,period,issuedOn,areaSqFt,ratePaisePerSqFtMonth,selfOccupied,reason,order,orderedOn';
const flat = (n: number, { area = 800, action = 'issue' } = {}): string =>
  `${action},P/9/09/${String(n).padStart(6, '0')},2026-27,01/04/2026,${area},200,yes,${
    action === 'issue' ? ',,' : 'Measured again,TAX/1,01/06/2026'
  }`;
const ORDER = {
  kind: 'cancelled',
  reason: 'A file of another year was imported',
  order: 'TAX/7',
  orderedOn: '2026-06-15',
} as const;

const at = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
const DATABASE = JSON.stringify(
  fileURLToPath(new URL('../../database/database.ts', import.meta.url)),
);
/**
 * Undoes an import as the command does, and reports each batch. After the second it stands still: it
 * is killed in or after that batch, however late the kill comes.
 */
const UNDOING = `
  import { openDatabase } from ${DATABASE};
  import { undoImport } from ${at('./undo-import.ts')};
  const result = await undoImport(JSON.parse(process.argv[2]), {
    db: openDatabase(process.argv[1]),
    now: () => new Date(),
    progress: (bills) => {
      process.stdout.write('batch ' + bills + '\\n');
      if (bills > 1_000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
  process.stdout.write('end ' + JSON.stringify(result) + '\\n');
  process.exit(0);`;

describeOnEachDatabase('the undoing of an import', (open) => {
  let db: Kysely<PaymentTables>;
  let url: string;
  let world: World;
  let folder: string;
  let ids: number;
  let kept: KeptBill[];
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pune-undo-'));
    ({ db, url } = await openPaymentsDatabase(open));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));
  beforeEach(async () => {
    world = await freshWorld(db);
    [ids, kept] = [0, []];
  });

  /** Imports rows with the totals that they come to. */
  async function bring(...rows: string[]) {
    const file = path.join(folder, 'demands.csv');
    await fs.writeFile(file, [HEAD, ...rows].join('\r\n'));
    const command: ImportCommand = { file, head: 'property_tax', sample: false, declared: null };
    const support = {
      db,
      newId: () => `undone-bill-${(ids += 1)}-`.padEnd(24, '0'),
      now: world.now,
      owners: null,
    };
    const checked = await importFile(command, support);
    return checked.kind === 'Checked'
      ? importFile({ ...command, declared: checked.totals }, support)
      : checked;
  }
  const undo = (command: Partial<UndoCommand> & { serial: number }, signal?: AbortSignal) => {
    kept = [];
    return undoImport(
      { change: ORDER, declared: null, ...command },
      { db, now: world.now, kept: (bill) => kept.push(bill), ...(signal && { signal }) },
    );
  };
  const billOf = async (n: number) =>
    (
      await world.payments.findBills({
        head: 'property_tax',
        accountNumber: `P/9/09/${String(n).padStart(6, '0')}`,
      })
    )[0];
  const versions = async () =>
    (await db.selectFrom('payment_bill_versions').select('bill_id').execute()).length;
  const verified = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };

  test('counts first, writes only against that count, and leaves a record of each bill', async () => {
    expect(await bring(flat(1), flat(2))).toMatchObject({ kind: 'Imported', serial: 1 });
    const before = await versions();
    const counts = { cancelled: 2, restored: 0, kept: 0 };
    expect(await undo({ serial: 1 })).toEqual({ kind: 'Counted', counts });
    expect(await undo({ serial: 1, declared: 3 })).toEqual({
      kind: 'Differs',
      counts,
      declared: 3,
    });
    expect(await undo({ serial: 2, declared: 2 })).toEqual({ kind: 'NotFound' });
    expect(await versions()).toBe(before);
    expect(await undo({ serial: 1, declared: 2 })).toEqual({ kind: 'Undone', counts });
    expect(await billOf(1)).toMatchObject({
      duePaise: 0,
      change: { ...ORDER, undone: 1 },
    });
    expect(await versions()).toBe(before + 2);
    expect(await undo({ serial: 1, declared: 2 })).toMatchObject({ kind: 'UndoneBefore' });
    expect(await versions()).toBe(before + 2);
    await verified();
  });

  test('lets the file, or a corrected one, in again', async () => {
    await bring(flat(1), flat(2));
    await undo({ serial: 1, declared: 2 });
    expect(await bring(flat(1, { area: 900 }))).toMatchObject({ kind: 'Imported', serial: 2 });
    expect((await billOf(1))!.change).toBeNull();
    expect((await billOf(1))!.duePaise).toBeGreaterThan(0);
    expect(await bring(flat(1), flat(2))).toMatchObject({ kind: 'Refused' });
    expect(await undo({ serial: 2, declared: 1 })).toMatchObject({ kind: 'Undone' });
    expect(await bring(flat(1), flat(2))).toMatchObject({ kind: 'Imported', serial: 3 });
    await verified();
  });

  test('keeps what was paid, what is being paid and what was changed since, and names it', async () => {
    await bring(flat(1), flat(2), flat(3), flat(4));
    await world.payBill('P/9/09/000001');
    await world.deliver();
    const pay = async (n: number) => {
      const [bill] = await world.payments.findBills({
        head: 'property_tax',
        accountNumber: `P/9/09/00000${n}`,
      });
      return world.payments.createIntent(
        { bills: [bill!.id], gateway: 'sandbox', channel: 'web', language: 'en' } as never,
        null,
      );
    };
    expect((await pay(2)).kind).toBe('Created');
    await bring(flat(3, { area: 700, action: 'revise' }));
    expect(await undo({ serial: 1, declared: 1 })).toEqual({
      kind: 'Undone',
      counts: { cancelled: 1, restored: 0, kept: 3 },
    });
    expect(
      kept.map(({ accountNumber, reason }) => `${accountNumber} ${reason}`).toSorted(),
    ).toEqual(['P/9/09/000001 paid', 'P/9/09/000002 under_way', 'P/9/09/000003 changed_since']);
    expect((await billOf(1))!.change).toBeNull();
    await verified();
  });

  test('brings a bill that it revised back to what it was', async () => {
    await bring(flat(1));
    const before = await billOf(1);
    await bring(flat(1, { area: 700, action: 'revise' }), flat(2));
    expect((await billOf(1))!.totalPaise).toBeLessThan(before!.totalPaise);
    expect(await undo({ serial: 2, declared: 2 })).toMatchObject({
      counts: { cancelled: 1, restored: 1 },
    });
    expect(await billOf(1)).toMatchObject({
      totalPaise: before!.totalPaise,
      change: { kind: 'revised', order: 'TAX/7' },
    });
    await verified();
  });

  test('goes on after an interruption, and after a process was killed in its middle', async () => {
    const rows = Array.from({ length: 6_500 }, (_, n) => flat(n));
    await bring(...rows);
    const before = await versions();
    const command: UndoCommand = { serial: 1, change: ORDER, declared: rows.length };
    for (let turn = 0; turn < 3; turn += 1) {
      const child = spawn(
        process.execPath,
        ['--input-type=module', '-e', UNDOING, url, JSON.stringify(command)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let told = '';
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
      });
      while (!/batch|end/.test(told)) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'close');
      expect(told).not.toContain('end');
    }
    const between = (await versions()) - before;
    expect(between).toBeGreaterThanOrEqual(3_000);
    expect(between).toBeLessThanOrEqual(6_000);
    const stop = new AbortController();
    stop.abort();
    expect(await undo(command, stop.signal)).toMatchObject({ kind: 'Interrupted' });
    expect(await bring(...rows)).toMatchObject({ kind: 'BeingUndone' });
    expect(await undo(command)).toMatchObject({ kind: 'Undone', counts: { kept: 0 } });
    expect((await versions()) - before).toBe(6_500);
    const open = await db
      .selectFrom('payment_bills')
      .select('id')
      .where('account_number', 'like', 'P/9/%')
      .where('facts', 'not like', '%"cancelled"%')
      .execute();
    expect(open).toEqual([]);
    await verified();
  });
});
