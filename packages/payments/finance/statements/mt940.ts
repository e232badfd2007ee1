import type { Day } from '@pune/std/india-time';
import {
  checked,
  dayOf,
  firstDay,
  paiseOf,
  problemList,
  type ParsedFile,
  type Report,
  type Statement,
  type StatementLine,
} from './statement.ts';

/** A field of a message: `:61:…` with the lines that continue it. */
interface Field {
  line: number;
  tag: string;
  text: string;
}

interface Balance {
  day: Day;
  currency: string;
  paise: number;
}

interface Draft {
  account: string;
  number: string;
  opening: Balance | null;
  closing: Balance | null;
  lines: StatementLine[];
}

const TAG = /^:(\d{2}[A-Z]?):(.*)$/;
const BALANCE = /^([CD])(\d{2})(\d{2})(\d{2})([A-Z]{3})([\d,]+)$/;
/**
 * Value date, entry date, mark, funds code, amount, type, reference of the account's owner, and the
 * bank's reference after two slashes.
 */
const LINE =
  /^(\d{2})(\d{2})(\d{2})(\d{2})?(\d{2})?(R?[CD])([A-Z])?([\d,]+)([NFS][A-Z0-9]{3})(.*)$/;
/** Types of charges and of interest on debit: `NCHG`, `NCOM`. */
const CHARGES = new Set(['CHG', 'COM']);
const NO_REFERENCE = 'NONREF';
const CENTURY = 2000;

/** Splits a file into its fields. The blocks of a SWIFT envelope are no fields. */
function fieldsOf(text: string): Field[] {
  const fields: Field[] = [];
  let isOpen = false;
  for (const [index, given] of text.split(/\r\n?|\n/).entries()) {
    const line = given.replace(/^\{1:.*\{4:/, '').trimEnd();
    const [, tag, rest] = TAG.exec(line) ?? [];
    if (tag !== undefined) fields.push({ line: index + 1, tag, text: rest! });
    else if (line.startsWith('-') || line.startsWith('{')) isOpen = false;
    else if (isOpen && line !== '') fields.at(-1)!.text += `\n${line}`;
    if (tag !== undefined) isOpen = true;
  }
  return fields;
}

function balanceOf({ line, text }: Field, report: Report): Balance | null {
  const [, mark, year, month, day, currency, amount] = BALANCE.exec(text.trim()) ?? [];
  if (!mark) return report(line, 'unreadable', text);
  const on = dayOf(CENTURY + Number(year), Number(month), Number(day));
  const paise = paiseOf(amount!);
  if (on === null) report(line, 'day_invalid', text);
  if (paise === null) report(line, 'amount_invalid', amount);
  return on === null || paise === null
    ? null
    : { day: on, currency: currency!, paise: mark === 'D' ? -paise : paise };
}

/** The booking day has no year: it is that of the value date, or of a year next to it. */
function bookedOn(year: number, valueMonth: number, month: number, day: number): Day | null {
  const shift = month - valueMonth > 6 ? -1 : valueMonth - month > 6 ? 1 : 0;
  return dayOf(year + shift, month, day);
}

function lineOf({ line, text }: Field, report: Report): StatementLine | null {
  const [first = '', supplement = ''] = text.split('\n');
  const match = LINE.exec(first.trim());
  if (!match) return report(line, 'unreadable', first);
  const [, yy, mm, dd, entryMonth, entryDay, mark, , amount, type, references = ''] = match;
  const year = CENTURY + Number(yy);
  const value = dayOf(year, Number(mm), Number(dd));
  const on =
    entryMonth === undefined || entryDay === undefined
      ? value
      : bookedOn(year, Number(mm), Number(entryMonth), Number(entryDay));
  if (value === null || on === null) return report(line, 'day_invalid', first);
  const paise = paiseOf(amount!);
  if (paise === null) return report(line, 'amount_invalid', amount);
  const [own = '', bank = ''] = references.split('//').map((part) => part.trim());
  // A reversed credit leaves the account, a reversed debit comes back.
  const isIncoming = mark === 'C' || mark === 'RD';
  return {
    line,
    bookedOn: on,
    paise: isIncoming ? paise : -paise,
    reference: [own, bank].find((one) => one !== '' && one !== NO_REFERENCE) ?? '',
    text: [bank, supplement].filter(Boolean).join(' ').trim(),
    isCharge: !isIncoming && CHARGES.has(type!.slice(1)),
  };
}

function statementOf(draft: Draft, line: number, report: Report): Statement | null {
  const { account, number, opening, closing, lines } = draft;
  if (account === '') report(line, 'field_missing', ':25:');
  if (!opening) report(line, 'field_missing', ':60F:');
  if (!closing) report(line, 'field_missing', ':62F:');
  if (!opening || !closing || account === '') return null;
  return {
    account,
    number,
    currency: closing.currency,
    from: firstDay(opening.day, closing.day, lines),
    to: closing.day,
    openingPaise: opening.paise,
    closingPaise: closing.paise,
    lines,
  };
}

/** Parses statements of SWIFT MT940, with or without the envelope of blocks. */
export function parseMt940(text: string): ParsedFile {
  const { problems, report } = problemList();
  const statements: Statement[] = [];
  const begins = new Map<Statement, number>();
  let draft: Draft | null = null;
  let begin = 1;
  const end = () => {
    const before = problems.length;
    const statement = draft && statementOf(draft, begin, report);
    if (!statement || problems.length > before) return;
    statements.push(statement);
    begins.set(statement, begin);
  };
  for (const field of fieldsOf(text)) {
    if (field.tag === '20') {
      end();
      draft = { account: '', number: '', opening: null, closing: null, lines: [] };
      begin = field.line;
    }
    if (!draft) {
      report(field.line, 'field_missing', ':20:');
      break;
    }
    switch (field.tag) {
      case '25':
      case '25P':
        draft.account = field.text.split('\n')[0]!.trim();
        break;
      case '28':
      case '28C':
        draft.number = field.text.trim();
        break;
      case '60F':
      case '60M':
        draft.opening = balanceOf(field, report);
        break;
      case '62F':
      case '62M':
        draft.closing = balanceOf(field, report);
        break;
      case '61': {
        const line = lineOf(field, report);
        if (line) draft.lines.push(line);
        break;
      }
      case '86': {
        const last = draft.closing ? undefined : draft.lines.at(-1);
        if (last)
          last.text = [last.text, field.text.replaceAll('\n', ' ')].filter(Boolean).join(' ');
        break;
      }
      default:
    }
  }
  end();
  return checked(statements, problems, (statement) => begins.get(statement) ?? 1);
}
