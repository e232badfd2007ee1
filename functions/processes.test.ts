import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@pune/database';
import { isRight, reportOf, verifyLedger } from '@pune/payments/verification/verification';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('testing/busy-process.ts', import.meta.url));
const [PROCESSES, CLIENTS, SECONDS] = [3, 12, 6];

interface Report {
  numbers: string[];
  secrets: string[];
  failures: string[];
  slowestMs: number;
  stoodStillMs: number;
}

async function run(folder: string, name: string, begin: number): Promise<Report> {
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    DATA_DIR: folder,
    SERVICES_DATABASE_URL: `file:${folder}/services.db`,
    GRIEVANCES_PER_HOUR_MAX: '100000',
    NODE_ENV: 'test',
  } as unknown as NodeJS.ProcessEnv;
  const child = spawn(
    process.execPath,
    [SCRIPT, name, String(CLIENTS), String(SECONDS), String(begin)],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text));
  await new Promise((resolve) => child.once('close', resolve));
  return JSON.parse(said) as Report;
}

test(
  'processes that make one SQLite file, file grievances and pay at the same time lose nothing, never find it busy, and all get on',
  { timeout: 180_000 },
  async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'processes-'));
    const begin = Date.now() + 3000;
    const reports = await Promise.all(
      Array.from({ length: PROCESSES }, (_, n) => run(folder, `p${n}`, begin)),
    );
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    for (const { numbers, secrets } of reports) {
      expect(numbers.length).toBeGreaterThan(0);
      expect(secrets.length).toBeGreaterThan(0);
    }
    const db = openDatabase<any>(`file:${folder}/services.db`);
    const filed = reports.flatMap(({ numbers }) => numbers);
    expect(new Set(filed).size).toBe(filed.length);
    expect(
      new Set(
        (await db.selectFrom('grievances').select('number').execute()).map(({ number }) => number),
      ),
    ).toEqual(new Set(filed));
    const receipts = await db
      .selectFrom('payment_intents')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('state', 'in', ['captured', 'settled'])
      .executeTakeFirstOrThrow();
    expect(Number(receipts.n)).toBe(reports.flatMap(({ secrets }) => secrets).length);
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
    await db.destroy();
    fs.rmSync(folder, { recursive: true });
  },
);
