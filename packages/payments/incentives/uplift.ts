import { addDays, dayInIndia, type Day } from '@pune/std/india-time';
import { computeBill } from '../bills/compute-bill.ts';
import { creditsOfBills, type Db } from '../ledger.ts';
import { demandOf } from '../payments.repository.ts';
import { REMINDER_DAYS, REMINDER_RULES, type ReminderRule } from '../reminders/reminder-rules.ts';
import { ruleBook } from '../rules/stored-rules.ts';
import { isHeldOut, upliftOf, type Group, type Uplift } from './hold-out.ts';

const BILLS_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** The bills that were paid in time, with a discount or a reminder and without. */
export interface Measured {
  treated: Group;
  heldOut: Group;
  /** Null without a hold-out group: then nothing shows what the measure changed. */
  uplift: Uplift | null;
}

const empty = (): { treated: Group; heldOut: Group } => ({
  treated: { bills: 0, paid: 0 },
  heldOut: { bills: 0, paid: 0 },
});
const measuredOf = (groups: { treated: Group; heldOut: Group }): Measured => ({
  ...groups,
  uplift: upliftOf(groups.treated, groups.heldOut),
});

/** Tells of bills what was due at the end of a day, by the payments until then. */
async function duesOn(db: Db, billIds: readonly string[]) {
  const rows = await db
    .selectFrom('payment_bills')
    .selectAll()
    .where('id', 'in', billIds)
    .execute();
  const credits = await creditsOfBills(db, billIds);
  const book = await ruleBook(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string, day: Day): number => {
    const until = (credits.get(id) ?? []).filter(({ valueDate }) => valueDate <= day);
    return computeBill(demandOf(byId.get(id)!), until, day, book).duePaise;
  };
}

/**
 * Compares the bills that may have a discount with those that are held out: those that owed something
 * on the day before the discount began, and of them those that owed nothing on its last day, or owe
 * nothing today.
 */
export async function discountUplift(
  db: Db,
  incentive: { id: string; head: string; fromDay: Day; untilDay: Day; hasHoldOut: boolean },
  now: Date,
): Promise<Measured> {
  const { id, head, fromDay, untilDay, hasHoldOut } = incentive;
  const today = dayInIndia(now);
  const [before, end] = [addDays(fromDay, -1), untilDay < today ? untilDay : today];
  const groups = empty();
  if (fromDay > today) return measuredOf(groups);
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('payment_bills')
      .select('id')
      .where('head', '=', head as never)
      .where('issued_on', '<', fromDay)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BILLS_AT_ONCE)
      .execute();
    if (rows.length === 0) return measuredOf(groups);
    after = rows.at(-1)!.id;
    const dueOn = await duesOn(
      db,
      rows.map((row) => row.id),
    );
    for (const { id: billId } of rows) {
      if (dueOn(billId, before) <= 0) continue;
      const group = hasHoldOut && isHeldOut(id, billId) ? groups.heldOut : groups.treated;
      group.bills += 1;
      if (dueOn(billId, end) <= 0) group.paid += 1;
    }
  }
}

/** The days within which a bill is paid in time, from its reminder on. */
const DAYS_TO_PAY: Record<ReminderRule, number> = {
  early_payment_ends: REMINDER_DAYS.early,
  first_half_due: REMINDER_DAYS.due,
  second_half_due: REMINDER_DAYS.due,
  first_half_penalty: REMINDER_DAYS.late,
  second_half_penalty: REMINDER_DAYS.late,
};

/** Compares, by rule, the bills that were reminded of by message with those that were held out. */
export async function reminderUplift(
  db: Db,
  now: Date,
): Promise<(Measured & { rule: ReminderRule })[]> {
  const measured = [];
  for (const rule of REMINDER_RULES) {
    const groups = empty();
    const last = new Date(now.getTime() - DAYS_TO_PAY[rule] * DAY_MS).toISOString();
    for (let after = ''; ;) {
      const rows = await db
        .selectFrom('payment_reminders')
        .select(['bill_id', 'channel', 'at'])
        .where('rule', '=', rule)
        .where('channel', 'in', ['messages', 'held_out'])
        .where('at', '<', last)
        .where('bill_id', '>', after)
        .orderBy('bill_id')
        .limit(BILLS_AT_ONCE)
        .execute();
      if (rows.length === 0) break;
      after = rows.at(-1)!.bill_id;
      const dueOn = await duesOn(
        db,
        rows.map((row) => row.bill_id),
      );
      for (const { bill_id, channel, at } of rows) {
        const group = channel === 'held_out' ? groups.heldOut : groups.treated;
        group.bills += 1;
        const end = addDays(dayInIndia(new Date(at)), DAYS_TO_PAY[rule]);
        if (dueOn(bill_id, end) <= 0) group.paid += 1;
      }
    }
    if (groups.treated.bills + groups.heldOut.bills > 0)
      measured.push({ rule, ...measuredOf(groups) });
  }
  return measured;
}
