import { databaseKinds } from '@pune/database/testing';
import { describe, expect, test } from 'vitest';
import { eventsOf } from './case-timeline.ts';
import { createTestOffice, type TestOffice } from './grievances.testing.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import { recompute } from './recomputation.ts';
import { clocksOf, type GrievanceRow } from './steps.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { stageOf } from './transitions.ts';

// SIMULATION_SEED=123 repeats a failed run.
const { SIMULATION_SEED } = process.env;
const SEEDS = SIMULATION_SEED ? [Number(SIMULATION_SEED)] : [1, 2];
const DAYS = 31;
const STEP_HOURS = 3;
const WORDS = 'The work at the place is done.';

/** Mulberry32, a small generator with a seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Filed {
  number: string;
  secret: string;
}

/** A month of citizens, officers, absences and disputes. */
async function simulate(office: TestOffice, seed: number) {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const filed: Filed[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string) => void (counts[what] = (counts[what] ?? 0) + 1);

  const valuesOf = (action: string): Record<string, string> => {
    const until = new Date(office.clock.now.getTime() + (2 + random() * 9) * 86_400_000);
    switch (action) {
      case 'assign':
        return { post: pick([office.posts.field, office.posts.head, office.posts.ward]) };
      case 'park':
        return { until: until.toISOString().slice(0, 10), words: WORDS };
      case 'transfer':
        return {
          category: pick(['pothole', 'street_light']),
          office: pick(['WO-01', 'WO-03']),
          wrong_route: pick(['yes', 'no']),
          words: WORDS,
        };
      case 'merge':
        return { into: pick(filed).number };
      default:
        return { words: WORDS };
    }
  };
  const ACTIONS = [
    'acknowledge',
    'start',
    'start',
    'reply',
    'note',
    'park',
    'unpark',
    'assign',
    'transfer',
    'merge',
    'resolve',
    'resolve',
    'resolve',
  ];

  async function officerActs() {
    const action = pick(ACTIONS);
    // Some officers try to close without evidence.
    const photos = action === 'resolve' && random() < 0.7 ? [office.photo()] : [];
    const by = pick(['field', 'ward', 'head', 'lights', 'otherWard', 'commissioner'] as const);
    const { kind } = await office.act(pick(filed).number, by, action, valuesOf(action), photos);
    count(`${action} ${kind}`);
  }

  async function citizenActs() {
    const { number, secret } = pick(filed);
    const action = pick(['confirm', 'dispute', 'reopen', 'answer'] as const);
    const { version } = await office.rowOf(number);
    const result = await office.grievances.actForReporter(secret, {
      action,
      words: WORDS,
      version,
    });
    count(`${action} ${result.kind}`);
  }

  async function someoneIsAbsent() {
    const [startsAt, days] = [office.now(), 1 + Math.floor(random() * 5)];
    const endsAt = new Date(startsAt.getTime() + days * 86_400_000);
    const name = pick(['field', 'ward', 'lights'] as const);
    const acting = pick([null, office.persons.head]);
    try {
      await office.staff.leave(office.persons[name], acting, { startsAt, endsAt });
      count('leave');
    } catch {
      // The person is on leave already.
    }
  }

  for (let hours = 0; hours < DAYS * 24; hours += STEP_HOURS) {
    office.pass(STEP_HOURS);
    if (random() < 0.5)
      filed.push(
        await office.file({
          category: pick(['pothole', 'street_light']),
          area: pick(['WO-01', 'WO-03']),
          mobile: random() < 0.7 ? '9822012345' : '',
        }),
      );
    if (filed.length > 0) {
      for (let n = 0; n < 2; n += 1) await officerActs();
      if (random() < 0.6) await citizenActs();
    }
    if (random() < 0.05) await someoneIsAbsent();
    const events = await office.grievances.runTimedEvents();
    for (const [event, times] of Object.entries(events)) if (times > 0) count(event);
    const unowned = await office.db
      .selectFrom('grievances')
      .select('number')
      .where('stage', '!=', 'completed')
      .where('owner_post', 'is', null)
      .execute();
    expect(unowned, 'every open case has an owner').toEqual([]);
  }
  return { filed, counts };
}

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

describe('a month of citizens, officers, absences and disputes', () => {
  test.each(SEEDS)('seed %i: every promise is kept', async (seed) => {
    const { db, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open();
    const office = await createTestOffice(db, '2026-11-25T04:30:00.000Z');
    const { counts } = await simulate(office, seed);
    const rows = await office.db.selectFrom('grievances').selectAll().execute();
    for (const row of rows) await checkCase(office, row);
    expect(office.failures).toEqual([]);
    // A story in which nothing happened would prove nothing.
    for (const what of [
      'resolve Acted',
      'resolve Invalid',
      'park Acted',
      'transfer Acted',
      'merge Acted',
      'dispute Recorded',
      'escalate',
      'leave',
    ])
      expect(counts[what] ?? 0, `${what}, seed ${seed}`).toBeGreaterThan(0);
    await close();
  });
});
