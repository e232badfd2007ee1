import type { APIRoute } from 'astro';
import { AUDIENCES } from '@pune/content-models/audiences.ts';
import type { Collection, Locale } from '@pune/content';
import { ARCHIVED_COLLECTIONS } from '@pune/content/pages';
import { HEAD_PAGES } from '@pune/payments/addresses.constants.ts';
import { site } from 'virtual:pune/site';
import { pathsOf } from '../paths.ts';
import { xmlResponse } from '../xml.ts';

const NAME = /^(?<locale>..)-(?<collection>[a-z]+)(?:-(?<year>\d{4}))?$/;

/** Pages that belong to no collection stand in the map of the first one that is not split by years. */
const FIRST = site.collections.find((collection) => !ARCHIVED_COLLECTIONS.includes(collection));
const FRONT_PAGES = ['/', ...site.collections.map((collection) => `/${collection}/`), ...(site.capabilities.includes('grievances') ? ['/grievances/', '/grievances/new/', '/grievances/track/'] : []), ...(site.capabilities.includes('payments') ? ['/payments/', ...Object.values(HEAD_PAGES).map((head) => `/payments/${head}/`)] : []), ...(site.capabilities.includes('citizens') ? ['/account/', '/account/register/'] : []), ...(site.capabilities.includes('benefits') ? ['/benefits/', '/benefits/aadhaar/'] : []), ...(site.capabilities.includes('dashboard') ? ['/dashboard/'] : []), ...(site.capabilities.includes('audiences') ? ['/for/', ...AUDIENCES.map((audience) => `/for/${audience}/`)] : [])];

export const getStaticPaths = pathsOf(/^\/sitemaps\/(?<map>[^/]+)\.xml$/);

const address = (language: Locale, path: string): string => new URL(`/${language}${path}`, site.url).href;

/** The pages of a collection in one language, each with its other languages. */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const { locale, collection, year } = (NAME.exec(params.map ?? '')?.groups ?? {}) as { locale?: Locale; collection?: Collection; year?: string };
  if (!locale || !collection) return new Response(null, { status: 404 });
  const inYear = year ? { year: Number(year) } : {};
  const slugs = new Map(site.locales.map((language) => [language, new Set(content.addresses(collection, { locale: language, ...inYear }).map(({ slug }) => slug))]));
  const alternatesOf = (languages: Locale[], path: string) => languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language, path)}"/>`).join('');
  const front = collection === FIRST ? FRONT_PAGES.map((path) => `<url><loc>${address(locale, path)}</loc>${alternatesOf(site.locales, path)}</url>`) : [];
  const urls = content.addresses(collection, { locale, ...inYear }).map(({ slug, updatedAt }) => {
    const languages = site.locales.filter((language) => slugs.get(language)!.has(slug));
    const path = `/${collection}/${slug}/`;
    return `<url><loc>${address(locale, path)}</loc><lastmod>${updatedAt}</lastmod>${alternatesOf(languages, path)}</url>`;
  });
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...front, ...urls].join('\n')}\n</urlset>`);
};
