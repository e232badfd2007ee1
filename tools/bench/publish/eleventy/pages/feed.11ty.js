import { e } from '../_includes/frame.js';

export const data = {
  pagination: { data: 'lists', size: 1, alias: 'list' },
  permalink: ({ list: { locale, collection } }) => `/${locale}/${collection}/feed.xml`,
};

export function render({ frames, list: { locale, collection }, collections }) {
  const { origin, collections: names } = frames[locale];
  const items = collections.documents.sections
    .get(`${locale}/${collection}`)
    .slice(0, 20)
    .map(
      ({ url, data: { title, summary, day } }) =>
        `<item><title>${e(title)}</title><link>${origin}${url}</link><guid>${origin}${url}</guid><pubDate>${new Date(day).toUTCString()}</pubDate><description>${e(summary)}</description></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${e(names[collection])}</title><link>${origin}/${locale}/${collection}/</link>${items.join('')}</channel></rss>`;
}
