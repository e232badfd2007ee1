import { partsOf } from '@pune/content-models/redirects/rules';
import { expressionOf } from '@pune/content/route';
import {
  fixedPages,
  featuresOf,
  isFixed,
  isPaged,
  routesOf,
  type SiteFeatures,
} from '@pune/content/routes';

/** The thing that a portal has at a typed path, as far as the table of routes decides it. Pure. */

/** Paths at which functions and files answer: links to them get no language. */
const SERVED = ['api', 'media'];

/** `/circulars/archive?x=1#top` → `/en/circulars/archive/`: one spelling of a path. */
const spelled = (path: string): string => {
  const { segments } = partsOf(path.replace(/#.*$/, ''));
  const isFile = segments.at(-1)?.includes('.');
  return `/en/${segments.map((segment) => `${segment}/`).join('')}`.replace(
    /\/$/,
    isFile ? '' : '/',
  );
};

/**
 * Decides a path of a portal. Links get the language of the reader, so that a path with a language
 * leads to nothing.
 *
 * @returns `Page` for a page that the portal has, `Served` for what only a function can know,
 *   `Document` where a document of a type of the portal would stand, `Nothing` otherwise
 */
export function placeAt(
  site: SiteFeatures,
  path: string,
): 'Page' | 'Served' | 'Document' | 'Nothing' {
  const { locale, segments } = partsOf(path.replace(/#.*$/, ''));
  const [first, ...rest] = segments;
  if (locale) return 'Nothing';
  if (first === undefined) return 'Page';
  if (SERVED.includes(first)) return 'Served';
  const address = spelled(path);
  const routes = featuresOf(site).flatMap((feature) =>
    routesOf(feature).map(([name, route]) => ({ feature, name, route })),
  );
  const isPage = routes.some(({ feature, name, route }) =>
    isFixed(route)
      ? fixedPages(route, 'en').includes(address)
      : !(isPaged(feature) && name === 'detail') && expressionOf(route).test(address),
  );
  if (isPage) return 'Page';
  const isDocument = rest.length === 1 && !rest[0]!.includes('.');
  if (isDocument && site.collections.some((name) => name === first)) return 'Document';
  // Functions write the pages below those of a capability: of a grievance, a bill, an account.
  const isBelow = routes.some(
    ({ feature, route }) =>
      site.capabilities.includes(feature) && route.path.split('/')[2] === first && rest.length > 0,
  );
  return isBelow ? 'Served' : 'Nothing';
}
