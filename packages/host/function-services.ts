import type { HistogramState } from '@pune/std/histogram';

type Variables = Record<string, string | undefined>;

/** The queues of messages: those of the outbox by topic, and those of people by channel. */
export interface Queues {
  topics: readonly {
    topic: string;
    waiting: number;
    due: number;
    oldestSeconds: number;
    failed: number;
  }[];
  channels: readonly { channel: string; queued: number; failedLastHour: number }[];
}

/** The times from the capture of money to its receipt. */
export interface Receipts {
  /** Seconds from a bank's capture to the receipt. */
  delays: HistogramState;
  /** Payments whose money a bank has or holds for ten minutes without a receipt. */
  waiting: readonly { reason: string; payments: number; oldestSeconds: number }[];
}

/** Counts the published pages that readers open. */
export interface PageViews {
  /** Hears of a page that was sent, with the headers that tell a reader from a program. */
  note: (
    site: string,
    path: string,
    headers: Record<'userAgent' | 'destination' | 'purpose', string | undefined>,
  ) => void;
  /** Keeps what was counted so far. It rejects while the services database is away. */
  flush: () => Promise<void>;
}

/** The functions of an installation and their part in its processes. The host knows none of them. */
export interface FunctionServices {
  /** The folder with a folder for each function. */
  folder: string;
  /**
   * Reads the settings of all functions: those that are wrong, and those that are missing with what
   * therefore does not work.
   * @param capabilities what the portals offer
   */
  checkSettings: (
    env: Variables,
    capabilities: ReadonlySet<string>,
  ) => { problems: readonly string[]; gaps: readonly string[] };
  databaseState: (env: Variables) => () => Promise<'ok' | 'failing' | 'newer'>;
  /** Reads the queues of the services database, for metrics. It rejects while that is away. */
  queues: (env: Variables) => () => Promise<Queues>;
  /** Reads how soon receipts follow captures, for metrics. It rejects while the database is away. */
  receipts: (env: Variables) => () => Promise<Receipts>;
  pageViews: (env: Variables) => PageViews;
  /** The settings of each of several processes that together keep within a bound. */
  sharedSettings: (env: Variables, processes: number) => Record<string, string>;
  /**
   * Work that one process does for all of them.
   * @returns the answer to a message of another process, or `null` when the message asks for no
   *   such work
   */
  sharedWork: () => (message: unknown) => Promise<unknown> | null;
}
