import { z } from 'zod';
import banks from './csv-banks.json' with { type: 'json' };

/** The columns of a bank's CSV statement, by the names in its header. */
const bankSchema = z.strictObject({
  /** The name of the bank, as a form shows it. */
  title: z.string().min(1),
  delimiter: z.string().length(1),
  /** The order of day, month and year. */
  days: z.enum(['dmy', 'ymd', 'mdy']),
  columns: z.strictObject({
    bookedOn: z.string(),
    text: z.string(),
    reference: z.string().optional(),
    /** Two columns of amounts, or one with a mark for debits in another. */
    debit: z.string().optional(),
    credit: z.string().optional(),
    amount: z.string().optional(),
    mark: z.string().optional(),
    /** The balance after each line. */
    balance: z.string(),
  }),
  /** The values of the column `mark` for money that left. */
  debitMarks: z.array(z.string()).optional(),
  /** Words before the header that stand before the number of the account. */
  accountLabel: z.string(),
  /** Words in the text of a charge. */
  charges: z.array(z.string()),
});
export type CsvBank = z.output<typeof bankSchema>;

/** The banks by name. A bank that writes other columns is one more entry of the file. */
export const CSV_BANKS: Readonly<Record<string, CsvBank>> = z
  .record(z.string(), bankSchema)
  .parse(banks);
