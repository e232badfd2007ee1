import { sql, type Kysely } from 'kysely';
import type { Officer } from './officer.ts';
import { officerOf } from './officers.ts';
import type { StaffTables } from './staff.tables.ts';

/** The columns at whose times an officer changes without a change of the rows. */
const TIMES = [
  ['staff_posts', 'ended_at'],
  ['staff_assignments', 'starts_at'],
  ['staff_assignments', 'ends_at'],
  ['staff_leaves', 'starts_at'],
  ['staff_leaves', 'ends_at'],
  ['staff_delegations', 'starts_at'],
  ['staff_delegations', 'ends_at'],
] as const;

/** @returns the first instant after `now` at which something begins or ends, in milliseconds */
async function nextTime(db: Kysely<StaffTables>, now: Date): Promise<number> {
  const at = now.toISOString();
  const parts = TIMES.map(
    ([table, column]) =>
      sql`select min(${sql.ref(column)}) as at from ${sql.table(table)}
        where ${sql.ref(column)} > ${at}`,
  );
  const { rows } = await sql<{ at: string | null }>`
    select min(parts.at) as at from (${sql.join(parts, sql` union all `)}) as parts`.execute(db);
  const next = rows[0]?.at;
  return next ? Date.parse(next) : Infinity;
}

/** Officers as they are under one revision of staff, from one instant to another. */
interface Kept {
  revision: string;
  from: number;
  until: Promise<number>;
  officers: Map<string, Promise<Officer | null>>;
}

/**
 * Keeps the officers of recent requests in memory, for as long as the revision of staff stays the
 * same. The caller reads the revision from the database in the request itself, so a change by any
 * process counts at the next request. An action in a transaction reads its officer from the
 * database instead (`officerOf`): there the rows may be newer than the revision that others see.
 */
export function createKeptOfficers({ db: given }: { db: Kysely<any> }) {
  const db = given as Kysely<StaffTables>;
  let kept: Kept | null = null;

  async function keptAt(revision: string, now: Date): Promise<Kept> {
    const time = now.getTime();
    const present = kept;
    if (present?.revision === revision && present.from <= time && time < (await present.until))
      return present;
    const next: Kept = { revision, from: time, until: nextTime(db, now), officers: new Map() };
    kept = next;
    next.until.catch(() => {
      if (kept === next) kept = null;
    });
    await next.until;
    return next;
  }

  return {
    /**
     * @param revision as the database had it before this call
     *
     * @returns the officer, as `officerOf` reads it; null for an unknown or disabled person
     */
    async of(person: string, revision: string, now: Date): Promise<Officer | null> {
      const { officers } = await keptAt(revision, now);
      const known = officers.get(person);
      if (known) return known;
      const reading = officerOf(db, person, now);
      officers.set(person, reading);
      reading.catch(() => officers.delete(person));
      return reading;
    },
  };
}
export type KeptOfficers = ReturnType<typeof createKeptOfficers>;
