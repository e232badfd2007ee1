import { describeOnEachDatabase } from '@pune/database/testing/suites';
import fc from 'fast-check';
import { PostgresAdapter, sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { boxAround, metersBetween, type Position } from './distance.ts';
import {
  createTestOffice,
  PLACE,
  prepareTestOffice,
  type TestOffice,
} from './grievances.testing.ts';
import {
  createNearby,
  nearest,
  type Approved,
  NEARBY_MAX,
  NEARBY_METERS,
  openIn,
} from './nearby.ts';

/** A place so many metres to the north and east of another one. */
const moved = ({ latitude, longitude }: Position, north: number, east: number): Position => ({
  latitude: latitude + north / 111_195,
  longitude: longitude + east / (111_195 * Math.cos((latitude * Math.PI) / 180)),
});

describe('the rule of nearby places', () => {
  const offset = fc.double({ min: -600, max: 600, noNaN: true });
  const places = fc.array(fc.tuple(offset, offset), { maxLength: 30 });
  const center = fc.record({
    latitude: fc.double({ min: -60, max: 60, noNaN: true }),
    longitude: fc.double({ min: -170, max: 170, noNaN: true }),
  });

  test('the box contains each place within the distance, and is tight', () => {
    fc.assert(
      fc.property(center, offset, offset, (place, north, east) => {
        const other = moved(place, north, east);
        const box = boxAround(place, NEARBY_METERS);
        const isInside =
          other.latitude >= box.south &&
          other.latitude <= box.north &&
          other.longitude >= box.west &&
          other.longitude <= box.east;
        if (metersBetween(place, other) <= NEARBY_METERS) expect(isInside).toBe(true);
        if (Math.max(Math.abs(north), Math.abs(east)) > NEARBY_METERS * 1.02)
          expect(isInside).toBe(false);
      }),
    );
  });

  test('finds the nearest within the distance, in order, and no other', () => {
    const limits = { meters: NEARBY_METERS, count: NEARBY_MAX };
    fc.assert(
      fc.property(places, (offsets) => {
        const candidates = offsets.map(([north, east]) => moved(PLACE, north, east));
        const found = nearest(PLACE, candidates, limits);
        const meters = found.map((one) => one.meters);
        expect(meters).toEqual([...meters].sort((a, b) => a - b));
        expect(meters.every((distance) => distance <= NEARBY_METERS)).toBe(true);
        // A public position is less than eighty metres from the exact one.
        const surelyNear = candidates.filter(
          (place) => metersBetween(PLACE, place) <= NEARBY_METERS - 80,
        );
        expect(found.length).toBeGreaterThanOrEqual(Math.min(surelyNear.length, NEARBY_MAX));
        const left = candidates.filter((place) => !found.some((one) => one.found === place));
        const last = meters.at(-1);
        if (found.length === NEARBY_MAX)
          for (const place of left)
            expect(metersBetween(PLACE, place)).toBeGreaterThanOrEqual(last! - 160);
      }),
    );
  });

  test('distances tell no more of a place than its public position', () => {
    const shifted = fc.double({ min: -0.0004, max: 0.0004, noNaN: true });
    const base = { latitude: 18.5, longitude: 73.8 };
    fc.assert(
      fc.property(shifted, shifted, offset, offset, (north, east, askedNorth, askedEast) => {
        const asked = moved(base, askedNorth, askedEast);
        const limits = { meters: 10_000, count: 1 };
        const exact = { latitude: base.latitude + north, longitude: base.longitude + east };
        expect(nearest(asked, [exact], limits)[0]!.meters).toBe(
          nearest(asked, [base], limits)[0]!.meters,
        );
      }),
    );
  });
});

describeOnEachDatabase('open reports nearby', (open) => {
  let office: TestOffice;
  const approved = new Map<string, Approved>();
  beforeEach(async () => {
    approved.clear();
    office = await createTestOffice((await open(prepareTestOffice)).db, '2026-11-25T04:30:00.000Z');
  });
  const nearby = () =>
    createNearby({
      db: office.db as never,
      approved: async (ids) => new Map([...approved].filter(([id]) => ids.includes(id))),
    });
  const fileAt = (north: number, east: number, more: object = {}) =>
    office.file({ area: undefined, ...moved(PLACE, north, east), ...more });

  test('are those of the category within 250 m, nearest first, without personal data', async () => {
    const far = await fileAt(0, 200);
    const near = await fileAt(30, 0);
    await fileAt(190, 190);
    await fileAt(10, 0, { category: 'street_light' });
    approved.set(near.id, {
      words: { text: 'शाळेसमोर खोल खड्डा आहे.', language: 'mr' },
      photo: {},
    });
    const found = await nearby()('pothole', PLACE);
    expect(found).toEqual([
      {
        number: near.number,
        category: 'pothole',
        officeId: expect.any(String),
        status: 'submitted',
        submittedAt: '2026-11-25T04:30:00.000Z',
        meters: expect.any(Number),
        words: { text: 'शाळेसमोर खोल खड्डा आहे.', language: 'mr' },
        hasPhoto: true,
      },
      expect.objectContaining({ number: far.number, words: null, hasPhoto: false }),
    ]);
    expect(Math.abs(found[0]!.meters! - 30)).toBeLessThanOrEqual(90);
    expect(found[0]!.meters! % 10).toBe(0);
  });

  test('leave out resolved, closed and merged ones; a parked one is still open', async () => {
    const [resolved, parked, merged] = [
      await fileAt(10, 0),
      await fileAt(20, 0),
      await fileAt(5, 5),
    ];
    await office.act(merged.number, 'field', 'merge', {
      into: parked.number,
      words: 'Both report the same hole.',
    });
    await office.act(parked.number, 'field', 'park', {
      until: '2026-12-20',
      words: 'A drain must be built.',
    });
    await office.act(resolved.number, 'field', 'resolve', { words: 'The hole was filled.' }, [
      office.photo(),
    ]);
    expect((await office.rowOf(resolved.number)).status).toBe('resolved');
    expect((await nearby()('pothole', PLACE)).map(({ number }) => number)).toEqual([parked.number]);
  });

  test('without a position are those of the ward office with approved words or photo', async () => {
    const [first, second, pictured] = [
      await office.file(),
      await office.file(),
      await office.file(),
    ];
    await office.file({ area: 'WO-01' });
    approved.set(first.id, { words: { text: 'खड्डा', language: 'mr' }, photo: null });
    approved.set(pictured.id, { words: null, photo: {} });
    const found = await nearby()('pothole', { office: 'WO-03' });
    const shown = found.map(({ number, hasPhoto, meters }) => [number, hasPhoto, meters]);
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        [first.number, false, null],
        [pictured.number, true, null],
      ]),
    );
    expect(found.map(({ number }) => number)).not.toContain(second.number);
  });

  test('are found by the index of places', async () => {
    if (office.db.getExecutor().adapter instanceof PostgresAdapter) return;
    const { sql: text, parameters } = openIn(
      office.db as never,
      'pothole',
      boxAround(PLACE, NEARBY_METERS),
    ).compile();
    const values = [...parameters];
    const bound = text.replaceAll('?', () => `'${String(values.shift())}'`);
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(bound)}`.execute(
      office.db,
    );
    expect(plan.rows.map(({ detail }) => detail).join()).toMatch(
      /grievances_by_place \(category=\? AND stage=\? AND latitude>\? AND latitude<\?\)/,
    );
  });
});
