import { createHash } from 'node:crypto';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { EXAMPLES, type AnyExample } from '@pune/content-models/all-examples';
import { exampleData, inLanguage, namedFields } from '@pune/content-models/example-data';
import type { ExampleFile } from '@pune/content-models/media/examples';
import { models, type Collection } from '@pune/content-models/models';
import { LOCALES } from '@pune/i18n';
import { seedFile, type SeedFile } from './seed-files.ts';

export interface SeedResult {
  created: number;
  updated: number;
  unchanged: number;
  /**
   * The number of documents that an editor has changed or deleted since: they are not written
   * again.
   */
  kept: number;
}

const digestOf = (values: unknown): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);

/**
 * The result of the last seeding, kept in the CMS's key-value store: slug → digest of the example
 * and time of the document.
 */
type Memory = Record<string, { digest: string; updatedAt: string }>;
const MEMORY = 'seeds';

/**
 * The duration of a transaction: long enough for few disk flushes, short enough for waiting
 * editors.
 */
const BATCH_MS = 1000;

type Examples = readonly (readonly [Collection, readonly AnyExample[]])[];

/**
 * Seeds the examples into the CMS, published, in three languages. A repetition writes only changed
 * examples, never over a document that an editor has changed since, and never again one that an
 * editor deleted. An interrupted run is continued.
 */
export async function seed(cms: Payload, collections: Examples = EXAMPLES): Promise<SeedResult> {
  const memory: Memory = ((await cms.kv.get(MEMORY)) as Memory | null) ?? {};
  const ids = await existingIds(cms);
  const result: SeedResult = { created: 0, updated: 0, unchanged: 0, kept: 0 };
  const later: Step[] = [];

  const stepFor =
    (collection: Collection, example: AnyExample): Step =>
    async (req) => {
      const key = `${collection}/${example.slug}`;
      const upload = 'file' in example ? await seedFile(example.file as ExampleFile) : undefined;
      const digest = digestOf(upload ? [example, upload.digest] : example);
      const known = ids.get(key);
      if (known && memory[key]?.digest === digest) return void result.unchanged++;
      // It was seeded before: an editor has deleted it, or changed its address.
      if (!known && memory[key]) return void result.kept++;
      if (known && memory[key]?.updatedAt !== known.updatedAt) return void result.kept++;
      const { data, isComplete } = toData(collection, example, ids);
      // An editor deleted a document that it requires.
      if (
        lacksRequired(
          collection,
          data,
          (target, slug) => memory[`${target}/${slug}`] !== undefined,
          example,
        )
      )
        return void result.kept++;
      const id = await write(req, collection, known?.id ?? null, data, key, ids, upload);
      result[known ? 'updated' : 'created']++;
      memory[key] = {
        digest: isComplete ? digest : INCOMPLETE,
        updatedAt: ids.get(key)!.updatedAt,
      };
      // A relation may point to a document that is written later: write its document again when all
      // exist.
      if (!isComplete)
        later.push(async (again) => {
          const { data: whole } = toData(collection, example, ids);
          await writeRelations(
            again,
            collection,
            id,
            Object.fromEntries(
              Object.entries(whole).filter(
                ([name, value]) => JSON.stringify(value) !== JSON.stringify(data[name]),
              ),
            ),
            key,
            ids,
          );
          memory[key] = { digest, updatedAt: ids.get(key)!.updatedAt };
        });
    };

  await inBatches(
    cms,
    memory,
    collections.flatMap(([collection, examples]) =>
      examples.map((example) => stepFor(collection, example)),
    ),
  );
  await inBatches(cms, memory, later);
  return result;
}

type Step = (req: PayloadRequest) => Promise<void>;
/** The digest of a document without its relations: it matches no example. */
const INCOMPLETE = '';

/**
 * Runs many steps in each transaction, and stores the memory after it. After a crash in between,
 * the documents count as edited and stay as they are.
 */
async function inBatches(cms: Payload, memory: Memory, steps: readonly Step[]): Promise<void> {
  for (let next = 0; next < steps.length;) {
    const before = JSON.stringify(memory);
    const req = await createLocalReq({}, cms);
    await initTransaction(req);
    try {
      for (const until = Date.now() + BATCH_MS; next < steps.length && Date.now() < until; next++)
        await steps[next]!(req);
      await commitTransaction(req);
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
    if (JSON.stringify(memory) !== before) await cms.kv.set(MEMORY, memory as never);
  }
}

type Ids = Map<string, { id: number | string; updatedAt: string }>;

async function existingIds(cms: Payload): Promise<Ids> {
  const ids: Ids = new Map();
  for (const [collection] of EXAMPLES) {
    const { docs } = await cms.find({
      collection: collection as 'pages',
      pagination: false,
      depth: 0,
      select: { slug: true, updatedAt: true } as never,
      overrideAccess: true,
    });
    for (const doc of docs as unknown as { id: number; slug: string; updatedAt: string }[])
      ids.set(`${collection}/${doc.slug}`, { id: doc.id, updatedAt: doc.updatedAt });
  }
  return ids;
}

/** A seed is no history: its second write gives a document the relations to those that came later. */
const SEEDING = { isSeeding: true };

/**
 * Writes a document. A new one is created in all languages at once; an existing one is updated one
 * language after the other, as Payload requires.
 */
async function write(
  req: PayloadRequest,
  collection: Collection,
  id: number | string | null,
  data: Row,
  key: string,
  ids: Ids,
  upload?: SeedFile,
): Promise<number | string> {
  const options = {
    collection: collection as 'pages',
    context: SEEDING,
    depth: 0,
    overrideAccess: true,
    req,
  };
  const file = await upload?.file();
  let doc: Row = {};
  if (id === null && !hasLocalizedRelations(collection))
    doc = (await req.payload.create({
      ...options,
      locale: 'all' as never,
      data: { ...data, _status: 'published' } as never,
      file,
    })) as unknown as Row;
  else
    for (const locale of LOCALES) {
      const isLast = locale === LOCALES.at(-1);
      const values = {
        ...withRowIds(inLanguage(data, locale) as Row, doc),
        _status: isLast ? 'published' : 'draft',
      };
      const version = {
        ...options,
        locale,
        draft: !isLast,
        data: values as never,
        file: isLast ? file : undefined,
      };
      const known = (doc.id as number | undefined) ?? id;
      doc = (await (known === null
        ? req.payload.create(version as never)
        : req.payload.update({ ...version, id: known }))) as unknown as Row;
    }
  ids.set(key, { id: doc.id as number, updatedAt: doc.updatedAt as string });
  return doc.id as number;
}

/** Payload validates a relation of all languages at once as if it were a single value. */
const hasLocalizedRelations = (collection: Collection): boolean =>
  [...namedFields(models[collection].collection.fields).values()].some(
    (field) => (field.type === 'relationship' || field.type === 'upload') && field.localized,
  );

/** Writes the relations of a document, when all their targets exist. */
async function writeRelations(
  req: PayloadRequest,
  collection: Collection,
  id: number | string,
  relations: Row,
  key: string,
  ids: Ids,
): Promise<void> {
  const doc = (await req.payload.update({
    collection: collection as 'pages',
    id,
    context: SEEDING,
    locale: 'en',
    depth: 0,
    overrideAccess: true,
    req,
    data: { ...relations, _status: 'published' } as never,
  })) as unknown as Row;
  ids.set(key, { id: doc.id as number, updatedAt: doc.updatedAt as string });
}

type Row = Record<string, unknown>;

/** Copies the ids of existing array rows, so that a row is the same in all languages. */
const withRowIds = (values: Row, known: Row): Row =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const rows = known[name];
      if (!Array.isArray(value) || !Array.isArray(rows)) return [name, value];
      return [
        name,
        value.map((row: unknown, n) =>
          typeof row === 'object' && row !== null && (rows[n] as Row | undefined)?.id
            ? { ...withRowIds(row as Row, rows[n] as Row), id: (rows[n] as Row).id }
            : row,
        ),
      ];
    }),
  );

/**
 * @returns true if a required relation points to a document that was seeded before and is missing
 */
const lacksRequired = (
  collection: Collection,
  data: Row,
  wasBrought: (target: string, slug: string) => boolean,
  example: AnyExample,
): boolean =>
  [...namedFields(models[collection].collection.fields)].some(
    ([name, field]) =>
      (field.type === 'relationship' || field.type === 'upload') &&
      field.required &&
      typeof field.relationTo === 'string' &&
      data[name] === undefined &&
      wasBrought(field.relationTo, String((example as unknown as Row)[name])),
  );

/**
 * Converts an example to data for the CMS; `isComplete` is false while a referenced document is
 * missing.
 */
function toData(
  collection: Collection,
  example: AnyExample,
  ids: Ids,
): { data: Row; isComplete: boolean } {
  let isComplete = true;
  // The file is uploaded separately.
  const data = exampleData(
    Object.fromEntries(Object.entries(example).filter(([name]) => name !== 'file')),
    models[collection].collection.fields,
    (target, slug) => {
      const id = ids.get(`${target}/${slug}`)?.id;
      isComplete &&= id !== undefined;
      return id;
    },
  );
  return { data, isComplete };
}
