import { site } from 'virtual:pune/site';

/** Whether the portal offers something besides content. */
export const offers = (capability: string): boolean => (site.capabilities as readonly string[]).includes(capability);
