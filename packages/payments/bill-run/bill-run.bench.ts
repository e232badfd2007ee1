import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { issueBills } from '../bills/issue.ts';
import type { Db } from '../ledger.ts';
import { createWorld } from '../payments.testing.ts';
import { ADDRESS_COLUMNS } from './addressees.ts';
import { runBills } from './bill-run.ts';
import { upiOfBills } from './upi-of-bills.ts';

export const title = 'printed bills: a run over so many properties, on one thread (bills)';

/** A signed UPI link in each code, as in production. */
const upiOf = upiOfBills({
  UPI_MERCHANT_ID: 'bench',
  UPI_PAYEE_ADDRESS: 'punemc@examplebank',
  UPI_PAYEE_NAME: 'Pune Municipal Corporation',
  UPI_ORGANISATION_ID: '159002',
  UPI_SIGNING_KEY: String(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }),
  ),
});

const LOCALITIES = ['कोथरूड', 'औंध', 'बाणेर', 'बिबवेवाडी', 'हडपसर', 'मुंढवा', 'येरवडा', 'स्वारगेट'];
const ROUNDS = 40;

/** Runs over invented properties; the language with the costliest letters is Marathi. */
export async function run(sizes: readonly string[]): Promise<string[][]> {
  const rows = [
    ['bills', 'seconds', 'bills a second', 'bills a second of processor', 'MB', 'memory, MB'],
  ];
  for (const size of (sizes.length > 0 ? sizes : ['5000']).map(Number)) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bill-run-bench-'));
    const db = openDatabase(path.join(folder, 'services.sqlite')) as unknown as Db;
    const world = createWorld(db);
    await world.payments.prepare();
    const account = (n: number) => `P/1/05/${String(n).padStart(8, '0')}`;
    for (let from = 0; from < size; from += 1_000)
      await issueBills(
        db,
        Array.from({ length: Math.min(1_000, size - from) }, (_, n) => ({
          id: `bill${String(from + n).padStart(20, '0')}`,
          head: 'property_tax',
          accountNumber: account(from + n),
          period: '2026-27',
          issuedOn: '2026-04-01',
          sample: true,
          facts: {
            areaSqFt: 300 + ((from + n) % 2_000),
            ratePaisePerSqFtMonth: 200,
            selfOccupied: n % 2 === 0,
            ecoMeasures: n % 3,
          },
          owner: null,
        })),
        world.now(),
      );
    const addresses = path.join(folder, 'register.csv');
    fs.writeFileSync(
      addresses,
      [
        ADDRESS_COLUMNS.join(','),
        ...Array.from({ length: size }, (_, n) =>
          [
            account(n),
            `WO-${String((n % 15) + 1).padStart(2, '0')}`,
            '411038',
            n % ROUNDS,
            n,
            `सुनंदा कामत ${n}`,
            `${n}/${n % 90}|${LOCALITIES[n % LOCALITIES.length]}|पुणे ४११०३८`,
          ].join(','),
        ),
      ].join('\n'),
    );
    const [started, used] = [performance.now(), process.cpuUsage()];
    const result = await runBills({
      db,
      head: 'property_tax',
      asOf: '2026-06-15',
      addresses,
      folder: path.join(folder, 'run'),
      language: 'mr',
      upiOf,
      origin: 'https://pmc.example',
      now: world.now,
    });
    const seconds = (performance.now() - started) / 1000;
    // On a machine with other work the clock says little: the run's own processor time counts.
    const { user, system } = process.cpuUsage(used);
    const processorSeconds = (user + system) / 1e6;
    if (result.kind !== 'Made') throw new Error(result.kind);
    const bytes = result.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    rows.push([
      String(result.manifest.bills),
      seconds.toFixed(1),
      (result.manifest.bills / seconds).toFixed(0),
      (result.manifest.bills / processorSeconds).toFixed(0),
      (bytes / 1e6).toFixed(0),
      (process.memoryUsage().rss / 1e6).toFixed(0),
    ]);
    await db.destroy();
    fs.rmSync(folder, { recursive: true });
  }
  return rows;
}
