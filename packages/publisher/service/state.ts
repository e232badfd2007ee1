import { emptyHistogram, type HistogramState } from '@pune/std/histogram';
import type { Snapshot } from '@pune/snapshot';
import type { Outbox } from '../outbox.ts';
import type { Previews } from '../previews.ts';
import type { Publisher } from '../publisher.ts';
import type { PublishedPortal } from '../published-portal.ts';
import type { ServiceStatus } from '../service-status.ts';

/** A job of the site's own, which works beside the edits. */
export interface IdleJob {
  /** Starts what is due. */
  tick(): void;
  /** Stops at the next point from which another process can continue. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  outbox: Outbox;
  publisher: Publisher;
  snapshot: Snapshot;
  portals: readonly PublishedPortal[];
  /** Reconciles with the CMS: writes changes that the outbox lacks into it. */
  sweep?: () => Promise<void>;
  /** Writes scheduled changes that are due into the outbox. */
  schedule?: () => Promise<unknown>;
  /** Processes operators' requests from the command line. Returns `false` if there were none. */
  requests?: () => Promise<boolean>;
  /** Maintains the search index of the static pages. */
  staticSearch?: IdleJob;
  /** Keeps a search server up to date. */
  searchCopies?: IdleJob;
  /** Draws the preview pictures of pages. */
  previews?: Previews;
  /** False while the disk has no room for a new release; edits go on. */
  hasRoom?: () => boolean;
  /** Called with the status about once a second, and at once when an error begins or ends. */
  onStatus?: (status: ServiceStatus) => void;
  log?: (event: string, details: Record<string, unknown>) => void;
  pollMs?: number;
  sweepMs?: number;
  now?: () => number;
}

type Optional = 'staticSearch' | 'searchCopies' | 'previews' | 'onStatus';

/** A document whose change could not be applied. */
export interface HeldDocument {
  collection: string;
  documentId: string;
  tries: number;
  error: string;
  /** The time of the next try, in milliseconds since 1970. */
  retryAt: number;
}

/** The running publisher as one value: its parts, and its state between two rounds. */
export interface Service
  extends Required<Omit<ServiceOptions, Optional>>, Pick<ServiceOptions, Optional> {
  /** Documents whose change waits for its next try, by collection and id. */
  readonly held: Map<string, HeldDocument>;
  /**
   * Number of changes that waited at the last read of the outbox; the next read asks for that many
   * more.
   */
  heldBack: number;
  /** True if changes may be in the outbox that the last read did not return. */
  isNotified: boolean;
  /** When the outbox was read last, by `performance.now()`. */
  readAt: number;
  /** The running delivery of receipts. */
  delivering: Promise<number> | null;
  /** The error of a failed delivery, until a round reports it. */
  deliveryError: unknown;
  /** Failed releases by portal, and when each is tried again. */
  readonly retries: Map<string, { count: number; retryAt: number }>;
  /** The running releases. */
  releasing: Promise<void> | null;
  /** True while releases wait for room on the disk. */
  isOutOfRoom: boolean;
  progress: ServiceStatus['progress'];
  /** True once the CMS was compared with the snapshot. */
  isSwept: boolean;
  /** The running comparison with the CMS. */
  keepingUp: Promise<void> | null;
  /** True if the last round published something. */
  isBusy: boolean;
  /**
   * True if the last batch had lowest priority. Compression then waits, so that an alert reaches all
   * pages first.
   */
  isLowest: boolean;
  /** The error of the last round. */
  trouble: string | null;
  readonly edits: { live: HistogramState; failed: number };
  readonly slowest: { portal: string; page: string; ms: number }[];
  reported: { at: number; trouble: string | null };
  isStopped: boolean;
  /** Ends the current pause. */
  wake: () => void;
}

/** Bounds of the time until an edit is live; the objective is one second. */
const EDIT_SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300];

export const openService = ({
  sweep = async () => {},
  schedule = async () => {},
  requests = async () => false,
  hasRoom = () => true,
  log = () => {},
  pollMs = 100,
  sweepMs = 60_000,
  now = Date.now,
  ...parts
}: ServiceOptions): Service => ({
  ...parts,
  sweep,
  schedule,
  requests,
  hasRoom,
  log,
  pollMs,
  sweepMs,
  now,
  held: new Map(),
  heldBack: 0,
  isNotified: true,
  readAt: -Infinity,
  delivering: null,
  deliveryError: null,
  retries: new Map(),
  releasing: null,
  isOutOfRoom: false,
  progress: null,
  isSwept: false,
  keepingUp: null,
  isBusy: false,
  isLowest: false,
  trouble: null,
  edits: { live: emptyHistogram(EDIT_SECONDS), failed: 0 },
  slowest: [],
  reported: { at: -Infinity, trouble: null },
  isStopped: false,
  wake: () => {},
});

/** Waits, until the time is over or the service is woken. */
export const pause = (service: Service, ms: number): Promise<void> =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    service.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

/**
 * Returns `true` if less than `ms` have passed since `at`. The clock may be set back: an instant
 * that lies further ahead than any pause is long is past.
 */
export const isWithin = ({ now }: Service, at: number, ms: number): boolean =>
  Math.abs(now() - at) < ms;

/** Returns `true` if a retry is due. An instant further ahead than the longest pause is past. */
export const isDue = ({ now }: Service, retryAt = 0, pauseMsMax = 0): boolean =>
  retryAt <= now() || retryAt > now() + pauseMsMax;
