import * as snapshots from '@pune/snapshot/reading';
import type { Reader } from './content.ts';
import { model } from './model.ts';

export { CONTENT_REVISION } from '@pune/snapshot/reading';

export type ReadableSnapshot = snapshots.ReadableSnapshot<Reader>;

/** Opens the snapshot of the city read-only, for processes other than the publisher. */
export const openForReading = (
  file: string,
  options?: snapshots.ReadingOptions,
): ReadableSnapshot => snapshots.openForReading(file, model, options);
