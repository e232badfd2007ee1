import { routePatternOf } from '@pune/content/route-patterns';
import { LOCALES } from '@pune/i18n';

/** The pattern of a route under which requests are counted, and what the objectives count it as. */
export interface CountedRoute {
  route: string;
  kind: 'page' | 'file' | 'function' | 'monitor' | 'none';
}

/** A request that no file and no function answered: its address is the sender's alone. */
export const NO_ROUTE: CountedRoute = { route: 'none', kind: 'none' };

/** The paths at which monitors ask, on every host name. */
export const isMonitored = (pathname: string): boolean =>
  pathname === '/livez' || pathname === '/readyz';

/** A request of a monitor. */
export const MONITOR: CountedRoute = { route: 'monitor', kind: 'monitor' };

/** Returns the route of a published file: the pattern of its page, or its folder. */
export function countedRoute(pathname: string): CountedRoute {
  const route = routePatternOf(pathname);
  if (route) return { route, kind: 'page' };
  const [, first = '', ...rest] = pathname.split('/');
  if (rest.length === 0) return { route: '/*', kind: 'file' };
  const folder = (LOCALES as readonly string[]).includes(first) ? '[locale]' : first;
  return { route: `/${folder}/*`, kind: 'file' };
}
