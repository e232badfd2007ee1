import type { Portal } from './portals.ts';

interface Options {
  site: Portal;
  portals: Portal[];
  brandFile: string;
  /** An inline SVG; a portal without one wears the bare arch. */
  mark: string;
}

const SITE = 'virtual:pune/site';
const BRAND = 'virtual:pune/brand.css';

/** What pages know of their portal: `virtual:pune/site` for code, `virtual:pune/brand.css` for its hues. */
export const siteModules = ({ site, portals, brandFile, mark }: Options) => ({
  name: 'pune:site',
  resolveId: (id: string) => (id === SITE ? `\0${SITE}` : id === BRAND ? brandFile : null),
  load: (id: string) =>
    id === `\0${SITE}` ? `export const site = ${JSON.stringify(site)}; export const portals = ${JSON.stringify(portals)}; export const mark = ${JSON.stringify(mark)};` : null,
});
