import { describe, expect, it } from 'vitest';
import { readEntity } from './read-entity.ts';
import { SENSOR_FEED_NAMES, SENSOR_FEEDS, type SensorFeedName } from './telemetry.schema.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const air = {
  id: 'urn:ngsi-ld:AirQualityObserved:pune:1',
  type: 'AirQualityObserved',
  observationDateTime: '2026-11-25T17:00:00+05:30',
};
const read = (entity: unknown, feeds: readonly SensorFeedName[] = SENSOR_FEED_NAMES) =>
  readEntity(entity, feeds, NOW);
const readings = (entity: unknown) => {
  const result = read(entity);
  if (result.kind !== 'Readings') throw new Error(JSON.stringify(result.errors));
  return result.readings.map(({ property, value, text, observedAt }) => ({
    property,
    value: value ?? text,
    observedAt,
  }));
};
const errors = (entity: unknown, feeds?: readonly SensorFeedName[]) => {
  const result = read(entity, feeds);
  return result.kind === 'Refused'
    ? result.errors.map(({ code, field }) => `${code} ${field}`)
    : [];
};

describe('an entity of NGSI-LD', () => {
  it('with a deeply nested time is refused, at any depth', () => {
    const deep = JSON.parse(
      `${'{"value":'.repeat(100_000)}"2026-11-25T17:00:00+05:30"${'}'.repeat(100_000)}`,
    ) as unknown;
    expect(errors({ ...air, observationDateTime: deep, pm2p5: 41.5 })).toEqual([
      'time_invalid observationDateTime',
    ]);
    expect(
      readings({
        ...air,
        observationDateTime: {
          type: 'Property',
          value: { '@type': 'DateTime', '@value': '2026-11-25T17:00:00+05:30' },
        },
        pm2p5: 41.5,
      }),
    ).toMatchObject([{ observedAt: '2026-11-25T11:30:00.000Z' }]);
  });

  it('is read in its simplified form, its time turned into UTC', () => {
    expect(readings({ ...air, pm2p5: 41.5, airQualityLevel: 'MODERATE' })).toEqual([
      { property: 'pm2p5', value: 41.5, observedAt: '2026-11-25T11:30:00.000Z' },
      { property: 'airQualityLevel', value: 'MODERATE', observedAt: '2026-11-25T11:30:00.000Z' },
    ]);
  });

  it('is read in its normalised form, where each property may have a time of its own', () => {
    const { id, type } = air;
    expect(
      readings({
        id,
        type,
        '@context': 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld',
        pm10: { type: 'Property', value: 80, unitCode: 'GQ', observedAt: '2026-11-25T11:00:00Z' },
      }),
    ).toEqual([{ property: 'pm10', value: 80, observedAt: '2026-11-25T11:00:00.000Z' }]);
  });

  it('is read as the India Urban Data Exchange streams it', () => {
    expect(readings({ ...air, co2: { avgOverTime: 431, minOverTime: 420 } })).toEqual([
      { property: 'co2', value: 431, observedAt: '2026-11-25T11:30:00.000Z' },
    ]);
  });

  it('may have a location, as a GeoProperty or as two numbers', () => {
    for (const place of [
      { location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [73.85, 18.52] } } },
      { latitude: 18.52, longitude: 73.85 },
    ]) {
      const result = read({ ...air, ...place, pm10: 1 });
      expect(result.kind === 'Readings' && result.readings[0]).toMatchObject({
        latitude: 18.52,
        longitude: 73.85,
      });
    }
  });

  it('gets all its errors at once', () => {
    expect(
      errors({
        ...air,
        pm2p5: -4,
        pm10: '80',
        no2: { type: 'Property', value: 3, unitCode: 'GP' },
        smell: 3,
        location: 'here',
      }),
    ).toEqual([
      'place_invalid location',
      'value_out_of_range pm2p5',
      'value_invalid pm10',
      'unit_wrong no2',
      'field_unknown smell',
    ]);
  });

  it.each([
    [null, 'not_object null'],
    [[air], 'not_object null'],
    ['text', 'not_object null'],
    [{ ...air, id: 'a b' }, 'id_invalid id'],
    [{ ...air, id: 7 }, 'id_invalid id'],
    [{ ...air, id: 'x'.repeat(201) }, 'id_invalid id'],
    [{ ...air, type: 'Weather' }, 'type_unknown type'],
    [{ ...air, type: undefined }, 'type_unknown type'],
    [{ ...air }, 'nothing_measured type'],
    [{ ...air, pm10: null }, 'nothing_measured type'],
    [{ ...air, observationDateTime: undefined, pm10: 1 }, 'time_missing pm10'],
    [
      { ...air, observationDateTime: '2026-11-25T17:00:00', pm10: 1 },
      'time_invalid observationDateTime',
    ],
    [
      { ...air, observationDateTime: '2026-13-25T17:00:00Z', pm10: 1 },
      'time_invalid observationDateTime',
    ],
    [
      { ...air, observationDateTime: '2026-11-25T12:05:01Z', pm10: 1 },
      'time_ahead observationDateTime',
    ],
    [
      { ...air, observationDateTime: '2024-11-25T12:00:00Z', pm10: 1 },
      'time_late observationDateTime',
    ],
    [{ ...air, pm10: Number.NaN }, 'value_invalid pm10'],
    [{ ...air, pm10: { value: 3 } }, 'value_invalid pm10'],
    [{ ...air, pm10: [3] }, 'value_invalid pm10'],
    [{ ...air, pm10: true }, 'value_invalid pm10'],
    [{ ...air, airQualityLevel: 4 }, 'value_invalid airQualityLevel'],
    [{ ...air, toString: 4 }, 'field_unknown toString'],
    [{ ...air, pm10: 1, latitude: 95, longitude: 73 }, 'place_invalid location'],
  ])('is refused with a reason: %j', (entity, error) => expect(errors(entity)).toEqual([error]));

  it('may be late by days, and its clock may run ahead by minutes', () => {
    expect(errors({ ...air, pm10: 1, observationDateTime: '2026-01-25T12:00:00Z' })).toEqual([]);
    expect(errors({ ...air, pm10: 1, observationDateTime: '2026-11-25T12:05:00Z' })).toEqual([]);
  });

  it('of a feed that the source does not have is refused', () =>
    expect(errors({ ...air, pm10: 1 }, ['wifi'])).toEqual(['feed_not_allowed type']));

  it('has one type for each feed, and no name twice', () =>
    expect(new Set(SENSOR_FEED_NAMES.map((name) => SENSOR_FEEDS[name].type)).size).toBe(
      SENSOR_FEED_NAMES.length,
    ));
});
