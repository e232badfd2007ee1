import path from 'node:path';
import type { Render } from '../../packages/publisher/publisher.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { loadRenderer } from '../../packages/template/render.ts';
import { root } from '../../tools/env.ts';

/** The compiled renderers of all portals, as the publisher loads them. */
export async function compiledRenderers(sites: readonly SiteConfig[]): Promise<Map<string, Render>> {
  const renderers = new Map<string, Render>();
  for (const site of sites) {
    const { render } = await loadRenderer(site, path.join(root, 'sites', site.id, 'dist/renderer'));
    renderers.set(site.id, async (page, content) => {
      const { status, body } = await render(page, content);
      if (status !== 200 && !page.endsWith('/404.html')) throw new Error(`${page} answered ${status}`);
      return body;
    });
  }
  return renderers;
}
