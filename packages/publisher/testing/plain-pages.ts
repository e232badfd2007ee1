import type { Reader } from '@pune/content';
import { alertState } from '@pune/content-models/alerts/state';
import { grievanceContents } from '@pune/content/grievance-contents';
import { siteMapOf } from '@pune/content/page-tree';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Render } from '../publisher.ts';
import type { SiteConfig } from '@pune/content/sites';
import type { Section } from '@pune/snapshot/section';

const inEach = (text: string) => ({ en: text, mr: text, hi: text });
const site = (id: string, collections: SiteConfig['collections']): SiteConfig => ({
  id,
  name: inEach(id),
  shortName: inEach(id),
  url: `http://${id}.localhost`,
  locales: ['en', 'mr'],
  collections,
  capabilities: ['search', 'grievances'],
});
/** Two small portals. */
export const plainSites = [
  site('pmc', ['services', 'circulars', 'events', 'alerts', 'departments', 'offices', 'pages']),
  site('city', ['events', 'alerts', 'services', 'offices', 'pages']),
];

/** Returns alerts with their current state. */
const alertStates = (content: Reader, locale: Locale) =>
  content
    .list('alerts', {
      locale,
      order: 'newest',
      fields: ['slug', 'effective', 'expires', 'allClearAt'],
    })
    .map(({ slug, card }) => [slug, alertState(card, content.isPastInstant)]);

/** The sections that pages show alike, by the first part of their names. */
const SECTIONS: Record<string, (content: Reader, ...args: never[]) => unknown> = {
  frame: (content, locale: Locale) => [
    content.settings(locale, ['tagline', 'notice']),
    content.navigation(locale, 'main'),
  ],
  alerts: (content, languages: Locale[], isBelow: boolean) =>
    isBelow ? content.emergencies(languages) : content.alertsInForce(languages),
  /** The second query runs only if the first one has a result. */
  department(content, id: string, locale: Locale) {
    const link = content.link('departments', id, locale, [content.site]);
    return link && [link, content.count('services', { locale, where: ['department', id] })];
  },
};

/** A section of a plain page, by its name. */
class Placed {
  readonly name: string;
  constructor(...name: unknown[]) {
    this.name = JSON.stringify(name);
  }
}

function section(name: string, content: Reader, number = 1): Buffer {
  const [kind, ...args] = JSON.parse(name) as [string, ...never[]];
  return content.shared(
    name,
    (inner) => Buffer.from(JSON.stringify(SECTIONS[kind]!(inner, ...args))),
    number,
  );
}

/** Prints the parts of a page, one a line. */
function printed(
  content: Reader,
  parts: readonly unknown[],
): { body: Buffer; sections: Section[] } {
  const lines: Buffer[] = [];
  const sections: Section[] = [];
  let size = 0;
  const write = (line: Buffer): void => {
    lines.push(line);
    size += line.length;
  };
  for (const part of parts) {
    if (part instanceof Placed) {
      const number = sections.length + 1;
      const start = size;
      write(section(part.name, content, number));
      sections.push({ number, name: part.name, start, end: size });
    } else write(Buffer.from(JSON.stringify(part) ?? ''));
    write(Buffer.from('\n'));
  }
  return { body: Buffer.concat(lines), sections };
}

/** Returns the parts of a page. It runs every kind of query that templates run. */
function partsOf(page: string, content: Reader): unknown[] {
  const [locale, collection, slug] = page.split('/').filter(Boolean) as [
    'en',
    'circulars',
    string?,
  ];
  const print = (...parts: unknown[]) => [page, ...parts];
  if (page.endsWith('.xml') && page.includes('sitemaps')) {
    const {
      collection: type,
      locale: language,
      part,
    } = siteMapOf(page.slice('/sitemaps/'.length, -'.xml'.length))!;
    return print(content.addresses(type, language, part));
  }
  if (page === '/_redirects')
    return print(content.list('redirects', { locale: 'en', order: 'oldest', fields: ['card'] }));
  if (page === '/alerts/cap.xml')
    return print(content.list('alerts', { locale: 'en', order: 'newest', fields: ['slug'] }));
  if (page === '/_configuration/embedding.json')
    return print(content.settings(LOCALES[0], ['embedOrigins']));
  if (page === '/_configuration/capabilities.json') return print();
  if (page.startsWith('/_configuration/')) return print(grievanceContents(content));
  if (!LOCALES.includes(locale)) return print(content.slugYears('circulars'));
  const languages = [locale, ...LOCALES.filter((other) => other !== locale)];
  if (page.endsWith('/_alerts/'))
    return print(alertStates(content, locale), content.alertsInForce(languages));
  const frame = [new Placed('frame', locale), new Placed('alerts', languages, Boolean(slug))];
  if (!collection)
    return print(
      ...frame,
      content.list('circulars', {
        locale,
        limit: 3,
        fields: ['slug', 'title', 'summary', 'number'],
      }),
      content.today(),
      content.upcoming({ locale, limit: 3, fields: ['slug', 'title', 'startsAt'] }),
    );
  if (page.includes('/grievances/')) return print(...frame, grievanceContents(content));
  if (!slug)
    return print(
      ...frame,
      content.list(collection, { locale, order: 'title', fields: ['slug', 'title', 'card'] }),
      content.years(collection, locale),
      content.lastChange(collection, { locale }),
    );
  if (slug === 'archive') {
    const [year, number] = page.split('/').filter(Boolean).slice(3).map(Number) as [number, number];
    return print(
      ...frame,
      content.list(collection, {
        locale,
        year,
        order: 'oldest',
        offset: (number - 1) * 50,
        limit: 50,
        fields: ['slug', 'title', 'date'],
      }),
    );
  }
  const document = content.bySlug(collection, slug, locale);
  if (document && page.includes('/alerts/'))
    return print(...frame, document, alertState(document.data as never, content.isPastInstant));
  if (!document) return print(...frame, content.versions(collection, slug));
  const department = (document.data as { department?: string }).department;
  return print(
    ...frame,
    document,
    department && new Placed('department', department, locale),
    content.list('circulars', {
      locale,
      where: ['supersedes', document.id],
      fields: ['slug', 'title'],
    }),
    content.count('services', { locale, where: ['department', document.id] }),
  );
}

const inSections = async (page: string, content: Reader) =>
  printed(content, partsOf(page, content));

/** A renderer without templates, which prints the results of queries. */
export const plainRender: Render = Object.assign(
  async (page: string, content: Reader) => (await inSections(page, content)).body,
  { inSections, section },
);
