import path from 'node:path';
import type { Render } from '../../packages/publisher/publisher.ts';
import { loadRenderer } from '../../packages/publisher/renderers.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { root } from '../../tools/env.ts';

/** Loads the compiled renderers of all portals, as the publisher does. */
export const compiledRenderers = async (
  sites: readonly SiteConfig[],
): Promise<Map<string, Render>> =>
  new Map(
    await Promise.all(
      sites.map(async ({ id, url }): Promise<[string, Render]> => [
        id,
        await loadRenderer(path.join(root, 'sites', id, 'dist/renderer'), url),
      ]),
    ),
  );
