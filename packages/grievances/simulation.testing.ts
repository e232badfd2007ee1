import type { Notifier } from '@pune/notify/notifier';
import { expect } from 'vitest';
import { drawsOf } from './generated/random.testing.ts';
import type { TestOffice } from './grievances.testing.ts';

const STEP_HOURS = 3;
const DAY_HOURS = 24;
const WORDS = 'The work at the place is done.';

/** A gateway that records what it accepts, by the id of the message, as gateways do. */
export function recordingGateway(channel: 'sms' | 'email') {
  const accepted = new Map<string, number>();
  const gateway = {
    accepted,
    isDown: false,
    /** Accepts a message, and loses the answer: the message comes again with the same id. */
    losesAnswers: false,
    lost: 0,
  };
  const notifier: Notifier = {
    name: 'recorder',
    channel,
    async send({ id }) {
      if (gateway.isDown) return { kind: 'Unavailable', reason: 'down' };
      const isNew = !accepted.has(id);
      accepted.set(id, (accepted.get(id) ?? 0) + 1);
      if (gateway.losesAnswers && isNew) {
        gateway.lost += 1;
        return { kind: 'Unavailable', reason: 'no_answer' };
      }
      return { kind: 'Sent', providerId: null };
    },
  };
  return { gateway, notifier };
}
export type Gateway = ReturnType<typeof recordingGateway>['gateway'];

/** The faults of a simulation. Days count from 0. */
export interface Faults {
  gateways: readonly Gateway[];
  /** The database goes away and comes back while an officer acts. */
  restart?: () => Promise<void>;
}

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

/** Simulates days of citizens, officers, absences, disputes and faults. */
export async function simulate(office: TestOffice, seed: number, days: number, faults: Faults) {
  const { next: random, pick } = drawsOf(seed);
  const filed: { number: string; secret: string }[] = [];
  const counts: Record<string, number> = {};
  const count = (name: string) => void (counts[name] = (counts[name] ?? 0) + 1);

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
    const given = { action, words: WORDS, version };
    count(`${action} ${(await office.grievances.actForReporter(secret, given)).kind}`);
  }

  async function someoneIsAbsent() {
    const [startsAt, length] = [office.now(), 1 + Math.floor(random() * 5)];
    const endsAt = new Date(startsAt.getTime() + length * 86_400_000);
    const name = pick(['field', 'ward', 'lights'] as const);
    const acting = pick([null, office.persons.head]);
    try {
      await office.staff.leave(office.persons[name], acting, { startsAt, endsAt });
      count('leave');
    } catch {
      // The person is on leave already.
    }
  }

  /** The database goes away in the middle of an action; the officer sends the same action again. */
  async function databaseRestarts() {
    const { number } = await office.file();
    const { id, version } = await office.rowOf(number);
    const officer = await office.officer('head');
    const act = () =>
      office.grievances.desk.cases.act(
        { id, action: 'start', version, input: { values: { words: WORDS }, files: {} }, key: id },
        officer,
      );
    const first = act().then(
      () => 'answered',
      () => 'failed',
    );
    await faults.restart!();
    count(`act in a restart ${await first}`);
    expect((await act()).kind).toBe('Acted');
    expect((await office.rowOf(number)).version, 'the action is recorded once').toBe(version + 1);
    count('restart');
  }

  const happens = async (hours: number) => {
    const day = Math.floor(hours / DAY_HOURS);
    for (const gateway of faults.gateways) {
      gateway.isDown = day === 2;
      gateway.losesAnswers = day === 4;
    }
    if (hours === 5 * DAY_HOURS) office.pass(-2);
    if (hours === 6 * DAY_HOURS && faults.restart) await databaseRestarts();
    // The schedule of the sweep is missed for a day.
    return { isSwept: day !== 3 };
  };

  for (let hours = 0; hours < days * DAY_HOURS; hours += STEP_HOURS) {
    office.pass(STEP_HOURS);
    const { isSwept } = await happens(hours);
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
    if (isSwept) {
      const events = await office.grievances.runTimedEvents();
      for (const [event, times] of Object.entries(events)) if (times > 0) count(event);
      while ((await office.notify.drain()) > 0);
    }
    const unowned = await office.db
      .selectFrom('grievances')
      .select('number')
      .where('stage', '!=', 'completed')
      .where('owner_post', 'is', null)
      .execute();
    expect(unowned, 'every open case has an owner').toEqual([]);
  }
  // Messages that the last days queued are sent.
  office.pass(STEP_HOURS);
  await office.grievances.runTimedEvents();
  while ((await office.notify.drain()) > 0);
  return { filed, counts };
}
