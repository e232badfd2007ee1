import path from 'node:path';
import { parseArgs } from 'node:util';
import { paiseFrom } from '../money.ts';
import { BILL_HEADS, type BillHead } from '../payments.constants.ts';
import type { ImportCommand } from './import-file.ts';
import type { Totals } from './judge-rows.ts';

export interface Command extends ImportCommand {
  errorsFile: string;
}

export const HELP = `npm run import-demands -- <file.csv | file.ndjson> [options]

  --dry-run                 says what would happen, with the control totals, and writes nothing
  --head property_tax       the head of rows that name none: ${BILL_HEADS.join(', ')}
  --rows 1400000            the number of rows that the department declares
  --assessed 5116608000.00  the sum of the demands of the year that it declares, in rupees
  --opening 0.00            the sum of the opening balances that it declares, in rupees
  --sample                  marks the bills as samples, which nobody owes
  --errors file.csv         where refused rows are told (default: beside the file, .errors.csv)

Exit codes: 0 all is in · 1 stopped, run it again · 2 the command is wrong · 3 nothing was written: rows were refused, or totals differ · 130 interrupted, run it again
docs/guides/import-demands.md tells the rest.
`;

/** The error for an invalid command line, with its reason. */
export class WrongCommand extends Error {}

const rupees = (name: string, text: string): number => {
  const paise = paiseFrom(text.includes('.') ? text : `${text}.00`);
  if (paise === null)
    throw new WrongCommand(`--${name} is "${text}": give rupees and paise, such as 3654.72.`);
  return paise;
};

function declaredOf(values: {
  rows?: string | undefined;
  assessed?: string | undefined;
  opening?: string | undefined;
}): Totals {
  const { rows, assessed, opening } = values;
  if (rows === undefined || assessed === undefined || opening === undefined)
    throw new WrongCommand(
      'Bills are written only against declared totals: give --rows, --assessed and --opening, or --dry-run.',
    );
  if (!/^\d{1,9}$/.test(rows)) throw new WrongCommand(`--rows is "${rows}": give a whole number.`);
  return {
    rows: Number(rows),
    assessedPaise: rupees('assessed', assessed),
    openingPaise: rupees('opening', opening),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        head: text,
        rows: text,
        assessed: text,
        opening: text,
        errors: text,
        'dry-run': flag,
        sample: flag,
      },
    });
  } catch (error) {
    throw new WrongCommand((error as Error).message);
  }
}

/**
 * Parses the arguments of `npm run import-demands`.
 *
 * @throws WrongCommand
 */
export function commandFrom(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new WrongCommand('Name one file with demands.');
  const { head } = values;
  if (head !== undefined && !BILL_HEADS.includes(head as BillHead))
    throw new WrongCommand(`--head is "${head}": give one of ${BILL_HEADS.join(', ')}.`);
  const { dir, name } = path.parse(file);
  return {
    file,
    ...(head !== undefined && { head: head as BillHead }),
    sample: values.sample,
    declared: values['dry-run'] ? null : declaredOf(values),
    errorsFile: values.errors ?? path.join(dir, `${name}.errors.csv`),
  };
}
