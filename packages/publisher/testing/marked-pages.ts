import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Reader } from '@pune/content';
import type { Locale } from '@pune/i18n';

/**
 * The data by which a crawler checks that a page is complete, at the right address, and no older
 * than one it has seen.
 */
export interface PageMark {
  page: string;
  renderer: string;
  /** Files of the renderer that the page refers to. */
  assets: string[];
  /** Pages that the page links to. */
  links: string[];
  /** The documents shown, with the edit number of each. */
  shows: Record<string, number>;
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const FILLING = 'Water is supplied on alternate days. '.repeat(60);

/**
 * Parses the mark of a page.
 * @throws an error that says how the bytes are corrupt
 */
export function readMark(bytes: Buffer | string): PageMark {
  const text = String(bytes);
  const [first = '', ...rest] = text.split('\n');
  const sum = /^<!doctype html><!--(\w{16})-->$/.exec(first)?.[1];
  if (!sum) throw new Error(`begins with ${JSON.stringify(first.slice(0, 60))}`);
  if (sumOf(rest.join('\n')) !== sum) throw new Error('its bytes do not match its checksum');
  return JSON.parse(
    /<script type="application\/json">(.*)<\/script>/.exec(rest[0]!)![1]!,
  ) as PageMark;
}

interface Shown {
  links: string[];
  shows: Record<string, number>;
}

const editOf = (document: { card?: unknown; data?: unknown }): number =>
  ((document.card ?? document.data) as { edit: number }).edit;
type Type = 'pages' | 'circulars';
const LISTED = ['id', 'slug', 'card'] as const;

function listed(
  locale: Locale,
  type: Type,
  documents: readonly { id: string; slug: string; card: unknown }[],
): Shown {
  return {
    links: documents.map(({ slug }) => `/${locale}/${type}/${slug}/`),
    shows: Object.fromEntries(documents.map((document) => [document.id, editOf(document)])),
  };
}

function documentPage(content: Reader, locale: Locale, type: Type, slug: string): Shown {
  const document = content.bySlug(type, slug, locale);
  const others = (['en', 'mr'] as const)
    .filter((other) => other !== locale)
    .map((other) => `/${other}/${type}/${slug}/`);
  const list = `/${locale}/${type}/`;
  if (!document)
    return {
      links: [
        list,
        ...content.versions(type, slug).map((version) => `/${version.locale}/${type}/${slug}/`),
      ],
      shows: {},
    };
  const { related } = document.data as unknown as { related: string | null };
  const link = related && content.link('pages', related, locale, [content.site]);
  return {
    links: [list, ...others, ...(link ? [`/${link.locale}/pages/${link.slug}/`] : [])],
    shows: { [document.id]: editOf(document) },
  };
}

function shownOn(page: string, content: Reader): Shown {
  const [locale, type, slug, year, number] = page.split('/').filter(Boolean) as [
    Locale,
    Type,
    string?,
    string?,
    string?,
  ];
  if (!page.endsWith('/') || !['en', 'mr'].includes(locale)) return { links: [], shows: {} };
  if (!type) {
    const newest = listed(
      locale,
      'circulars',
      content.list('circulars', { locale, limit: 3, fields: LISTED }),
    );
    return {
      links: ['/en/', '/mr/', `/${locale}/pages/`, `/${locale}/circulars/`, ...newest.links],
      shows: newest.shows,
    };
  }
  if (type !== 'pages' && type !== 'circulars') return { links: [`/${locale}/`], shows: {} };
  if (slug === 'archive')
    return listed(
      locale,
      type,
      content.list(type, {
        locale,
        year: Number(year),
        order: 'oldest',
        offset: (Number(number) - 1) * 50,
        limit: 50,
        fields: LISTED,
      }),
    );
  if (slug) return documentPage(content, locale, type, slug);
  if (type === 'pages')
    return listed(locale, type, content.list('pages', { locale, order: 'title', fields: LISTED }));
  const newest = listed(
    locale,
    type,
    content.list('circulars', { locale, limit: 5, fields: LISTED }),
  );
  return {
    links: [
      ...newest.links,
      ...content
        .years('circulars', locale)
        .map((shownYear) => `/${locale}/circulars/archive/${shownYear}/1/`),
    ],
    shows: newest.shows,
  };
}

/** Renders a page with a checksum that shows its renderer and its content. */
export function markedPage(
  page: string,
  content: Reader,
  renderer: string,
  assets: readonly string[],
): string {
  const locale = page.startsWith('/mr/') ? 'mr' : 'en';
  const tagline = Number(
    (content.settings(locale, ['tagline']) as { tagline?: string } | null)?.tagline ?? 0,
  );
  const { links, shows } = shownOn(page, content);
  const mark: PageMark = {
    page,
    renderer,
    assets: [...assets],
    links,
    shows: { ...shows, settings: tagline },
  };
  const rest = `<script type="application/json">${JSON.stringify(mark)}</script>\n<p>${FILLING}</p>\n</html>`;
  return `<!doctype html><!--${sumOf(rest)}-->\n${rest}`;
}

/**
 * Writes a renderer like a template build: an entry that renders marked pages, and assets with
 * hashed names.
 */
export function writeRenderer(folder: string, name: string): void {
  const style = `/* ${name} */\n${'body { color: black }\n'.repeat(80)}`;
  const assets = [`/_astro/style.${sumOf(style)}.css`, `/_astro/script.${sumOf(name)}.js`];
  fs.mkdirSync(path.join(folder, 'client/_astro'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'server'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'client', assets[0]!), style);
  fs.writeFileSync(path.join(folder, 'client', assets[1]!), `// ${name}\n`);
  fs.writeFileSync(
    path.join(folder, 'server/entry.mjs'),
    `import { markedPage } from ${JSON.stringify(import.meta.url)};
const assets = ${JSON.stringify(assets)};
export const render = async (url, content) => ({ status: 200, body: Buffer.from(markedPage(url.pathname, content, ${JSON.stringify(name)}, assets)) });
`,
  );
}
