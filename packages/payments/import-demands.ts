// node packages/payments/import-demands.ts <file>: writes the bills of a file of demands, or undoes an
// import. It can be repeated.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { t } from '@pune/i18n/server';
import { csvLine } from '@pune/std/csv';
import { createOwnerIndex } from './bills/owner-index.ts';
import { importFile, type Counts, type ImportResult } from './demands/import-file.ts';
import type { Totals } from './demands/judge-rows.ts';
import { commandFrom, HELP, WrongCommand, type Command } from './demands/options.ts';
import { UnreadableFile } from './demands/read-file.ts';
import { rowSentence } from './demands/read-row.ts';
import { undoImport, type UndoCounts, type UndoResult } from './demands/undo-import.ts';
import { ownerKeys } from './env.ts';
import type { Db } from './ledger.ts';
import { rupeesText } from './money.ts';
import type { PaymentTables } from './payments.tables.ts';

const EXIT = { done: 0, stopped: 1, wrongCommand: 2, refused: 3, interrupted: 130 } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (line: string, code: number): never => {
  process.stderr.write(`[payments] [import-demands] ${line}\n`);
  process.exit(code);
};

const number = (count: number): string => count.toLocaleString('en-IN');
const rupees = (paise: number): string =>
  `₹${number(Math.floor(paise / 100))}.${rupeesText(paise).slice(-2)}`;
const counted = (counts: Counts): string =>
  (['new', 'revised', 'cancelled', 'unchanged', 'refused'] as const)
    .map((name) => `${number(counts[name])} ${name}`)
    .join(', ');
const totalsText = ({ rows, assessedPaise, openingPaise }: Totals): string =>
  `${number(rows)} rows, demands of the year ${rupees(assessedPaise)}, opening balances ${rupees(openingPaise)}`;
const undoneText = ({ cancelled, restored, kept }: UndoCounts): string =>
  `${number(cancelled)} cancelled, ${number(restored)} as before the import, ${number(kept)} stay`;

/** Writes lines of a table to a file, once there is one. */
function reportFile(file: string, heading: readonly string[]) {
  let stream: fs.WriteStream | null = null;
  return {
    add: (cells: readonly (string | number)[]): void => {
      if (!stream) {
        stream = fs.createWriteStream(file, { mode: 0o600 });
        stream.write(csvLine([...heading]));
      }
      stream.write(csvLine([...cells]));
    },
    end: async (): Promise<boolean> => {
      if (!stream) return false;
      await new Promise<void>((resolve) => stream!.end(resolve));
      return true;
    },
  };
}

function tell(result: ImportResult, file: string): number {
  switch (result.kind) {
    case 'Checked': {
      const { rows, assessedPaise, openingPaise } = result.totals;
      say(`Nothing was written. It would be: ${counted(result.counts)}`);
      say(`Control totals: ${totalsText(result.totals)}`);
      say(
        `If the department declares the same: --rows ${rows} --assessed ${rupeesText(assessedPaise)} --opening ${rupeesText(openingPaise)}`,
      );
      return EXIT.done;
    }
    case 'Refused':
      say(`Nothing was written: ${counted(result.counts)}`);
      say(`Control totals of the other rows: ${totalsText(result.totals)}`);
      return EXIT.refused;
    case 'TotalsDiffer':
      say('Nothing was written: the totals of the file differ from the declared ones.');
      say(`Declared: ${totalsText(result.declared)}`);
      say(`The file: ${totalsText(result.totals)}`);
      return EXIT.refused;
    case 'Imported':
      say(`Bills of import ${result.serial}: ${counted(result.counts)}`);
      say(`Control totals agree: ${totalsText(result.totals)}`);
      return EXIT.done;
    case 'ImportedBefore':
      say(
        `This file was imported at ${result.at}${result.serial === null ? '' : ` as import ${result.serial}`}. Nothing was written.`,
      );
      return EXIT.done;
    case 'BeingUndone':
      say(
        `Import ${result.serial} of this file is being undone. Finish that: --undo ${result.serial}`,
      );
      return EXIT.refused;
    case 'Interrupted':
      say(
        `Interrupted after ${number(result.rowsDone)} rows. The same command goes on from there.`,
      );
      return EXIT.interrupted;
    case 'Stopped':
      say(
        `Stopped after ${number(result.rowsDone)} rows: bills changed while ${file} was imported. The rows before are in.`,
      );
      return EXIT.stopped;
  }
}

function tellUndone(result: UndoResult, serial: number): number {
  switch (result.kind) {
    case 'NotFound':
      say(`There is no import ${serial}. --imports lists them.`);
      return EXIT.refused;
    case 'Counted': {
      const { cancelled, restored } = result.counts;
      say(`Nothing was written. It would be: ${undoneText(result.counts)}`);
      say(
        `To do so: --undo ${serial} --rows ${cancelled + restored} --order "…" --ordered-on 31/12/2026 --reason "…"`,
      );
      return EXIT.done;
    }
    case 'Differs':
      say(
        `Nothing was written: ${number(result.declared)} bills were declared, and it would be: ${undoneText(result.counts)}`,
      );
      return EXIT.refused;
    case 'Undone':
      say(`Import ${serial} is undone: ${undoneText(result.counts)}`);
      return EXIT.done;
    case 'UndoneBefore':
      say(`Import ${serial} was undone at ${result.at}. Nothing was written.`);
      return EXIT.done;
    case 'Interrupted':
      say(`Interrupted: ${undoneText(result.counts)}. The same command goes on from there.`);
      return EXIT.interrupted;
  }
}

/** Lists the imports, the newest first. */
async function list(db: Db): Promise<number> {
  const imports = await db
    .selectFrom('payment_demand_imports')
    .selectAll()
    .where('serial', 'is not', null)
    .orderBy('serial', 'desc')
    .execute();
  for (const one of imports)
    say(
      `${one.serial}: ${number(Number(one.rows_done))} of ${number(Number(one.rows))} rows, begun ${one.started_at}, ${
        one.undone_at
          ? `undone ${one.undone_at}`
          : one.undo
            ? 'is being undone'
            : (one.finished_at ?? 'not finished')
      }`,
    );
  if (imports.length === 0) say('There is no import.');
  return EXIT.done;
}

interface Support {
  db: Db;
  signal: AbortSignal;
  report: ReturnType<typeof reportFile>;
}

const progress = (step: string, rows: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${number(rows)} ${step}`);
};

async function carryOut(command: Command, { db, signal, report }: Support): Promise<number> {
  const now = () => new Date();
  switch (command.kind) {
    case 'list':
      return list(db);
    case 'undo':
      return tellUndone(
        await undoImport(command, {
          db,
          now,
          signal,
          kept: (bill) =>
            report.add([bill.head, bill.accountNumber, bill.period, KEPT[bill.reason]]),
          progress: (bills) => progress('undone', bills),
        }),
        command.serial,
      );
    case 'import': {
      const keys = ownerKeys(process.env);
      const result = await importFile(command, {
        db,
        newId: () => randomBytes(18).toString('base64url'),
        now,
        owners: keys && createOwnerIndex(keys),
        signal,
        refused: ({ row, field, code }) =>
          report.add([row, field, rowSentence({ row, field, code }, t('en'))]),
        progress,
      });
      return tell(result, command.file);
    }
  }
}

const KEPT = {
  paid: 'Something was paid towards it: give the money back first, or revise the bill',
  under_way: 'A payment has begun, and may still come',
  changed_since: 'It was revised or cancelled after the import',
};

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return EXIT.done;
  }
  const command = commandFrom(args);
  if (command.kind === 'import' && !fs.existsSync(command.file))
    throw new WrongCommand(`There is no file ${command.file}.`);
  const db = openDatabase<PaymentTables>(servicesDatabaseUrl(), { needsSecondCopy: true });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const report = reportFile(
    command.errorsFile,
    command.kind === 'undo'
      ? ['head', 'account number', 'year', 'reason']
      : ['line', 'field', 'reason'],
  );
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'payment_owner_words'))
      return fail(
        'The database of the services is older than this release. Run "npm start" once, which brings it up to date, and run the import again.',
        EXIT.stopped,
      );
    const begun = performance.now();
    const code = await carryOut(command, { db, signal: stop.signal, report });
    if (process.stderr.isTTY) process.stderr.write('\n');
    if (command.kind !== 'list')
      say(`It took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (await report.end())
      say(
        command.kind === 'undo'
          ? `What stays, bill by bill: ${command.errorsFile}`
          : `What was refused, row by row: ${command.errorsFile}`,
      );
    return code;
  } finally {
    await db.destroy();
  }
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongCommand)
    fail(
      `${error.message} "npm run import-demands -- --help" tells what there is.`,
      EXIT.wrongCommand,
    );
  if (error instanceof UnreadableFile) fail(error.message, EXIT.refused);
  throw error;
}
