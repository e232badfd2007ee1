import path from 'node:path';
import type { Snapshot } from '@pune/content/snapshot';
import type { Render } from './rendering.ts';
import { isBranch, type Tracking } from './tracking.ts';

/** V8 compiles a template on first use, and optimises it after some runs. */
const ROUNDS = 3;

export interface WarmingOptions {
  snapshot: Snapshot;
  tracking: Tracking;
  /** Live releases: release id to portal id. */
  live: ReadonlyMap<number, string>;
  renderOf: (release: number) => Promise<Render>;
  /**
   * Runs a task while no transaction is open: it could otherwise cache results that a rollback
   * makes invalid.
   */
  exclusively: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * Creates the warm-up: renders pages of live releases only to speed up later renders, because a new
 * process takes three times as long for the first pages of an alert. Nothing is written and no
 * dependencies are recorded.
 */
export function createWarming({ snapshot, tracking, live, renderOf, exclusively }: WarmingOptions) {
  /** Renderers that were warmed up or are about to be. */
  const known = new Set<string>();
  let waiting: { release: number; page: string }[] = [];

  function begin(): void {
    for (const [release, site] of live) {
      const name = `${site} ${tracking.releaseOf(release)!.renderer}`;
      if (known.has(name)) continue;
      known.add(name);
      const pages = [
        ...new Set([...tracking.firstPagesOf(release), ...onePageOfEachRoute(tracking, release)]),
      ];
      for (let round = 0; round < ROUNDS; round++)
        waiting.push(...pages.map((page) => ({ release, page })));
    }
  }

  async function render({ release, page }: { release: number; page: string }): Promise<void> {
    if (!live.has(release)) return;
    try {
      const make = await renderOf(release);
      await make(
        page,
        snapshot.reader(
          live.get(release)!,
          () => {},
          () => {},
        ),
      );
    } catch {
      // Ignored: the error is reported when the page is rendered for publication.
    }
  }

  return {
    /** Renders pages for some milliseconds. Returns `false` if there were none to render. */
    async warm(ms = 0): Promise<boolean> {
      begin();
      if (waiting.length === 0) return false;
      const started = performance.now();
      await exclusively(async () => {
        let count = 0;
        do await render(waiting[count++]!);
        while (count < waiting.length && performance.now() - started < ms);
        waiting = waiting.slice(count);
      });
      return true;
    },
  };
}

/**
 * Returns one page of each route: each address below the root and the collections, and each form of
 * address below their parts.
 */
function onePageOfEachRoute(tracking: Tracking, release: number): string[] {
  const found = new Map<string, string>();
  const walk = (branch: string): void => {
    const children = tracking.childrenOf(release, branch);
    const isPart = branch.includes('/');
    for (const { page } of children) {
      if (isBranch({ page })) continue;
      const form = isPart
        ? `${branch.split('/')[0]} ${page.split('/').length} ${path.extname(page)}`
        : page.replace(/^\/[a-z]{2}\//, '/');
      if (!found.has(form)) found.set(form, page);
    }
    const branches = children.filter(isBranch);
    // All parts of a collection have the same routes, and so have all years.
    const years = branches.filter(({ page }) => /\/\d+$/.test(page)).slice(-1);
    const parts = branches.filter(({ page }) => /\/\d+of\d+$/.test(page)).slice(0, 1);
    for (const { page } of branch === '~' ? branches : [...parts, ...years]) walk(page);
  };
  walk('~');
  return [...found.values()];
}
