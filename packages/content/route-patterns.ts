import { LOCALES } from '@pune/i18n';
import { ROUTES, routesOf, type Feature } from './routes.ts';

/** A route's pattern and the paths that it matches. */
interface Pattern {
  pattern: string;
  matches: RegExp;
  /** Routes with fewer parameters go first: `/[locale]/circulars/` before `/[locale]/[slug]/`. */
  parameters: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(path: string): Pattern {
  const parts = path.split(/(\[\w+\])/);
  const source = parts.map((part) =>
    part === '[locale]'
      ? `(?:${LOCALES.join('|')})`
      : part.startsWith('[')
        ? '[^/]+'
        : escaped(part),
  );
  return {
    pattern: path,
    matches: new RegExp(`^${source.join('')}$`),
    parameters: parts.filter((part) => part.startsWith('[')).length,
  };
}

/** The part of a path by which patterns are grouped: its first word after the language. */
const groupOf = (path: string): string => {
  const [, first = '', second = ''] = path.split('/');
  return first === '[locale]' || (LOCALES as readonly string[]).includes(first) ? second : first;
};

const groups = Map.groupBy(
  (Object.keys(ROUTES) as Feature[])
    .flatMap(routesOf)
    .map(([, { path }]) => patternOf(path))
    .sort((a, b) => a.parameters - b.parameters),
  ({ pattern }) => groupOf(pattern),
);

/**
 * Returns the pattern of a page's route, such as `/[locale]/circulars/[slug]/`: telemetry groups
 * pages by it.
 *
 * @returns undefined for a path that is no page, such as a picture
 */
export const routePatternOf = (pathname: string): string | undefined =>
  groups.get(groupOf(pathname))?.find(({ matches }) => matches.test(pathname))?.pattern;
