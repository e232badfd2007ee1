import { site } from 'virtual:pune/site';

/** `https://pmc.example`: what addresses of this portal begin with. */
export const { origin } = new URL(site.url);
