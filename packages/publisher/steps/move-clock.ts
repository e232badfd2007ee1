import { inTransaction, type Engine } from '../engine.ts';
import { plan } from './plan.ts';

/** Collection of the changes that stand for a move of the clock. */
export const CLOCK_CHANGES = 'clock';

/** Returns `true` if midnight has passed, or an instant that a page asked about. */
export const isTimeDue = ({ snapshot, tracking }: Engine): boolean =>
  snapshot.clock.isDue(tracking.nextInstant());

/**
 * Moves the clock and queues the affected pages: "coming up" lists change at midnight, an alert
 * ends at its instant.
 * @returns the id of the change that stands for the move
 */
export const beginTime = (engine: Engine): Promise<string> =>
  inTransaction(engine, async () => {
    const { snapshot, tracking, work, now } = engine;
    const started = now();
    const places = tracking.passTime();
    const at = snapshot.clock.moment();
    const id = `${CLOCK_CHANGES} ${at}`;
    await plan(
      engine,
      places.map((place) => ({ ...place, change: id })),
    );
    work.begin(
      { id, collection: CLOCK_CHANGES, documentId: '', title: 'Time', at },
      started,
      now(),
    );
    return id;
  });
