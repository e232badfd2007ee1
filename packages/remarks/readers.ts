import { isbot } from 'isbot';

/** The headers by which a request of a reader is told from that of a program. */
export interface ReadHeaders {
  userAgent: string | undefined;
  /** `Sec-Fetch-Dest`, which browsers send on secure connections. */
  destination: string | undefined;
  /** `Sec-Purpose` or `Purpose`: `prefetch` for a page that may never be shown. */
  purpose: string | undefined;
}

/** The programs of readers are few: looking at a name costs twenty times what remembering it does. */
const REMEMBERED_MAX = 500;
const remembered = new Map<string, boolean>();

/** Returns true for a program that names itself a robot; its name stays in memory for a while. */
function isRobot(userAgent: string): boolean {
  let found = remembered.get(userAgent);
  if (found === undefined) {
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(userAgent, (found = isbot(userAgent)));
  }
  return found;
}

/**
 * Returns true for a request by which a person opens a page: not one that names itself a robot, not
 * a page that a browser loads in advance, and no part of a page.
 */
export const isReader = ({ userAgent, destination, purpose }: ReadHeaders): boolean =>
  userAgent !== undefined &&
  userAgent !== '' &&
  (destination === undefined || destination === 'document') &&
  !purpose?.includes('prefetch') &&
  !isRobot(userAgent);
