import { observe } from '@pune/std/histogram';
import type { ChangeReceipt } from '../outbox.ts';
import { CLOCK_CHANGES } from '../steps/move-clock.ts';
import type { Service } from './state.ts';

const SLOWEST_KEPT = 10;

/**
 * Delivers receipts concurrently with rendering, so that a page that is slow to appear delays no
 * other work. The error of a failed delivery is rethrown by `publishChanges`.
 */
export function deliverConcurrently(service: Service): Promise<number> {
  service.delivering ??= deliver(service)
    .catch((error: unknown) => ((service.deliveryError = error), 0))
    .finally(() => (service.delivering = null));
  return service.delivering;
}

/**
 * Delivers receipts until every page that was processed has been seen live: pages of the next batch
 * do not wait for the next round. A service that is stopped ends with the pages at hand. Returns the
 * number of receipts.
 */
async function deliver(service: Service): Promise<number> {
  let delivered = 0;
  do delivered += await deliverFinished(service);
  while (!service.isStopped && service.publisher.work.unseen(1).length > 0);
  return delivered;
}

/**
 * Checks processed pages at their live addresses and acknowledges finished changes in the outbox.
 * Returns their number.
 */
async function deliverFinished(service: Service): Promise<number> {
  const { publisher, outbox, log } = service;
  const receipts = await publisher.settle();
  // The outbox has no row for a move of the clock.
  const theirs = receipts.filter(({ change }) => change.collection !== CLOCK_CHANGES);
  if (theirs.length > 0) await outbox.acknowledge(theirs);
  publisher.confirm(receipts.map(({ change }) => change.id));
  countEdits(service, theirs);
  noteSlow(service, receipts);
  for (const { change, status, pages, ms } of receipts)
    log('published', {
      collection: change.collection,
      document: change.documentId,
      pages: pages.length,
      status,
      ...ms,
    });
  return receipts.length;
}

/** Counts the edits of these receipts for metrics. */
function countEdits({ edits }: Service, receipts: readonly ChangeReceipt[]): void {
  for (const { status, ms } of receipts)
    if (status === 'live') observe(edits.live, (ms.queue + ms.plan + ms.render + ms.live) / 1000);
    else edits.failed += 1;
}

/** Updates the list of the slowest pages. */
function noteSlow({ slowest }: Service, receipts: readonly ChangeReceipt[]): void {
  for (const { portal, path, ms } of receipts.flatMap(({ pages }) => pages))
    if (ms) slowest.push({ portal, page: path, ms: Math.round(ms * 10) / 10 });
  slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST_KEPT);
}
