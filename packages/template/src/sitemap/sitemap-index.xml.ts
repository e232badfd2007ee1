import type { APIRoute } from 'astro';
import { siteMapPath } from '@pune/content/page-tree';
import { site } from 'virtual:pune/site';
import { xmlResponse } from '../shared/xml.ts';

/** The index of the site maps: one map for each language and each part of a collection. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const maps = site.locales.flatMap((locale) =>
    site.collections.flatMap((collection) => {
      const count = content.parts(collection);
      return Array.from({ length: count }, (_, number) => {
        const part = [number, count] as const;
        const changed = content.lastChange(collection, { locale, part });
        return `<sitemap><loc>${new URL(siteMapPath({ collection, locale, part }), site.url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</sitemap>`;
      });
    }),
  );
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>`,
  );
};
