import { databaseKinds } from '@pune/database/testing';
import { postgresMissing, startPostgres } from '@pune/database/testing/postgres';
import { openDatabase } from '@pune/database';
import type { Kysely } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { eventsOf } from './case-timeline.ts';
import { createTestOffice, type TestOffice } from './grievances.testing.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { exportReports } from './public-reports.export.ts';
import { createRecomputation, differences, figuresCount } from './public-reports.recomputation.ts';
import { rollUp } from './public-reports.rollup.ts';
import { statisticsOf } from './public-reports.statistics.ts';
import { recompute } from './recomputation.ts';
import { recordingGateway, simulate, type Faults } from './simulation.testing.ts';
import { clocksOf, type GrievanceRow } from './steps.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { stageOf } from './transitions.ts';

// SIMULATION_SEED=123 repeats a failed run; TEST_ALL=1 runs more seeds, a month each.
const { SIMULATION_SEED, TEST_ALL } = process.env;
const START = '2026-11-25T04:30:00.000Z';
/** Nine days are long enough for each fault to happen once, and for two days afterwards. */
const DAYS = TEST_ALL ? 31 : 9;
const seedsOf = (usual: readonly number[]): number[] => {
  if (SIMULATION_SEED) return [Number(SIMULATION_SEED)];
  return TEST_ALL ? [1, 2, 3, 4, 5, 6] : [...usual];
};

/** Compares a row with its events, and its messages with both. */
async function checkCase(office: TestOffice, row: GrievanceRow): Promise<void> {
  const configurations = createStoredConfigurations(office.db as never, office.now);
  const stored = await office.db
    .selectFrom('grievance_events')
    .select(['step', 'configuration_version as version'])
    .where('grievance_id', '=', row.id)
    .execute();
  const versions = new Map(stored.map(({ step, version }) => [step, version!]));
  const events = await eventsOf(office.db as never, row.id);
  const dated = await Promise.all(
    events.map(async (event) => ({
      ...event,
      configuration: await configurations.read(versions.get(event.step)!),
    })),
  );
  expect(recompute(dated)).toEqual({
    status: row.status,
    clocks: clocksOf(row),
    owner: row.owner_post,
    version: row.version,
  });
  const resolutions = events.filter(({ event }) => event === 'resolve');
  for (const { evidence, words } of resolutions) {
    expect(evidence.length, 'no resolution without evidence').toBeGreaterThan(0);
    expect(words).not.toBeNull();
  }
  if (row.status === 'closed') expect(resolutions.length).toBeGreaterThan(0);
  expect(row.stage).toBe(stageOf(row.status as GrievanceStatus));
  const told = ['acknowledge', 'park', 'reply', 'transfer', 'resolve', 'lapse', 'merge'];
  const messages = await office.db
    .selectFrom('notify_messages')
    .select('dedupe_key')
    .where('channel', '=', 'sms')
    .where('dedupe_key', 'like', `grievance ${row.id} % ${row.id} sms`)
    .execute();
  const expected = row.mobile_sealed
    ? events.filter(({ event }) => told.includes(event)).map(({ step }) => step)
    : [];
  expect(messages.map(({ dedupe_key: key }) => Number(key.split(' ')[2])).sort()).toEqual(
    expected.sort(),
  );
}

/** Each queued message reached its gateway under one id, and nothing else did. */
async function checkMessages(office: TestOffice, { gateways }: Faults): Promise<void> {
  const messages = await office.db
    .selectFrom('notify_messages')
    .select(['id', 'dedupe_key', 'status'])
    .execute();
  expect(new Set(messages.map(({ dedupe_key: key }) => key)).size).toBe(messages.length);
  expect(new Set(messages.map(({ status }) => status))).toEqual(new Set(['sent']));
  const accepted = gateways.flatMap((gateway) => [...gateway.accepted.keys()]);
  expect(accepted.toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
  const again = gateways.flatMap(({ accepted: ids }) => [...ids.values()]).filter((n) => n > 1);
  const lost = gateways.reduce((sum, gateway) => sum + gateway.lost, 0);
  expect(again.length, 'only what a lost answer made uncertain is sent again').toBeLessThanOrEqual(
    lost,
  );
}

/** The published figures equal those that follow from the open data. */
async function checkFigures(office: TestOffice): Promise<void> {
  office.pass(1 / 3600);
  const asOf = office.now().toISOString();
  await rollUp(office.db as never, asOf);
  const published = (await statisticsOf(office.db as never, 'month'))!;
  const recomputation = createRecomputation('month', asOf);
  for await (const part of exportReports(office.db as never))
    for (const report of part) recomputation.add(report);
  expect(differences(published, recomputation.result())).toEqual([]);
  expect(figuresCount(published)).toBeGreaterThan(10);
}

async function run(db: Kysely<any>, seed: number, restart?: () => Promise<void>) {
  const recorders = [recordingGateway('sms'), recordingGateway('email')] as const;
  const [sms, email] = recorders.map(({ notifier }) => notifier) as [
    (typeof recorders)[0]['notifier'],
    (typeof recorders)[0]['notifier'],
  ];
  const office = await createTestOffice(db, START, {
    notifiers: { sms, email },
    deliversAtOnce: false,
  });
  const faults: Faults = { gateways: recorders.map(({ gateway }) => gateway), restart };
  const { counts } = await simulate(office, seed, DAYS, faults);
  const rows = (await office.db.selectFrom('grievances').selectAll().execute()) as GrievanceRow[];
  for (const row of rows) await checkCase(office, row);
  await checkMessages(office, faults);
  await checkFigures(office);
  return { office, counts, lost: faults.gateways.reduce((sum, { lost }) => sum + lost, 0) };
}

describe('days of citizens, officers, absences, disputes and faults', () => {
  const happened = new Map<string, number>();
  const note = (counts: Record<string, number>) => {
    for (const [name, times] of Object.entries(counts))
      happened.set(name, (happened.get(name) ?? 0) + times);
  };

  test.each(seedsOf([1]))('seed %i on SQLite: every promise is kept', async (seed) => {
    const { db, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open();
    const { office, counts, lost } = await run(db, seed);
    expect(office.failures).toEqual([]);
    expect(lost).toBeGreaterThan(0);
    note(counts);
    await close();
  });

  const onPostgres = test.skipIf(postgresMissing() !== null);
  onPostgres.each(seedsOf([2]))(
    'seed %i on PostgreSQL, whose server crashes: every promise is kept',
    async (seed) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      const cluster = startPostgres();
      const db = openDatabase<any>(cluster.url('postgres'));
      const restart = async () => {
        cluster.crash();
        cluster.start();
      };
      const { counts, lost } = await run(db, seed, restart);
      expect(lost).toBeGreaterThan(0);
      for (const name of ['resolve Acted', 'escalate', 'restart'])
        expect(counts[name] ?? 0, `${name}, seed ${seed}`).toBeGreaterThan(0);
      note(counts);
      await db.destroy();
      cluster.stop();
      log.mockRestore();
    },
  );

  // Days on which nothing happened would prove nothing. Within a month of one seed, an office may
  // well transfer no case.
  test.each([
    'resolve Acted',
    'resolve Invalid',
    'park Acted',
    'transfer Acted',
    'merge Acted',
    'dispute Recorded',
    'escalate',
    'leave',
  ])('%s: it happened', (name) => expect(happened.get(name) ?? 0).toBeGreaterThan(0));
});
