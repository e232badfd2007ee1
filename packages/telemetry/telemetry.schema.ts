import { z } from 'zod';
import {
  SENSOR_FEED_NAMES,
  SENSOR_FEEDS,
  type Property,
  type RowErrorCode,
  type SensorFeedName,
} from './telemetry.constants.ts';

export * from './telemetry.constants.ts';

/**
 * A value of one entity at one moment. Entity, property and moment are its identity: a later
 * duplicate replaces an earlier one.
 */
export interface Reading {
  feed: SensorFeedName;
  entity: string;
  property: string;
  /** ISO 8601 in UTC with milliseconds. */
  observedAt: string;
  /** Exactly one of `value` and `text` is set. */
  value: number | null;
  text: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** A refused row: counted from 1, in the order of the batch; for CSV the header is line 1. */
export interface RowError {
  row: number;
  entity: string | null;
  field: string | null;
  code: RowErrorCode;
}

/** The answer to a batch: stored readings and refused rows. */
export const batchAnswerSchema = z.strictObject({
  rowsAccepted: z.int().min(0),
  rowsRefused: z.int().min(0),
  readings: z.int().min(0).meta({ description: 'Readings that are on disk now' }),
  errors: z
    .array(
      z.strictObject({
        row: z.int().min(1),
        entity: z.string().nullable(),
        field: z.string().nullable(),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .meta({ description: 'The first hundred rows that were refused' }),
});
export type BatchAnswer = z.output<typeof batchAnswerSchema>;

/**
 * An NGSI-LD attribute: normalised, simplified (a bare value), or in the format of the India Urban
 * Data Exchange.
 */
const attributeSchema = z.union([
  z.number(),
  z.string(),
  z.looseObject({ type: z.literal('Property'), value: z.union([z.number(), z.string()]) }),
  z.looseObject({ avgOverTime: z.union([z.number(), z.string()]) }),
]);

/**
 * The schema of an entity, for the OpenAPI description. `read-entity.ts` parses rows, with detailed
 * errors.
 */
export const observationSchema = z
  .looseObject({
    id: z.string().max(200),
    type: z.enum(SENSOR_FEED_NAMES.map((name) => SENSOR_FEEDS[name].type) as [string, ...string[]]),
    observationDateTime: z.iso.datetime({ offset: true }).optional(),
    location: z.looseObject({ type: z.literal('GeoProperty') }).optional(),
  })
  .catchall(attributeSchema)
  .meta({
    description:
      'An NGSI-LD entity: its type names the feed, its attributes are the properties of that feed',
  });

export const sensorFeedOfType = (type: unknown): SensorFeedName | null =>
  SENSOR_FEED_NAMES.find((name) => SENSOR_FEEDS[name].type === type) ?? null;
export const propertyOf = (feed: SensorFeedName, name: string): Property | null =>
  Object.hasOwn(SENSOR_FEEDS[feed].properties, name)
    ? (SENSOR_FEEDS[feed].properties as Record<string, Property>)[name]!
    : null;
