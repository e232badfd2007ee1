import { setImmediate as breathe } from 'node:timers/promises';
import type { Snapshot } from '@pune/snapshot';
import { createQueue } from '@pune/std/queue';
import type { CheckLive } from './live.ts';
import type { PublishedPortal } from './published-portal.ts';
import type { RenderThreads } from './render-threads.ts';
import type { Render, Rendering } from './rendering.ts';
import { createShownFiles, type ShownFilesOptions } from './shown-files.ts';
import type { Release } from './target.ts';
import { createTracking, type Picture, type Tracking } from './tracking.ts';
import { machineStart } from './verify.ts';
import { createWork, type Work } from './work.ts';

export interface PublisherOptions extends ShownFilesOptions {
  snapshot: Snapshot;
  portals: readonly PublishedPortal[];
  /** Renders the pages of whole releases. Without it they are rendered in this process. */
  rendering?: Rendering;
  /** Threads that render pages of an edit beside this one. */
  threads?: RenderThreads;
  /**
   * Fetches pages from their live addresses. Without it, receipts give the time when pages were
   * written.
   */
  checkLive?: CheckLive;
  /** Called with the preview picture of a live page that did not show it before. */
  onPicture?: (site: string, picture: Picture) => void;
  /** Called when no page of a live release shows a file any more and the file has been deleted. */
  onFileGone?: (site: string, name: string) => void;
  /** Number of releases kept per portal, including the live one. */
  keep?: number;
  now?: () => number;
  /** Returns the time when this machine started, in milliseconds since 1970. */
  machineStart?: () => number;
  log?: (event: string, details: Record<string, unknown>) => void;
}

/** Number of releases kept per portal, including the live one. */
const KEEP = 3;

/**
 * Everything that publishing works on, as one value. The functions in `steps/` take it as their
 * first argument; they are the steps of the algorithm in docs/publishing.md.
 */
export interface Engine {
  /** The published content. Its database also holds the tables of `tracking` and of `work`. */
  readonly snapshot: Snapshot;
  /** The dependency graph: releases, their pages, the queries that these ran. */
  readonly tracking: Tracking;
  /** The queue of pages, and the outcomes that become receipts. */
  readonly work: Work;
  /** The portals with their targets. */
  readonly portals: readonly PublishedPortal[];
  /** Live releases: release id to portal id. */
  readonly live: Map<number, string>;
  /** Ids of releases being made. */
  readonly making: Set<number>;
  /** Loaded renderers, by portal and renderer id. */
  readonly renderers: Map<string, Promise<Render>>;
  /** Opened releases by id. */
  readonly handles: Map<number, Release>;
  /** Runs a task after those before it, while no transaction is open. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  /** Facts about the disk that a failed transaction left unknown. */
  readonly doubts: {
    /** True if pages may have been written whose digests were rolled back. */
    pages: boolean;
    /** True if media files may have been written for pages that were not. */
    files: boolean;
  };
  /** Pages to render without writing them, so that later renders are fast. */
  readonly warming: { known: Set<string>; waiting: { release: number; page: string }[] };
  /** Copies media files and their variants into a release. */
  readonly showFiles: ReturnType<typeof createShownFiles>;
  /** Number of releases kept per portal, including the live one. */
  readonly keep: number;
  readonly rendering: Rendering | undefined;
  readonly threads: RenderThreads | undefined;
  readonly checkLive: CheckLive | undefined;
  readonly onPicture: (site: string, picture: Picture) => void;
  readonly onFileGone: (site: string, name: string) => void;
  readonly now: () => number;
  readonly machineStart: () => number;
  readonly log: (event: string, details: Record<string, unknown>) => void;
}

/** Opens the tables of an engine. No release is live before `recall` or `makeRelease`. */
export function createEngine(options: PublisherOptions): Engine {
  const { snapshot, portals } = options;
  return {
    snapshot,
    portals,
    tracking: createTracking(snapshot, new Map(portals.map(({ config }) => [config.id, config]))),
    work: createWork(snapshot),
    live: new Map(),
    making: new Set(),
    renderers: new Map(),
    handles: new Map(),
    // Yields to the event loop between tasks: otherwise a long series of synchronous tasks would
    // block timers, sockets and signals for minutes.
    exclusively: createQueue(() => breathe()),
    doubts: { pages: false, files: false },
    warming: { known: new Set(), waiting: [] },
    showFiles: createShownFiles(options),
    keep: options.keep ?? KEEP,
    rendering: options.rendering,
    threads: options.threads,
    checkLive: options.checkLive,
    onPicture: options.onPicture ?? (() => {}),
    onFileGone: options.onFileGone ?? (() => {}),
    now: options.now ?? Date.now,
    machineStart: options.machineStart ?? machineStart,
    log: options.log ?? (() => {}),
  };
}

/**
 * Runs a task in a transaction of the snapshot. Transactions are queued, so that awaits inside one
 * do not interleave with the next.
 */
export const inTransaction = <T>(
  { snapshot: { db }, work, doubts, exclusively }: Engine,
  task: () => Promise<T>,
): Promise<T> =>
  exclusively(async () => {
    db.exec('begin immediate');
    try {
      // This write can fail too when the disk is full, so it is part of the next transaction
      // instead of the error handling.
      if (doubts.pages) work.markUncertain();
      const result = await task();
      db.exec('commit');
      doubts.pages = false;
      return result;
    } catch (error) {
      // The rollback undid recorded digests, but pages written before the error are on disk.
      doubts.pages = true;
      doubts.files = true;
      // SQLite rolls back by itself when the disk is full.
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  });

/** Returns the renderer of a release. Each renderer is loaded once; a failed load is repeated. */
export function renderOf(engine: Engine, release: number): Promise<Render> {
  const { site, renderer } = engine.tracking.releaseOf(release)!;
  const key = `${site} ${renderer}`;
  let render = engine.renderers.get(key);
  if (!render) {
    engine.renderers.set(key, (render = portalOf(engine, site).load(renderer)));
    render.catch(() => engine.renderers.delete(key));
  }
  return render;
}

/** Returns the handle of a release, opened once. */
export function openRelease(engine: Engine, release: number): Release {
  const known = engine.handles.get(release);
  if (known) return known;
  const { site, name } = engine.tracking.releaseOf(release)!;
  const opened = portalOf(engine, site).target.open(name);
  engine.handles.set(release, opened);
  return opened;
}

/**
 * Returns a portal.
 * @throws if there is no portal with this id
 */
export function portalOf({ portals }: Engine, site: string): PublishedPortal {
  const portal = portals.find(({ config }) => config.id === site);
  if (!portal)
    throw new Error(
      `[publisher] Unknown portal "${site}": choose one of ${portals.map(({ config }) => config.id).join(', ')}`,
    );
  return portal;
}
