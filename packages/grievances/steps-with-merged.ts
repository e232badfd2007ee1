import type { Db } from './grievances.tables.ts';

/** The newest steps whose messages are shown. */
const STEPS_MAX = 100;

/** The steps of a grievance, newest first, and of the one into which it was merged. */
export async function stepsWithMerged(
  db: Db,
  row: { id: string; version: number; merged_into: string | null },
): Promise<{ grievance: string; step: number }[]> {
  const into =
    row.merged_into === null
      ? null
      : await db
          .selectFrom('grievances')
          .select(['id', 'version'])
          .where('id', '=', row.merged_into)
          .executeTakeFirst();
  return [row, ...(into ? [into] : [])].flatMap(({ id, version }) =>
    Array.from({ length: Math.min(version, STEPS_MAX) }, (_, index) => ({
      grievance: id,
      step: version - index,
    })),
  );
}
