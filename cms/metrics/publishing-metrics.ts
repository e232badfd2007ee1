import type { Payload } from 'payload';
import { emptyHistogram, observe } from '@pune/std/histogram';
import { histogramValues, type ReadMetric, type Sample } from '@pune/std/metrics';

/** A database that does not answer within this time counts as away: a scrape must not wait for it. */
const SOURCE_MS_MAX = 2_000;
/** Receipts that are counted at one scrape; the others follow at the next ones. */
const RECEIPTS_MAX = 500;
const BOUNDS_SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300];

interface Receipt {
  at: string;
  status: 'live' | 'failed';
  ms: Record<string, number>;
}

/** The state of the content database at a scrape. */
interface Read {
  waiting: number;
  oldestSeconds: number;
  databaseSeconds: number;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('[cms] [metrics] The content database is late')),
      SOURCE_MS_MAX,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readOutbox(cms: Payload, now: Date): Promise<Read> {
  const from = performance.now();
  const { docs, totalDocs } = await cms.find({
    collection: 'outbox',
    sort: ['at', 'id'],
    limit: 1,
    depth: 0,
    overrideAccess: true,
    select: { at: true },
  });
  const oldest = docs[0]?.at;
  return {
    waiting: totalDocs,
    oldestSeconds: oldest ? Math.max(0, (now.getTime() - Date.parse(String(oldest))) / 1000) : 0,
    databaseSeconds: (performance.now() - from) / 1000,
  };
}

export interface PublishingMetricsOptions {
  /** Payload, or null before it is open. */
  opened: () => Payload | null;
  now?: () => Date;
}

/**
 * The metrics of publishing as editors see it: from the save that was acknowledged to the receipt,
 * which is written when all pages were seen live. They are read from the receipts, so that a change
 * that outlived a publisher counts with its whole time.
 */
export function publishingMetrics({
  opened,
  now = () => new Date(),
}: PublishingMetricsOptions): ReadMetric[] {
  const live = emptyHistogram(BOUNDS_SECONDS);
  let failed = 0;
  let countedTo = now().toISOString();

  async function countReceipts(cms: Payload): Promise<void> {
    const { docs } = await cms.find({
      collection: 'receipts',
      where: { at: { greater_than: countedTo } },
      sort: 'at',
      limit: RECEIPTS_MAX,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: { at: true, status: true, ms: true },
    });
    for (const { at, status, ms } of docs as unknown as Receipt[]) {
      countedTo = new Date(at).toISOString();
      if (status === 'failed') failed += 1;
      else observe(live, Object.values(ms).reduce((sum, part) => sum + part, 0) / 1000);
    }
  }

  async function readAll(): Promise<Read | null> {
    const cms = opened();
    if (!cms) return null;
    return inTime(
      (async () => {
        const read = await readOutbox(cms, now());
        await countReceipts(cms);
        return read;
      })(),
    ).catch(() => null);
  }

  let scrape: Promise<Read | null> | null = null;
  /** The metrics of a scrape are read together. */
  const readOnce = (): Promise<Read | null> =>
    (scrape ??= readAll().finally(() => {
      scrape = null;
    }));
  const gauge = (name: string, help: string, of: (read: Read) => number): ReadMetric => ({
    name,
    help,
    type: 'gauge',
    read: async () => {
      const read = await readOnce();
      return read ? [{ labels: {}, value: of(read) }] : [];
    },
  });
  const PUBLISH = 'pune_cms_publish_seconds';
  return [
    gauge('pune_cms_outbox_waiting', 'Saved changes that are not live yet', (read) => read.waiting),
    gauge(
      'pune_cms_outbox_oldest_seconds',
      'For how long the oldest saved change has waited',
      (read) => read.oldestSeconds,
    ),
    gauge(
      'pune_cms_database_seconds',
      'The time of one query of the content database',
      (read) => read.databaseSeconds,
    ),
    {
      name: 'pune_source_up',
      help: '1 if the metrics of a source could be read',
      type: 'gauge',
      read: async () => [
        { labels: { source: 'content database' }, value: (await readOnce()) ? 1 : 0 },
      ],
    },
    {
      name: PUBLISH,
      help: 'Time from an acknowledged save to its receipt: all its pages were seen live',
      type: 'histogram',
      read: async (): Promise<Sample[]> => {
        await readOnce();
        return histogramValues(PUBLISH, {}, live);
      },
    },
    {
      name: 'pune_cms_publish_failed_total',
      help: 'Changes whose receipt says that a page could not be made or was not seen live',
      type: 'counter',
      read: async () => {
        await readOnce();
        return [{ labels: {}, value: failed }];
      },
    },
  ];
}
