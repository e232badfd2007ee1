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
const rfc822 = (published: string) =>
  (published.length === 10 ? dayStart(published) : new Date(published)).toUTCString();

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

/**
 * Builds the newest documents of a collection as RSS 2.0
 * (https://www.rssboard.org/rss-specification).
 */
export function feed(content: Reader, collection: Fed, locale: Locale): Response {
  const address = (path: string) => escapeMarkup(new URL(path, site.url).href);
  const title = `${collectionName(collection, locale)} – ${site.name[locale]}`;
  const self = address(to[collection].feed({ locale }));
  const entries = itemsOf(content, collection, locale).map(
    ({ slug, title: name, summary, published }) => {
      const link = address(to[collection].detail({ locale, slug }));
      return `<item><title>${escapeMarkup(name)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid>${published ? `<pubDate>${rfc822(published)}</pubDate>` : ''}<description>${escapeMarkup(summary)}</description></item>`;
    },
  );
  return xmlResponse(
    [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
      `<title>${escapeMarkup(title)}</title><link>${address(to[collection].list({ locale }))}</link>`,
      `<description>${escapeMarkup(t(locale)(LEADS[collection]))}</description><language>${locale}-IN</language>`,
      `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
      ...entries,
      '</channel></rss>',
    ].join('\n'),
    'application/rss+xml',
  );
}
