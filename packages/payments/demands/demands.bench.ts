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
import { createOwnerIndex } from '../bills/owner-index.ts';
import { importFile, type ImportSupport } from './import-file.ts';

export const title = 'demands of properties, checked and written from a file (rows)';

/** Names in both scripts: 24 first names, 40 surnames and a father's name for half of the owners. */
const FIRST =
  'Sunanda सुनंदा Raghunath रघुनाथ Meenal मीनल Irfan इरफान Deepak दीपक Lata लता Vasant वसंत Neha नेहा Salma सलमा Anthony अँथनी Kavita कविता Shobha शोभा Balasaheb बाळासाहेब Ganesh गणेश Priya प्रिया Suresh सुरेश Asha आशा Mahesh महेश Rekha रेखा Nilesh नीलेश Vaishali वैशाली Prakash प्रकाश Usha उषा Sachin सचिन'.split(
    ' ',
  );
const LAST = 'Kamat कामत Bhave भावे Shirke शिर्के Tamboli तांबोळी Oswal ओसवाल Jagtap जगताप Ghorpade घोरपडे Mutha मुथा Shaikh शेख Fernandes फर्नांडिस Landge लांडगे Kulkarni कुलकर्णी More मोरे Patil पाटील Joshi जोशी Deshmukh देशमुख Pawar पवार Shinde शिंदे Jadhav जाधव Gaikwad गायकवाड Chavan चव्हाण Deshpande देशपांडे Kale काळे Kadam कदम Salunkhe साळुंखे Bhosale भोसले Mane माने Sathe साठे Gokhale गोखले Apte आपटे Dixit दीक्षित Phadke फडके Nikam निकम Thorat थोरात Wagh वाघ Sonawane सोनवणे Kamble कांबळे Lokhande लोखंडे Ranade रानडे Tilak टिळक'.split(' '); // prettier-ignore
const PLACES =
  'Kothrud कोथरूड Aundh औंध Baner बाणेर Hadapsar हडपसर Warje वारजे Bibwewadi बिबवेवाडी Dhankawadi धनकवडी Yerawada येरवडा'.split(
    ' ',
  );
const STREETS =
  'Shivneri शिवनेरी Rajgad राजगड Sinhagad सिंहगड Torna तोरणा Purandar पुरंदर Lohagad लोहगड'.split(' ');

/** An entry of a list in both scripts. */
const of = (list: readonly string[], n: number): [string, string] => {
  const at = (n % (list.length / 2)) * 2;
  return [list[at]!, list[at + 1]!];
};

/** Owner, address and ward office of a property. */
function ownerColumns(n: number): string {
  const [first, last] = [of(FIRST, n), of(LAST, Math.floor(n / 24))];
  const father = n % 2 ? of(FIRST, Math.floor(n / 7)) : null;
  const [street, place] = [of(STREETS, Math.floor(n / 5)), of(PLACES, n)];
  const name = (script: 0 | 1) =>
    [first[script], father?.[script], last[script]].filter(Boolean).join(' ');
  const house = `${n % 499}/${n % 12}`;
  return [
    name(0),
    name(1),
    `"${house}, ${street[0]} Society, ${place[0]}"`,
    `"${house}, ${street[1]} सोसायटी, ${place[1]}"`,
    `WO-${String((n % 15) + 1).padStart(2, '0')}`,
  ].join(',');
}

const HEAD =
  'accountNumber,period,issuedOn,areaSqFt,ratePaisePerSqFtMonth,selfOccupied,arrears,owner,ownerDevanagari,address,addressDevanagari,wardOffice\r\n';

/** Writes properties of many sizes; every tenth with arrears of two years. */
async function writeRows(file: string, rows: number): Promise<void> {
  const out = fs.createWriteStream(file);
  out.write(HEAD);
  for (let n = 0; n < rows; n += 1) {
    const arrears = n % 10 === 0 ? '2024-25:306985:110515|2025-26:306985:36838' : '';
    const line = `P/${(n % 15) + 1}/${String(n % 60).padStart(2, '0')}/${String(n).padStart(8, '0')},2026-27,2026-04-01,${300 + (n % 1_700)},${150 + (n % 90)},${n % 3 ? 'yes' : 'no'},${arrears},${ownerColumns(n)}\r\n`;
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
    owners: createOwnerIndex(['a key of the benchmark']),
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
