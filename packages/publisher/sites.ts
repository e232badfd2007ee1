import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collection } from '@pune/content-models/models.ts';
import type { Locale } from '@pune/i18n';

/** The part of a portal's `site.config.ts` that the CMS, the publisher and the host need; its id is the name of its folder. */
export interface SiteConfig {
  id: string;
  name: Record<Locale, string>;
  shortName: Record<Locale, string>;
  url: string;
  locales: Locale[];
  collections: Collection[];
  capabilities: string[];
}

/** Every portal there is, read (by Node itself, also where this file is bundled) from `sites/<id>/site.config.ts`. */
export async function loadSites(root: string): Promise<SiteConfig[]> {
  const folder = path.join(root, 'sites');
  const ids = fs.readdirSync(folder).filter((id) => fs.existsSync(path.join(folder, id, 'site.config.ts'))).sort();
  return Promise.all(
    ids.map(async (id) => {
      const module = (await import(/* turbopackIgnore: true */ pathToFileURL(path.join(folder, id, 'site.config.ts')).href)) as { default: Omit<SiteConfig, 'id'> };
      return { ...module.default, id };
    }),
  );
}
