import { frame, register, years } from '../_includes/frame.js';

export const data = {
  pagination: { data: 'archives', size: 1, alias: 'archive' },
  permalink: ({ archive: { locale, collection, year, page } }) =>
    `/${locale}/${collection}/archive/${year}/${page}/`,
};

export function render({
  frames,
  archives,
  archive: { locale, collection, year, page: number },
  collections,
  page,
}) {
  const own = frames[locale];
  const title = `${own.collections[collection]} ${year}, ${number}`;
  const pages = collections.documents.years
    .get(`${locale}/${collection}/${year}`)
    .slice((number - 1) * 50, number * 50);
  return frame(
    own,
    { url: page.url, title, section: collection },
    `<div class="title"> <h1>${title}</h1> </div> ${register(own, pages)} ${years(own, collection, archives)}`,
  );
}
