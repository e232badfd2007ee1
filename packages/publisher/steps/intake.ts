import type { Place } from '@pune/snapshot';
import { isFatal } from '../disk-errors.ts';
import { inTransaction, type Engine } from '../engine.ts';
import { nameOf, type Change } from '../outbox.ts';
import type { ChangedPlace } from '../tracking/affected-pages.ts';
import { plan } from './plan.ts';

/** A change that could not be applied to the snapshot. It stays in the outbox. */
export interface HeldChange {
  change: Change;
  error: unknown;
}

/**
 * Applies changes to the snapshot and queues the affected pages. Returns the number of changes
 * started and those that could not be applied.
 */
export const intake = (
  engine: Engine,
  changes: readonly Change[],
): Promise<{ begun: number; held: HeldChange[] }> =>
  inTransaction(engine, async () => {
    const { snapshot, tracking, work, now } = engine;
    const started = now();
    const { begun, held, places } = applyEach(engine, changes);
    const timed = begun.find(({ collection }) => snapshot.model.isTimed?.(collection));
    if (timed) places.push(...tracking.passTime().map((place) => ({ ...place, change: timed.id })));
    await plan(engine, places);
    const planned = now();
    for (const change of begun) work.begin(change, started, planned);
    return { begun: begun.length, held };
  });

/**
 * Applies changes to the snapshot without queueing pages, before a full publish. Returns the
 * changes that were applied and those that could not be.
 */
export const absorb = (
  engine: Engine,
  changes: readonly Change[],
): Promise<{ begun: Change[]; held: HeldChange[] }> =>
  inTransaction(engine, async () => applyEach(engine, changes));

/**
 * Applies changes to the snapshot, each in a savepoint. Skips changes in progress, and later
 * changes to a document whose change is held: applied out of order, they would be overwritten by an
 * older state.
 */
function applyEach(
  engine: Engine,
  changes: readonly Change[],
): { begun: Change[]; held: HeldChange[]; places: ChangedPlace[] } {
  const { db } = engine.snapshot;
  const held: HeldChange[] = [];
  const heldDocuments = new Set<string>();
  const begun: Change[] = [];
  const places: ChangedPlace[] = [];
  for (const change of changes) {
    const name = nameOf(change);
    if (engine.work.isBegun(change.id) || heldDocuments.has(name)) continue;
    db.exec('savepoint one_change');
    try {
      for (const place of apply(engine, change)) places.push({ ...place, change: change.id });
      begun.push(change);
    } catch (error) {
      if (isFatal(error)) throw error;
      db.exec('rollback to one_change');
      held.push({ change, error });
      heldDocuments.add(name);
    }
    db.exec('release one_change');
  }
  return { begun, held, places };
}

/**
 * Applies a change to the snapshot. Returns the places of its document versions before and after.
 */
const apply = ({ snapshot }: Engine, { collection, documentId, versions }: Change): Place[] =>
  Object.entries(versions).flatMap(([locale, published]) =>
    snapshot.apply(collection, documentId, locale, published ?? null),
  );
