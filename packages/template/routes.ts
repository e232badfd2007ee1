import fs from 'node:fs';
import { patternOf, type Route } from '@pune/content/route';
import {
  featuresOf,
  isPaged,
  routesOf as rowsOf,
  type Feature,
  type ROUTES,
} from '@pune/content/routes';
import type { Site } from './site.schema.ts';

/** The files of the pages of every portal, which are in the folder of what they show. */
const FILES: Record<keyof typeof ROUTES.portal, string> = {
  home: 'home/home.astro',
  notFound: 'errors/not-found.astro',
  gone: 'errors/not-found.astro',
  takenDown: 'errors/taken-down.astro',
  shell: 'shared/layout/shell.astro',
  sitemap: 'sitemap/sitemap.astro',
  changes: 'changes/list.astro',
  changesFeed: 'changes/feed.xml.ts',
  changesItems: 'changes/items.json.ts',
  copies: 'copies/list.astro',
  worker: 'copies/worker.js.ts',
  manifest: 'copies/manifest.webmanifest.ts',
  robots: 'sitemap/robots.txt.ts',
  embedding: 'shared/embedding.json.ts',
  capabilities: 'shared/capabilities.json.ts',
  redirects: 'redirects/_redirects.ts',
  siteMapIndex: 'sitemap/sitemap-index.xml.ts',
  siteMap: 'sitemap/sitemap.xml.ts',
};

/** The files of pages that several collections have in the same form, by the names of routes. */
const SHARED: Partial<Record<string, string>> = {
  changesFeed: 'changes/of-type.xml.ts',
  texts: 'changes/texts.astro',
  changed: 'changes/changed.astro',
};

/**
 * Returns the file of a route, which is named after its row in the table: `payments/head.astro`. A
 * file that is no page has its extension: `news/feed.xml.ts`.
 */
function fileOf(feature: Feature, name: string, { path }: Route): string {
  if (feature === 'portal') return FILES[name as keyof typeof FILES];
  if (isPaged(feature) && SHARED[name]) return SHARED[name];
  const extension = /\.([a-z]+)$/.exec(path)?.[1];
  return `${feature}/${name}.${extension ? `${extension}.ts` : 'astro'}`;
}

const isFile = (file: string): boolean => fs.existsSync(new URL(`src/${file}`, import.meta.url));

/**
 * Returns the routes of a portal, those of its collections and capabilities: the file below `src/`
 * by URL pattern.
 *
 * @throws an error that names the missing file of a route
 */
export function routesOf(
  site: Pick<Site, 'collections' | 'capabilities'>,
  exists: (file: string) => boolean = isFile,
): Record<string, string> {
  return Object.fromEntries(
    featuresOf(site).flatMap((feature) =>
      rowsOf(feature).map(([name, route]) => {
        const file = fileOf(feature, name, route);
        if (!exists(file))
          throw new Error(
            `[template] The route ${feature}.${name} (${route.path}) has no page: create packages/template/src/${file}`,
          );
        return [patternOf(route), file];
      }),
    ),
  );
}
