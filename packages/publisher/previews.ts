import { setTimeout as wait } from 'node:timers/promises';
import { PREVIEWS } from '@pune/content';
import { previewName, type Preview } from '@pune/content/previews';
import type { Snapshot } from '@pune/content/snapshot';
import type { Target } from './target.ts';

export interface PreviewedPortal {
  id: string;
  /** The name of the live release: another one has no pictures yet. */
  release: () => string | null;
  target: Target;
}

export interface PreviewsOptions {
  snapshot: Snapshot;
  portals: readonly PreviewedPortal[];
  /** Draws pictures and keeps them. */
  store: { fileOf: (preview: Preview) => Promise<string>; sweep: (wanted: ReadonlySet<string>) => number };
  log?: (event: string, details: Record<string, unknown>) => void;
}

export type Previews = ReturnType<typeof createPreviews>;

/**
 * Draws the pictures that stand for pages where they are shared, after the pages are live and never in the way of an edit.
 * What to draw is among the questions that pages asked, so nothing that a killed publisher left is forgotten.
 */
export function createPreviews({ snapshot, portals, store, log = () => {} }: PreviewsOptions) {
  const shown = new Map<string, { release: string; names: Set<string> }>();
  let seen = -1;
  let hasSwept = false;
  let stopped = false;
  let work: Promise<void> | null = null;

  const wantedOf = (site: string): Map<string, Preview> =>
    new Map(
      snapshot
        .sql('select distinct key from questions join reads on question = id where collection = ? and reads.site = ? order by id')
        .all(PREVIEWS, site)
        .map(({ key }) => (JSON.parse(key as string) as [string, Preview])[1])
        .map((preview) => [previewName(preview), preview]),
    );

  function namesIn(site: string, release: string): Set<string> {
    const known = shown.get(site);
    if (known?.release === release) return known.names;
    const names = new Set<string>();
    shown.set(site, { release, names });
    return names;
  }

  /** Leaves half of the time to others: an editor's change, or readers on a small machine. */
  async function show({ release, target }: PreviewedPortal, at: string, missing: Map<string, Preview>, names: Set<string>): Promise<number> {
    let count = 0;
    for (const [name, preview] of missing) {
      if (stopped || release() !== at) break;
      const started = performance.now();
      try {
        target.asset(name, await store.fileOf(preview), { isShared: true });
        count++;
      } catch (error) {
        log('trouble', { part: 'previews', title: preview.title, error: error instanceof Error ? error.message : String(error) });
      }
      // One that fails is tried again by the next publisher, not in a circle.
      names.add(name);
      await wait(performance.now() - started);
    }
    return count;
  }

  async function showAll(due: { portal: PreviewedPortal; release: string; missing: Map<string, Preview>; names: Set<string> }[]): Promise<void> {
    for (const { portal, release, missing, names } of due) {
      const started = Date.now();
      const pictures = await show(portal, release, missing, names);
      if (pictures > 0) log('previews', { portal: portal.id, pictures, ms: Date.now() - started });
    }
  }

  return {
    /** Begins what is due; reads the snapshot before it returns, so it is called between publishes. */
    tick(): void {
      // The publisher alone writes the snapshot: without a change there is nothing new.
      const changes = snapshot.sql('select total_changes() as changes').get()!.changes as number;
      if (work || changes === seen) return;
      seen = changes;
      const wanted = portals.map((portal) => ({ portal, release: portal.release(), wanted: wantedOf(portal.id) }));
      if (!hasSwept) store.sweep(new Set(wanted.flatMap((one) => [...one.wanted.keys()])));
      hasSwept = true;
      const due = wanted.flatMap(({ portal, release, wanted: all }) => {
        if (release === null) return [];
        const names = namesIn(portal.id, release);
        const missing = new Map([...all].filter(([name]) => !names.has(name)));
        return missing.size > 0 ? [{ portal, release, missing, names }] : [];
      });
      if (due.length === 0) return;
      work = showAll(due).finally(() => (work = null));
    },
    /** Ends after the picture at hand. */
    async stop(): Promise<void> {
      stopped = true;
      await work;
    },
    /** Ends when nothing is being drawn. */
    settled: async (): Promise<void> => void (await work),
  };
}
