import { sql, type Kysely } from 'kysely';
import type { GrievanceTables } from './grievances.tables.ts';

/** An invariant of stored grievances, with the tracking numbers that violate it. */
export interface GrievanceFinding {
  invariant: string;
  checked: number;
  violations: string[];
}

/**
 * Checks stored grievances against their events and files. It only reads.
 *
 * @param hasFile tells whether the store of files has a key
 */
export async function verifyGrievances(
  db: Kysely<GrievanceTables>,
  hasFile: (key: string) => boolean,
): Promise<GrievanceFinding[]> {
  const rows = await db
    .selectFrom('grievances as g')
    .select(['g.number', 'g.version', 'g.status', 'g.photo_key'])
    .select(({ selectFrom, fn }) => [
      selectFrom('grievance_events as e')
        .select(fn.countAll<number>().as('n'))
        .whereRef('e.grievance_id', '=', 'g.id')
        .as('events'),
      selectFrom('grievance_events as e')
        .select('e.status')
        .whereRef('e.grievance_id', '=', 'g.id')
        .orderBy('e.step', 'desc')
        .limit(1)
        .as('last_status'),
    ])
    .execute();
  const evidence = await db
    .selectFrom('grievance_evidence as e')
    .innerJoin('grievances as g', 'g.id', 'e.grievance_id')
    .select(['g.number', 'e.file_key'])
    .execute();
  const numbers = (wrong: typeof rows): string[] => wrong.map(({ number }) => number);
  const keys = [
    ...rows.flatMap(({ number, photo_key: key }) => (key ? [{ number, key }] : [])),
    ...evidence.map(({ number, file_key: key }) => ({ number, key })),
  ];
  const [{ orphans }] = (
    await sql<{ orphans: number }>`select count(*) as orphans from grievance_events e
      where not exists (select 1 from grievances g where g.id = e.grievance_id)`.execute(db)
  ).rows as [{ orphans: number }];
  return [
    {
      invariant: 'each grievance has all events of its version',
      checked: rows.length,
      violations: numbers(rows.filter(({ version, events }) => Number(events) !== version)),
    },
    {
      invariant: 'the status is that of the last event',
      checked: rows.length,
      violations: numbers(rows.filter((row) => row.last_status !== row.status)),
    },
    {
      invariant: 'each event belongs to a grievance',
      checked: rows.length,
      violations: Number(orphans) === 0 ? [] : [`${orphans} events`],
    },
    {
      invariant: 'each photo and document is stored',
      checked: keys.length,
      violations: keys.filter(({ key }) => !hasFile(key)).map(({ number }) => number),
    },
  ];
}
