/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    content: import('@pune/content').Reader;
    /** Widgets that stand in the page already: a form has its ids once. */
    widgets?: Set<string>;
  }
}
declare module 'virtual:pune/site' {
  /** The portal that is being built. */
  export const site: import('../portals.ts').Portal;
  /** Every portal, this one too. */
  export const portals: import('../portals.ts').Portal[];
  /** The portal's mark as inline SVG; empty when it has none. */
  export const mark: string;
  export const themeColor: { light: string; dark: string };
  /** Strengths of the portal's hue by name. */
  export const hues: Record<string, string>;
}
declare module 'virtual:pune/brand.css' {}
