import type { Published } from '../../../content-models/content-model.ts';
import type { Collection } from '../../../content-models/models.ts';
import {
  LOCALE_ABBREVIATIONS,
  LOCALE_NAMES,
  LOCALES,
  type Locale,
} from '../../../packages/i18n/i18n.ts';
import { t } from '../../../packages/i18n/server.ts';
import type { SiteConfig } from '../../../packages/content/sites.ts';
import { cityChanges, type CityContent } from './city.ts';

/**
 * One document in one language as input for another generator: the fields of its page, and its text
 * as Markdown.
 */
export interface PeerDocument {
  collection: Collection;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  date: string;
  kind: string;
  number: string;
  department: string;
  relatedServices: string[];
  tasks: string[];
  reviewedOn: string;
  updatedOn: string;
  body: string;
}

/** The content around every page of a language. */
export type PeerFrame = ReturnType<typeof frameOf>;

export const PEER_COLLECTIONS: readonly Collection[] = [
  'departments',
  'services',
  'circulars',
  'projects',
  'news',
];
/** Collections with an archive for each year. */
export const YEARLY: readonly Collection[] = ['circulars', 'news'];

/** The documents of a portal, in each language. */
export function peerDocuments(content: CityContent, site: SiteConfig): PeerDocument[] {
  const bodies = new Map<string, Record<Locale, string> | undefined>(
    content.flatMap(([collection, examples]) =>
      examples.map(
        (example) =>
          [
            `${collection}/${example.slug}`,
            example.body as Record<Locale, string> | undefined,
          ] as const,
      ),
    ),
  );
  const changes = cityChanges(content);
  const slugs = new Map<string, string>(
    changes.map(({ collection, documentId, versions }) => [
      `${collection}/${documentId}`,
      versions.en?.slug ?? '',
    ]),
  );
  return changes.flatMap(({ collection, versions }) =>
    site.locales.flatMap((locale) => {
      const version = versions[locale] as Published<Record<string, any>> | null | undefined;
      if (
        !version?.portals.includes(site.id) ||
        !PEER_COLLECTIONS.includes(collection as Collection) ||
        !(site.collections as readonly string[]).includes(collection)
      )
        return [];
      const { slug, title, summary, date, category, data, updatedAt } = version;
      return [
        {
          collection: collection as Collection,
          locale,
          slug,
          title,
          summary,
          date,
          kind: category,
          number: data.number ?? '',
          department: slugs.get(`departments/${data.department}`) ?? '',
          relatedServices: (data.relatedServices ?? []).map((id: string) =>
            slugs.get(`services/${id}`),
          ),
          tasks: data.tasks ?? [],
          reviewedOn: data.reviewedOn ?? '',
          updatedOn: updatedAt.slice(0, 10),
          body: bodies.get(`${collection}/${slug}`)?.[locale] ?? '',
        },
      ];
    }),
  );
}

type Localized = Record<Locale, string>;
interface Link {
  label: Localized;
  href: string;
}

/** The frame of a portal's pages in one language: masthead, menu, footer and interface messages. */
export function frameOf(
  content: CityContent,
  site: SiteConfig,
  sites: readonly SiteConfig[],
  locale: Locale,
) {
  const T = t(locale) as unknown as (key: string, values?: object) => string;
  const example = <T>(collection: Collection) =>
    content.find(([name]) => name === collection)![1].find(({ slug }) => slug === site.id) as T;
  const { main, footer } = example<{
    main: Link[];
    footer: { heading: Localized; links: Link[] }[];
  }>('navigation');
  const settings = example<{
    owner: Localized;
    webInformationManager: Localized;
    tollFree: string;
    disclaimer: Localized;
  }>('settings');
  const link = ({ label, href }: Link) => ({
    label: label[locale],
    href: href.startsWith('/') ? `/${locale}${href}` : href,
    external: !href.startsWith('/'),
  });
  const words = [
    'skip',
    'portals',
    'language',
    'search_portal',
    'search',
    'main_menu',
    'menu',
    'breadcrumb',
    'home',
    'number',
    'issued_on',
    'issued_by',
    'valid',
    'until_replaced',
    'more',
    'related_services',
    'about_page',
    'page_owner',
    'last_updated',
    'last_reviewed',
    'something_wrong',
    'who_runs',
    'web_information_manager',
    'toll_free',
    'sitemap',
    'by_year',
    'subject',
    'date',
    'kind',
    'latest_circulars',
    'tasks',
    'contact',
    'circulars_lead',
    'external',
    'not_stated',
    'responsible',
    'remarks:ask',
    'remarks:answer',
    'copies:share',
    'copies:whatsapp',
    'copies:facebook',
    'collection_alerts',
    'citizens:account_link',
  ];
  return {
    locale,
    origin: new URL(site.url).origin,
    siteName: site.name[locale],
    siteNameLocal: site.name.mr,
    portals: sites.map(({ id, url, shortName, ...more }) => ({
      label: shortName[locale],
      short: (more as { abbreviation?: Localized }).abbreviation?.[locale] ?? '',
      href: id === site.id ? `/${locale}/` : `${url}/${locale}/`,
      isCurrent: id === site.id,
    })),
    languages: LOCALES.map((code) => ({
      code,
      name: LOCALE_NAMES[code],
      short: LOCALE_ABBREVIATIONS[code],
    })),
    main: main.map(link),
    footer: footer.map(({ heading, links }) => ({
      heading: heading[locale],
      links: links.map(link),
    })),
    feeds: (['circulars', 'news', 'alerts', 'events'] as const).map((collection) => ({
      href: `/${locale}/${collection}/feed.xml`,
      title: `${T(`collection_${collection}`)} – ${site.name[locale]}`,
    })),
    collections: Object.fromEntries(
      PEER_COLLECTIONS.map((collection) => [collection, T(`collection_${collection}`)]),
    ),
    settings: {
      owner: settings.owner[locale],
      webInformationManager: settings.webInformationManager[locale],
      tollFree: settings.tollFree,
      disclaimer: settings.disclaimer[locale],
    },
    tellUs: T('tell_us', { count: 5, days: '5' }),
    words: Object.fromEntries(words.map((key) => [key.split(':').at(-1)!, T(key)])),
  };
}

/**
 * The pages of each year's archive, as `[year, number of pages]`, with fifty documents on a page.
 */
export function archivesOf(
  documents: readonly PeerDocument[],
  collection: Collection,
  locale: Locale,
): [year: string, pages: number][] {
  const counts = new Map<string, number>();
  for (const document of documents)
    if (document.collection === collection && document.locale === locale)
      counts.set(document.date.slice(0, 4), (counts.get(document.date.slice(0, 4)) ?? 0) + 1);
  return [...counts].sort().map(([year, count]) => [year, Math.ceil(count / 50)]);
}
