import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { databaseKinds, type DatabaseKind } from '@pune/database/testing';
import { sql, type Kysely } from 'kysely';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { createWorld } from '../payments.testing.ts';
import { importFile, type ImportSupport } from './import-file.ts';

export const title = 'demands of properties, checked and written from a file (rows)';

const HEAD =
  'accountNumber,period,issuedOn,areaSqFt,ratePaisePerSqFtMonth,selfOccupied,arrears,owner,ownerDevanagari,address,addressDevanagari\r\n';

/** Writes properties of many sizes; every tenth with arrears of two years. */
async function writeRows(file: string, rows: number): Promise<void> {
  const out = fs.createWriteStream(file);
  out.write(HEAD);
  for (let n = 0; n < rows; n += 1) {
    const arrears = n % 10 === 0 ? '2024-25:306985:110515|2025-26:306985:36838' : '';
    const line = `P/${(n % 15) + 1}/${String(n % 60).padStart(2, '0')}/${String(n).padStart(8, '0')},2026-27,2026-04-01,${300 + (n % 1_700)},${150 + (n % 90)},${n % 3 ? 'yes' : 'no'},${arrears},Sunanda Kamat,सुनंदा कामत,"${n % 99}, Kothrud","${n % 99}, कोथरूड"\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

async function measured(
  { name, open }: DatabaseKind,
  file: string,
  rows: number,
): Promise<string[]> {
  const opened = await open<PaymentTables & SandboxTables>();
  const db = opened.db as unknown as Kysely<PaymentTables>;
  // Test clusters disable fsync; a benchmark of durable commits must not.
  if (name === 'PostgreSQL') {
    await sql`alter system set fsync = on`.execute(db);
    await sql`select pg_reload_conf()`.execute(db);
  }
  await createWorld(db).payments.prepare();
  let [ids, memory] = [0, 0];
  const support: ImportSupport = {
    db,
    newId: () => `bench-bill-number-${(ids += 1)}`.padEnd(24, '0'),
    now: () => new Date(),
    progress: () => {
      memory = Math.max(memory, process.memoryUsage.rss());
    },
  };
  const command = { file, head: 'property_tax', sample: true } as const;
  const begun = performance.now();
  const checked = await importFile({ ...command, declared: null }, support);
  if (checked.kind !== 'Checked') throw new Error(JSON.stringify(checked));
  const checkedAt = performance.now();
  const imported = await importFile({ ...command, declared: checked.totals }, support);
  if (imported.kind !== 'Imported' || imported.counts.new !== rows)
    throw new Error(JSON.stringify(imported));
  const done = performance.now();
  await opened.close();
  return [
    name,
    seconds(checkedAt - begun),
    seconds(done - checkedAt),
    String(Math.round((rows * 1_000) / (done - checkedAt))),
    megabytes(memory),
  ];
}

export async function run([rows = '20000']: readonly string[]): Promise<string[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-demands-'));
  const file = path.join(folder, 'demands.csv');
  try {
    await writeRows(file, Number(rows));
    const table = [
      ['', 'dry run', 'import, checked again', 'rows a second', 'memory at most'],
      ['the file', '', '', '', megabytes(fs.statSync(file).size)],
    ];
    for (const kind of databaseKinds)
      table.push(
        kind.missing
          ? [kind.name, kind.missing, '', '', '']
          : await measured(kind, file, Number(rows)),
      );
    return table;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
