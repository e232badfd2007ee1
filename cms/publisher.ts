// node cms/publisher.ts: the long-lived process that publishes the changes in the outbox.
import type { Payload } from 'payload';
import type { Snapshot } from '@pune/content/snapshot';
import { createSearchCopies } from '@pune/content/search-copies';
import { createPreviewStore } from '@pune/images/preview';
import { createPreviews } from '@pune/publisher/previews';
import { answerRequests, requestFiles } from '@pune/publisher/rollback-requests';
import { createPublisherService } from '@pune/publisher/service';
import { createStaticSearch } from './static-search.ts';
import { startWriteBack } from '@pune/publisher/write-back';
import { createDiskSpace } from '@pune/std/disk-space';
import { messageOf } from '@pune/std/errors';
import { exposition, processMetrics } from '@pune/std/metrics';
import { serveMetrics } from '@pune/std/metrics-server';
import { useWardAreas } from '@pune/ui/ward-areas';
import { readWardAreas } from '@pune/ui/ward-areas.file';
import { createCapFeeds } from './cap/cap-feeds.ts';
import { openCms } from './open-cms.ts';
import { openEngine } from './engine.ts';
import { environmentFrom, type Environment } from './environment.ts';
import { outboxOf } from './publisher-outbox.ts';
import { openLinkChecks } from './links/open-checks.ts';
import { openWorkMails } from './work-mails/open-work-mails.ts';
import { openImportJobs } from './import-jobs/open-import-jobs.ts';
import { forgetFileVersions } from './file-versions.ts';
import { mendKeptBytes } from './hooks/kept-bytes.ts';
import { onPoke } from './poke.ts';
import { folderIdentity, LeaseTaken } from './publisher-lease.ts';
import { fenced, keepSnapshot, takeOver } from './take-over.ts';
import { heldRequests, sharedRequests } from './shared-requests.ts';
import { machineName } from './shared-status.ts';
import { leaseOrStandBy, lockWhenFree, openReports, type Log } from './succession.ts';
import { linkActs } from './acts/store.ts';
import { forgetReviewLinks } from './drafts/review-links.ts';
import { forgetReceipts } from './receipts.ts';
import { runDueSchedules } from './due-schedules.ts';
import { sweep } from './sweep.ts';

type PublisherService = ReturnType<typeof createPublisherService>;

const DAY_MS = 24 * 60 * 60 * 1000;
const CAP_EVERY_MS = 60_000;

export interface RunningPublisher {
  /** Resolves when the publisher has been stopped and has finished the current change. */
  done: Promise<void>;
  stop: () => void;
  snapshot: Snapshot;
}

/** Composes the outbox, the engine and their helpers, and runs them until they are stopped. */
export async function startPublisher(
  cms: Payload,
  environment: Environment = environmentFrom(),
  log: Log = logLine,
): Promise<RunningPublisher> {
  const { snapshotFile, previewsDir, pokeFile } = environment;
  const lock = await lockWhenFree(snapshotFile, log);
  let refused: string | null = null;
  let service: PublisherService | null = null;
  const end = (reason: string): void => {
    refused ??= reason;
    service?.stop();
  };
  const lease = await leaseOrStandBy(
    {
      folder: folderIdentity(environment.dataDir),
      machine: machineName(environment),
      log,
      onTrouble: (error) => log('lease-not-renewed', { error: String(error) }),
      onLost: end,
    },
    cms,
    environment,
  ).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const outbox = fenced(outboxOf(cms), lease);
  const reports = await openReports(cms, environment, lease, log);
  const release = async (): Promise<void> => {
    await reports.stop();
    await lease.release().catch(() => {}); // The lease expires by itself.
    lock.release();
  };
  const open = async () => {
    // The epoch that the engine begins in the bucket ends that of another holder.
    await lease.check();
    return openEngine(environment, {
      lease: lease.epoch,
      log,
      onSuperseded: end,
      onProgress: (progress) => service?.onProgress(progress),
      onPicture: (site, picture) => previews.note(site, picture),
      onFileGone: (site, name) => previews.forget(site, name),
      writeBack: () => writeBack.now(),
    });
  };
  const { snapshot, portals, publisher, pruneRenderers, targets } = await open().catch(
    async (error: unknown) => {
      await release();
      throw error;
    },
  );
  // The lease can be lost while the engine opens, before there is a service to stop.
  if (refused) {
    snapshot.close();
    await release();
    throw new Error(refused);
  }
  const writeBack = startWriteBack(snapshot, snapshotFile, {
    onTrouble: (error) => log('trouble', { part: 'write-back', error: messageOf(error) }),
  });
  const searchable = portals.filter(({ config }) => config.capabilities.includes('search'));
  const staticSearch = createStaticSearch({
    snapshot,
    log,
    everyMs: environment.staticSearchMs,
    partPages: environment.staticSearchPartPages,
    portals: searchable.map(({ config }) => ({
      id: config.id,
      release: () => publisher.openLive(config.id),
    })),
  });
  const { searchServer } = environment;
  const searchCopies = searchServer && createSearchCopies({ snapshot, log, ...searchServer });
  const previews = createPreviews({
    tracking: publisher.tracking,
    log,
    store: createPreviewStore(previewsDir),
    portals: portals.map(({ config }) => ({
      id: config.id,
      release: () => publisher.openLive(config.id),
    })),
  });
  const requests = environment.sharesPublishing
    ? heldRequests(sharedRequests(cms), lease)
    : requestFiles(environment.requestsDir);
  const space = createDiskSpace(environment.dataDir);
  const running = createPublisherService({
    outbox,
    publisher,
    snapshot,
    portals,
    staticSearch,
    ...(searchCopies && { searchCopies }),
    previews,
    log,
    sweep: async () => {
      const found = await sweep(cms, snapshot);
      if (found > 0) log('swept', { found });
    },
    schedule: () => runDueSchedules(cms, new Date(), log),
    hasRoom: () => space() === 'ample',
    onStatus: reports.report,
    requests: () => answerRequests(requests, publisher),
  });
  service = running;
  if (targets.inheritedAt !== null) {
    await takeOver({ cms, snapshot, publisher, outbox, inheritedAt: targets.inheritedAt, log });
    targets.settleInheritance?.();
  }
  const keeping = keepSnapshot({ ...targets, publisher, snapshot, portals, log });
  const unwatch = onPoke(pokeFile, () => running.notify());
  const importJobs = openImportJobs(cms, environment, log);
  const forget = () => {
    void importJobs.forget().then(
      (imports) => imports > 0 && log('forgot', { imports }),
      (error: unknown) => log('not-forgotten', { error: String(error) }),
    );
    // Acts of commands that ended before they were linked.
    void linkActs(cms).catch((error: unknown) =>
      log('acts-not-linked', { error: messageOf(error) }),
    );
    void forgetReviewLinks(cms).catch((error: unknown) =>
      log('not-forgotten', { error: String(error) }),
    );
    void forgetReceipts(cms).then(
      (receipts) => receipts > 0 && log('forgot', { receipts }),
      (error: unknown) => log('not-forgotten', { error: String(error) }),
    );
    void forgetFileVersions(cms)
      .then(async (versions) => ({ versions, mended: await mendKeptBytes(cms, environment) }))
      .then(
        (files) => files.versions + files.mended > 0 && log('forgot', files),
        (error: unknown) => log('not-forgotten', { error: String(error) }),
      );
  };
  forget();
  // Once a day, compare documents in full that the frequent sweep considers current by their time
  // of change.
  const compare = () =>
    void sweep(cms, snapshot, { isThorough: true }).then(
      (found) => log('compared', { found }),
      (error: unknown) => log('not-compared', { error: String(error) }),
    );
  const daily = setInterval(() => (forget(), compare(), pruneRenderers()), DAY_MS);
  const { cap } = environment;
  // Alerts of other authorities are compared with the areas that pages draw.
  useWardAreas(readWardAreas(environment.dataDir));
  const feeds = cap && createCapFeeds({ cms, settings: cap, log });
  void feeds?.poll();
  const polling = feeds && setInterval(() => void feeds.poll(), CAP_EVERY_MS);
  const linkChecks = openLinkChecks(
    cms,
    environment,
    portals.map(({ config }) => config),
    log,
  );
  const workMails = openWorkMails(
    cms,
    environment,
    portals.map(({ config }) => config),
    log,
  );
  const done = running.run().finally(async () => {
    await workMails?.stop();
    await Promise.all([linkChecks.stop(), importJobs.stop()]);
    clearInterval(daily);
    if (polling) clearInterval(polling);
    unwatch();
    await keeping.stop();
    await writeBack.stop();
    snapshot.close();
    await release();
    if (refused) throw new Error(refused);
  });
  return { done, stop: running.stop, snapshot };
}

/** Events that are logged as failures, not as information. */
const FAILURES = new Set([
  'trouble',
  'not-released',
  'held',
  'not-forgotten',
  'not-compared',
  'lease-not-renewed',
  'lease-not-taken',
  'status-not-told',
  'not-inherited',
  'not-fetched',
  'snapshot-not-kept',
  'picture',
  'cap-feed-failed',
  'cap-given-up',
  'cap-refused',
  'links-not-checked',
  'acts-not-linked',
  'work-mails-not-taken',
  'import-failed',
]);

/** Logs a line in the format that all processes share. */
function logLine(message: string, details: object): void {
  process.stdout.write(
    `${JSON.stringify({ level: FAILURES.has(message) ? 'error' : 'info', time: new Date().toISOString(), process: 'publisher', ...details, message })}\n`,
  );
}

/** Serves memory, CPU and event loop of this process; the host exports its work from its status. */
async function serveProcessMetrics(place: { port: number; host: string }): Promise<void> {
  const metrics = processMetrics();
  await serveMetrics({
    ...place,
    read: () => exposition(metrics),
    onFailure: (message, error) =>
      logLine(message, { level: 'error', port: place.port, error: messageOf(error) }),
  });
}

/**
 * Runs until it is stopped.
 *
 * @throws errors from which it cannot recover
 */
async function main(): Promise<void> {
  // While standing by, there is nothing to finish.
  let stop = (): void => process.exit(0);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  const { publisherMetrics } = environmentFrom();
  if (publisherMetrics) await serveProcessMetrics(publisherMetrics);
  const running = await startPublisher(await openCms());
  stop = running.stop;
  await running.done;
}

if (import.meta.main)
  await main().then(
    () => process.exit(0),
    (error: unknown) => {
      logLine(messageOf(error), {
        level: 'error',
        stack: error instanceof LeaseTaken ? undefined : (error as Error).stack,
      });
      process.exit(1);
    },
  );
