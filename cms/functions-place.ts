import { isForOfficers } from '@pune/content/routes';
import type { SiteConfig } from '@pune/content/sites';
import { environmentFrom, type Environment } from './environment.ts';
import { portals } from './portals.ts';
import type { FunctionsPlace } from './signed-calls.ts';

/**
 * Finds the portal for citizens by which the CMS calls the functions. They answer for all portals.
 *
 * @param capability a feature that the portal must have, because its function is called
 *
 * @returns null if there is no such portal, or the CMS shares no key with the functions
 */
export function functionsPlaceOf(
  all: readonly SiteConfig[],
  { portalOrigin, staffKeys }: Pick<Environment, 'portalOrigin' | 'staffKeys'>,
  capability?: string,
): FunctionsPlace | null {
  const portal = all.find(
    (site) =>
      !isForOfficers(site) && (capability === undefined || site.capabilities.includes(capability)),
  );
  const key = staffKeys?.[0];
  return portal && key !== undefined ? { portal: portal.url, origin: portalOrigin, key } : null;
}

/** As `functionsPlaceOf`, of the portals and the environment of this process. */
export const functionsPlace = async (capability?: string): Promise<FunctionsPlace | null> =>
  functionsPlaceOf(await portals(), environmentFrom(), capability);
