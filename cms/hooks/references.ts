import type {
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  FlattenedField,
  PayloadRequest,
  Where,
} from 'payload';
import { models, type Collection } from '@pune/content-models/models';
import { writeOutbox } from '@pune/payload-outbox/rows';
import { publishedVersions, titleOf } from './published-versions.ts';

/** Republishes the documents that reference a deleted document, so that no page leads to it. */

type Id = number | string;
interface Holder {
  collection: Collection;
  id: Id;
}

/** The path of a field, with a dot below groups and arrays. */
interface Path {
  path: string;
  /** True if the field may reference other collections too. */
  isOneOf: boolean;
}

/** Lists the fields that may reference a collection. */
export function referringTo(
  collection: string,
  fields: readonly FlattenedField[],
  prefix = '',
): Path[] {
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

/** The query for documents that reference a document by a field. */
export const referenceTo = ({ path, isOneOf }: Path, collection: string, id: Id): Where =>
  isOneOf
    ? {
        and: [
          { [`${path}.relationTo`]: { equals: collection } },
          { [`${path}.value`]: { equals: id } },
        ],
      }
    : { [path]: { in: [id] } };

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
    const where: Where = {
      and: [
        { _status: { equals: 'published' } },
        { or: paths.map((path) => referenceTo(path, collection.slug, id)) },
      ],
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
