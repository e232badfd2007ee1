import { createHash } from 'node:crypto';
import { createLocalReq, type Field, type Payload, type PayloadRequest } from 'payload';
import { circularExamples } from '@pune/content-models/circulars/circulars.examples.ts';
import { departmentExamples } from '@pune/content-models/departments/departments.examples.ts';
import { eventExamples } from '@pune/content-models/events/events.examples.ts';
import { models, type Collection } from '@pune/content-models/models.ts';
import { navigationExamples } from '@pune/content-models/navigation/navigation.examples.ts';
import { officeExamples } from '@pune/content-models/offices/offices.examples.ts';
import { pageExamples } from '@pune/content-models/pages/pages.examples.ts';
import { richText } from '@pune/content-models/rich-text.ts';
import { serviceExamples } from '@pune/content-models/services/services.examples.ts';
import { settingsExamples } from '@pune/content-models/settings/settings.examples.ts';
import { LOCALES, type Locale } from '@pune/i18n';

type Values = Record<string, unknown> & { slug: string };

/** The examples of every type, in an order in which most relations point backwards. */
const SEEDS: [Collection, readonly Values[]][] = [
  ['departments', departmentExamples],
  ['offices', officeExamples],
  ['services', serviceExamples],
  ['circulars', circularExamples],
  ['events', eventExamples],
  ['pages', pageExamples],
  ['settings', settingsExamples],
  ['navigation', navigationExamples],
] as never;

export interface SeedResult {
  created: number;
  updated: number;
  unchanged: number;
  /** Documents that an editor has changed since: they are left alone. */
  kept: number;
}

const digestOf = (values: unknown): string => createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);

/** What the last seeding wrote, kept in the CMS's own key-value store: slug → digest of the example and time of the document. */
type Memory = Record<string, { digest: string; updatedAt: string }>;
const MEMORY = 'seeds';

/**
 * Brings the examples into the CMS, published, in three languages. Run again it writes only what changed in the examples,
 * and never over a document that an editor has changed since.
 */
export async function seed(cms: Payload): Promise<SeedResult> {
  // One transaction: all of it or nothing, and one wait for the disk instead of hundreds.
  const req = await createLocalReq({}, cms);
  const transactionID = (await cms.db.beginTransaction()) ?? undefined;
  if (transactionID !== undefined) req.transactionID = transactionID;
  try {
    const memory: Memory = ((await cms.kv.get(MEMORY)) as Memory | null) ?? {};
    const result = await seedWithin(req, memory);
    if (transactionID !== undefined) await cms.db.commitTransaction(transactionID);
    // Lost between the two, it makes the next seeding leave everything as it is.
    await cms.kv.set(MEMORY, memory as never);
    return result;
  } catch (error) {
    if (transactionID !== undefined) await cms.db.rollbackTransaction(transactionID);
    throw error;
  }
}

async function seedWithin(req: PayloadRequest, memory: Memory): Promise<SeedResult> {
  const ids = await existingIds(req.payload);
  const result: SeedResult = { created: 0, updated: 0, unchanged: 0, kept: 0 };
  const later: (() => Promise<void>)[] = [];

  for (const [collection, examples] of SEEDS) {
    const fields = namedFields(models[collection].collection.fields);
    for (const example of examples) {
      const key = `${collection}/${example.slug}`;
      const digest = digestOf(example);
      const known = ids.get(key);
      if (known && memory[key]?.digest === digest) { result.unchanged++; continue; }
      if (known && memory[key]?.updatedAt !== known.updatedAt) { result.kept++; continue; }
      const { data, isComplete } = toData(example, fields, ids);
      const id = await write(req, collection, known?.id ?? null, data, key, ids);
      result[known ? 'updated' : 'created']++;
      memory[key] = { digest, updatedAt: ids.get(key)!.updatedAt };
      // A relation may point to a document that is written later: such a one is written again, when all are there.
      if (!isComplete) later.push(async () => {
        const { data } = toData(example, fields, ids);
        await writeRelations(req, collection, id, Object.fromEntries(Object.entries(data).filter(([name]) => fields.get(name)?.type === 'relationship')), key, ids);
        memory[key] = { digest, updatedAt: ids.get(key)!.updatedAt };
      });
    }
  }
  for (const again of later) await again();
  return result;
}

type Ids = Map<string, { id: number | string; updatedAt: string }>;

async function existingIds(cms: Payload): Promise<Ids> {
  const ids: Ids = new Map();
  for (const [collection] of SEEDS) {
    const { docs } = await cms.find({ collection: collection as 'pages', pagination: false, depth: 0, select: { slug: true, updatedAt: true } as never, overrideAccess: true });
    for (const doc of docs as unknown as { id: number; slug: string; updatedAt: string }[]) ids.set(`${collection}/${doc.slug}`, { id: doc.id, updatedAt: doc.updatedAt });
  }
  return ids;
}

/** A new document is written in all languages at once; a known one is updated in one after the other, for Payload updates no other way. */
async function write(req: PayloadRequest, collection: Collection, id: number | string | null, data: Record<string, unknown>, key: string, ids: Ids): Promise<number | string> {
  const options = { collection: collection as 'pages', depth: 0, overrideAccess: true, req };
  let doc: Row = {};
  if (id === null) doc = (await req.payload.create({ ...options, locale: 'all' as never, data: { ...data, _status: 'published' } as never })) as unknown as Row;
  else
    for (const locale of LOCALES) {
      const isLast = locale === LOCALES.at(-1);
      const values = withRowIds(inLanguage(data, locale) as Row, doc);
      doc = (await req.payload.update({ ...options, id, locale, draft: !isLast, data: { ...values, _status: isLast ? 'published' : 'draft' } as never })) as unknown as Row;
    }
  ids.set(key, { id: doc.id as number, updatedAt: doc.updatedAt as string });
  return doc.id as number;
}

/** A document written a second time, when all are there that it points to. */
async function writeRelations(req: PayloadRequest, collection: Collection, id: number | string, relations: Row, key: string, ids: Ids): Promise<void> {
  const doc = (await req.payload.update({ collection: collection as 'pages', id, locale: 'en', depth: 0, overrideAccess: true, req, data: { ...relations, _status: 'published' } as never })) as unknown as Row;
  ids.set(key, { id: doc.id as number, updatedAt: doc.updatedAt as string });
}

type Row = Record<string, unknown>;

/** What values are in one language. */
function inLanguage(value: unknown, locale: Locale): unknown {
  if (isLocalized(value)) return value[locale];
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, locale)]));
  return value;
}

/** Gives the rows of lists the ids that they have already, so that a row is one row in all languages. */
const withRowIds = (values: Row, known: Row): Row =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const rows = known[name];
      if (!Array.isArray(value) || !Array.isArray(rows)) return [name, value];
      return [name, value.map((row: unknown, n) => (typeof row === 'object' && row !== null && (rows[n] as Row | undefined)?.id ? { ...withRowIds(row as Row, rows[n] as Row), id: (rows[n] as Row).id } : row))];
    }),
  );

const isLocalized = (value: unknown): value is Record<Locale, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'en' in value && Object.keys(value).every((name) => LOCALES.includes(name as Locale));

/** Fields by name: rows and tabs are layout and hold no value of their own. */
function namedFields(fields: readonly Field[]): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) for (const [name, inner] of namedFields(tab.fields)) found.set(name, inner);
    else if ('name' in field && field.name) found.set(field.name, field);
    else if ('fields' in field) for (const [name, inner] of namedFields(field.fields)) found.set(name, inner);
  }
  return found;
}

/** An example as the CMS takes it: texts for each language, markup as rich text, slugs as ids. */
function toData(example: Record<string, unknown>, fields: Map<string, Field>, ids: Ids): { data: Record<string, unknown>; isComplete: boolean } {
  let isComplete = true;
  const idOf = (collection: string, slug: unknown) => {
    const id = ids.get(`${collection}/${String(slug)}`)?.id;
    if (id === undefined) isComplete = false;
    return id;
  };
  const relation = (field: { relationTo: string | string[] }, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => relation(field, item)).filter((item) => item !== undefined);
    if (Array.isArray(field.relationTo)) {
      const { relationTo, value: slug } = value as { relationTo: string; value: string };
      const id = idOf(relationTo, slug);
      return id === undefined ? undefined : { relationTo, value: id };
    }
    return idOf(field.relationTo, value);
  };
  const convert = (values: Record<string, unknown>, of: Map<string, Field>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = of.get(name);
        if (field?.type === 'relationship' || field?.type === 'upload') return [name, relation(field as never, value)];
        if (field?.type === 'array') return [name, (value as Record<string, unknown>[]).map((row) => convert(row, namedFields(field.fields)))];
        if (field?.type === 'richText') return [name, Object.fromEntries(Object.entries(value as Record<Locale, string>).map(([locale, markup]) => [locale, richText(markup)]))];
        if (field && 'localized' in field && field.localized && !isLocalized(value)) return [name, Object.fromEntries(LOCALES.map((locale) => [locale, value]))];
        return [name, value];
      }),
    );
  const data = convert(example, fields);
  return { data, isComplete };
}
