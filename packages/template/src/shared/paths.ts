import type { GetStaticPaths } from 'astro';
import type { Locale } from '@pune/content';
import { allPages } from '@pune/content/pages';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';

let pages: string[] | undefined;

/**
 * The `getStaticPaths` of a route: the pages of the snapshot that match the pattern, with its named
 * groups as parameters.
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

/** The language of the path; routes exist only for the portal's languages. */
export const localeOf = (params: Record<string, string | undefined>): Locale =>
  params.locale as Locale;
