import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload';
import { writeOutbox, type Versions } from './rows.ts';

/** A document as Payload passes it to hooks. */
export interface ChangedDocument {
  id: number | string;
  _status?: string;
  [field: string]: unknown;
}

/** The answers of a site to what the hooks ask about its documents. */
export interface OutboxSource {
  /** Returns the versions of a deleted document: `null` in each language. */
  nothing: Versions;
  /**
   * Returns the public versions of a document, read in the transaction of `req`: from what is
   * published, and never from a draft.
   */
  versionsOf(req: PayloadRequest, collection: string, id: number | string): Promise<Versions>;
  /** Returns the title of a document for receipts. */
  titleOf(versions: Partial<Versions>, document: ChangedDocument): string;
  /** Returns true for a save that leaves the published document as it is. */
  savesDraft?(req: PayloadRequest, collection: SanitizedCollectionConfig): boolean;
  /** Returns true if a document that is deleted was public at any time. */
  wasPublic?(req: PayloadRequest, collection: string, document: ChangedDocument): Promise<boolean>;
  /** Returns a note for the receipt. */
  noteIn?(req: PayloadRequest): string | undefined;
}

/**
 * Creates the hooks by which the changes of a collection reach the outbox, in the transaction of
 * the document. A document that was never public writes nothing.
 */
export function createOutboxHooks(source: OutboxSource): {
  afterChange: CollectionAfterChangeHook;
  afterDelete: CollectionAfterDeleteHook;
} {
  const noteIn = (req: PayloadRequest) => {
    const note = source.noteIn?.(req);
    return note === undefined ? {} : { note };
  };
  return {
    afterChange: async ({ collection, doc, operation, req }) => {
      const document = doc as ChangedDocument;
      if (source.savesDraft?.(req, collection)) return;
      const versions = await source.versionsOf(req, collection.slug, document.id);
      const isPublic = Object.values(versions).some(Boolean);
      if (!isPublic && operation === 'create') return;
      await writeOutbox(req, {
        contentType: collection.slug,
        documentId: String(document.id),
        title: source.titleOf(versions, document),
        operation: isPublic ? 'publish' : 'unpublish',
        versions,
        ...noteIn(req),
      });
    },
    afterDelete: async ({ collection, doc, req }) => {
      const document = doc as ChangedDocument;
      if (source.wasPublic && !(await source.wasPublic(req, collection.slug, document))) return;
      await writeOutbox(req, {
        contentType: collection.slug,
        documentId: String(document.id),
        title: source.titleOf({}, document),
        operation: 'delete',
        versions: source.nothing,
        ...noteIn(req),
      });
    },
  };
}
