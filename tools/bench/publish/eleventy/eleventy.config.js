/** Documents by their section and by their address: what lists and links are made from. */
function documents(api) {
  const sections = new Map();
  const bySlug = new Map();
  for (const page of api.getAll()) {
    const { locale, collection, slug } = page.data;
    if (!slug) continue;
    const key = `${locale}/${collection}`;
    sections.set(key, [...(sections.get(key) ?? []), page]);
    bySlug.set(`${key}/${slug}`, page);
  }
  for (const pages of sections.values())
    pages
      .sort((a, b) => (a.data.day < b.data.day ? 1 : a.data.day > b.data.day ? -1 : 0))
      .forEach((page, i) => (page.data.place = i));
  const years = new Map();
  for (const [key, pages] of sections)
    for (const page of pages.toReversed())
      years.set(`${key}/${page.data.year}`, [
        ...(years.get(`${key}/${page.data.year}`) ?? []),
        page,
      ]);
  return { sections, bySlug, years };
}

export default function configure(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.addCollection('documents', documents);
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: 'public' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
