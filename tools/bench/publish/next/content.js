import { cacheLife, cacheTag } from 'next/cache';
import { getPayload } from 'payload';
import config from './payload.config.js';
import { tags } from './hooks.js';

const cms = () => getPayload({ config });
const PUBLISHED = { _status: { equals: 'published' } };
const CARD = { slug: true, title: true, summary: true, day: true, kind: true, number: true };
const ARCHIVE_PAGE_SIZE = 50;

async function find(portal, collection, locale, where, options) {
  const { docs } = await (
    await cms()
  ).find({
    collection,
    locale,
    where: { and: [PUBLISHED, { portals: { in: [portal] } }, ...where] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...options,
  });
  return docs;
}

/** What a page of a document shows; `null` where it is not published. */
export async function detailOf(portal, locale, collection, slug) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.document(collection, slug));
  const renderedAt = Date.now();
  const [doc] = await find(portal, collection, locale, [{ slug: { equals: slug } }], { limit: 1 });
  if (!doc) return null;
  const department =
    doc.department &&
    (
      await find(portal, 'departments', locale, [{ id: { equals: doc.department } }], {
        select: { slug: true, title: true },
      })
    )[0];
  if (department) cacheTag(tags.document('departments', department.slug));
  const services = doc.relatedServices?.length
    ? await find(portal, 'services', locale, [{ id: { in: doc.relatedServices } }], {
        select: { slug: true, title: true },
      })
    : [];
  for (const service of services) cacheTag(tags.document('services', service.slug));
  const earlier =
    collection === 'news'
      ? await find(
          portal,
          'news',
          locale,
          [{ year: { equals: doc.year } }, { day: { less_than: doc.day } }],
          { sort: '-day', limit: 5, select: CARD },
        )
      : [];
  if (collection !== 'departments') return { doc, department, services, earlier, renderedAt };
  cacheTag(tags.department(portal, doc.id, locale));
  const of = (name, options) =>
    find(portal, name, locale, [{ department: { equals: doc.id } }], { select: CARD, ...options });
  return {
    doc,
    services,
    earlier,
    ofDepartment: {
      services: await of('services', { sort: 'slug' }),
      circulars: await of('circulars', { sort: '-day', limit: 10 }),
    },
    renderedAt,
  };
}

export async function listOf(portal, locale, collection) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.list(portal, collection, locale));
  const renderedAt = Date.now();
  const isLong = ['circulars', 'news'].includes(collection);
  return {
    docs: await find(portal, collection, locale, [], {
      sort: isLong ? '-day' : 'slug',
      select: CARD,
      ...(isLong && { limit: 20 }),
    }),
    renderedAt,
  };
}

export async function archiveOf(portal, locale, collection, year, page) {
  'use cache';
  cacheLife('max');
  cacheTag(tags.year(portal, collection, year, locale));
  const renderedAt = Date.now();
  const { docs } = await (
    await cms()
  ).find({
    collection,
    locale,
    where: { and: [PUBLISHED, { portals: { in: [portal] } }, { year: { equals: year } }] },
    sort: 'day',
    limit: ARCHIVE_PAGE_SIZE,
    page,
    depth: 0,
    overrideAccess: true,
    select: CARD,
  });
  return { docs, renderedAt };
}
