import type { GetStaticPaths } from 'astro';
import type { Locale } from '@pune/content';
import { allPages } from '@pune/content/page-tree';
import { expressionOf, patternOf } from '@pune/content/route';
import { featuresOf, routesOf, withoutLanguage, type PagedCollection } from '@pune/content/routes';
import { snapshot } from '@pune/content/snapshot';
import { site } from 'virtual:pune/site';

const expressions = new Map(
  featuresOf(site)
    .flatMap(routesOf)
    .map(([, route]) => [patternOf(route), expressionOf(route)]),
);
let pages: string[] | undefined;

/**
 * The `getStaticPaths` of every route: the pages of the snapshot that the route of this pattern
 * has, with their parameters.
 */
export const staticPaths: GetStaticPaths = ({ routePattern }) => {
  const expression = expressions.get(routePattern);
  if (!expression)
    throw new Error(`[template] packages/content/routes.ts has no route ${routePattern}: add it`);
  pages ??= allPages(snapshot().reader(site.id), site);
  return pages.flatMap((page) => {
    const match = expression.exec(page);
    return match ? [{ params: { ...match.groups } }] : [];
  });
};

/** The path of a page without its language: `/circulars/` for `/mr/circulars/`. */
export const ownPath = ({ pathname }: URL): string => withoutLanguage(decodeURI(pathname));

/** The collection in the address of one of its pages: `circulars` for `/mr/circulars/`. */
export const collectionOf = (url: URL): PagedCollection =>
  ownPath(url).split('/')[1] as PagedCollection;

/** The language of the path; routes exist only for the portal's languages. */
export const localeOf = (params: Record<string, string | undefined>): Locale =>
  params.locale as Locale;
