import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { z } from 'zod';
import type { Run } from './run-tables.ts';

/** The columns of the file of addresses; the department's register writes it. */
export const ADDRESS_COLUMNS = [
  'account_number',
  'ward',
  'pin',
  'round',
  'position',
  'name',
  'address',
] as const;

/** `line` counts from 1, the line of the column names. */
export interface AddressProblem {
  line: number;
  column: string;
  reason: 'missing' | 'invalid' | 'twice' | 'unreadable';
}
/** Problems beyond these are counted alone. */
export const PROBLEMS_MAX = 100;
const BATCH = 1_000;
/** The window of an envelope shows six lines. */
const LINES_MAX = 5;

/** Ward, PIN code and round are part of a file's name. */
const place = z.string().regex(/^[\w-]{1,20}$/);
const rowSchema = z.object({
  account_number: z.string().regex(/^[\w/-]{1,40}$/),
  ward: place,
  pin: z.string().regex(/^[1-9]\d{5}$/),
  round: place,
  position: z.coerce.number().int().min(0).max(10_000_000),
  name: z.string().min(1).max(120),
  /** Its lines are parted by `|`, or by line breaks in a quoted cell. */
  address: z
    .string()
    .min(1)
    .max(400)
    .transform((text) =>
      text
        .split(/[|\r\n]+/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((lines) => lines.length > 0 && lines.length <= LINES_MAX),
});

/**
 * Reads the file of addresses into the state of a run, in one transaction: all rows, or none if one
 * has a problem. Memory does not grow with the file.
 *
 * @returns the problems, the first `PROBLEMS_MAX` of them in words
 */
export async function readAddressees(
  run: Run,
  file: string,
): Promise<{ rows: number; problems: AddressProblem[]; problemCount: number }> {
  const problems: AddressProblem[] = [];
  let [rows, problemCount] = [0, 0];
  const refuse = (problem: AddressProblem): void => {
    problemCount += 1;
    if (problems.length < PROBLEMS_MAX) problems.push(problem);
  };
  const refused = new Error('refused');
  try {
    await run.transaction().execute(async (tx) => {
      let batch: { line: number; values: Record<string, string> }[] = [];
      const write = async (): Promise<void> => {
        const values = batch.flatMap(({ line, values: row }) => {
          const read = rowSchema.safeParse(row);
          if (read.success) {
            const { name, address, ...rest } = read.data;
            return [
              {
                line,
                row: { ...rest, lines: JSON.stringify([name, ...address]), due_paise: null },
              },
            ];
          }
          const column = String(read.error.issues[0]!.path[0]);
          refuse({ line, column, reason: row[column] ? 'invalid' : 'missing' });
          return [];
        });
        batch = [];
        if (values.length === 0) return;
        const there = new Set(
          (
            await tx
              .insertInto('addressees')
              .values(values.map(({ row }) => row))
              .onConflict((conflict) => conflict.column('account_number').doNothing())
              .returning('account_number')
              .execute()
          ).map(({ account_number }) => account_number),
        );
        for (const { line, row } of values)
          if (!there.delete(row.account_number))
            refuse({ line, column: 'account_number', reason: 'twice' });
        rows += values.length;
      };
      try {
        await pipeline(
          fs.createReadStream(file),
          parse({ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true }),
          async (
            records: AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>,
          ) => {
            for await (const { record, info } of records) {
              batch.push({ line: info.lines, values: record });
              if (batch.length >= BATCH) await write();
            }
          },
        );
      } catch (error) {
        const { lines } = error as { lines?: number };
        if (lines === undefined) throw error;
        refuse({ line: lines, column: '', reason: 'unreadable' });
      }
      await write();
      if (problemCount > 0) throw refused;
    });
  } catch (error) {
    if (error !== refused) throw error;
  }
  return { rows, problems, problemCount };
}
