import type { APIRoute } from 'astro';
import type { Locale } from '@pune/content';
import { siteMapOf } from '@pune/content/page-tree';
import { listedPages, to } from '@pune/content/routes';
import { site } from 'virtual:pune/site';
import { origin } from '../shared/origin.ts';
import { staticPaths } from '../shared/paths.ts';
import { xmlResponse } from '../shared/xml.ts';

/** Pages that are no documents are listed in the first map of the first collection. */
const FIRST = site.collections[0];
const FRONT = Object.fromEntries(
  site.locales.map((locale) => [locale, listedPages(site, locale)]),
) as Record<Locale, string[]>;

export const getStaticPaths = staticPaths;

const address = (path: string): string => origin + encodeURI(path);

/**
 * The pages of one part of a collection in one language, with their alternates in other languages.
 */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const map = siteMapOf(params.map ?? '');
  if (!map) return new Response(null, { status: 404 });
  const { collection, locale, part } = map;
  const alternatesOf = (languages: readonly Locale[], path: (language: Locale) => string) =>
    languages
      .map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${address(path(language))}"/>`,
      )
      .join('');
  const front =
    collection === FIRST && part[0] === 0
      ? FRONT[locale].map(
          (path, n) =>
            `<url><loc>${address(path)}</loc>${alternatesOf(site.locales, (language) => FRONT[language][n]!)}</url>`,
        )
      : [];
  const urls = content.addresses(collection, locale, part).map(({ slug, updatedAt, locales }) => {
    const path = (language: Locale) => to[collection].detail({ locale: language, slug });
    return `<url><loc>${address(path(locale))}</loc><lastmod>${updatedAt}</lastmod>${alternatesOf(
      site.locales.filter((language) => locales.includes(language)),
      path,
    )}</url>`;
  });
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...front, ...urls].join('\n')}\n</urlset>`,
  );
};
