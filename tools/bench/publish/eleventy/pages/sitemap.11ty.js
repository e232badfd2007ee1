export const data = {
  pagination: { data: 'locales', size: 1, alias: 'locale' },
  permalink: ({ locale }) => `/${locale}/sitemap.xml`,
};

export function render({ frames, locale, collections }) {
  const { origin } = frames[locale];
  const urls = [...collections.documents.bySlug].flatMap(([key, { url, data }]) =>
    key.startsWith(`${locale}/`)
      ? [`<url><loc>${origin}${url}</loc><lastmod>${data.updatedOn}</lastmod></url>`]
      : [],
  );
  return `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}
