import type { SiteConfig } from '../../packages/content/sites.ts';
import type { Snapshot } from '../../packages/content/snapshot.ts';
import { createRenderThreads } from '../../packages/publisher/render-threads.ts';
import { watchThreads } from '../../packages/publisher/testing/watched-threads.ts';

/**
 * Gives the oracle a render thread, as the publisher has one, and counts its pages.
 * @param rendererFolder returns the folder of a portal's compiled renderer
 */
export function oracleThreads(
  snapshotFile: string,
  sites: readonly SiteConfig[],
  rendererFolder: (site: string) => string,
) {
  const rendered = { pages: 0 };
  return {
    rendered,
    snapshotFile,
    threads(snapshot: Snapshot) {
      const urlOf = (id: string) => sites.find((site) => site.id === id)!.url;
      const threads = createRenderThreads({
        snapshot,
        snapshotFile,
        urlOf,
        rendererFolder,
        count: 1,
      });
      return watchThreads(threads, (made) => {
        rendered.pages += made.pages.length;
        return made;
      }).watched;
    },
  };
}
