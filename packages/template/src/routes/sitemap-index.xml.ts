import type { APIRoute } from 'astro';
import { ARCHIVED_COLLECTIONS } from '@pune/content/pages';
import { site } from 'virtual:pune/site';
import { xmlResponse } from '../xml.ts';

/** Names the site maps: one for each language and collection, and each year of those that have archives. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const maps = site.locales.flatMap((locale) =>
    site.collections.flatMap((collection) => {
      const parts = ARCHIVED_COLLECTIONS.includes(collection) ? content.slugYears(collection) : [0];
      return parts.map((year) => {
        const changed = content.lastChange(collection, { locale, ...(year && { year }) });
        return `<sitemap><loc>${new URL(`/sitemaps/${locale}-${collection}${year ? `-${year}` : ''}.xml`, site.url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</sitemap>`;
      });
    }),
  );
  return xmlResponse(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>`);
};
