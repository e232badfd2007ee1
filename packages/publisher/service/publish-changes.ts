import { messageOf } from '@pune/std/errors';
import { nameOf, type Change } from '../outbox.ts';
import { LOWEST } from '../transitions.ts';
import { deliverConcurrently } from './deliver-receipts.ts';
import { isDue, pause, type Service } from './state.ts';

const BATCH = 200;
const HELD_RETRY_MS_MAX = 60_000;
/**
 * Lowest-priority batches wait this long for pending receipts: otherwise each response of the host
 * would wait for a batch.
 */
const RECEIPT_FIRST_MS = 1000;

/**
 * Starts waiting changes and processes one batch, so that a change arriving meanwhile waits for one
 * batch only. Returns `false` if there was nothing to do.
 * @throws the error of a delivery that failed since the last call
 */
export async function publishChanges(service: Service): Promise<boolean> {
  const { publisher, portals, pollMs } = service;
  if (portals.some(({ config }) => publisher.liveOf(config.id) === null)) return false;
  const taken = await startChanges(service);
  if (service.delivering && taken === 0 && publisher.isLowestDue())
    await Promise.race([service.delivering, pause(service, RECEIPT_FIRST_MS)]);
  const done = await publisher.processBatch();
  const delivery = deliverConcurrently(service);
  service.isLowest = done[0]?.priority === LOWEST;
  const isBusy =
    taken + done.length > 0 ||
    (await Promise.race([delivery, pause(service, pollMs).then(() => 1)])) > 0;
  const { deliveryError } = service;
  service.deliveryError = null;
  if (deliveryError !== null) throw deliveryError;
  return isBusy;
}

/**
 * Starts the next outbox changes. Skips changes in progress and documents whose earlier change
 * waits for a retry. Returns how many were started. Reads the outbox when notified, and else
 * at most twice in an interval of polling, because each read is a query of the CMS.
 */
async function startChanges(service: Service): Promise<number> {
  const { publisher, outbox, held: heldDocuments, pollMs } = service;
  // Half of the interval, because a timer may fire slightly early.
  if (!service.isNotified && performance.now() - service.readAt < pollMs / 2) return 0;
  service.isNotified = false;
  service.readAt = performance.now();
  const begun = new Set(publisher.work.begun());
  const waiting = new Set<string>();
  const due: Change[] = [];
  const limit = begun.size + service.heldBack + BATCH;
  const given = await outbox.next(limit);
  // There may be more.
  service.isNotified ||= given.length === limit;
  service.heldBack = 0;
  for (const change of given) {
    if (begun.has(change.id)) continue;
    const name = nameOf(change);
    if (!isDue(service, heldDocuments.get(name)?.retryAt, HELD_RETRY_MS_MAX)) waiting.add(name);
    if (waiting.has(name)) service.heldBack++;
    else due.push(change);
  }
  if (due.length === 0) return 0;
  const { begun: taken, held } = await publisher.intake(due);
  // The first retries of a change are immediate.
  service.isNotified ||= held.length > 0;
  const names = new Set(held.map(({ change }) => nameOf(change)));
  for (const { change, error } of held) hold(service, change, error);
  for (const change of due) if (!names.has(nameOf(change))) heldDocuments.delete(nameOf(change));
  return taken;
}

/** Records a failed change and the time of its next try. The first two retries are immediate. */
function hold({ held, log, now }: Service, change: Change, error: unknown): void {
  const { collection, documentId } = change;
  const tries = (held.get(nameOf(change))?.tries ?? 0) + 1;
  held.set(nameOf(change), {
    collection,
    documentId,
    tries,
    error: messageOf(error),
    retryAt: tries < 3 ? 0 : now() + Math.min(1000 * 2 ** tries, HELD_RETRY_MS_MAX),
  });
  log('held', { collection, document: documentId, tries, error: messageOf(error) });
}
