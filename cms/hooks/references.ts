import type {
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  FlattenedField,
  PayloadRequest,
  Where,
} from 'payload';
import { models, type Collection } from '@pune/content-models/models';
import { writeOutbox } from './outbox-hooks.ts';
import { publishedVersions, titleOf } from './published-versions.ts';

/** Republishes the documents that reference a deleted document, so that no page leads to it. */

type Id = number | string;
interface Holder {
  collection: Collection;
  id: Id;
}

/**
 * Lists the paths of fields that may reference a collection, with a dot below groups and arrays;
 * `isOneOf` if they may reference others too.
 */
function referringTo(
  collection: string,
  fields: readonly FlattenedField[],
  prefix = '',
): { path: string; isOneOf: boolean }[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload') {
      const isOneOf = Array.isArray(field.relationTo);
      return [field.relationTo].flat().includes(collection as never) ? [{ path, isOneOf }] : [];
    }
    return 'flattenedFields' in field
      ? referringTo(collection, field.flattenedFields, `${path}.`)
      : [];
  });
}

const memoryOf = ({ context }: PayloadRequest): Map<string, Holder[]> =>
  (context.referringToDeleted ??= new Map()) as Map<string, Holder[]>;
const nameOf = (collection: string, id: Id): string => `${collection}/${id}`;

/** Remembers the published documents that reference a document before it is deleted. */
export const rememberReferring: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const holders: Holder[] = [];
  for (const name of Object.keys(models) as Collection[]) {
    // Redirects report a deleted target themselves.
    if (name === 'redirects') continue;
    const paths = referringTo(
      collection.slug,
      req.payload.collections[name]!.config.flattenedFields,
    );
    if (paths.length === 0) continue;
    const leadsHere = ({ path, isOneOf }: (typeof paths)[number]): Where =>
      isOneOf
        ? {
            and: [
              { [`${path}.relationTo`]: { equals: collection.slug } },
              { [`${path}.value`]: { equals: id } },
            ],
          }
        : { [path]: { in: [id] } };
    const where: Where = {
      and: [{ _status: { equals: 'published' } }, { or: paths.map(leadsHere) }],
    };
    const { docs } = await req.payload.find({
      collection: name as 'pages',
      where,
      select: {},
      pagination: false,
      depth: 0,
      locale: 'en',
      overrideAccess: true,
      req,
    });
    holders.push(...docs.map((doc) => ({ collection: name, id: doc.id })));
  }
  memoryOf(req).set(nameOf(collection.slug, id), holders);
};

export const publishReferring: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  for (const holder of memoryOf(req).get(nameOf(collection.slug, id)) ?? []) {
    const versions = await publishedVersions(req.payload, holder.collection, holder.id, req);
    if (Object.values(versions).some(Boolean))
      await writeOutbox(req, {
        contentType: holder.collection,
        documentId: String(holder.id),
        title: titleOf(versions, holder),
        operation: 'publish',
        versions,
      });
  }
};
