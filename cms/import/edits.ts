import type { Payload } from 'payload';
import type { StoredDocument } from './documents.ts';
import type { Remembered } from './memory.ts';

type Id = number | string;

export interface Edits {
  /**
   * Compares a document with the state after its import; also returns the document, if it exists.
   */
  stateOf: (
    collection: string,
    remembered: Remembered,
  ) => Promise<{ state: 'untouched' | 'edited' | 'deleted'; stored?: StoredDocument }>;
}

/** Opens a check for edits to imported documents since the import: saved, drafted, deleted. */
export const openEdits = (cms: Payload): Edits => ({
  async stateOf(collection, { documentId, writtenAt }) {
    const stored = (await cms.db.findOne({
      collection,
      where: { id: { equals: documentId as Id } },
    })) as StoredDocument | null;
    if (!stored) return { state: 'deleted' };
    if (new Date(stored.updatedAt!).toISOString() !== writtenAt) return { state: 'edited', stored };
    if (!cms.collections[collection]!.config.versions) return { state: 'untouched', stored };
    // A draft does not change the document, and is newer.
    const { docs } = await cms.db.findVersions({
      collection,
      where: { parent: { equals: documentId } },
      sort: '-updatedAt',
      limit: 1,
      pagination: false,
    });
    const latest = (docs[0] as unknown as { version: StoredDocument } | undefined)?.version;
    return {
      state:
        latest?.updatedAt && new Date(latest.updatedAt).toISOString() !== writtenAt
          ? 'edited'
          : 'untouched',
      stored,
    };
  },
});
