import { sql } from 'kysely';
import type { Db } from './grievances.repository.ts';
import { OFFICE_UNKNOWN } from './public-reports.constants.ts';
import { isPromised } from './public-reports.statistics.ts';

/**
 * Counts the grievances that were due for a step, and those done in time, in ten minutes of one
 * ward office. The counts identify no person.
 */
export interface DueCount {
  at: string;
  office: string;
  due: number;
  inTime: number;
}

const STEPS = {
  resolve: { by: 'resolve_by', at: 'resolved_at' },
  acknowledge: { by: 'acknowledge_by', at: 'acknowledged_at' },
} as const;
/** `2026-11-25T09:3` identifies ten minutes, which divide India's hours as well as UTC's. */
const SLOT_CHARACTERS = 15;

/**
 * Counts grievances whose time limit for a step ended between two instants, by that time: as the
 * public statistics do (`public-reports.statistics.ts`).
 */
export async function dueCounts(
  db: Db,
  step: keyof typeof STEPS,
  from: Date,
  to: Date,
): Promise<DueCount[]> {
  const { by, at } = STEPS[step];
  const slot = sql<string>`substr(${sql.ref(by)}, 1, ${sql.lit(SLOT_CHARACTERS)})`;
  const office = sql<string>`coalesce(office_id, ${sql.lit(OFFICE_UNKNOWN)})`;
  const rows = await db
    .selectFrom('grievances')
    .select(({ fn }) => [
      slot.as('slot'),
      office.as('office'),
      fn.countAll().as('due'),
      sql<number>`sum(case when ${sql.ref(at)} <= ${sql.ref(by)} then 1 else 0 end)`.as('inTime'),
    ])
    .where(by, '>=', from.toISOString())
    .where(by, '<', to.toISOString())
    .$if(step === 'resolve', (query) => query.where(isPromised))
    .groupBy([slot, office])
    .orderBy(slot)
    .execute();
  return rows.map((row) => ({
    at: `${row.slot}0:00.000Z`,
    office: row.office,
    due: Number(row.due),
    inTime: Number(row.inTime),
  }));
}
