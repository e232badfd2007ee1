import type { APIRoute } from 'astro';
import { AUDIENCES } from '@pune/content-models/audiences';
import type { Locale } from '@pune/content';
import { siteMapOf } from '@pune/content/pages';
import { HEAD_PAGES } from '@pune/payments/addresses.constants';
import { site } from 'virtual:pune/site';
import { origin } from '../shared/origin.ts';
import { pathsOf } from '../shared/paths.ts';
import { xmlResponse } from '../shared/xml.ts';

/** Pages outside of collections are listed in the first map of the first collection. */
const FIRST = site.collections[0];
const FRONT_PAGES = [
  '/',
  ...site.collections.map((collection) => `/${collection}/`),
  ...(site.capabilities.includes('grievances')
    ? ['/grievances/', '/grievances/new/', '/grievances/track/']
    : []),
  ...(site.capabilities.includes('payments')
    ? ['/payments/', ...Object.values(HEAD_PAGES).map((head) => `/payments/${head}/`)]
    : []),
  ...(site.capabilities.includes('citizens') ? ['/account/', '/account/register/'] : []),
  ...(site.capabilities.includes('benefits') ? ['/benefits/', '/benefits/aadhaar/'] : []),
  ...(site.capabilities.includes('dashboard') ? ['/dashboard/'] : []),
  ...(site.capabilities.includes('audiences')
    ? ['/for/', ...AUDIENCES.map((audience) => `/for/${audience}/`)]
    : []),
];

export const getStaticPaths = pathsOf(/^\/sitemaps\/(?<map>[^/]+)\.xml$/);

const address = (language: Locale, path: string): string =>
  `${origin}/${language}${encodeURI(path)}`;

/**
 * The pages of one part of a collection in one language, with their alternates in other languages.
 */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const map = siteMapOf(params.map ?? '');
  if (!map) return new Response(null, { status: 404 });
  const { collection, locale, part } = map;
  const alternatesOf = (languages: readonly Locale[], path: string) =>
    languages
      .map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language, path)}"/>`,
      )
      .join('');
  const front =
    collection === FIRST && part[0] === 0
      ? FRONT_PAGES.map(
          (path) =>
            `<url><loc>${address(locale, path)}</loc>${alternatesOf(site.locales, path)}</url>`,
        )
      : [];
  const urls = content.addresses(collection, locale, part).map(({ slug, updatedAt, locales }) => {
    const path = `/${collection}/${slug}/`;
    return `<url><loc>${address(locale, path)}</loc><lastmod>${updatedAt}</lastmod>${alternatesOf(
      site.locales.filter((language) => locales.includes(language)),
      path,
    )}</url>`;
  });
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...front, ...urls].join('\n')}\n</urlset>`,
  );
};
