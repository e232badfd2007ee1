import { CsvError, parse } from 'csv-parse/sync';
import { isLocale, type Locale } from '@pune/i18n';
import { readDay } from '@pune/std/typed-day';
import { z } from 'zod';
import { POST_KINDS } from './permissions.ts';

/** Posts in the order of the file: a superior comes before the posts below it, or exists already. */
export const POST_COLUMNS = [
  'code',
  'kind',
  'department',
  'office',
  'superior',
  'designation_en',
  'designation_mr',
  'designation_hi',
] as const;
/** One row for each assignment: a person with two posts has two rows. */
export const PERSON_COLUMNS = ['name', 'email', 'language', 'post', 'from', 'until'] as const;

export type ImportedFile = 'posts' | 'persons';
/** Texts: `staff:import_<reason>`. */
export type ImportReason =
  | 'unreadable'
  | 'column_missing'
  | 'too_many_rows'
  | 'value_missing'
  | 'value_invalid'
  | 'twice'
  | 'differs'
  | 'unknown_post'
  | 'other_duty'
  | 'period_invalid';
/** `line` counts from 1, the line of the column names. */
export interface ImportProblem {
  file: ImportedFile;
  line: number;
  column: string;
  reason: ImportReason;
  /** The value of the file, where it is the problem. */
  value?: string;
}

export const ROWS_MAX = 5_000;
const CHARACTERS_MAX = 4_000_000;
const TEXT_MAX = 200;

const text = z.string().min(1).max(TEXT_MAX);
const optional = z.preprocess((value) => (value === '' ? null : value), text.nullable());
/** Spreadsheets in India save a day as `31-12-2026`. */
const day = z.preprocess(
  (value) => (value === '' ? null : (readDay(String(value)) ?? value)),
  z.iso.date().nullable(),
);

const postSchema = z.object({
  code: text.regex(/^[\w./-]+$/),
  kind: z.enum(POST_KINDS),
  department: optional,
  office: optional,
  superior: optional,
  designation_en: text,
  designation_mr: text,
  designation_hi: text,
});
const personSchema = z.object({
  name: text,
  email: text.regex(/^[^\s@]+@[^\s@]+$/),
  language: z.preprocess(
    (value) => (value === '' ? 'mr' : value),
    z.custom<Locale>((value) => isLocale(value)),
  ),
  post: text,
  from: day,
  until: day,
});
export type PostRow = z.output<typeof postSchema> & { line: number };
export type PersonRow = z.output<typeof personSchema> & { line: number };

export interface ReadRows<Row> {
  rows: Row[];
  problems: ImportProblem[];
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

function parsedRows(file: ImportedFile, csv: string): Parsed[] | ImportProblem {
  const unreadable = (line: number): ImportProblem => ({
    file,
    line,
    column: '',
    reason: 'unreadable',
  });
  if (csv.length > CHARACTERS_MAX) return { ...unreadable(1), reason: 'too_many_rows' };
  try {
    return parse(csv, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) return unreadable(Number(error.lines ?? 1));
    throw error;
  }
}

function readRows<Schema extends z.ZodObject>(
  file: ImportedFile,
  csv: string,
  { columns, schema }: { columns: readonly string[]; schema: Schema },
): ReadRows<z.output<Schema> & { line: number }> {
  const parsed = parsedRows(file, csv);
  if (!Array.isArray(parsed)) return { rows: [], problems: [parsed] };
  const problem = (line: number, column: string, reason: ImportReason): ImportProblem => ({
    file,
    line,
    column,
    reason,
  });
  if (parsed.length > ROWS_MAX)
    return { rows: [], problems: [problem(ROWS_MAX + 1, '', 'too_many_rows')] };
  const first = parsed[0]?.record ?? {};
  const missing = columns.filter((name) => parsed.length > 0 && !Object.hasOwn(first, name));
  if (missing.length > 0)
    return { rows: [], problems: missing.map((name) => problem(1, name, 'column_missing')) };
  const rows: (z.output<Schema> & { line: number })[] = [];
  const problems: ImportProblem[] = [];
  for (const { record, info } of parsed) {
    const result = schema.safeParse(record);
    if (result.success) rows.push({ ...result.data, line: info.lines });
    else
      for (const { path } of result.error.issues) {
        const column = String(path[0]);
        const value = record[column] ?? '';
        problems.push(
          value === ''
            ? problem(info.lines, column, 'value_missing')
            : { ...problem(info.lines, column, 'value_invalid'), value },
        );
      }
  }
  return { rows, problems };
}

/** Reads posts from a CSV file with the columns `POST_COLUMNS`, as spreadsheets save it. */
export const readPostRows = (csv: string): ReadRows<PostRow> =>
  readRows('posts', csv, { columns: POST_COLUMNS, schema: postSchema });

/**
 * Reads persons and their assignments from a CSV file with the columns `PERSON_COLUMNS`. Days are
 * days in India, both included; `from` is today and `until` open if empty; `post` is the code.
 */
export const readPersonRows = (csv: string): ReadRows<PersonRow> =>
  readRows('persons', csv, { columns: PERSON_COLUMNS, schema: personSchema });
