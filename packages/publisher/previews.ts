import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { previewRequestName, type Preview } from '@pune/snapshot/previews';
import { messageOf } from '@pune/std/errors';
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
    sweep: (wanted: ReadonlySet<string>) => number;
  };
  log?: (event: string, details: Record<string, unknown>) => void;
}

interface Due {
  portal: PreviewedPortal;
  release: Release;
  /** Pictures that the release has already. */
  names: Set<string>;
  name: string;
  preview: Preview;
  turn: number;
}

const PAGES_AT_ONCE = 500;

export type Previews = ReturnType<typeof createPreviews>;

/**
 * Creates the job that draws preview pictures, after pages are live and without delaying edits. The
 * requested pictures are stored with each page, so nothing is lost when the publisher is killed.
 */
// oxlint-disable-next-line max-lines-per-function -- a job: short functions over what it has drawn.
export function createPreviews({ tracking, portals, store, log = () => {} }: PreviewsOptions) {
  const shown = new Map<string, { release: string; names: Set<string> }>();
  /** Pictures requested since the last tick, by portal. */
  const asked = new Map<string, Picture[]>();
  let hasSwept = false;
  let stopped = false;
  let work: Promise<void> | null = null;

  const drawnOn = ({ asked, brand }: Picture): Preview => ({ ...asked, ...brand });

  /**
   * Returns all pictures that the pages of a release request. Runs once per release; later requests
   * arrive by `note`. Reads a few rows at a time, so that no edit waits for all of them.
   */
  async function wantedOf(site: string, name: string): Promise<Map<string, Preview>> {
    const release = tracking.releases().find((one) => one.site === site && one.name === name);
    const wanted = new Map<string, Preview>();
    if (!release) return wanted;
    const brands = tracking.brands();
    for (let last = 0; ; await breathe()) {
      const pictures = tracking.picturesOf(release.id, last, PAGES_AT_ONCE);
      for (const { picture: asked } of pictures)
        wanted.set(previewRequestName(asked), drawnOn({ asked, brand: brands.get(asked.brand)! }));
      if (pictures.length < PAGES_AT_ONCE) return wanted;
      last = pictures.at(-1)!.id;
    }
  }

  function namesIn(site: string, release: string): Set<string> {
    const known = shown.get(site);
    if (known?.release === release) return known.names;
    const names = new Set<string>();
    shown.set(site, { release, names });
    return names;
  }

  /**
   * Draws one picture and puts it into the release. Then sleeps as long as it took, which leaves
   * half of the time to edits and visitors on a small machine.
   * @returns `false` if the picture was not drawn
   */
  async function show({ portal, release, names, name, preview }: Due): Promise<boolean> {
    if (portal.release()?.name !== release.name) return false;
    const started = performance.now();
    // Marked before drawing: a picture that fails is not retried until the publisher restarts.
    names.add(name);
    try {
      const file = await store.fileOf(preview);
      // An edit may have removed the picture from the page while it was drawn.
      if (!isStillShown(portal.id, release.name, name)) {
        names.delete(name);
        return false;
      }
      await release.asset(name, file, { isShared: true });
      return true;
    } catch (error) {
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

  function isStillShown(site: string, releaseName: string, name: string): boolean {
    const release = tracking
      .releases()
      .find((one) => one.site === site && one.name === releaseName);
    return release !== undefined && tracking.isShown(release.id, name);
  }

  /** Returns `true` if a portal has a new live release or new requests. */
  const isDue = (): boolean =>
    portals.some(({ id, release }) => {
      const name = release()?.name;
      return name !== undefined && (asked.has(id) || shown.get(id)?.release !== name);
    });

  async function draw(): Promise<void> {
    const wanted: { portal: PreviewedPortal; release: Release; all: Map<string, Preview> }[] = [];
    for (const portal of portals) {
      const release = portal.release();
      if (!release) continue;
      const isKnown = shown.get(portal.id)?.release === release.name;
      const news = new Map(
        (asked.get(portal.id) ?? []).map((picture) => [
          previewRequestName(picture.asked),
          drawnOn(picture),
        ]),
      );
      asked.delete(portal.id);
      wanted.push({
        portal,
        release,
        all: isKnown ? news : await wantedOf(portal.id, release.name),
      });
    }
    if (!hasSwept && wanted.length === portals.length) {
      store.sweep(new Set(wanted.flatMap(({ all }) => [...all.keys()])));
      hasSwept = true;
    }
    const due = wanted.flatMap(({ portal, release, all }) => {
      const names = namesIn(portal.id, release.name);
      return [...all]
        .filter(([name]) => !names.has(name))
        .map(([name, preview], turn): Due => ({ portal, release, names, name, preview, turn }));
    });
    // Portals take turns: the first pictures of every portal come before the last ones of any.
    if (due.length > 0) await showAll(due.sort((a, b) => a.turn - b.turn));
  }

  async function showAll(due: readonly Due[]): Promise<void> {
    const started = Date.now();
    let pictures = 0;
    for (const one of due) if (!stopped && (await show(one))) pictures++;
    log('previews', { pictures, ms: Date.now() - started });
  }

  return {
    /** Adds the requested picture of a page that was rendered. */
    note(site: string, picture: Picture): void {
      const known = asked.get(site);
      if (known) known.push(picture);
      else asked.set(site, [picture]);
    },
    /**
     * Forgets a file that was deleted from the live release, so that a page that requests it again
     * gets it.
     */
    forget: (site: string, name: string): void => void shown.get(site)?.names.delete(name),
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
