import path from 'node:path';
import type { Render } from '../../packages/publisher/publisher.ts';
import { loadRenderer } from '../../packages/publisher/renderers.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { root } from '../../tools/env.ts';

/** Returns the folder of a portal's compiled renderer. */
export const compiledFolder = (site: string): string =>
  path.join(root, 'sites', site, 'dist/renderer');

/** Loads the compiled renderers of all portals, as the publisher does. */
export const compiledRenderers = async (
  sites: readonly SiteConfig[],
): Promise<Map<string, Render>> =>
  new Map(
    await Promise.all(
      sites.map(async ({ id, url }): Promise<[string, Render]> => [
        id,
        await loadRenderer(compiledFolder(id), url),
      ]),
    ),
  );
