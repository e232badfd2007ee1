import { model } from '../../packages/content/model.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { createRenderThreads } from '../../packages/publisher/render-threads.ts';
import { watchThreads } from '../../packages/publisher/testing/watched-threads.ts';

/**
 * Creates a render thread for the oracle, as the publisher has it, and counts what it renders.
 * @param rendererFolder returns the folder of a portal's compiled renderer
 */
export const oracleThreads = (
  snapshotFile: string,
  sites: readonly SiteConfig[],
  rendererFolder: (site: string) => string,
) =>
  watchThreads(
    createRenderThreads({
      snapshotFile,
      model: model.module!,
      urlOf: (id) => sites.find((site) => site.id === id)!.url,
      rendererFolder,
      count: 1,
    }),
  );
