import { site } from 'virtual:pune/site';

/** The origin of this portal's addresses: `https://pmc.example`. */
export const { origin } = new URL(site.url);
