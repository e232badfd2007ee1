import { plansOf, recordQueries } from '@pune/database/query-plans.testing';
import { UNTIL, serviceOn, type FilledDatabase } from './databases.ts';
import { measure, measureAt, rowOf } from './measure.ts';
import { acting, filing, readingOperations } from './operations.ts';
import { measureStatistics } from './statistics.ts';

const SECONDS_MAX = 4;
const ACTIONS = { perSecond: 20, seconds: 10 };
const HOUR_MS = 3_600_000;
/** Tables that do not grow with the grievances, and the name of a limited subquery. */
const SMALL = ['staff_', 'grievance_configurations', 'delegat', 'held', 'post', 'absence', 'found'];

export interface Settings {
  grievances: number;
  rounds: number;
  only: string;
}

/** Measures all operations whose names contain `only`: the rows of a table. */
export async function measureOn(
  { db, persons }: FilledDatabase,
  { grievances: size, rounds, only }: Settings,
) {
  let at = UNTIL;
  const now = () => at;
  const grievances = await serviceOn(db, now);
  const options = { db, grievances, persons, size, now };
  const limits = { rounds, secondsMax: SECONDS_MAX };
  const rows: string[][] = [];
  const add = (row: string[]) => {
    console.log(`  ${row.join('  ')}`);
    rows.push(row);
  };
  const isWanted = (name: string) => only.split('|').some((word) => name.includes(word));
  for (const { name, target, run } of readingOperations(options))
    if (isWanted(name)) add(rowOf(await measure(db, name, limits, run), target));
  if (isWanted('filing')) add(rowOf(await measure(db, 'filing', limits, filing(options))));
  if (isWanted('action')) {
    const act = await acting(options, ACTIONS.perSecond * ACTIONS.seconds);
    const name = `action, ${ACTIONS.perSecond} a second`;
    add(rowOf(await measureAt(db, name, ACTIONS, act), { share: 0.99, ms: 150 }));
  }
  if (isWanted('statistics')) await measureStatistics(db, limits, add);
  if (isWanted('sweep')) {
    // The first runs give owners to new cases and send the e-mails of the filings.
    await grievances.runTimedEvents();
    add(
      rowOf(
        await measure(db, 'sweep, nothing due', { ...limits, rounds: 20 }, () =>
          grievances.runTimedEvents(),
        ),
      ),
    );
    add(
      rowOf(
        await measure(db, 'clean-up, nothing old', { ...limits, rounds: 20 }, () =>
          grievances.sweep(),
        ),
      ),
    );
    at = new Date(at.getTime() + HOUR_MS);
    const from = performance.now();
    const counts = await grievances.runTimedEvents();
    const events = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const each = (performance.now() - from) / Math.max(1, events);
    add([
      `sweep, ${events.toLocaleString('en')} events due`,
      `${each.toFixed(1)} ms each`,
      '',
      '',
      '',
      '',
      '',
    ]);
  }
  return rows;
}

/** Plans the queries of all operations: the rows of a table of the indexes that each reads. */
export async function plansOn(
  { db, persons }: FilledDatabase,
  { grievances: size, only }: Settings,
): Promise<string[][]> {
  const recorded = recordQueries(db);
  const now = () => UNTIL;
  const grievances = await serviceOn(recorded.db, now);
  const options = { db, grievances, persons, size, now };
  const rows: string[][] = [];
  for (const { name, run } of readingOperations(options)) {
    if (!only.split('|').some((word) => name.includes(word))) continue;
    recorded.take();
    await run(1);
    const steps = new Set<string>();
    const queries = recorded.take().filter(({ query: { kind } }) => kind === 'SelectQueryNode');
    for (const { table, index } of (await plansOf(db, queries)).flat())
      if (!SMALL.some((part) => table.startsWith(part))) steps.add(index ?? `**all of ${table}**`);
    rows.push([name, [...steps].sort().join(', ')]);
  }
  return rows;
}
