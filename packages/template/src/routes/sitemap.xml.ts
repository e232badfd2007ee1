import type { APIRoute } from 'astro';
import type { Collection, Locale } from '@pune/content';
import { site } from 'virtual:pune/site';
import { pathsOf } from '../paths.ts';
import { xmlResponse } from '../xml.ts';

const NAME = /^(?<locale>..)-(?<collection>[a-z]+)(?:-(?<year>\d{4}))?$/;

export const getStaticPaths = pathsOf(/^\/sitemaps\/(?<map>[^/]+)\.xml$/);

/** The pages of a collection in one language, each with its other languages. */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const { locale, collection, year } = (NAME.exec(params.map ?? '')?.groups ?? {}) as { locale?: Locale; collection?: Collection; year?: string };
  if (!locale || !collection) return new Response(null, { status: 404 });
  const inYear = year ? { year: Number(year) } : {};
  const slugs = new Map(site.locales.map((language) => [language, new Set(content.addresses(collection, { locale: language, ...inYear }).map(({ slug }) => slug))]));
  const address = (language: Locale, slug: string) => new URL(`/${language}/${collection}/${slug}/`, site.url).href;
  const urls = content.addresses(collection, { locale, ...inYear }).map(({ slug, updatedAt }) => {
    const languages = site.locales.filter((language) => slugs.get(language)!.has(slug));
    const alternates = languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language, slug)}"/>`).join('');
    return `<url><loc>${address(locale, slug)}</loc><lastmod>${updatedAt}</lastmod>${alternates}</url>`;
  });
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`);
};
