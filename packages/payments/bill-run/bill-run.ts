import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { sql } from 'kysely';
import { createPdfOf, type PdfDocument } from '@pune/pdf';
import type { Day } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import type { BillHead } from '../payments.constants.ts';
import { creditsOfBills, type Db } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import type { Bill } from '../payments.schema.ts';
import { PROBLEMS_MAX, readAddressees, type AddressProblem } from './addressees.ts';
import { dueOf, printedBill, type PrintedBillOptions } from './printed-bill.ts';
import { openRun, STATE, type ExclusionReason, type Run, type RunTables } from './run-tables.ts';

export interface BillRunOptions {
  db: Db;
  head: BillHead;
  /** The day for which the bills are worked out. */
  asOf: Day;
  /** A CSV file with `ADDRESS_COLUMNS`. */
  addresses: string;
  /** The folder of the run: PDF files, manifest and list of exclusions. It holds personal data. */
  folder: string;
  language: Locale;
  /** The origin of the portal at which bills are paid. */
  origin: string;
  /** The UPI link of a printed bill (`upi-of-bills.ts`); null where no UPI merchant is configured. */
  upiOf?: PrintedBillOptions['upiOf'];
  now: () => Date;
  /** Bills in one file: a printer takes it as one job. */
  billsPerFile?: number;
  /** Called after each file. */
  onFile?: (file: RunTables['files']) => void;
  /** Ends the run after the file that is being written. */
  signal?: AbortSignal;
}

export interface Manifest {
  head: BillHead;
  asOf: Day;
  language: Locale;
  frozenAt: string;
  madeAt: string;
  bills: number;
  paise: number;
  excluded: Record<ExclusionReason, number>;
  /** In the order of delivery. */
  files: RunTables['files'][];
}
export type BillRunResult =
  | { kind: 'Made'; manifest: Manifest }
  /** Stopped by the signal; the same command goes on. */
  | { kind: 'Stopped'; files: number }
  | { kind: 'AddressesRefused'; problems: AddressProblem[]; problemCount: number }
  /** The folder holds a run of another head, day, language or file of addresses. */
  | { kind: 'OtherRun' };

const BILLS_PER_FILE = 500;
const ACCOUNTS_AT_ONCE = 500;
export const MANIFEST = 'manifest.json';
export const EXCLUDED = 'excluded.csv';

/**
 * Prints the bills of all addressees to whom something is due, by ward, PIN code and round in the
 * order of delivery. First it freezes what is due; a bill that was paid or changed since then is
 * not printed but listed. A run that was stopped goes on at the first file that is missing.
 */
export async function runBills(options: BillRunOptions): Promise<BillRunResult> {
  fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const run = await openRun(path.join(options.folder, STATE));
  try {
    const begun = await begin(run, options);
    if (begun.kind !== 'Begun') return begun;
    if (!begun.frozen) await freeze(run, options);
    if (!(await make(run, options)))
      return {
        kind: 'Stopped',
        files: (await run.selectFrom('files').select('name').execute()).length,
      };
    return { kind: 'Made', manifest: await finish(run, options) };
  } finally {
    await run.destroy();
  }
}

const digestOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

type Begun = { kind: 'Begun'; frozen: boolean } | Exclude<BillRunResult, { kind: 'Made' }>;

/** Begins a run in an empty folder, or finds the one that began there. */
async function begin(
  run: Run,
  { head, asOf, language, addresses }: BillRunOptions,
): Promise<Begun> {
  const wanted = { head, as_of: asOf, language, addresses_sha256: await digestOfFile(addresses) };
  const there = await run.selectFrom('run').selectAll().executeTakeFirst();
  if (there) {
    const same = Object.entries(wanted).every(([name, value]) => there[name as 'head'] === value);
    return same ? { kind: 'Begun', frozen: there.frozen_at !== null } : { kind: 'OtherRun' };
  }
  const { problems, problemCount } = await readAddressees(run, addresses);
  if (problemCount > 0)
    return { kind: 'AddressesRefused', problems: problems.slice(0, PROBLEMS_MAX), problemCount };
  await run
    .insertInto('run')
    .values({ ...wanted, frozen_at: null, made_at: null })
    .execute();
  return { kind: 'Begun', frozen: false };
}

/** @returns the bills of each account, the newest first */
async function billsOf(
  { db, head, asOf }: BillRunOptions,
  accounts: readonly string[],
): Promise<Map<string, Bill[]>> {
  const rows = await db
    .selectFrom('payment_bills')
    .selectAll()
    .where('head', '=', head)
    .where('account_number', 'in', accounts)
    .orderBy('period', 'desc')
    .execute();
  const credits = await creditsOfBills(
    db,
    rows.map(({ id }) => id),
  );
  const book = await ruleBook(db);
  const bills = new Map<string, Bill[]>();
  for (const row of rows) {
    const bill = computeBill(demandOf(row), credits.get(row.id) ?? [], asOf, book);
    bills.set(row.account_number, [...(bills.get(row.account_number) ?? []), bill]);
  }
  return bills;
}

const exclude = (run: Run, excluded: readonly RunTables['excluded'][]): Promise<unknown> =>
  excluded.length === 0
    ? Promise.resolve()
    : run
        .insertInto('excluded')
        .values(excluded)
        .onConflict((conflict) => conflict.column('account_number').doNothing())
        .execute();

/** Notes what is due of each account at this moment. */
async function freeze(run: Run, options: BillRunOptions): Promise<void> {
  for (let after = ''; ;) {
    const accounts = (
      await run
        .selectFrom('addressees')
        .select('account_number')
        .where('account_number', '>', after)
        .orderBy('account_number')
        .limit(ACCOUNTS_AT_ONCE)
        .execute()
    ).map(({ account_number }) => account_number);
    if (accounts.length === 0) break;
    after = accounts.at(-1)!;
    const bills = await billsOf(options, accounts);
    await run.transaction().execute(async (tx) => {
      const excluded: RunTables['excluded'][] = [];
      for (const account_number of accounts) {
        const due = dueOf(bills.get(account_number) ?? []);
        await tx
          .updateTable('addressees')
          .set({ due_paise: due })
          .where('account_number', '=', account_number)
          .execute();
        if (due === 0)
          excluded.push({
            account_number,
            reason: bills.has(account_number) ? 'nothing due' : 'no bill',
            frozen_paise: 0,
            due_paise: 0,
          });
      }
      await exclude(tx, excluded);
    });
  }
  await run.updateTable('run').set({ frozen_at: options.now().toISOString() }).execute();
}

interface Addressee {
  account_number: string;
  lines: string;
  due_paise: number;
}

/** Writes the missing files, in the order of delivery. @returns false if it was stopped */
async function make(run: Run, options: BillRunOptions): Promise<boolean> {
  const perFile = options.billsPerFile ?? BILLS_PER_FILE;
  const rounds = await run
    .selectFrom('addressees')
    .select(['ward', 'pin', 'round'])
    .distinct()
    .where('due_paise', '>', 0)
    .orderBy('ward')
    .orderBy('pin')
    .orderBy('round')
    .execute();
  for (const { ward, pin, round } of rounds) {
    for (let part = 1; ; part += 1) {
      const addressees = (await run
        .selectFrom('addressees')
        .select(['account_number', 'lines', 'due_paise'])
        .where('ward', '=', ward)
        .where('pin', '=', pin)
        .where('round', '=', round)
        .where('due_paise', '>', 0)
        .orderBy('position')
        .orderBy('account_number')
        .limit(perFile)
        .offset((part - 1) * perFile)
        .execute()) as Addressee[];
      if (addressees.length === 0) break;
      const name = `${[ward, pin, round, String(part).padStart(3, '0')].join('_')}.pdf`;
      const there = await run
        .selectFrom('files')
        .select('sha256')
        .where('name', '=', name)
        .executeTakeFirst();
      if (there) continue;
      if (options.signal?.aborted) return false;
      await writeFile(run, options, { name, ward, pin, round }, addressees);
    }
  }
  return true;
}

/** Writes one file and notes it: after a stop between the two, it is written again. */
async function writeFile(
  run: Run,
  options: BillRunOptions,
  place: Pick<RunTables['files'], 'name' | 'ward' | 'pin' | 'round'>,
  addressees: readonly Addressee[],
): Promise<void> {
  const { folder, origin, language, asOf, upiOf } = options;
  const bills = await billsOf(
    options,
    addressees.map(({ account_number }) => account_number),
  );
  const documents: PdfDocument[] = [];
  const printed: RunTables['printed'][] = [];
  const excluded: RunTables['excluded'][] = [];
  for (const { account_number, lines, due_paise: frozen_paise } of addressees) {
    const own = bills.get(account_number) ?? [];
    const due_paise = dueOf(own);
    if (due_paise !== frozen_paise) {
      const reason = due_paise === 0 ? 'paid' : 'changed';
      excluded.push({ account_number, reason, frozen_paise, due_paise });
      continue;
    }
    documents.push(
      printedBill(own, JSON.parse(lines) as string[], {
        language,
        addressOf: ({ id }) => `${origin}/api/payments/bills/${id}?lang=${language}`,
        upiOf,
      }),
    );
    printed.push({ account_number, file: place.name, paise: due_paise });
  }
  const T = t(language);
  const title = `${T(`payments:head_${options.head}`)} · ${place.ward} · ${place.pin} · ${place.round}`;
  const file = path.join(folder, place.name);
  const bytes =
    documents.length === 0
      ? new Uint8Array()
      : await createPdfOf(
          { title, lang: language, issuer: T('payments:payee'), date: asOf },
          documents,
        );
  if (documents.length > 0) writeDurably(file, bytes);
  const made: RunTables['files'] = {
    ...place,
    bills: printed.length,
    paise: printed.reduce((sum, { paise }) => sum + paise, 0),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  await run.transaction().execute(async (tx) => {
    await tx.insertInto('files').values(made).execute();
    if (printed.length > 0) await tx.insertInto('printed').values(printed).execute();
    await exclude(tx, excluded);
  });
  options.onFile?.(made);
}

/** The file has its name only when all of it is on the disk. */
function writeDurably(file: string, bytes: Uint8Array | string): void {
  const temporary = `${file}.tmp`;
  const handle = fs.openSync(temporary, 'w', 0o600);
  try {
    fs.writeSync(handle, bytes as Uint8Array);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
}

/** Writes the list of exclusions and the manifest, and forgets names and addresses. */
async function finish(run: Run, options: BillRunOptions): Promise<Manifest> {
  const { head, asOf, language, folder } = options;
  const { frozen_at, made_at } = await run
    .selectFrom('run')
    .select(['frozen_at', 'made_at'])
    .executeTakeFirstOrThrow();
  const madeAt = made_at ?? options.now().toISOString();
  const files = await run
    .selectFrom('files')
    .selectAll()
    .where('bills', '>', 0)
    .orderBy('ward')
    .orderBy('pin')
    .orderBy('round')
    .orderBy('name')
    .execute();
  const excluded = await run.selectFrom('excluded').selectAll().orderBy('account_number').execute();
  const counts: Manifest['excluded'] = { 'no bill': 0, 'nothing due': 0, paid: 0, changed: 0 };
  for (const { reason } of excluded) counts[reason] += 1;
  const manifest: Manifest = {
    head,
    asOf,
    language,
    frozenAt: frozen_at!,
    madeAt,
    bills: files.reduce((sum, { bills }) => sum + bills, 0),
    paise: files.reduce((sum, { paise }) => sum + paise, 0),
    excluded: counts,
    files,
  };
  writeDurably(
    path.join(folder, EXCLUDED),
    [
      'account_number,reason,frozen_paise,due_paise',
      ...excluded.map(({ account_number, reason, frozen_paise, due_paise }) =>
        [account_number, reason, frozen_paise, due_paise].join(','),
      ),
      '',
    ].join('\r\n'),
  );
  writeDurably(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  await run.updateTable('run').set({ made_at: madeAt }).execute();
  await run.updateTable('addressees').set({ lines: '[]' }).execute();
  // Freed pages of the file still hold what was deleted.
  await sql`vacuum`.execute(run);
  return manifest;
}
