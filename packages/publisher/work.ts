import type { Snapshot } from '@pune/snapshot';
import { bindAll } from './bound.ts';
import {
  begin,
  begun,
  end,
  finished,
  follow,
  isBegun,
  noteRendered,
  openPages,
  outcomes,
  seen,
  settle,
  unseen,
  wanted,
} from './work/outcomes.ts';
import { again, noteLast, plan, planLast } from './work/plan-pages.ts';
import {
  clear,
  compressed,
  count,
  done,
  failed,
  failures,
  isLowestDue,
  left,
  markUncertain,
  next,
  placed,
  retryFailures,
  uncompressed,
} from './work/queued-pages.ts';
import { openQueue } from './work/tables.ts';

export { CHANGED, FRESH, GONE, LOW, LOWEST, type WorkKind } from './transitions.ts';
export type { ChangeAtWork } from './work/outcomes.ts';
export type { PlannedPage } from './work/plan-pages.ts';
export type { Task } from './work/queued-pages.ts';

/** The durable work queue and the outcomes of its pages, as methods of one object. */
export type Work = ReturnType<typeof createWork>;

/** Opens the work queue in the database of the snapshot. */
export const createWork = (snapshot: Snapshot) =>
  bindAll(openQueue(snapshot), {
    // Pages to plan
    plan,
    planLast,
    noteLast,
    again,
    // Queued pages
    next,
    isLowestDue,
    left,
    count,
    done,
    failed,
    failures,
    retryFailures,
    markUncertain,
    clear,
    // Pages without precompressed files
    placed,
    uncompressed,
    compressed,
    // Changes and the outcomes of their pages
    begin,
    isBegun,
    begun,
    settle,
    openPages,
    unseen,
    wanted,
    seen,
    noteRendered,
    finished,
    follow,
    outcomes,
    end,
  });
