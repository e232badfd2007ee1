import { e, frame, link } from '../_includes/frame.js';

export const data = {
  pagination: { data: 'locales', size: 1, alias: 'locale' },
  permalink: ({ locale }) => `/${locale}/`,
};

export function render({ frames, locale, collections, page }) {
  const own = frames[locale];
  const lists = ['circulars', 'news'].map(
    (section) =>
      `<section><h2>${e(own.collections[section])}</h2><ul class="rows">${collections.documents.sections
        .get(`${locale}/${section}`)
        .slice(0, 5)
        .map((item) => `<li>${link(item)}</li>`)
        .join('')}</ul></section>`,
  );
  return frame(
    own,
    { url: page.url, title: own.siteName },
    `<div class="title"> <h1>${e(own.siteName)}</h1> </div> ${lists.join('')}`,
  );
}
