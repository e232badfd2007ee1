import type { Locale, Reader } from '@pune/content';
import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { dayStart } from '@pune/std/india-time';
import { escapeMarkup } from '@pune/std/markup';
import { site } from 'virtual:pune/site';
import { collectionName } from './collections.ts';
import { applyByText, eventWhen } from '../events/events.ts';
import { xmlResponse } from './xml.ts';

const FEED_ITEMS = 20;
const instantOf = (published: string): Date =>
  published.length === 10 ? dayStart(published) : new Date(published);

interface Item {
  slug: string;
  title: string;
  summary: string;
  /** The day or the instant of publication. Events have none: their date is in the title. */
  published?: string;
}

type Fed = 'circulars' | 'events' | 'news' | 'alerts';
const LEADS = {
  circulars: 'circulars_lead',
  events: 'events_lead',
  news: 'news:lead',
  alerts: 'alerts:lead',
} as const;

/** The newest circulars, news and alerts; the next events. */
function itemsOf(content: Reader, collection: Fed, locale: Locale): Item[] {
  const newest = { locale, order: 'newest', limit: FEED_ITEMS } as const;
  if (collection === 'alerts')
    return content
      .list('alerts', { ...newest, fields: ['slug', 'title', 'summary', 'sentAt'] })
      .map((alert) => ({ ...alert, published: alert.card.sentAt }));
  if (collection !== 'events')
    return content
      .list(collection, { ...newest, fields: ['slug', 'title', 'summary', 'date'] })
      .map((item) => ({ ...item, published: item.date }));
  return content
    .upcoming({
      locale,
      limit: FEED_ITEMS,
      fields: ['slug', 'title', 'summary', 'startsAt', 'endsAt', 'allDay', 'monthOnly', 'applyBy'],
    })
    .map(({ slug, title, summary, card }) => ({
      slug,
      title: `${eventWhen(card, locale)}: ${title}`,
      summary: card.applyBy ? `${summary} ${applyByText(content, card.applyBy, locale)}` : summary,
    }));
}

/** The addresses and words of a feed and its items, whatever its format. */
function channelOf(content: Reader, collection: Fed, locale: Locale) {
  const address = (path: string) => new URL(path, site.url).href;
  return {
    title: `${collectionName(collection, locale)} – ${site.name[locale]}`,
    description: t(locale)(LEADS[collection]),
    language: `${locale}-IN`,
    page: address(to[collection].list({ locale })),
    rss: address(to[collection].feed({ locale })),
    json: address(to[collection].items({ locale })),
    items: itemsOf(content, collection, locale).map(({ slug, published, ...item }) => ({
      ...item,
      url: address(to[collection].detail({ locale, slug })),
      published: published === undefined ? null : instantOf(published),
    })),
  };
}

/**
 * Builds the newest documents of a collection as RSS 2.0
 * (https://www.rssboard.org/rss-specification).
 */
export function feed(content: Reader, collection: Fed, locale: Locale): Response {
  const channel = channelOf(content, collection, locale);
  const entries = channel.items.map(({ title, summary, url, published }) => {
    const link = escapeMarkup(url);
    return `<item><title>${escapeMarkup(title)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid>${published ? `<pubDate>${published.toUTCString()}</pubDate>` : ''}<description>${escapeMarkup(summary)}</description></item>`;
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
        id: item.url,
        url: item.url,
        title: item.title,
        content_text: item.summary,
        ...(item.published && { date_published: item.published.toISOString() }),
      })),
    },
    { headers: { 'content-type': 'application/feed+json; charset=utf-8' } },
  );
}
