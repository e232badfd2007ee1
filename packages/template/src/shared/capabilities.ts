import { site } from 'virtual:pune/site';

/** True if the portal offers a capability. */
export const offers = (capability: string): boolean =>
  (site.capabilities as readonly string[]).includes(capability);
