import { dayInIndia, dayStart } from '@pune/std/india-time';
import { readEntity } from '../read-entity.ts';
import { SENSOR_FEED_NAMES, type Reading, type SensorFeedName } from '../telemetry.schema.ts';
import type { Source } from '../sources.ts';
import type { Telemetry } from '../telemetry.ts';
import { entitiesAt, minutesOf } from './things.ts';

/** The source of simulated readings; every roll-up with one of them is marked. */
export const SIMULATOR: Source = {
  id: 'simulator',
  name: 'Simulator',
  feeds: [...SENSOR_FEED_NAMES],
  simulated: true,
};

export interface SimulatorOptions {
  telemetry: Pick<Telemetry, 'store' | 'lake'>;
  now?: () => Date;
  seed?: string;
  /** The number of days of simulated history. */
  historyDays?: number;
}

/** History is coarse: pages show the hours of the last day, and means of older days. */
const HISTORY_MINUTES = { near: 60, far: 180 };
const NEAR_DAYS = 1;

function readingsAt(
  feed: SensorFeedName,
  times: readonly Date[],
  seed: string,
  now: Date,
): Reading[] {
  return times
    .flatMap((at) => entitiesAt(feed, at, seed))
    .flatMap((entity) => {
      const read = readEntity(entity, SIMULATOR.feeds, now);
      if (read.kind === 'Refused')
        throw new Error(
          `[telemetry] [simulator] ${feed} generates invalid readings: ${JSON.stringify(read.errors[0])}`,
        );
      return read.readings;
    });
}

/** @returns the moments between two times, on a common grid of minutes */
function gridBetween(from: Date, to: Date, minutes: number): Date[] {
  const step = minutes * 60_000;
  const times: Date[] = [];
  for (let at = Math.ceil(from.getTime() / step) * step; at <= to.getTime(); at += step)
    times.push(new Date(at));
  return times;
}

/**
 * Simulates the city's sensors through the normal ingest. Seed and clock determine the readings, so
 * repeated and concurrent runs change nothing.
 *
 * @returns the number of readings
 */
export async function simulate({
  telemetry,
  now = () => new Date(),
  seed = 'pune',
  historyDays = 30,
}: SimulatorOptions): Promise<number> {
  const at = now();
  const there = new Set(
    (await telemetry.lake.partitions()).map(({ feed, day }) => `${feed} ${day}`),
  );
  let made = 0;
  const store = async (key: string, readings: Reading[]) => {
    const result = await telemetry.store(SIMULATOR, key, readings);
    if (result.kind === 'Stored' && !result.again) made += readings.length;
  };
  for (const feed of SENSOR_FEED_NAMES) {
    for (let back = 0; back <= historyDays; back++) {
      const day = dayInIndia(new Date(at.getTime() - back * 86_400_000));
      if (there.has(`${feed} ${day}`)) continue;
      const end = new Date(Math.min(dayStart(day).getTime() + 86_399_000, at.getTime()));
      const times = gridBetween(
        dayStart(day),
        end,
        Math.max(back <= NEAR_DAYS ? HISTORY_MINUTES.near : HISTORY_MINUTES.far, minutesOf(feed)),
      );
      if (times.length > 0)
        await store(`${seed} ${feed} ${day}`, readingsAt(feed, times, seed, at));
    }
    const latest = gridBetween(
      new Date(at.getTime() - minutesOf(feed) * 60_000 + 1),
      at,
      minutesOf(feed),
    ).at(-1);
    if (latest)
      await store(`${seed} ${feed} ${latest.toISOString()}`, readingsAt(feed, [latest], seed, at));
  }
  return made;
}
