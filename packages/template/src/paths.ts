import type { GetStaticPaths } from 'astro';
import type { Locale } from '@pune/content';
import { allPages } from '@pune/content/pages';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';

let pages: string[] | undefined;

/**
 * `getStaticPaths` of a route: the pages of the snapshot that fit the pattern, whose named groups
 * are the parameters.
 */
export const pathsOf =
  (pattern: RegExp): GetStaticPaths =>
  () => {
    pages ??= allPages(snapshot().reader(site.id), site);
    return pages.flatMap((page) => {
      const match = pattern.exec(page);
      return match ? [{ params: { ...match.groups } }] : [];
    });
  };

/** The language of the address; a route is asked only for those of the portal. */
export const localeOf = (params: Record<string, string | undefined>): Locale =>
  params.locale as Locale;
