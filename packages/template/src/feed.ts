import type { Locale, Reader } from '@pune/content';
import { t } from '@pune/i18n/server';
import { site } from 'virtual:pune/site';
import { collectionName } from './collections.ts';
import { escapeXml, xmlResponse } from './xml.ts';

const FEED_ITEMS = 20;
const rfc822 = (day: string) => new Date(`${day}T00:00:00+05:30`).toUTCString();

/** The newest documents of a collection as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function feed(content: Reader, collection: 'circulars' | 'events', locale: Locale): Response {
  const items = content.list(collection, { locale, order: 'newest', limit: FEED_ITEMS, summaries: true });
  const address = (path: string) => escapeXml(new URL(path, site.url).href);
  const title = `${collectionName(collection, locale)} – ${site.name[locale]}`;
  const self = address(`/${locale}/${collection}/feed.xml`);
  const entries = items.map(({ slug, title: name, summary, date }) => {
    const link = address(`/${locale}/${collection}/${slug}/`);
    return `<item><title>${escapeXml(name)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>${rfc822(date)}</pubDate><description>${escapeXml(summary)}</description></item>`;
  });
  return xmlResponse(
    [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
      `<title>${escapeXml(title)}</title><link>${address(`/${locale}/${collection}/`)}</link>`,
      `<description>${escapeXml(t(locale)(`${collection}_lead` as const))}</description><language>${locale}-IN</language>`,
      `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
      ...entries,
      '</channel></rss>',
    ].join('\n'),
    'application/rss+xml',
  );
}
