import { isForOfficers } from '@pune/content/routes';
import { site } from 'virtual:pune/site';

/** True if the portal offers a capability. */
export const offers = (capability: string): boolean =>
  (site.capabilities as readonly string[]).includes(capability);

/** True on the portal for officers, which is not offered to citizens. */
export const forOfficers: boolean = isForOfficers(site);
