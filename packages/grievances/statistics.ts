import { sql } from 'kysely';
import type { Db } from './grievances.repository.ts';

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
/** `2026-11-25T09:3`: ten minutes, which hours of India consist of as well as those of UTC. */
const SLOT_CHARACTERS = 15;
export const OFFICE_UNKNOWN = 'unknown';

/** Grievances whose promise for a step ran out between two instants, by the time it ran out. */
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
