// node packages/payments/import-demands.ts <file>: writes the bills of a file of demands. It can be
// repeated.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { t } from '@pune/i18n/server';
import { csvLine } from '@pune/std/csv';
import { importFile, type Counts, type ImportResult } from './demands/import-file.ts';
import type { Totals } from './demands/judge-rows.ts';
import { commandFrom, HELP, WrongCommand, type Command } from './demands/options.ts';
import { UnreadableFile } from './demands/read-file.ts';
import { rowSentence, type RowProblem } from './demands/read-row.ts';
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

/** Writes refused rows to a file beside the rows, once there is one. */
function errorsFile(file: string) {
  let stream: fs.WriteStream | null = null;
  return {
    add: ({ row, field, code }: RowProblem): void => {
      stream ??= fs.createWriteStream(file, { mode: 0o600 });
      if (stream.bytesWritten === 0 && stream.writableLength === 0)
        stream.write(csvLine(['line', 'field', 'reason']));
      stream.write(csvLine([row, field, rowSentence({ row, field, code }, t('en'))]));
    },
    end: async (): Promise<boolean> => {
      if (!stream) return false;
      await new Promise<void>((resolve) => stream!.end(resolve));
      return true;
    },
  };
}

function tell(result: ImportResult, command: Command): number {
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
      say(`Bills: ${counted(result.counts)}`);
      say(`Control totals agree: ${totalsText(result.totals)}`);
      return EXIT.done;
    case 'ImportedBefore':
      say(`This file was imported at ${result.at}. Nothing was written.`);
      return EXIT.done;
    case 'Interrupted':
      say(
        `Interrupted after ${number(result.rowsDone)} rows. The same command goes on from there.`,
      );
      return EXIT.interrupted;
    case 'Stopped':
      say(
        `Stopped after ${number(result.rowsDone)} rows: bills changed while ${command.file} was imported. The rows before are in.`,
      );
      return EXIT.stopped;
  }
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return EXIT.done;
  }
  const command = commandFrom(args);
  if (!fs.existsSync(command.file)) throw new WrongCommand(`There is no file ${command.file}.`);
  const db = openDatabase<PaymentTables>(servicesDatabaseUrl(), { needsSecondCopy: true });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const errors = errorsFile(command.errorsFile);
  try {
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'payment_demand_imports'))
      return fail(
        'The database of the services is older than this release. Run "npm start" once, which brings it up to date, and run the import again.',
        EXIT.stopped,
      );
    const begun = performance.now();
    const result = await importFile(command, {
      db,
      newId: () => randomBytes(18).toString('base64url'),
      now: () => new Date(),
      signal: stop.signal,
      refused: errors.add,
      progress: (step, rows) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${number(rows)} ${step}`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\n');
    const code = tell(result, command);
    say(`It took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (await errors.end()) say(`What was refused, row by row: ${command.errorsFile}`);
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
