import type { Payload } from 'payload';
import { mongodbRecorder } from './writers.mongodb.ts';
import { sqlRecorder } from './writers.sql.ts';

type Id = number | string;

export interface Writer {
  /**
   * Records a new document with its first version.
   *
   * @returns its id
   */
  document: (collection: string, stored: Record<string, unknown>, identity: string) => Promise<Id>;
  /** Records a row of a collection without versions, such as the outbox. */
  row: (collection: string, data: Record<string, unknown>) => Promise<void>;
  flush: () => Promise<void>;
}

/**
 * Writes many documents inside a transaction. Payload itself decides the rows and tables of a
 * document: its own methods run on a database that only records their inserts. The result is the
 * same as an editor's save, with a hundredth of the statements.
 */
export async function openWriter(cms: Payload, transactionID: Id | null): Promise<Writer> {
  const recorder =
    cms.db.name === 'mongoose'
      ? await mongodbRecorder(cms, transactionID)
      : sqlRecorder(cms, transactionID);
  const req = transactionID === null ? undefined : { transactionID };
  return {
    async document(collection, stored, identity) {
      const { config } = cms.collections[collection]!;
      const id = await recorder.nextId(collection, identity);
      await recorder.create({
        collection,
        customID: id,
        data: { ...stored },
        returning: false,
        req,
      });
      if (!config.versions) return id;
      const { updatedAt } = stored;
      await recorder.createVersion({
        collectionSlug: collection,
        autosave: false,
        createdAt: updatedAt,
        updatedAt,
        parent: id,
        publishedLocale: undefined,
        versionData: { ...stored },
        returning: false,
        req,
      });
      return id;
    },
    row: async (collection, data) =>
      void (await recorder.create({ collection, data: { ...data }, returning: false, req })),
    flush: recorder.flush,
  };
}
