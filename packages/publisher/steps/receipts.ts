import type { Engine } from '../engine.ts';
import type { ChangeReceipt, PageReceipt } from '../outbox.ts';
import type { ChangeAtWork } from '../work.ts';
import { urlOf, verifyLive } from './verify-live.ts';

/**
 * Returns the receipts of all changes whose pages were seen live or have failed. They are returned
 * again until `confirm` is called.
 */
export async function settle(engine: Engine): Promise<ChangeReceipt[]> {
  await verifyLive(engine);
  return engine.work.finished().map((change) => receiptOf(engine, change));
}

/** Removes changes whose receipts were delivered. */
export const confirm = ({ work }: Engine, changes: readonly string[]): void => work.end(changes);

/** Returns the receipt of a finished change. */
function receiptOf(
  engine: Engine,
  { started, planned, rendered, ...change }: ChangeAtWork,
): ChangeReceipt {
  const { work, live, now } = engine;
  const pages = work.outcomes(change.id).map(({ site, page, ...outcome }): PageReceipt => ({
    portal: site,
    path: page,
    url: urlOf(engine, site, page),
    ...outcome,
  }));
  const { id, collection, documentId, title, at } = change;
  return {
    change: { id, collection, documentId, title },
    status: pages.some((page) => page.error) ? 'failed' : 'live',
    pages,
    follow: work.follow(change.id, live.keys()),
    ms: {
      queue: Math.max(0, started - Date.parse(at)),
      plan: planned - started,
      render: Math.max(0, rendered - planned),
      live: Math.max(0, now() - rendered),
    },
    at: new Date(now()).toISOString(),
  };
}
