import type { QueryKind } from './queries.ts';
import { CLOCK } from './content.ts';
import { expressionOf } from './route.ts';
import { ROUTES } from './routes.ts';

/** Render priority of pages whose query result changed: before all other pages, or after them. */
export type RenderPriority = 'first' | 'last';

/** Pages of all other queries are rendered in the order of the changes. */
const PRIORITIES: { [K in QueryKind]?: RenderPriority } = {
  alertsInForce: 'first',
  emergencies: 'last',
};

/**
 * Returns the priority of pages that depend on a query.
 * @param key the key of the recorded dependency
 */
export const renderPriorityOf = (key: string): RenderPriority | undefined =>
  PRIORITIES[(JSON.parse(key) as [QueryKind])[0]];

/**
 * Files that clients fetch for alerts: the fragment that a script inserts into every page, and CAP.
 * They are rendered before the pages that show alerts, so open pages show a warning while the rest
 * is still being rendered.
 */
const FETCHED = [ROUTES.alerts.banner, ROUTES.alerts.cap, ROUTES.alerts.message].map(expressionOf);
/** Returns true if clients fetch this page for alerts. */
export const isFetchedForAlerts = (page: string): boolean =>
  FETCHED.some((expression) => expression.test(page));

const CLOCK_KEY = `,${JSON.stringify(CLOCK)}]`;
/** Strips the clock marker from a dependency key. Returns other keys unchanged. */
export const withoutClock = (key: string): string =>
  key.endsWith(CLOCK_KEY) ? `${key.slice(0, -CLOCK_KEY.length)}]` : key;

/**
 * Collections whose documents take effect at an instant. Each change to them moves the clock to
 * now, so that an alert that takes effect at once does not wait for the next tick.
 */
const TIMED: readonly string[] = ['alerts'];
/** Returns true if the documents of the collection take effect at an instant. */
export const isTimed = ({ collection }: { collection: string }): boolean =>
  TIMED.includes(collection);
