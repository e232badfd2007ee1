import type { Locale, Reader } from '@pune/content';
import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { dayStart } from '@pune/std/india-time';
import { escapeMarkup } from '@pune/std/markup';
import { site } from 'virtual:pune/site';
import type { ToldCollection } from '@pune/content-models/changes/rules';
import { toldChanges, type ToldChange } from '../changes/changes.ts';
import { collectionName } from './collections.ts';
import { applyByText, eventWhen } from '../events/events.ts';
import { xmlResponse } from './xml.ts';

const FEED_ITEMS = 20;
const instantOf = (published: string): Date =>
  published.length === 10 ? dayStart(published) : new Date(published);

interface Item {
  /** The address of the page. */
  url: string;
  /** If the address does not stand for the entry alone: an id below it. */
  id?: string;
  title: string;
  summary: string;
  /** The day or the instant of publication. Events have none: their date is in the title. */
  published?: string;
  /** The type of the document that the entry is about, in words. */
  tag?: string;
}

type Fed = 'circulars' | 'events' | 'news' | 'alerts' | 'changes';
const LEADS = {
  circulars: 'circulars_lead',
  events: 'events_lead',
  news: 'news:lead',
  alerts: 'alerts:lead',
  changes: 'changes:lead',
} as const;
const address = (path: string): string => new URL(path, site.url).href;

/** The addresses of a list and its feeds. */
const addressesOf = (collection: Fed, locale: Locale) =>
  collection === 'changes'
    ? {
        page: to.portal.changes({ locale }),
        rss: to.portal.changesFeed({ locale }),
        json: to.portal.changesItems({ locale }),
      }
    : {
        page: to[collection].list({ locale }),
        rss: to[collection].feed({ locale }),
        json: to[collection].items({ locale }),
      };

const changeItems = (changes: readonly ToldChange[], locale: Locale): Item[] =>
  changes.map(({ id, href, title, note, at, type }) => ({
    url: address(href),
    id: `change-${id}`,
    title,
    summary: note.text,
    published: at,
    tag: collectionName(type, locale),
  }));

const withInstant = ({ published, ...item }: Item) => ({
  ...item,
  published: published === undefined ? null : instantOf(published),
});

/** The newest circulars, news, alerts and changes; the next events. */
function itemsOf(content: Reader, collection: Fed, locale: Locale): Item[] {
  if (collection === 'changes')
    return changeItems(toldChanges(content, locale, FEED_ITEMS), locale);
  const page = (slug: string) => address(to[collection].detail({ locale, slug }));
  const newest = { locale, order: 'newest', limit: FEED_ITEMS } as const;
  if (collection === 'alerts')
    return content
      .list('alerts', { ...newest, fields: ['slug', 'title', 'summary', 'sentAt'] })
      .map(({ slug, title, summary, card: { sentAt } }) => ({
        url: page(slug),
        title,
        summary,
        published: sentAt,
      }));
  if (collection !== 'events')
    return content
      .list(collection, { ...newest, fields: ['slug', 'title', 'summary', 'date'] })
      .map(({ slug, title, summary, date }) => ({
        url: page(slug),
        title,
        summary,
        published: date,
      }));
  return content
    .upcoming({
      locale,
      limit: FEED_ITEMS,
      fields: ['slug', 'title', 'summary', 'startsAt', 'endsAt', 'allDay', 'monthOnly', 'applyBy'],
    })
    .map(({ slug, title, summary, card }) => ({
      url: page(slug),
      title: `${eventWhen(card, locale)}: ${title}`,
      summary: card.applyBy ? `${summary} ${applyByText(content, card.applyBy, locale)}` : summary,
    }));
}

/** The addresses and words of a feed and its items, whatever its format. */
function channelOf(content: Reader, collection: Fed, locale: Locale) {
  const { page, rss, json } = addressesOf(collection, locale);
  const name =
    collection === 'changes' ? t(locale)('changes:title') : collectionName(collection, locale);
  return {
    title: `${name} – ${site.name[locale]}`,
    description: t(locale)(LEADS[collection]),
    language: `${locale}-IN`,
    page: address(page),
    rss: address(rss),
    json: address(json),
    items: itemsOf(content, collection, locale).map(withInstant),
  };
}

/**
 * Builds the newest documents of a collection as RSS 2.0
 * (https://www.rssboard.org/rss-specification).
 */
export const feed = (content: Reader, collection: Fed, locale: Locale): Response =>
  rssOf(channelOf(content, collection, locale));

function rssOf(channel: Omit<ReturnType<typeof channelOf>, 'json'>): Response {
  const entries = channel.items.map(({ title, summary, url, id, published, tag }) => {
    const link = escapeMarkup(url);
    const guid = id
      ? `<guid isPermaLink="false">${link}#${id}`
      : `<guid isPermaLink="true">${link}`;
    return `<item><title>${escapeMarkup(title)}</title><link>${link}</link>${guid}</guid>${tag ? `<category>${escapeMarkup(tag)}</category>` : ''}${published ? `<pubDate>${published.toUTCString()}</pubDate>` : ''}<description>${escapeMarkup(summary)}</description></item>`;
  });
  return xmlResponse(
    [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
      `<title>${escapeMarkup(channel.title)}</title><link>${escapeMarkup(channel.page)}</link>`,
      `<description>${escapeMarkup(channel.description)}</description><language>${channel.language}</language>`,
      `<atom:link href="${escapeMarkup(channel.rss)}" rel="self" type="application/rss+xml"/>`,
      ...entries,
      '</channel></rss>',
    ].join('\n'),
    'application/rss+xml',
  );
}

/** Builds the newest told changes of documents of one collection as RSS 2.0. */
export const changesFeed = (
  content: Reader,
  collection: ToldCollection,
  locale: Locale,
): Response =>
  rssOf({
    title: `${t(locale)('changes:title')}: ${collectionName(collection, locale)} – ${site.name[locale]}`,
    description: t(locale)('changes:lead'),
    language: `${locale}-IN`,
    page: address(to[collection].list({ locale })),
    rss: address(to[collection].changesFeed({ locale })),
    items: changeItems(toldChanges(content, locale, FEED_ITEMS, collection), locale).map(
      withInstant,
    ),
  });

/**
 * Builds the newest documents of a collection as JSON Feed 1.1
 * (https://www.jsonfeed.org/version/1.1/).
 */
export function jsonFeed(content: Reader, collection: Fed, locale: Locale): Response {
  const { title, description, language, page, json, items } = channelOf(
    content,
    collection,
    locale,
  );
  return Response.json(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      language,
      home_page_url: page,
      feed_url: json,
      items: items.map((item) => ({
        id: item.id ? `${item.url}#${item.id}` : item.url,
        url: item.url,
        title: item.title,
        content_text: item.summary,
        ...(item.tag && { tags: [item.tag] }),
        ...(item.published && { date_published: item.published.toISOString() }),
      })),
    },
    { headers: { 'content-type': 'application/feed+json; charset=utf-8' } },
  );
}
