import fs from 'node:fs';
import path from 'node:path';
import { PAGED_COLLECTIONS } from '../../packages/content/routes.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { system } from './visit.ts';

export interface Page {
  site: SiteConfig;
  /** The path: `/mr/circulars/x/`. */
  path: string;
  locale: string;
  /** The pattern of the route: `/[locale]/circulars/[slug]/`. */
  template: string;
  file: string;
}

export const releaseOf = (site: Pick<SiteConfig, 'id'>): string =>
  path.join(system.dataDir, 'releases', site.id, 'current');

/** The folders below which the last segment of an address is the slug of a document. */
const LISTS: readonly string[] = [...PAGED_COLLECTIONS, 'for'];

export function templateOf(page: string): string {
  const [locale, first, second, ...rest] = page.split('/').filter(Boolean);
  if (!locale) return '/';
  if (first && second && LISTS.includes(first))
    return `/[locale]/${first}/${{ archive: 'archive/[year]/[page]', calendar: 'calendar/[year]' }[second] ?? '[slug]'}/`;
  return `/[locale]/${[first, second, ...rest].filter(Boolean).join('/')}${page.endsWith('/') && first ? '/' : ''}`;
}

function filesBelow(folder: string, below = ''): string[] {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

/**
 * The paths of all files of a portal's live release, without compressed copies and temporary files.
 */
export const releaseFiles = (site: SiteConfig): string[] =>
  filesBelow(releaseOf(site))
    .filter((file) => !/\.(br|gz|tmp)$/.test(file))
    .sort();

/** All HTML pages of a portal. */
export const pagesOf = (site: SiteConfig): Page[] =>
  releaseFiles(site)
    // The alerts in force are a fragment, not a page.
    .filter((file) => file.endsWith('.html') && !file.endsWith('/_alerts/index.html'))
    .map((file) => {
      const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return {
        site,
        path: page,
        locale: page.split('/')[1]!,
        template: templateOf(page),
        file: path.join(releaseOf(site), file),
      };
    });

export const allPages = (): Page[] => system.sites.flatMap(pagesOf);

/**
 * One page for each template × language × portal, or all pages with `--all`. Takes the largest page
 * of a template, which has the most to check. A page that says that a document is not translated
 * counts as a template of its own.
 */
export function sampledPages(): Page[] {
  if (system.all) return allPages();
  const heaviest = new Map<string, { page: Page; bytes: number }>();
  for (const page of allPages()) {
    // A page that a test has deleted since is none of them.
    const bytes = fs.statSync(page.file, { throwIfNoEntry: false })?.size ?? 0;
    const key = `${page.site.id} ${page.locale} ${page.template}`;
    if (bytes > (heaviest.get(key)?.bytes ?? 0)) heaviest.set(key, { page, bytes });
  }
  return [...heaviest.values()].map(({ page }) => page);
}

/**
 * Picks one page of each group of pages that share a key, in rotation, so that portals and
 * languages alternate. Another `turn` picks other portals and languages.
 */
function inTurn(pages: readonly Page[], keyOf: (page: Page) => string, turn = 0): Page[] {
  const groups = new Map<string, Page[]>();
  for (const page of pages) groups.set(keyOf(page), [...(groups.get(keyOf(page)) ?? []), page]);
  return [...groups.values()].map((group, i) => group[(i + turn) % group.length]!);
}

/**
 * The pages for tools that need a browser, without shells: the answers of functions are checked
 * instead.
 */
const shown = (): Page[] => sampledPages().filter((page) => !page.path.endsWith('/_shell/'));

/**
 * One page for each template × language, with alternating portals; for all portals with `--all`.
 */
export const browsedPages = (): Page[] =>
  system.all ? shown() : inTurn(shown(), ({ template, locale }) => `${template} ${locale}`);

/** One page for each template, with alternating portals and languages; all pages with `--all`. */
export function fewPages(turn = 0, fits: (page: Page) => boolean = () => true): Page[] {
  const fitting = shown().filter(fits);
  return system.all ? fitting : inTurn(fitting, ({ template }) => template, turn);
}

export const nameOf = ({ site, path: page }: Page): string =>
  `${new URL(site.url).hostname}${page}`;
