import { createHash } from 'node:crypto';
import { deepCopyObjectSimple, type Payload } from 'payload';
import { withoutEmpty, type Write as UniqueWrite } from '../unique-clashes.ts';
import type { Recorder } from './recorder.ts';

type Id = number | string;
type Row = Record<string, unknown> & { _id?: unknown };

interface Model {
  create: (rows: Row[], options: object) => Promise<Row[]>;
  updateMany: (...args: unknown[]) => Promise<unknown>;
  insertMany: (rows: Row[], options: object) => Promise<unknown>;
  deleteMany: (where: object) => Promise<unknown>;
}

/** The parts of Payload's MongoDB database that are used here. */
interface MongoDatabase {
  collections: Record<string, Model>;
  versions: Record<string, Model>;
  sessions: Record<Id, object | undefined>;
}

type Write = (args: object) => Promise<unknown>;

/**
 * @returns Payload's own methods, unbound, from an unconnected adapter: those of the open database
 *   also report clashes to editors
 */
async function ownMethods(cms: Payload): Promise<{ create: Write; createVersion: Write }> {
  const { mongooseAdapter } = await import('@payloadcms/db-mongodb');
  return mongooseAdapter({ url: '' }).init({ payload: cms }) as never;
}

/**
 * Derives the id from the document's identity, so that a repeated import uses the same id: without
 * transactions this identifies a half-written batch.
 */
const objectIdOf = (identity: string): string =>
  createHash('sha256').update(identity).digest('hex').slice(0, 24);

const copy = (args: object): object => deepCopyObjectSimple(args as never);

/**
 * Records the documents that Payload inserts into MongoDB, and inserts them collection by
 * collection.
 */
export async function mongodbRecorder(cms: Payload, transactionID: Id | null): Promise<Recorder> {
  const db = cms.db as unknown as MongoDatabase;
  const { create, createVersion } = await ownMethods(cms);
  const noted = new Map<Model, { rows: Row[]; isVersions: boolean }>();
  const ours = new Set<unknown>();

  const noting = (models: Record<string, Model>, isVersions: boolean): Record<string, Model> =>
    new Proxy(models, {
      get(all, name: string) {
        const model = all[name]!;
        return Object.assign(Object.create(model) as Model, {
          async create(rows: Row[]): Promise<Row[]> {
            if (!noted.has(model)) noted.set(model, { rows: [], isVersions });
            noted.get(model)!.rows.push(...rows);
            return rows;
          },
          // Payload clears the `latest` flag of older versions; a new document has none.
          updateMany: async () => null,
        });
      },
    });
  const recording = Object.assign(Object.create(db) as object, {
    collections: noting(db.collections, false),
    versions: noting(db.versions, true),
  });

  return {
    // The methods mutate their arguments.
    create: (args) =>
      create.call(recording, withoutEmpty(cms, copy(args) as UniqueWrite, 'create')),
    createVersion(args) {
      const version = copy(args) as {
        collectionSlug: string;
        versionData: Record<string, unknown>;
      };
      const { data } = withoutEmpty(
        cms,
        { collection: version.collectionSlug, data: version.versionData },
        'create',
      );
      return createVersion.call(recording, { ...version, versionData: data });
    },
    async nextId(_collection, identity) {
      const id = objectIdOf(identity);
      ours.add(id);
      return id;
    },
    async flush() {
      const session = transactionID === null ? undefined : db.sessions[transactionID];
      for (const [model, { rows, isVersions }] of noted) {
        const own = rows.filter((row) => ours.has(String(isVersions ? row.parent : row._id)));
        // Without transactions, an interrupted run may have written half of this batch.
        if (!session && own.length > 0)
          await model.deleteMany(
            isVersions
              ? { parent: { $in: own.map(({ parent }) => parent) } }
              : { _id: { $in: own.map(({ _id }) => _id) } },
          );
        await model.insertMany(rows, { session, timestamps: false });
      }
      noted.clear();
    },
  };
}
