import { expressionOf } from './route.ts';
import { ROUTES } from './routes.ts';

/**
 * Files that clients fetch for alerts: the fragment that a script inserts into every page, and CAP.
 * They are rendered before the pages that show alerts, so open pages show a warning while the rest
 * is still being rendered.
 */
const FETCHED = [ROUTES.alerts.banner, ROUTES.alerts.cap, ROUTES.alerts.message].map(expressionOf);
/** Returns true if clients fetch this page for alerts. */
export const isFetchedForAlerts = (page: string): boolean =>
  FETCHED.some((expression) => expression.test(page));

/**
 * Collections whose documents take effect at an instant. Each change to them moves the clock to
 * now, so that an alert that takes effect at once does not wait for the next tick.
 */
const TIMED: readonly string[] = ['alerts'];
/** Returns true if the documents of the collection take effect at an instant. */
export const isTimed = (collection: string): boolean => TIMED.includes(collection);
