import type { CollectionConfig, PayloadRequest, Plugin } from 'payload';
import type { Published } from '@pune/snapshot/reader';
import { createOutboxHooks, type ChangedDocument } from './hooks.ts';
import { outboxCollection } from './outbox.collection.ts';
import type { Versions } from './rows.ts';

/** Returns the published form of a document; `null` if it is not public. */
export type Publish<Source = any> = (document: Source) => PublishedForm | null;
/** The published form of a document, as a site gives it; the other fields follow from it. */
export type PublishedForm = Pick<Published, 'slug' | 'title' | 'date' | 'portals' | 'data'> &
  Partial<Pick<Published, 'summary' | 'category' | 'card' | 'text'>>;

/** A document as Payload reads it. */
export type StoredDocument = ChangedDocument & { updatedAt: string };

export interface PublishingOptions {
  /** The published form of the documents of each collection, by its slug. */
  collections: Readonly<Record<string, Publish>>;
  /** The language of all documents. */
  locale: string;
}

/**
 * Adds the outbox to a Payload configuration, and the hooks of each collection that is published.
 * Drafts are left alone: a version is public once it is published. For a site in one language.
 */
export const publishing = ({ collections, locale }: PublishingOptions): Plugin => {
  const hooks = createOutboxHooks({
    nothing: { [locale]: null },
    titleOf: (versions, { id }) => versions[locale]?.title ?? String(id),
    versionsOf: (req, collection, id) =>
      publishedVersions(req, collection, id, locale, collections[collection]!),
  });
  return (config) => ({
    ...config,
    collections: [
      ...(config.collections ?? []).map((collection) =>
        Object.hasOwn(collections, collection.slug) ? withHooks(collection, hooks) : collection,
      ),
      outboxCollection,
    ],
  });
};

const withHooks = (
  collection: CollectionConfig,
  { afterChange, afterDelete }: ReturnType<typeof createOutboxHooks>,
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), afterChange],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), afterDelete],
  },
});

/**
 * Returns the published version of a document; `null` for a draft, and for a document of which
 * `publish` says that it is not public.
 */
export function versionOf(
  collection: string,
  locale: string,
  document: StoredDocument,
  publish: Publish,
): Published | null {
  const isPublished = (document._status ?? 'published') === 'published';
  const form = isPublished ? publish(document) : null;
  return (
    form && {
      collection,
      id: String(document.id),
      locale,
      updatedAt: document.updatedAt,
      summary: '',
      category: '',
      card: null,
      text: '',
      ...form,
    }
  );
}

async function publishedVersions(
  req: PayloadRequest,
  collection: string,
  id: number | string,
  locale: string,
  publish: Publish,
): Promise<Versions> {
  const document = (await req.payload.findByID({
    collection: collection as never,
    id,
    depth: 0,
    draft: false,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as StoredDocument | null;
  return { [locale]: document && versionOf(collection, locale, document, publish) };
}
