import type { Reading, SensorFeedName } from './telemetry.schema.ts';

/**
 * Readings that were sent together. The same key is the same batch: writing it again changes
 * nothing.
 */
export interface Batch {
  key: string;
  source: string;
  simulated: boolean;
  receivedAt: Date;
  readings: readonly Reading[];
}

/**
 * One sensor feed on one day in India. The digest identifies its content: it changes when readings
 * arrive.
 */
export interface Partition {
  feed: SensorFeedName;
  day: string;
  digest: string;
  files: number;
}

/** The aggregate of an entity's property over the hour or day that begins at `start`. */
export interface RollUp {
  entity: string;
  property: string;
  period: 'hour' | 'day';
  start: string;
  readings: number;
  total: number;
  lowest: number;
  highest: number;
  latest: number;
  latestAt: string;
  /** True if some reading comes from a simulator. */
  simulated: boolean;
}

export interface StoredReading extends Reading {
  receivedAt: string;
  source: string;
  simulated: boolean;
}
