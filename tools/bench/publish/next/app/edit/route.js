import { getPayload } from 'payload';
import config from '../../payload.config.js';

const withoutRowIds = (doc) =>
  Object.fromEntries(
    Object.entries(doc).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((row) => (typeof row === 'object' ? { ...row, id: undefined } : row))
        : value,
    ]),
  );

/** What the editor's button does: one call of the Local API, in the process that serves the pages. */
export async function POST(request) {
  const { operation, collection, slug, pattern, locale, data } = await request.json();
  const cms = await getPayload({ config });
  const {
    docs: [found],
  } = await cms.find({
    collection,
    where: { slug: { equals: pattern ?? slug } },
    limit: 1,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  });
  const startedAt = Date.now();
  if (operation === 'create') {
    const { id: _, createdAt: _created, updatedAt: _updated, ...like } = found;
    await cms.create({
      collection,
      locale: 'all',
      depth: 0,
      overrideAccess: true,
      data: withoutRowIds({
        ...like,
        slug,
        title: { ...like.title, [locale]: data.title },
        _status: 'published',
      }),
    });
  } else
    await cms.update({
      collection,
      id: found.id,
      locale,
      depth: 0,
      overrideAccess: true,
      data: { ...data, _status: operation === 'unpublish' ? 'draft' : 'published' },
    });
  return Response.json({ startedAt, savedAt: Date.now() });
}
