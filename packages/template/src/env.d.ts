/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    content: import('@pune/content').Reader;
    /** The widgets that the page contains already: a second form would repeat its ids. */
    widgets?: Set<string>;
    /** The stylesheets of structured blocks that the page loads already. */
    textStyles?: Set<string>;
  }
}
declare module 'virtual:pune/site' {
  /** The portal that is being built. */
  export const site: import('../portals.ts').PortalConfig;
  /** All portals, including this one. */
  export const portals: import('../portals.ts').PortalConfig[];
  /** The portal's mark as inline SVG: an arch, for a portal that has none of its own. */
  export const mark: string;
  export const themeColor: { light: string; dark: string };
  /** The shades of the portal's hue by name. */
  export const hues: Record<string, string>;
}
declare module 'virtual:pune/brand.css' {}
declare module 'virtual:pune/devanagari.css' {}
/** The styles of the portal's home page, by its opening. */
declare module 'virtual:pune/home.css' {}
declare module 'virtual:pune/service-workers/*' {
  /** The script of the service worker. */
  export const code: string;
}
interface ImportMetaEnv {
  /** The pattern of the route `alerts.banner`. */
  readonly ALERTS_BANNER: string;
  /** The words of the line below a page by language, as JSON. */
  readonly COPIES_WORDS: string;
}
