import path from 'node:path';
import { parseArgs } from 'node:util';
import { scan } from '@pune/std/personal-data';
import { paiseFrom } from '../money.ts';
import { BILL_HEADS, type BillHead } from '../payments.constants.ts';
import type { ImportCommand } from './import-file.ts';
import type { Totals } from './judge-rows.ts';
import { changeSchema } from './read-row.ts';
import type { UndoCommand } from './undo-import.ts';

export type Command = (
  | ({ kind: 'import' } & ImportCommand)
  | ({ kind: 'undo' } & UndoCommand)
  | { kind: 'list' }
) & { errorsFile: string };

export const HELP = `npm run import-demands -- <file.csv | file.ndjson> [options]

  --dry-run                 says what would happen, with the control totals, and writes nothing
  --head property_tax       the head of rows that name none: ${BILL_HEADS.join(', ')}
  --rows 1400000            the number of rows that the department declares
  --assessed 5116608000.00  the sum of the demands of the year that it declares, in rupees
  --opening 0.00            the sum of the opening balances that it declares, in rupees
  --sample                  marks the bills as samples, which nobody owes
  --errors file.csv         where refused rows are told (default: beside the file, .errors.csv)

npm run import-demands -- --imports              lists the imports with their numbers
npm run import-demands -- --undo NUMBER           says what undoing an import would do, and writes nothing
npm run import-demands -- --undo NUMBER --rows 1400000 --order "…" --ordered-on 31/12/2026 --reason "…"
                                                  cancels its bills, as many as the line before said

Exit codes: 0 all is in · 1 stopped, run it again · 2 the command is wrong · 3 nothing was written: rows were refused, or totals differ · 130 interrupted, run it again
docs/guides/import-demands.md tells the rest.
`;

/** The error for an invalid command line, with its reason. */
export class WrongCommand extends Error {}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new WrongCommand(`--${name} is "${text}": give a whole number.`);
  return Number(text);
}

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
  return {
    rows: whole('rows', rows),
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
        undo: text,
        order: text,
        'ordered-on': text,
        reason: text,
        imports: flag,
        'dry-run': flag,
        sample: flag,
      },
    });
  } catch (error) {
    throw new WrongCommand((error as Error).message);
  }
}

/** Reads the order by which an import is undone; without `--rows` bills are counted alone. */
function undoFrom(undo: string, values: ReturnType<typeof parsed>['values']): Command {
  const serial = whole('undo', undo);
  const command = {
    kind: 'undo',
    serial,
    errorsFile: values.errors ?? `import-${serial}.kept.csv`,
  } as const;
  if (values.rows === undefined || values['dry-run'])
    return { ...command, change: null, declared: null };
  const change = changeSchema.safeParse({
    reason: values.reason,
    order: values.order,
    orderedOn: values['ordered-on'],
  });
  if (!change.success || scan(`${change.data.reason} ${change.data.order}`).length > 0)
    throw new WrongCommand(
      'Give --order, --ordered-on (31/12/2026) and --reason, which everybody who sees the bills reads: no telephone number and no name of a person.',
    );
  return {
    ...command,
    change: { kind: 'cancelled', ...change.data },
    declared: whole('rows', values.rows),
  };
}

/**
 * Parses the arguments of `npm run import-demands`.
 *
 * @throws WrongCommand
 */
export function commandFrom(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.imports) return { kind: 'list', errorsFile: '' };
  if (values.undo !== undefined) {
    if (positionals.length > 0) throw new WrongCommand('An import is undone without a file.');
    return undoFrom(values.undo, values);
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new WrongCommand('Name one file with demands.');
  const { head } = values;
  if (head !== undefined && !BILL_HEADS.includes(head as BillHead))
    throw new WrongCommand(`--head is "${head}": give one of ${BILL_HEADS.join(', ')}.`);
  const { dir, name } = path.parse(file);
  return {
    kind: 'import',
    file,
    ...(head !== undefined && { head: head as BillHead }),
    sample: values.sample,
    declared: values['dry-run'] ? null : declaredOf(values),
    errorsFile: values.errors ?? path.join(dir, `${name}.errors.csv`),
  };
}
