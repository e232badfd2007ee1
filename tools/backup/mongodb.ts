import fs from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { ClientSession, Db, Document, IndexDescriptionInfo } from 'mongodb';

const BATCH = 500;
const CONNECT_MS_MAX = 10_000;
/** Collections that a restore has put aside. */
const ASIDE = /^replaced_\d+_/;

/** A line of a copy: the start of a collection, or one of its documents. Canonical Extended JSON. */
type Line = { collection: string; indexes: IndexDescriptionInfo[] } | { document: Document };

async function withDatabase<T>(
  url: string,
  work: (db: Db, session: ClientSession | undefined) => Promise<T>,
  { isSnapshot = false } = {},
): Promise<T> {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(url, { serverSelectionTimeoutMS: CONNECT_MS_MAX });
  try {
    await client.connect();
    const db = client.db();
    if (!isSnapshot || !(await hasSnapshots(db))) return await work(db, undefined);
    return await client.withSession({ snapshot: true }, (session) => work(db, session));
  } catch (error) {
    if ((error as Error).message.startsWith('[')) throw error;
    throw new Error(`[backup] MongoDB: ${(error as Error).message.split('\n')[0]}`, {
      cause: error,
    });
  } finally {
    await client.close();
  }
}

/** Replica sets and clusters read at one moment (MongoDB 5.0, read concern `snapshot`). */
async function hasSnapshots(db: Db): Promise<boolean> {
  const { setName, msg } = await db.command({ hello: 1 });
  return Boolean(setName) || msg === 'isdbgrid';
}

const collectionsOf = async (db: Db): Promise<string[]> =>
  (await db.listCollections({}, { nameOnly: true }).toArray())
    .filter(({ name, type }) => type !== 'view' && !name.startsWith('system.'))
    .map(({ name }) => name)
    .filter((name) => !ASIDE.test(name))
    .sort();

/**
 * Copies a MongoDB database in use to one file: of a replica set as it was at one moment. It needs
 * no tool of MongoDB's.
 *
 * @returns false in `isSnapshot` for a server that cannot read at one moment
 *
 * @throws an error for the operator
 */
export async function dumpMongodb(url: string, target: string): Promise<{ isSnapshot: boolean }> {
  const { EJSON } = (await import('mongodb')).BSON;
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip(), fs.createWriteStream(target, { mode: 0o600 }));
  // An error of the disk rejects here and below: the second one must not be unhandled.
  written.catch(() => {});
  const put = async (line: Line): Promise<void> => {
    if (!lines.write(`${EJSON.stringify(line, { relaxed: false })}\n`))
      await Promise.race([once(lines, 'drain'), written]);
  };
  try {
    const facts = await withDatabase(
      url,
      async (db, session) => {
        for (const collection of await collectionsOf(db)) {
          const found = db.collection(collection);
          await put({ collection, indexes: await found.indexes() });
          for await (const document of found.find({}, { ...(session && { session }) }))
            await put({ document });
        }
        return { isSnapshot: session !== undefined };
      },
      { isSnapshot: true },
    );
    lines.end();
    await written;
    return facts;
  } catch (error) {
    lines.destroy();
    throw error;
  }
}

/** Puts the collections of a database aside, or refuses them. */
async function makePlace(db: Db, aside: string | null): Promise<void> {
  for (const name of await collectionsOf(db)) {
    if ((await db.collection(name).findOne()) === null) {
      await db.dropCollection(name);
      continue;
    }
    if (aside === null)
      throw new Error(
        `[backup] The database ${db.databaseName} has collections: give an empty one, or --replace, which keeps the present ones aside`,
      );
    await db.renameCollection(name, `${aside}_${name}`);
  }
}

async function createIndexes(db: Db, indexes: ReadonlyMap<string, IndexDescriptionInfo[]>) {
  for (const [collection, all] of indexes)
    for (const { key, v: _, ns: __, ...options } of all)
      if (options.name !== '_id_')
        await db.collection(collection).createIndex(key as Record<string, 1>, options);
}

/**
 * Restores a copy of `dumpMongodb`. Indexes are made last: a document that breaks a unique one stops
 * the restore.
 *
 * @param aside begins the names under which present collections are kept; null refuses them
 *
 * @throws an error for the operator
 */
export async function restoreMongodb(
  source: string,
  url: string,
  aside: string | null,
): Promise<void> {
  const { EJSON } = (await import('mongodb')).BSON;
  await withDatabase(url, async (db) => {
    await makePlace(db, aside);
    const indexes = new Map<string, IndexDescriptionInfo[]>();
    let [collection, batch] = ['', [] as Document[]];
    const flush = async (): Promise<void> => {
      if (batch.length > 0) await db.collection(collection).insertMany(batch);
      batch = [];
    };
    const input = fs.createReadStream(source).pipe(createGunzip());
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      const line = EJSON.parse(text, { relaxed: false }) as Line;
      if ('document' in line) {
        batch.push(line.document);
        if (batch.length >= BATCH) await flush();
        continue;
      }
      await flush();
      collection = line.collection;
      indexes.set(collection, plain(line.indexes));
      await db.createCollection(collection);
    }
    await flush();
    await createIndexes(db, indexes);
  });
}

/** Numbers of canonical Extended JSON are objects, which options of an index must not be. */
const plain = (indexes: IndexDescriptionInfo[]): IndexDescriptionInfo[] =>
  JSON.parse(JSON.stringify(indexes)) as IndexDescriptionInfo[];
