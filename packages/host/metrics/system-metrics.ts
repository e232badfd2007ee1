import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Registry } from 'prom-client';
import type { HistogramState } from '@pune/std/histogram';
import { stoodByAt } from '@pune/publisher/stand-by';
import { readAlarms } from '@pune/std/alarms';
import { histogramValues, type Sample } from '@pune/std/metrics';
import type { Queues, Receipts } from '../function-services.ts';
import { registerRead } from './read-metrics.ts';

/** The sources of an installation's metrics, which one process exports. */
export interface SystemSources {
  dataDir: string;
  queues: () => Promise<Queues>;
  receipts: () => Promise<Receipts>;
  /** The state of the services database with its second copy. */
  databaseState: () => Promise<'ok' | 'failing' | 'newer'>;
  /** The web server's certificate, a PEM file. */
  certificate: string | undefined;
  /** The folder of backups. */
  backups: string | undefined;
  /** True if publishers of several machines succeed each other, so that this one may have none. */
  sharesPublishing: boolean;
  statfs?: typeof statfsSync;
}

/** A source that does not answer within this time counts as down: a scrape must not wait for it. */
const SOURCE_MS_MAX = 2_000;

/** The parts of the publisher's status that metrics show. */
interface PublisherStatus {
  at: string;
  trouble: string | null;
  held: readonly unknown[];
  work: { total: number; failing: readonly unknown[] };
  edits?: { live: HistogramState; failed: number };
}

async function inTime<T>(work: () => Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('[host] [metrics] A source is late')), SOURCE_MS_MAX);
  });
  try {
    return await Promise.race([Promise.resolve().then(work), late]);
  } finally {
    clearTimeout(timer);
  }
}

type Read = Record<string, Sample[]>;
const one = (value: number): Sample[] => [{ labels: {}, value }];

function queueSamples({ topics, channels }: Queues): Read {
  const byTopic = (of: (queue: Queues['topics'][number]) => number) =>
    topics.map((queue) => ({ labels: { topic: queue.topic }, value: of(queue) }));
  const byChannel = (of: (state: Queues['channels'][number]) => number) =>
    channels.map((state) => ({ labels: { channel: state.channel }, value: of(state) }));
  return {
    pune_outbox_waiting: byTopic(({ waiting }) => waiting),
    pune_outbox_due: byTopic(({ due }) => due),
    pune_outbox_oldest_seconds: byTopic(({ oldestSeconds }) => oldestSeconds),
    pune_outbox_failed: byTopic(({ failed }) => failed),
    pune_messages_queued: byChannel(({ queued }) => queued),
    pune_messages_failed_last_hour: byChannel(({ failedLastHour }) => failedLastHour),
  };
}

function receiptSamples({ delays, waiting }: Receipts): Read {
  const byReason = (of: (one: Receipts['waiting'][number]) => number) =>
    waiting.map((one) => ({ labels: { reason: one.reason }, value: of(one) }));
  return {
    pune_receipt_seconds: histogramValues('pune_receipt_seconds', {}, delays),
    pune_payments_without_receipt: byReason(({ payments }) => payments),
    pune_payments_without_receipt_oldest_seconds: byReason(({ oldestSeconds }) => oldestSeconds),
  };
}

/**
 * The metrics of the publisher of this machine, by its own heartbeat: one that stands by lives, and
 * has nothing in hand. A machine without a publisher has none.
 */
function publisherSamples(dataDir: string, sharesPublishing: boolean): Read {
  const file = path.join(dataDir, 'publisher-status.json');
  const stoodBy = stoodByAt(dataDir);
  if (stoodBy !== null)
    return {
      pune_publisher_seen_timestamp_seconds: one(stoodBy / 1000),
      pune_publisher_trouble: one(0),
    };
  if (sharesPublishing && !existsSync(file)) return {};
  const { at, trouble, held, work, edits } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as PublisherStatus;
  return {
    pune_publisher_seen_timestamp_seconds: one(Date.parse(at) / 1000),
    pune_publisher_trouble: one(trouble ? 1 : 0),
    pune_publisher_held_changes: one(held.length),
    pune_publisher_waiting_pages: one(work.total),
    pune_publisher_failing_pages: one(work.failing.length),
    pune_edit_live_seconds: edits ? histogramValues('pune_edit_live_seconds', {}, edits.live) : [],
    pune_edits_not_live_total: edits ? one(edits.failed) : [],
  };
}

const BACKUP_NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d+Z)\.json$/;

/** The start of the newest finished backup; 0 without one, so that its age is beyond any limit. */
function newestBackup(folder: string): number {
  const manifests = path.join(folder, 'manifests');
  if (!existsSync(manifests)) return 0;
  const starts = readdirSync(manifests).flatMap((name) => {
    const [, hour, minute, second] = BACKUP_NAME.exec(name) ?? [];
    return hour ? Date.parse(`${hour}:${minute}:${second}`) / 1000 : [];
  });
  return Math.max(0, ...starts);
}

function diskSamples(dataDir: string, statfs: typeof statfsSync): Read {
  const { bavail, bsize, blocks } = statfs(dataDir);
  return { pune_disk_free_bytes: one(bavail * bsize), pune_disk_size_bytes: one(blocks * bsize) };
}

const METRICS: Readonly<
  Record<string, readonly [type: 'gauge' | 'counter' | 'histogram', help: string]>
> = {
  pune_outbox_waiting: ['gauge', 'Messages not yet handled, by topic'],
  pune_outbox_due: ['gauge', 'Messages whose time of delivery has come, by topic'],
  pune_outbox_oldest_seconds: ['gauge', 'For how long the oldest due message has been due'],
  pune_outbox_failed: ['gauge', 'Messages set aside after their last attempt, by topic'],
  pune_messages_queued: ['gauge', 'Messages to people that were not sent yet, by channel'],
  pune_messages_failed_last_hour: ['gauge', 'Messages that failed for good within an hour'],
  pune_receipt_seconds: ['histogram', "Time from a bank's capture of a payment to its receipt"],
  pune_payments_without_receipt: [
    'gauge',
    'Payments whose money a bank has or holds for ten minutes without a receipt',
  ],
  pune_payments_without_receipt_oldest_seconds: ['gauge', 'For how long the oldest of them waits'],
  pune_publisher_seen_timestamp_seconds: ['gauge', 'When the publisher last wrote its status'],
  pune_publisher_trouble: ['gauge', '1 while an error stops all publishing'],
  pune_publisher_held_changes: ['gauge', 'Changes that could not be applied and wait'],
  pune_publisher_waiting_pages: ['gauge', 'Pages that wait to be made'],
  pune_publisher_failing_pages: ['gauge', 'Pages that cannot be made and stay as they were'],
  pune_edit_live_seconds: ['histogram', 'Time from an edit to its live pages'],
  pune_edits_not_live_total: ['counter', 'Edits that were given up before they were live'],
  pune_disk_free_bytes: ['gauge', 'Free space on the disk of the data folder'],
  pune_disk_size_bytes: ['gauge', 'Size of the disk of the data folder'],
  pune_alarm: ['gauge', '1 for each alarm that stands'],
  pune_certificate_expiry_timestamp_seconds: ['gauge', 'When the certificate expires'],
  pune_backup_started_timestamp_seconds: [
    'gauge',
    'When the newest finished backup began; 0: none',
  ],
  pune_source_up: ['gauge', '1 if the metrics of a source could be read'],
};

/** Creates the metrics of the installation. All sources are read once for each scrape. */
export function createSystemMetrics(sources: SystemSources): Registry {
  const registry = new Registry();
  const { dataDir, queues, receipts, databaseState, certificate, backups } = sources;
  const { sharesPublishing, statfs = statfsSync } = sources;
  const readers: Record<string, () => Promise<Read> | Read> = {
    queues: async () => queueSamples(await queues()),
    receipts: async () => receiptSamples(await receipts()),
    'services database': async () => {
      if ((await databaseState()) !== 'ok') throw new Error('[host] [metrics] Not ready');
      return {};
    },
    publisher: () => publisherSamples(dataDir, sharesPublishing),
    disk: () => diskSamples(dataDir, statfs),
    alarms: () => ({
      pune_alarm: readAlarms(dataDir).map(({ id }) => ({ labels: { id }, value: 1 })),
    }),
    ...(certificate && {
      certificate: () => ({
        pune_certificate_expiry_timestamp_seconds: one(
          Date.parse(new X509Certificate(readFileSync(certificate)).validTo) / 1000,
        ),
      }),
    }),
    ...(backups && {
      backups: () => ({ pune_backup_started_timestamp_seconds: one(newestBackup(backups)) }),
    }),
  };

  async function readAll(): Promise<Read> {
    const read: Read = { pune_source_up: [] };
    await Promise.all(
      Object.entries(readers).map(async ([source, reader]) => {
        const found = await inTime(reader).catch(() => null);
        Object.assign(read, found);
        read.pune_source_up!.push({ labels: { source }, value: found ? 1 : 0 });
      }),
    );
    return read;
  }

  let scrape: Promise<Read> | null = null;
  /** prom-client reads the metrics of a scrape in one turn of the event loop. */
  const readOnce = (): Promise<Read> =>
    (scrape ??= readAll().finally(() => {
      scrape = null;
    }));
  for (const [name, [type, help]] of Object.entries(METRICS))
    registerRead(registry, { name, type, help, read: async () => (await readOnce())[name] ?? [] });
  return registry;
}
