import type { HistogramState } from '@pune/std/histogram';
import type { Publisher } from './publisher.ts';
import type { PublishedPortal } from './published-portal.ts';

/** Status of publishing for its operators. Instants are ISO 8601. */
export interface ServiceStatus {
  at: string;
  /** `starting`: before its first round, while it opens or takes over from another machine. */
  state: 'starting' | 'idle' | 'publishing' | 'releasing' | 'trouble';
  /** The error that stops all publishing. */
  trouble: string | null;
  /** Changes that could not be applied and wait for a retry. */
  held: { collection: string; documentId: string; error: string; tries: number; retryAt: string }[];
  releases: { portal: string; name: string; since: string; pages: number }[];
  work: {
    total: number;
    failing: {
      portal: string;
      page: string;
      error: string;
      tries: number;
      since: string;
      retryAt: string;
    }[];
    /** Failing pages beyond those that are listed. */
    unlisted?: number;
  };
  slowest: { portal: string; page: string; ms: number }[];
  /**
   * Edits since the process began: seconds until they were live, and those that were given up. The
   * host exports them as metrics.
   */
  edits?: { live: HistogramState; failed: number };
  progress: { portal: string; done: number; total: number } | null;
}

/** Formats milliseconds since 1970 as ISO 8601. */
export const iso = (ms: number): string => new Date(ms).toISOString();

/** The status of a publisher that has done nothing yet. */
export const statusOfNothing = (at: string): ServiceStatus => ({
  at,
  state: 'idle',
  trouble: null,
  releases: [],
  work: { total: 0, failing: [] },
  held: [],
  slowest: [],
  progress: null,
});

/** The state of the publisher from which its status is computed. */
export interface StatusSource {
  publisher: Publisher;
  portals: readonly PublishedPortal[];
  slowest: ServiceStatus['slowest'];
  edits: NonNullable<ServiceStatus['edits']>;
  trouble: string | null;
  progress: ServiceStatus['progress'];
  isReleasing: boolean;
  isBusy: boolean;
  /** Changes that could not be applied; instants in milliseconds since 1970. */
  held: readonly {
    collection: string;
    documentId: string;
    error: string;
    tries: number;
    retryAt: number;
  }[];
  now: number;
}

/** Assembles the status that the overview of the CMS shows. */
export function statusOf({
  publisher,
  portals,
  slowest,
  edits,
  trouble,
  progress,
  isReleasing,
  isBusy,
  held,
  now,
}: StatusSource): ServiceStatus {
  const live = portals.flatMap(({ config }) => publisher.liveOf(config.id) ?? []);
  return {
    at: iso(now),
    state: trouble
      ? 'trouble'
      : isReleasing || progress
        ? 'releasing'
        : isBusy
          ? 'publishing'
          : 'idle',
    trouble,
    held: held.map(({ retryAt, ...rest }) => ({ ...rest, retryAt: iso(retryAt) })),
    releases: live.map(({ id, site, name, madeAt }) => ({
      portal: site,
      name,
      since: madeAt ?? iso(now),
      pages: publisher.tracking.countPages(id),
    })),
    work: {
      total: live.reduce((sum, { id }) => sum + publisher.work.left(id), 0),
      failing: live.flatMap(({ id, site }) =>
        publisher.work.failures(id).map(({ page, error, tries, since, due }) => ({
          portal: site,
          page,
          error,
          tries,
          since: iso(since),
          retryAt: iso(due),
        })),
      ),
    },
    slowest: [...slowest],
    edits,
    progress,
  };
}
