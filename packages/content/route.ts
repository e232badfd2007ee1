import type { Locale } from '@pune/i18n';

/** A row of the table of routes. */
export interface Route {
  /**
   * The address, with parameters in Astro's notation: `/[locale]/circulars/[slug]/`. The parameters
   * say where its pages come from: `locale` is each language of the portal, `slug` each document of
   * the collection, `year` each year with documents, `page` each page of a year's archive, `map`
   * each site map, `version` the current configuration, `day` each day on which the public text of
   * the document changed, `days` each two of them.
   */
  readonly path: string;
  /** The values of any other parameter: there is a page for each. */
  readonly each?: Readonly<Record<string, readonly string[]>>;
  /** Site maps list the page. Pages of documents are listed in any case. */
  readonly isListed?: boolean;
}
/** The routes of a feature by name. */
export type Routes = Readonly<Record<string, Route>>;

/** The values of the parameters that every route may have. */
interface Standard {
  locale: Locale;
  slug: string;
  year: number;
  page: number;
  map: string;
  version: string;
  day: string;
  days: string;
}
type NamesIn<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type ValueOf<R extends Route, Name extends string> = R extends {
  each: Readonly<Record<Name, readonly (infer Value)[]>>;
}
  ? Value
  : Name extends keyof Standard
    ? Standard[Name]
    : never;

/** The parameters of a route, from its path: `{ locale: Locale; slug: string }`. */
export type Params<R extends Route> = {
  readonly [Name in NamesIn<R['path']>]: ValueOf<R, Name>;
};
/** Builds the address of a page: `to.circulars.detail({ locale: 'mr', slug: 'water-cut' })`. */
export type RouteLink<R extends Route> = [NamesIn<R['path']>] extends [never]
  ? () => string
  : (params: Params<R>) => string;
/** The links of a table of routes, by feature and name. */
export type Links<Table extends Readonly<Record<string, Routes>>> = {
  readonly [Feature in keyof Table]: {
    readonly [Name in keyof Table[Feature]]: RouteLink<Table[Feature][Name]>;
  };
};

/** Splits a path into its texts and the names of the parameters between them. */
function partsOf(path: string): { texts: string[]; names: string[] } {
  const parts = path.split(/\[(\w+)\]/);
  return {
    texts: parts.filter((_, n) => n % 2 === 0),
    names: parts.filter((_, n) => n % 2 === 1),
  };
}

/** The names of a route's parameters, in the order of the path. */
export const paramsOf = ({ path }: Route): string[] => partsOf(path).names;

type AnyLink = (params: Readonly<Record<string, string | number>>) => string;

/**
 * Returns the link of a route. Pages contain hundreds of links, so a link joins strings that were
 * split once, and there is one function for each number of parameters.
 */
export function linkOf({ path }: Route): AnyLink {
  const { texts, names } = partsOf(path);
  const [a, b, c, d] = texts as [string, string, string, string];
  const [first, second, third] = names as [string, string, string];
  switch (names.length) {
    case 0:
      return () => path;
    case 1:
      return (params) => a + params[first] + b;
    case 2:
      return (params) => a + params[first] + b + params[second] + c;
    case 3:
      return (params) => a + params[first] + b + params[second] + c + params[third] + d;
    default:
      throw new Error(`[content] The route ${path} has more than three parameters`);
  }
}

/** The links of a table of routes. */
export const linksOf = <Table extends Readonly<Record<string, Routes>>>(
  table: Table,
): Links<Table> =>
  Object.fromEntries(
    Object.entries(table).map(([feature, routes]) => [
      feature,
      Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, linkOf(route)])),
    ]),
  ) as Links<Table>;

const PATTERNS: Readonly<Record<keyof Standard, string>> = {
  locale: '[a-z]{2}',
  slug: '[^/]+',
  year: '\\d{4}',
  page: '\\d+',
  map: '[^/]+',
  version: '[0-9a-f]{64}',
  day: '\\d{4}-\\d{2}-\\d{2}',
  days: '\\d{4}-\\d{2}-\\d{2}_\\d{4}-\\d{2}-\\d{2}',
};

/** Returns the expression that the pages of a route match, with its parameters as named groups. */
export function expressionOf({ path, each = {} }: Route): RegExp {
  const { texts, names } = partsOf(path);
  const groups = names.map(
    (name) => `(?<${name}>${each[name]?.join('|') ?? PATTERNS[name as keyof Standard]})`,
  );
  return new RegExp(
    `^${texts.map((text, n) => text.replaceAll('.', '\\.') + (groups[n] ?? '')).join('')}$`,
  );
}

/** Returns a route's pattern as Astro is given it: without the slash at the end. */
export const patternOf = ({ path }: Route): string => path.replace(/\/$/, '');

/**
 * Returns the combinations of the values of `each`: `[{ head: 'property-tax' }, …]`. A route without
 * such parameters has one, which is empty.
 */
export const combinationsOf = ({ each = {} }: Route): Record<string, string>[] =>
  Object.entries(each).reduce<Record<string, string>[]>(
    (all, [name, values]) =>
      all.flatMap((params) => values.map((value) => ({ ...params, [name]: value }))),
    [{}],
  );
