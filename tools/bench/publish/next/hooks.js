/** The tags that pages are cached under: a document, and on each portal the lists of its type, its year, the lists of its department. */
export const tags = {
  document: (collection, slug) => `${collection}/${slug}`,
  list: (portal, collection, locale) => `list ${portal} ${collection} ${locale}`,
  year: (portal, collection, year, locale) => `year ${portal} ${collection} ${year} ${locale}`,
  department: (portal, id, locale) => `department ${portal} ${id} ${locale}`,
};

const LOCALES = ['en', 'mr', 'hi'];
const idOf = (related) => (typeof related === 'object' ? related?.id : related);

/** Expires what a change touches, and no more: an edit of the text alone leaves lists as they are. */
export const expirePages =
  (collection) =>
  async ({ doc, previousDoc, req }) => {
    if (req.context.loads) return;
    const { revalidateTag } = await import('next/cache.js');
    const expire = (tag) => revalidateTag(tag, { expire: 0 });
    expire(tags.document(collection, doc.slug));
    const isListed =
      doc.title !== previousDoc?.title ||
      doc.summary !== previousDoc?.summary ||
      doc._status !== previousDoc?._status;
    if (!isListed) return;
    const locales =
      doc._status === previousDoc?._status && req.locale !== 'all' ? [req.locale] : LOCALES;
    for (const portal of doc.portals)
      for (const locale of locales) {
        expire(tags.list(portal, collection, locale));
        expire(tags.year(portal, collection, doc.year, locale));
        if (doc.department) expire(tags.department(portal, idOf(doc.department), locale));
      }
  };
