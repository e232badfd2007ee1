import type { PayloadRequest, Where } from 'payload';
import type { Collection } from '@pune/content-models/models';
import { createOutboxHooks } from '@pune/payload-outbox/hooks';
import { NOTHING_PUBLIC, publishedVersions, titleOf } from './published-versions.ts';

/**
 * Reads the note from the request context; code that changes documents on behalf of a user, such as
 * a schedule, sets it.
 */
export const noteIn = ({ context }: PayloadRequest): { note?: string } =>
  typeof context.note === 'string' ? { note: context.note } : {};

/** @returns true if a document was ever public: then it has a receipt or an outbox row */
export async function wasPublic(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<boolean> {
  const where: Where = {
    and: [{ contentType: { equals: collection } }, { documentId: { equals: String(id) } }],
  };
  const counts = await Promise.all(
    (['receipts', 'outbox'] as const).map((books) =>
      req.payload.count({ collection: books, where, overrideAccess: true, req }),
    ),
  );
  return counts.some(({ totalDocs }) => totalDocs > 0);
}

/**
 * Write an outbox row for a change of public content, and for a deletion. Saving a draft does not
 * change the published document, and writes nothing.
 */
export const { afterChange: publishChange, afterDelete: publishDeletion } = createOutboxHooks({
  nothing: NOTHING_PUBLIC,
  versionsOf: (req, collection, id) =>
    publishedVersions(req.payload, collection as Collection, id, req),
  titleOf,
  savesDraft: ({ context }, { versions }) => Boolean(context.savesDraft && versions),
  wasPublic: async (req, collection, { id, _status }) =>
    _status !== 'draft' || wasPublic(req, collection, id),
  noteIn: (req) => noteIn(req).note,
});
