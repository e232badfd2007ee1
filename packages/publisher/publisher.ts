import { bindAll } from './bound.ts';
import { createEngine, type PublisherOptions } from './engine.ts';
import { keptOf, liveOf, needsRelease, openLive } from './releases.ts';
import { compress } from './steps/compress.ts';
import { absorb, intake } from './steps/intake.ts';
import { makeRelease } from './steps/make-release.ts';
import { beginTime, isTimeDue } from './steps/move-clock.ts';
import { passTime, publish } from './steps/publish.ts';
import { confirm, settle } from './steps/receipts.ts';
import { checkTargets, recall, takeOver, tidy } from './steps/recover.ts';
import { isLowestDue, processBatch } from './steps/render.ts';
import { rollBack } from './steps/roll-back.ts';
import { warm } from './steps/warm.ts';

export type { PublisherOptions } from './engine.ts';
export type { Render } from './rendering.ts';

/** The publishing engine as its callers use it. */
export type Publisher = ReturnType<typeof createPublisher>;

/**
 * Opens the engine that keeps the portals identical to a full publish of the snapshot by
 * re-rendering only pages whose query results changed. docs/publishing.md gives the algorithm; each
 * of its steps is a function over the `Engine`, in `steps/`:
 *
 * 1. `intake`, one transaction: applies changes to the snapshot, runs the queries whose scope
 *    contains them again, and queues the pages that depend on a changed result.
 * 2. `processBatch`, one transaction per batch: renders and writes some queued pages. After a crash
 *    the pages are still queued and are rendered again.
 * 3. `settle`: completes the receipt of a change when its pages are done and were seen live;
 *    `confirm` forgets the changes whose receipts were delivered.
 * 4. `compress`: writes the precompressed files of pages that are in place, after the edit is live.
 *
 * `recall` comes before all of them: it reads from the targets which releases are live.
 */
export function createPublisher(options: PublisherOptions) {
  const engine = createEngine(options);
  return {
    tracking: engine.tracking,
    work: engine.work,
    ...bindAll(engine, {
      // A change, step by step
      intake,
      processBatch,
      settle,
      confirm,
      compress,
      isLowestDue,
      // A change, from plan to receipt
      publish,
      // The clock
      isTimeDue,
      beginTime,
      passTime,
      // Releases
      absorb,
      makeRelease,
      rollBack,
      liveOf,
      keptOf,
      needsRelease,
      openLive,
      // Recovery and spare time
      recall,
      takeOver,
      checkTargets,
      tidy,
      warm,
    }),
  };
}
