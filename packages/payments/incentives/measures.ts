import { z } from 'zod';
import type { Db } from '../ledger.ts';
import { REMINDER_RULES } from '../reminders/reminder-rules.ts';
import { incentiveFigures } from './figures.ts';
import { upliftOf, type Group } from './hold-out.ts';
import { discountUplift, reminderUplift, type Measured } from './uplift.ts';

/** A group of fewer bills that paid, or did not, is not published: few could be recognised. */
export const CELL_MIN = 10;

const groupSchema = z.object({ bills: z.int(), paid: z.int() });

/** The effect of a discount or a reminder, against the bills that were held out of it. Public. */
export const measureSchema = z
  .object({
    kind: z.enum(['discount', 'reminder']),
    /** The id of the incentive, or the rule of the reminder. */
    name: z.string().meta({ description: 'The id of the incentive, or the rule of the reminder.' }),
    names: z
      .record(z.string(), z.string())
      .nullable()
      .meta({ description: 'The name of the incentive; null for a reminder.' }),
    measuredAt: z.iso.datetime(),
    groups: z
      .object({
        treated: groupSchema,
        heldOut: groupSchema,
        points: z.number().meta({ description: 'The difference of the shares that paid in time.' }),
        from: z.number().meta({ description: 'The interval of 95 %, from' }),
        to: z.number().meta({ description: 'to.' }),
      })
      .nullable()
      .meta({ description: `Null while a group has fewer than ${CELL_MIN} bills of a kind.` }),
  })
  .meta({ id: 'IncentiveMeasure' });
export type Measure = z.output<typeof measureSchema>;

async function store(
  db: Db,
  key: { kind: 'discount' | 'reminder'; name: string },
  { treated, heldOut }: Measured,
  now: Date,
): Promise<void> {
  const values = {
    treated_bills: treated.bills,
    treated_paid: treated.paid,
    held_bills: heldOut.bills,
    held_paid: heldOut.paid,
    measured_at: now.toISOString(),
  };
  await db
    .insertInto('payment_incentive_measures')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doUpdateSet(values))
    .execute();
}

/**
 * Measures every discount with a hold-out group, and every reminder that has one, and stores what
 * was found in place of the former measurement. It reads every bill of a head: a schedule calls it
 * at night.
 *
 * @returns the number of measurements
 */
export async function measureIncentives(db: Db, now: Date): Promise<number> {
  let measured = 0;
  for (const one of await incentiveFigures(db)) {
    if (!one.hasHoldOut) continue;
    await store(db, { kind: 'discount', name: one.id }, await discountUplift(db, one, now), now);
    measured += 1;
  }
  for (const { rule, ...found } of await reminderUplift(db, now)) {
    if (found.uplift === null) continue;
    await store(db, { kind: 'reminder', name: rule }, found, now);
    measured += 1;
  }
  return measured;
}

/** True if neither those who paid nor those who did not are few. */
const isLarge = ({ bills, paid }: Group): boolean => paid >= CELL_MIN && bills - paid >= CELL_MIN;

/** @returns the stored measurements without small groups, discounts first, the newest first */
export async function publishedMeasures(db: Db): Promise<Measure[]> {
  const rows = await db
    .selectFrom('payment_incentive_measures as measure')
    .leftJoin('payment_incentives as incentive', (join) =>
      join.onRef('incentive.id', '=', 'measure.name').on('measure.kind', '=', 'discount'),
    )
    .selectAll('measure')
    .select(['names', 'from_day'])
    .orderBy('measure.kind')
    .orderBy('from_day', 'desc')
    .orderBy('measure.name')
    .execute();
  return rows.map((row): Measure => {
    const treated = { bills: Number(row.treated_bills), paid: Number(row.treated_paid) };
    const heldOut = { bills: Number(row.held_bills), paid: Number(row.held_paid) };
    const uplift = isLarge(treated) && isLarge(heldOut) ? upliftOf(treated, heldOut) : null;
    return {
      kind: row.kind,
      name: row.name,
      names: row.names === null ? null : (JSON.parse(row.names) as Record<string, string>),
      measuredAt: row.measured_at,
      groups: uplift && { treated, heldOut, ...uplift },
    };
  });
}

/** True for a rule whose words the messages have. */
export const isReminderRule = (name: string): name is (typeof REMINDER_RULES)[number] =>
  (REMINDER_RULES as readonly string[]).includes(name);
