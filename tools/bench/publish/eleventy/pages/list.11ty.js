import { frame, register, years } from '../_includes/frame.js';

export const data = {
  pagination: { data: 'lists', size: 1, alias: 'list' },
  permalink: ({ list: { locale, collection } }) => `/${locale}/${collection}/`,
};

export function render({ frames, archives, list: { locale, collection }, collections, page }) {
  const own = frames[locale];
  const title = own.collections[collection];
  const pages = collections.documents.sections.get(`${locale}/${collection}`);
  return frame(
    own,
    { url: page.url, title, section: collection },
    `<div class="title"> <h1>${title}</h1> </div> ${register(own, archives.some((archive) => archive.collection === collection) ? pages.slice(0, 20) : pages)} ${years(own, collection, archives)}`,
  );
}
