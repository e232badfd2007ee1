import { isbot } from 'isbot';

/** The headers by which a request of a reader is told from that of a program. */
export interface ReadHeaders {
  userAgent: string | undefined;
  /** `Sec-Fetch-Dest`, which browsers send on secure connections. */
  destination: string | undefined;
  /** `Sec-Purpose` or `Purpose`: `prefetch` for a page that may never be shown. */
  purpose: string | undefined;
}

/**
 * Returns true for a request by which a person opens a page: not one that names itself a robot, not
 * a page that a browser loads in advance, and no part of a page. Nothing of the headers is kept.
 */
export const isReader = ({ userAgent, destination, purpose }: ReadHeaders): boolean =>
  Boolean(userAgent) &&
  (destination === undefined || destination === 'document') &&
  !purpose?.includes('prefetch') &&
  !isbot(userAgent);
