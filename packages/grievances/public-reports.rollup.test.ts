import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, expect, test } from 'vitest';
import { drawsOf } from './generated/random.testing.ts';
import { createTestOffice, type TestOffice } from './grievances.testing.ts';
import { OFFICE_UNKNOWN, STATISTICS_PERIODS } from './public-reports.constants.ts';
import { exportReports, type ExportedReport } from './public-reports.export.ts';
import type { MonthOfReports, Statistics } from './public-reports.figures.ts';
import { readTrend, totalOf } from './public-reports.months.ts';
import {
  createMonthRecomputation,
  createRecomputation,
  differences,
  figuresCount,
} from './public-reports.recomputation.ts';
import { countAnew, rollUp } from './public-reports.rollup.ts';
import { refreshStatistics, statisticsOf } from './public-reports.statistics.ts';
import { standing } from './transitions.ts';

const STEPS = process.env.TEST_ALL ? 1_500 : 75;
const WORDS = 'The work at the place is done.';
/** Long enough for the history to be longer than the periods of a month, and to cross months. */
const PAUSE_HOURS = 40;

/** The published figures of an instant. */
interface Published {
  asOf: string;
  statistics: Statistics[];
  months: MonthOfReports[];
  totals: Record<string, number>;
}

/** Reports, officers and reporters, whose steps follow from a seed. */
function createHistory(office: TestOffice, seed: number) {
  const { next: random, pick } = drawsOf(seed);
  const filed: { number: string; secret: string }[] = [];
  const file = async () =>
    filed.push(
      await office.file({
        category: pick(['pothole', 'street_light']),
        area: pick(['WO-01', 'WO-03']),
        ...(random() < 0.2 && { area: undefined, landmark: 'Behind the temple' }),
        mobile: '',
      }),
    );
  const valuesOf = (action: string): Record<string, string> => {
    const until = new Date(office.now().getTime() + (2 + random() * 9) * 86_400_000);
    if (action === 'assign') return { post: pick([office.posts.field, office.posts.ward]) };
    if (action === 'park') return { until: until.toISOString().slice(0, 10), words: WORDS };
    if (action === 'merge') return { into: pick(filed).number };
    if (action !== 'transfer') return { words: WORDS };
    const [category, place] = [pick(['pothole', 'street_light']), pick(['WO-01', 'WO-03'])];
    return { category, office: place, wrong_route: pick(['yes', 'yes', 'no']), words: WORDS };
  };
  const actions = ['start', 'reply', 'park', 'transfer', 'transfer', 'merge', 'resolve', 'resolve'];
  async function act() {
    const [{ number }, action] = [pick(filed), pick(actions)];
    const by = pick(['field', 'head', 'commissioner', 'commissioner'] as const);
    const photos = action === 'resolve' ? [office.photo()] : [];
    const { kind } = await office.act(number, by, action, valuesOf(action), photos);
    if (kind === 'Acted' && random() < 0.2) await office.act(number, by, 'undo');
  }
  async function answer() {
    const done = await office.db
      .selectFrom('grievances')
      .select(['number', 'version', 'status'])
      .where('status', 'in', ['resolved', 'closed'])
      .orderBy('number')
      .execute();
    if (done.length === 0) return;
    const { number, version, status } = pick(done);
    const { secret } = filed.find((one) => one.number === number)!;
    const action = status === 'closed' ? 'reopen' : pick(['confirm', 'dispute'] as const);
    await office.grievances.actForReporter(secret, { action, words: WORDS, version });
  }
  return {
    random,
    /** Lets time pass, and somebody do something. */
    async step() {
      office.pass(random() * PAUSE_HOURS);
      const drawn = random();
      if (filed.length < 3 || drawn < 0.25) await file();
      else if (drawn < 0.7) await act();
      else if (drawn < 0.9) await answer();
      else await office.grievances.runTimedEvents();
    },
  };
}

/** A report with each step that the figures count, whatever the seed. */
async function eachStep(office: TestOffice): Promise<void> {
  const { number, secret } = await office.file();
  const resolve = () => office.act(number, 'head', 'resolve', { words: WORDS }, [office.photo()]);
  const answer = async (action: 'confirm' | 'dispute' | 'reopen') => {
    const { version } = await office.rowOf(number);
    return office.grievances.actForReporter(secret, { action, words: WORDS, version });
  };
  const transfer = { category: 'street_light', office: 'WO-01', wrong_route: 'yes', words: WORDS };
  await resolve();
  await answer('dispute');
  await resolve();
  await answer('confirm');
  await answer('reopen');
  await office.act(number, 'head', 'transfer', transfer);
}

const unitKey = (parts: readonly (string | null)[]): string =>
  parts.map((part) => part ?? OFFICE_UNKNOWN).join(' ');

async function published(office: TestOffice): Promise<Published> {
  const statistics = await Promise.all(
    STATISTICS_PERIODS.map(async (period) => (await statisticsOf(office.db, period))!),
  );
  const rows = await office.db.selectFrom('grievance_totals').selectAll().execute();
  const totals = Object.fromEntries(
    rows.map((row) => [
      unitKey([row.office, row.department, row.category, row.status]),
      Number(row.count),
    ]),
  );
  return { asOf: statistics[0]!.asOf, statistics, months: await readTrend(office.db), totals };
}

/** Counts the reports of the open data by unit and state at an instant. */
function totalsOf(reports: readonly ExportedReport[], asOf: string): Record<string, number> {
  const keys = reports.flatMap(({ events }) => {
    const last = standing(events.filter(({ at }) => at < asOf)).at(-1);
    return last ? [unitKey([last.office, last.department, last.category, last.status])] : [];
  });
  return Object.fromEntries(
    [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]),
  );
}

function expectEqual({ asOf, statistics, months, totals }: Published, reports: ExportedReport[]) {
  const compared = [
    ...statistics.map((figures) => ({ figures, again: createRecomputation(figures.period, asOf) })),
    ...months.map((figures) => ({ figures, again: createMonthRecomputation(figures.month, asOf) })),
  ];
  for (const { figures, again } of compared) {
    for (const report of reports) again.add(report);
    expect(differences(figures, again.result()), asOf).toEqual([]);
  }
  expect(totals, asOf).toEqual(totalsOf(reports, asOf));
}

describeOnEachDatabase('the figures that steps change', (open) => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await createTestOffice((await open()).db, '2026-10-12T04:30:00.000Z');
  });
  const earlier = (hours: number) =>
    new Date(office.now().getTime() - hours * 3_600_000).toISOString();

  test('equal a recomputation from the open data, at any time of a random history', async () => {
    const { step, random } = createHistory(office, Number(process.env.SIMULATION_SEED ?? 7));
    await eachStep(office);
    const all: Published[] = [];
    for (let n = 0; n < STEPS; n += 1) {
      await step();
      if (random() > 0.2) continue;
      // Counted up to an instant before the last steps, by two processes at once.
      const asOf = earlier(random() * PAUSE_HOURS * 2);
      await Promise.all([rollUp(office.db, asOf), rollUp(office.db, asOf)]);
      all.push(await published(office));
      if (random() > 0.2) continue;
      // Counted anew in parts, between which the history goes on.
      await countAnew(office.db);
      expect(await totalOf(office.db, {})).toBeNull();
      let parts = 0;
      const goesOn = () => (parts += 1) % 2 === 1;
      while (!(await rollUp(office.db, earlier(0.01), { goesOn, together: 4 }))) await step();
      all.push(await published(office));
    }
    const reports = (await Array.fromAsync(exportReports(office.db))).flat();
    for (const one of all) expectEqual(one, reports);
    const { statistics, months } = all.at(-1)!;
    expect(figuresCount(statistics[1]!)).toBeGreaterThan(60);
    expect(months.length).toBeGreaterThan(2);
    for (const name of ['disputed', 'reopened', 'wrongRoutes', 'late'] as const)
      expect(statistics[1]!.all[name], name).toBeGreaterThan(0);
  });

  test('leave no change behind, and are stored for readers', async () => {
    office.pass(1);
    await refreshStatistics(office.db, office.now());
    expect(await office.db.selectFrom('grievance_changes').selectAll().execute()).toEqual([]);
    const { count } = (await totalOf(office.db, {}))!;
    const rows = await office.db.selectFrom('grievances').select('id').execute();
    expect(count).toBe(rows.length);
  });
});
