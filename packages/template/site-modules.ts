import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PortalConfig } from './portals.ts';

interface Options {
  site: PortalConfig;
  portals: PortalConfig[];
  brandFile: string;
  /** An inline SVG. */
  mark: string;
}

const SITE = 'virtual:pune/site';
const BRAND = 'virtual:pune/brand.css';
const HOME = 'virtual:pune/home.css';

/** The styles of a home page, by the opening of its portal. */
const homeFile = (opening: PortalConfig['opening']): string =>
  fileURLToPath(new URL(`src/home/home.${opening}.css`, import.meta.url));

/**
 * The `theme-color` of the browser's interface, from the portal's brand: a light and a dark value.
 */
export function themeColor(brandFile: string): { light: string; dark: string } {
  const css = fs.readFileSync(brandFile, 'utf8');
  const value = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]+)`, 'i').exec(css)?.[1];
  return { light: value('h900') ?? '#1a1a1f', dark: value('foot') ?? '#000000' };
}

/** The strengths of the portal's ink in the light theme, in which pictures and icons are drawn. */
export function huesOf(brandFile: string): Record<string, string> {
  const [day] = fs.readFileSync(brandFile, 'utf8').split('@media');
  return Object.fromEntries(
    [...day!.matchAll(/--(h\d+):\s*(#[0-9a-f]+)/gi)].map(([, name, value]) => [name!, value!]),
  );
}

/**
 * Virtual modules about the portal: `virtual:pune/site` for code, `virtual:pune/brand.css` for its
 * colours, `virtual:pune/home.css` for the styles of its home page.
 */
export const siteModules = ({ site, portals, brandFile, mark }: Options) => ({
  name: 'pune:site',
  resolveId: (id: string) =>
    ({ [SITE]: `\0${SITE}`, [BRAND]: brandFile, [HOME]: homeFile(site.opening) })[id] ?? null,
  load: (id: string) =>
    id === `\0${SITE}`
      ? moduleOf({
          site,
          portals,
          mark,
          themeColor: themeColor(brandFile),
          hues: huesOf(brandFile),
        })
      : null,
});

const moduleOf = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
