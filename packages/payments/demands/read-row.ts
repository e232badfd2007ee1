import type { t } from '@pune/i18n/server';
import { scan } from '@pune/std/personal-data';
import { blankToUndefined } from '@pune/std/blank';
import { z } from 'zod';
import type { Arrears, BillChange } from '../bills/bill.ts';
import { billKey } from '../bills/issue.ts';
import type { Owner } from '../bills/owners.ts';
import { PROOF_PROBLEMS } from '../bills/proofs.ts';
import {
  accountNumberSchema,
  BILL_HEADS,
  wardOfficeSchema,
  type BillHead,
} from '../payments.schema.ts';
import { daySchema, FACTS, paise } from './facts.ts';

/** Reasons why a row is refused. Texts: `payments:row_<code>`. */
export const ROW_CODES = [
  'malformed',
  'value_missing',
  'value_invalid',
  'field_unknown',
  'twice',
  'personal_data',
  'differs',
  'not_found',
  'cancelled',
  'paid',
  'arrears_billed',
  'head_closed',
  'no_rule',
  ...PROOF_PROBLEMS,
] as const;
export type RowCode = (typeof ROW_CODES)[number];

export interface RowProblem {
  /** Counted from 1; in a file the line. */
  row: number;
  /** Empty if the problem is the row as a whole. */
  field: string;
  code: RowCode;
}

/** A row that is well-formed by itself. */
export interface DemandRow {
  row: number;
  action: 'issue' | 'revise' | 'cancel';
  head: BillHead;
  accountNumber: string;
  period: string;
  /** Null for a cancellation. */
  content: {
    issuedOn: string;
    facts: Record<string, unknown>;
    arrears: Arrears[];
    owner: Owner | null;
    /** The code of the ward office: with it the bill is found by name and address. */
    wardOffice: string | null;
  } | null;
  change: BillChange | null;
}

const TEXT_MAX = 200;
const ARREARS_MAX = 30;

const year = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .refine((text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5)));
const text = z.string().trim().min(1).max(TEXT_MAX);
const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional());

/** Reads `2024-25:306985:110515 | 2025-26:306985`, as a cell of a table holds a list. */
const arrearsOfCell = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.split('|').map((part) => {
        const [period, tax, penalty] = part.split(':').map((item) => item.trim());
        return { period, paise: tax, penaltyPaise: penalty };
      })
    : value;
const arrearsSchema = z.preprocess(
  (value) => arrearsOfCell(blankToUndefined(value)),
  z
    .array(z.object({ period: year, paise, penaltyPaise: paise.default(0) }))
    .max(ARREARS_MAX)
    .refine((years) => new Set(years.map(({ period }) => period)).size === years.length)
    .default([]),
);

const identitySchema = z.object({
  action: z.preprocess(blankToUndefined, z.enum(['issue', 'revise', 'cancel']).default('issue')),
  head: z.enum(BILL_HEADS),
  accountNumber: accountNumberSchema,
  period: year,
});
const contentSchema = z.object({
  issuedOn: daySchema,
  arrears: arrearsSchema,
  owner: blank(text),
  ownerDevanagari: blank(text),
  address: blank(text),
  addressDevanagari: blank(text),
  wardOffice: blank(wardOfficeSchema),
});
/** The order by which a bill is revised or cancelled. */
export const changeSchema = z.object({ reason: text, order: text, orderedOn: daySchema });

/** The fields of a revision, as rows name them. */
const CHANGE_FIELDS = ['action=revise', ...Object.keys(changeSchema.shape)].join(', ');

const COMMON = [
  ...Object.keys(identitySchema.shape),
  ...Object.keys(contentSchema.shape),
  ...Object.keys(changeSchema.shape),
];

/** @returns the fields that a row of a head may have */
export const fieldsOf = (head: BillHead): string[] => [
  ...COMMON,
  ...Object.keys(FACTS[head].shape),
];

const isBlank = (value: unknown): boolean => blankToUndefined(value) === undefined;

function problemsOf(error: z.ZodError, row: number, values: object): RowProblem[] {
  const fields = new Set(error.issues.map(({ path }) => String(path[0] ?? '')));
  return [...fields].map((field) => {
    const isMissing = isBlank((values as Record<string, unknown>)[field]);
    return { row, field, code: isMissing ? 'value_missing' : 'value_invalid' };
  });
}

/** Names are Latin, Devanagari or both; a missing script repeats the other. */
function ownerOf(content: z.output<typeof contentSchema>): Owner | null {
  const inBoth = (latin: string | undefined, devanagari: string | undefined) => ({
    latin: latin ?? devanagari ?? '',
    devanagari: devanagari ?? latin ?? '',
  });
  const name = inBoth(content.owner, content.ownerDevanagari);
  return name.latin === ''
    ? null
    : { name, address: inBoth(content.address, content.addressDevanagari) };
}

/** The bill of a row, and the bills that its arrears stand for. */
export const keysOf = ({ head, accountNumber, period, content }: DemandRow): string[] =>
  [period, ...(content?.arrears ?? []).map((year) => year.period)].map((year) =>
    billKey({ head, account_number: accountNumber, period: year }),
  );

export type ReadRow = { kind: 'Row'; row: DemandRow } | { kind: 'Refused'; problems: RowProblem[] };

/**
 * Reads one row of a file or a request, and judges what can be judged without the database.
 *
 * @param head the head of rows that name none
 */
export function readRow(values: unknown, row: number, head?: BillHead): ReadRow {
  const refused = (...problems: RowProblem[]): ReadRow => ({ kind: 'Refused', problems });
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return refused({ row, field: '', code: 'malformed' });
  const given: Record<string, unknown> = {
    ...values,
    ...(isBlank((values as { head?: unknown }).head) && { head }),
  };
  const identity = identitySchema.safeParse(given);
  if (!identity.success) return refused(...problemsOf(identity.error, row, given));
  const { action, ...key } = identity.data;
  const known = new Set(fieldsOf(key.head));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  const isCancelled = action === 'cancel';
  const change = action === 'issue' ? null : changeSchema.safeParse(given);
  const content = isCancelled ? null : contentSchema.safeParse(given);
  const facts = isCancelled ? null : FACTS[key.head].safeParse(given);
  const problems: RowProblem[] = [
    ...unknown.map((field): RowProblem => ({ row, field, code: 'field_unknown' })),
    ...[change, content, facts].flatMap((result) =>
      result && !result.success ? problemsOf(result.error, row, given) : [],
    ),
  ];
  if (change?.success)
    for (const field of ['reason', 'order'] as const)
      if (scan(change.data[field]).length > 0) problems.push({ row, field, code: 'personal_data' });
  if (content?.success && content.data.arrears.some(({ period }) => period >= key.period))
    problems.push({ row, field: 'arrears', code: 'value_invalid' });
  if (problems.length > 0) return refused(...problems);
  return {
    kind: 'Row',
    row: {
      row,
      action,
      ...key,
      content: content?.data
        ? {
            issuedOn: content.data.issuedOn,
            facts: facts!.data!,
            arrears: content.data.arrears,
            owner: ownerOf(content.data),
            wardOffice: content.data.wardOffice ?? null,
          }
        : null,
      change: change?.data ? { kind: isCancelled ? 'cancelled' : 'revised', ...change.data } : null,
    },
  };
}

/** Says in a language why a row is refused. */
export const rowSentence = ({ field, code }: RowProblem, T: ReturnType<typeof t>): string =>
  T(`payments:row_${code}`, { field, change: CHANGE_FIELDS });
