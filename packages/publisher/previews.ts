import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { previewRequestName, type Preview } from '@pune/snapshot/previews';
import { messageOf } from '@pune/std/errors';
import { filePath } from './shown-files.ts';
import type { Release } from './target.ts';
import type { Picture, Tracking } from './tracking.ts';

export interface PreviewedPortal {
  id: string;
  /** Returns the live release. A new one has no pictures yet. */
  release: () => Release | null;
}

export interface PreviewsOptions {
  tracking: Tracking;
  portals: readonly PreviewedPortal[];
  /** Draws pictures and caches the files. */
  store: {
    fileOf(preview: Preview): Promise<string>;
    /** Deletes the cached files that are not wanted. */
    sweep: (isWanted: (name: string) => boolean) => Promise<unknown>;
  };
  log?: (event: string, details: Record<string, unknown>) => void;
}

/** The progress through the pages of a live release. */
interface Walk {
  release: string;
  /** The last page whose picture was looked at; `null` after the last page of all. */
  last: string | null;
  /** Pictures by name that pages requested since the last tick. */
  asked: Map<string, Preview>;
  /** Pictures that could not be drawn. They are not tried again until the publisher restarts. */
  failed: Set<string>;
}

/** A portal whose pictures are being drawn. */
interface Turn {
  portal: PreviewedPortal;
  release: Release;
  walk: Walk;
}

const PAGES_AT_ONCE = 500;
/** More requests between two ticks are not kept: the walk through all pages begins again. */
const ASKED_MAX = 10_000;

export type Previews = ReturnType<typeof createPreviews>;

/**
 * Creates the job that draws preview pictures, after pages are live and without delaying edits. The
 * requested pictures are stored with each page, so nothing is lost when the publisher is killed. It
 * walks through them some pages at a time and holds none of the others.
 */
// oxlint-disable-next-line max-lines-per-function -- a job: short functions over what it has drawn.
export function createPreviews({ tracking, portals, store, log = () => {} }: PreviewsOptions) {
  const walks = new Map<string, Walk>();
  let hasSwept = false;
  let stopped = false;
  let work: Promise<void> | null = null;

  const drawnOn = ({ asked, brand }: Picture): Preview => ({ ...asked, ...brand });
  const trackedOf = (site: string, name: string) =>
    tracking.releases().find((one) => one.site === site && one.name === name);

  function walkOf(site: string, release: string): Walk {
    const known = walks.get(site);
    if (known?.release === release) return known;
    const walk: Walk = { release, last: '', asked: new Map(), failed: new Set() };
    walks.set(site, walk);
    return walk;
  }

  const isOver = ({ portal, release }: Turn): boolean =>
    stopped || portal.release()?.name !== release.name;

  /** Yields the pictures requested since the last tick, then those of the pages not yet walked. */
  async function* wantedOf(turn: Turn): AsyncGenerator<[name: string, preview: Preview]> {
    const { portal, release, walk } = turn;
    const asked = [...walk.asked];
    walk.asked.clear();
    for (const [name, preview] of asked)
      if (!fs.existsSync(path.join(release.folder, filePath(name)))) yield [name, preview];
    const tracked = trackedOf(portal.id, release.name);
    while (walk.last !== null && !isOver(turn)) {
      const pictures = tracked ? tracking.picturesOf(tracked.id, walk.last, PAGES_AT_ONCE) : [];
      walk.last = pictures.length < PAGES_AT_ONCE ? null : pictures.at(-1)!.page;
      const brands = tracking.brands();
      for (const { picture } of pictures)
        yield [
          previewRequestName(picture),
          drawnOn({ asked: picture, brand: brands.get(picture.brand)! }),
        ];
      await breathe();
    }
  }

  /**
   * Draws one picture and puts it into the release. Then sleeps as long as it took, which leaves
   * half of the time to edits and visitors on a small machine.
   * @returns `false` if the picture was not drawn
   */
  async function show(turn: Turn, name: string, preview: Preview): Promise<boolean> {
    const { portal, release, walk } = turn;
    if (isOver(turn) || walk.failed.has(name)) return false;
    const started = performance.now();
    try {
      const file = await store.fileOf(preview);
      // An edit may have removed the picture from the page while it was drawn.
      const tracked = trackedOf(portal.id, release.name);
      if (!tracked || !tracking.isShown(tracked.id, name)) return false;
      await release.asset(name, file, { isShared: true });
      return true;
    } catch (error) {
      walk.failed.add(name);
      log('trouble', {
        part: 'previews',
        title: preview.title,
        error: messageOf(error),
      });
      return false;
    } finally {
      await wait(performance.now() - started);
    }
  }

  /** Returns `true` if a portal has a new live release, unfinished pages or new requests. */
  const isDue = (): boolean =>
    portals.some(({ id, release }) => {
      const name = release()?.name;
      const walk = walks.get(id);
      return (
        name !== undefined && (walk?.release !== name || walk.last !== null || walk.asked.size > 0)
      );
    });

  async function draw(): Promise<void> {
    const turns = portals.flatMap((portal): Turn[] => {
      const release = portal.release();
      return release ? [{ portal, release, walk: walkOf(portal.id, release.name) }] : [];
    });
    if (!hasSwept && turns.length === portals.length) {
      const live = turns.flatMap(({ portal, release }) => trackedOf(portal.id, release.name) ?? []);
      await store.sweep((name) => live.some(({ id }) => tracking.isShown(id, name)));
      hasSwept = true;
    }
    await showAll(turns);
  }

  /** Portals take turns: the first pictures of every portal come before the last ones of any. */
  async function showAll(turns: readonly Turn[]): Promise<void> {
    const started = Date.now();
    let [wanted, pictures] = [0, 0];
    let open = turns.map((turn) => ({ turn, pictures: wantedOf(turn) }));
    while (open.length > 0)
      for (const one of open) {
        const { value, done } = await one.pictures.next();
        if (done) open = open.filter((other) => other !== one);
        else if (++wanted && (await show(one.turn, ...value))) pictures++;
      }
    if (wanted > 0) log('previews', { pictures, ms: Date.now() - started });
  }

  return {
    /** Adds the requested picture of a page that was rendered. */
    note(site: string, picture: Picture): void {
      const walk = walks.get(site);
      if (!walk) return; // The first walk will come to the page.
      if (walk.asked.size < ASKED_MAX)
        walk.asked.set(previewRequestName(picture.asked), drawnOn(picture));
      else {
        walk.asked.clear();
        walk.last = '';
      }
    },
    /**
     * Forgets that a file of the live release could not be drawn, when no page shows it any more: a
     * page that requests it again gets another try.
     */
    forget: (site: string, name: string): void => void walks.get(site)?.failed.delete(name),
    /** Starts drawing if there is something to draw and nothing is being drawn. */
    tick(): void {
      if (work || !isDue()) return;
      work = draw()
        .catch((error: unknown) =>
          log('trouble', {
            part: 'previews',
            error: messageOf(error),
          }),
        )
        .finally(() => (work = null));
    },
    /** Stops after the current picture. */
    async stop(): Promise<void> {
      stopped = true;
      await work;
    },
    /** Resolves when nothing is being drawn. */
    settled: async (): Promise<void> => void (await work),
  };
}
