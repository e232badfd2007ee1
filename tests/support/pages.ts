import fs from 'node:fs';
import path from 'node:path';
import { PAGED_COLLECTIONS } from '../../content-models/models.ts';
import type { SiteConfig } from '../../packages/publisher/sites.ts';
import { system } from './visit.ts';

export interface Page {
  site: SiteConfig;
  /** `/mr/circulars/x/` */
  path: string;
  locale: string;
  /** `/[locale]/circulars/[slug]/`: pages that one template makes. */
  template: string;
  file: string;
}

export const releaseOf = (site: SiteConfig): string =>
  path.join(system.dataDir, 'releases', site.id, 'current');

/** Below these folders the last part of an address names a document. */
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
 * Every file of a portal's live release, by its path from the root, without compressed twins and
 * files that are being written.
 */
export const releaseFiles = (site: SiteConfig): string[] =>
  filesBelow(releaseOf(site))
    .filter((file) => !/\.(br|gz|tmp)$/.test(file))
    .sort();

/** Every HTML page of a portal. */
export const pagesOf = (site: SiteConfig): Page[] =>
  releaseFiles(site)
    // The alerts in force are a part that other pages show, and no page.
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
 * Pages of every template × language × portal, or every page with `--all`. Of a template's pages
 * the heaviest is taken: it has most of what can be wrong. A page that only says that a document is
 * not translated is a template of its own.
 */
export function sampledPages(): Page[] {
  if (system.all) return allPages();
  const heaviest = new Map<string, { page: Page; bytes: number }>();
  for (const page of allPages()) {
    const bytes = fs.statSync(page.file).size;
    const key = `${page.site.id} ${page.locale} ${page.template}`;
    if (bytes > (heaviest.get(key)?.bytes ?? 0)) heaviest.set(key, { page, bytes });
  }
  return [...heaviest.values()].map(({ page }) => page);
}

/**
 * Every n-th of the pages that share a key is taken in turn, so that portals and languages change
 * from template to template.
 */
function inTurn(pages: readonly Page[], keyOf: (page: Page) => string): Page[] {
  const groups = new Map<string, Page[]>();
  for (const page of pages) groups.set(keyOf(page), [...(groups.get(keyOf(page)) ?? []), page]);
  return [...groups.values()].map((group, i) => group[i % group.length]!);
}

/**
 * Pages for tools that need a browser: without those that functions fill, whose answers are looked
 * at instead.
 */
const shown = (): Page[] => sampledPages().filter((page) => !page.path.endsWith('/_shell/'));

/** A page of every template × language, portals in turn; of every portal with `--all`. */
export const browsedPages = (): Page[] =>
  system.all ? shown() : inTurn(shown(), ({ template, locale }) => `${template} ${locale}`);

/** A page of every template, portals and languages in turn; all with `--all`. */
export const fewPages = (): Page[] =>
  system.all ? shown() : inTurn(shown(), ({ template }) => template);

export const nameOf = ({ site, path: page }: Page): string =>
  `${new URL(site.url).hostname}${page}`;
