import type { Field, FieldHook, PayloadRequest, TextFieldSingleValidation } from 'payload';
import { redirectsAt, type RedirectRow } from './redirects/redirects.lookups.ts';
import { slugFrom } from './slugs.ts';

const isTaken = async (
  req: PayloadRequest,
  collection: string,
  slug: string,
  id: number | string | undefined,
): Promise<boolean> =>
  (
    await req.payload.count({
      collection: collection as 'pages',
      where: { slug: { equals: slug }, ...(id && { id: { not_equals: id } }) },
      req,
    })
  ).totalDocs > 0;

/**
 * The redirect that leads away from the address of a document. Automatic redirects of deleted
 * documents do not count.
 */
async function redirectAway(
  req: PayloadRequest,
  collection: string,
  slug: string,
  id: number | string | undefined,
  portals: readonly string[] | null,
): Promise<RedirectRow | undefined> {
  const leadsHere = ({ document }: RedirectRow) =>
    document?.relationTo === collection &&
    String(typeof document.value === 'object' ? document.value.id : document.value) === String(id);
  return (await redirectsAt(req, `/${collection}/${slug}/`, portals)).find(
    (redirect) => !leadsHere(redirect) && !(redirect.madeFor && redirect.status === '410'),
  );
}

/** The suffix that Payload adds to the unique fields of a duplicate. */
const OF_A_COPY = / - Copy$/;

/** Keeps a slug that an editor wrote; makes a slug from the title unique by a number. */
const makeSlug: FieldHook = async ({ value, data, siblingData, originalDoc, collection, req }) => {
  const written = typeof value === 'string' && value.trim() ? value : '';
  const wanted = written
    ? slugFrom(written)
    : (originalDoc?.slug ?? slugFrom(String(siblingData?.title ?? data?.title ?? '')));
  if (!wanted || !collection || wanted === originalDoc?.slug) return wanted || undefined;
  if (written && !OF_A_COPY.test(written)) return wanted;
  for (let n = 1; n < 100; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (
      !(await isTaken(req, collection.slug, slug, originalDoc?.id)) &&
      !(await redirectAway(req, collection.slug, slug, originalDoc?.id, null))
    )
      return slug;
  }
  return wanted;
};

const validSlug: TextFieldSingleValidation = async (value, { collectionSlug, data, id, req }) => {
  if (!value) return true;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
    return 'Use small Latin letters, digits and single hyphens, for example "dog-licence".';
  if (!collectionSlug) return true;
  const redirect = await redirectAway(
    req,
    collectionSlug,
    value,
    id,
    (data as { portals?: string[] | null }).portals ?? [],
  );
  return redirect
    ? `From this address readers are led elsewhere, for it is the old address of something that moved. Choose another, or delete the redirect ${redirect.from} first (Portals → Redirects).`
    : true;
};

/**
 * The slug: one Latin address for all languages, generated from a title in any script, and
 * unchanged when the title changes.
 */
export const slugField: Field = {
  name: 'slug',
  label: 'Last part of the address',
  type: 'text',
  unique: true,
  index: true,
  maxLength: 80,
  hooks: { beforeValidate: [makeSlug] },
  validate: validSlug,
  admin: {
    position: 'sidebar',
    description:
      'One for all languages, so no two can clash between them. Left empty, it is made from the title. Change it, and the old address leads to the new one by itself.',
  },
};
