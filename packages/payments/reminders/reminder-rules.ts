import { addDays, type Day } from '@pune/std/india-time';
import type { Bill, BillLine } from '../payments.schema.ts';

/**
 * The rules by which a bill is reminded of, each once: before the rebate for early payment ends,
 * before a half-year is to be paid, and when its penalty has begun.
 */
export const REMINDER_RULES = [
  'early_payment_ends',
  'first_half_due',
  'second_half_due',
  'first_half_penalty',
  'second_half_penalty',
] as const;
export type ReminderRule = (typeof REMINDER_RULES)[number];

/** Days before the last day of the rebate, before a half-year is due, and after a penalty began. */
export const REMINDER_DAYS = { early: 7, due: 14, late: 7 } as const;

const HALVES = [
  { line: 'penalty_first_half', due: 'first_half_due', late: 'first_half_penalty' },
  { line: 'penalty_second_half', due: 'second_half_due', late: 'second_half_penalty' },
] as const;

/**
 * The rule of which a tenth of the bills is held out. A reminder that saves a penalty goes to all: no
 * resident pays for a measurement.
 */
export const MEASURED_RULE: ReminderRule = 'early_payment_ends';

/** A reminder that is due on a day. */
export interface DueReminder {
  rule: ReminderRule;
  /** The last day to pay; for a penalty the day on which it began. */
  day: Day;
  amountPaise: number;
  /** The amount that is saved until that day; 0 where none is. */
  savingPaise: number;
}

const lineOf = (bill: Bill, name: BillLine['name']): BillLine | undefined =>
  bill.lines.find((line) => line.name === name);

function dayOf(line: BillLine | undefined, name: string): Day | null {
  const value = line?.values[name];
  return value?.kind === 'day' ? value.day : null;
}

/**
 * Reads from a bill which reminders are due. The dates are those of the bill's own lines as of
 * `today` and of coming days, so an order that moves a window moves its reminder.
 *
 * @param at computes the bill as of a day
 */
export async function dueReminders(
  at: (day: Day) => Bill | Promise<Bill>,
  today: Day,
): Promise<DueReminder[]> {
  const bill = await at(today);
  if (bill.duePaise <= 0) return [];
  const due: DueReminder[] = [];
  const until = dayOf(lineOf(bill, 'early_payment'), 'until');
  if (until && today <= until && today >= addDays(until, -REMINDER_DAYS.early)) {
    const later = await at(addDays(until, 1));
    const savingPaise = later.duePaise - bill.duePaise;
    if (savingPaise > 0)
      due.push({
        rule: 'early_payment_ends',
        day: until,
        amountPaise: bill.duePaise,
        savingPaise,
      });
  }
  const soon = await at(addDays(today, REMINDER_DAYS.due));
  for (const { line, due: dueRule, late } of HALVES) {
    const began = dayOf(lineOf(bill, line), 'since');
    if (began && began <= today && began > addDays(today, -REMINDER_DAYS.late))
      due.push({ rule: late, day: began, amountPaise: bill.duePaise, savingPaise: 0 });
    const coming = lineOf(soon, line);
    const begins = dayOf(coming, 'since');
    if (begins && begins > today)
      due.push({
        rule: dueRule,
        day: addDays(begins, -1),
        amountPaise: halfOf(bill, coming!),
        savingPaise: 0,
      });
  }
  return due;
}

/** The unpaid part of a half: payments settle the first half before the second one. */
function halfOf({ duePaise, creditedPaise }: Bill, { name, values }: BillLine): number {
  const half = values['base'];
  return name === 'penalty_first_half' && half?.kind === 'money'
    ? Math.min(duePaise, Math.max(0, half.paise - creditedPaise))
    : duePaise;
}
