import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LOCALES, type Locale } from '@pune/i18n';
import { models, publish, type Collection } from '@pune/content-models/models.ts';
import type { SourceDocument } from '@pune/content-models/content-model.ts';
import { richText } from '@pune/content-models/rich-text.ts';
import type { Snapshot } from '../snapshot.ts';

/** One example as the CMS would give it, in each language. */
export interface SampleDocument {
  collection: Collection;
  id: string;
  slug: string;
  source: Record<Locale, SourceDocument>;
}

type Values = Record<string, unknown>;
/** The part of a Payload field that matters here. */
interface Field { name?: string; type: string; fields?: Field[]; tabs?: (Field & { fields: Field[] })[]; relationTo?: string | string[] }
interface Context { locale: Locale; idOf: (collection: string, slug: string) => number }

const MODELS = fileURLToPath(import.meta.resolve('@pune/content-models/models.ts')).replace(/models\.ts$/, '');
const STAMP = '2026-11-20T06:30:00.000Z';

/** `content-models/<collection>/<collection>.examples.ts`, whatever its list is called; types without examples have none. */
async function examplesOf(collection: Collection): Promise<Values[]> {
  const file = `${MODELS}${collection}/${collection}.examples.ts`;
  if (!fs.existsSync(file)) return [];
  const exported = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.values(exported).filter((list): list is Values[] => Array.isArray(list) && list.every((item) => typeof item?.slug === 'string')).flat();
}

const isLocalized = (value: unknown): value is Record<Locale, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => LOCALES.includes(key as Locale));

/** Fields by name: rows, tabs without a name and collapsibles are layout and hold no value of their own. */
function namedFields(fields: readonly Field[]): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const field of fields as any[]) {
    if (field.type === 'tabs') for (const tab of field.tabs) for (const [name, inner] of namedFields(tab.name ? [{ ...tab, type: 'group' }] : tab.fields)) found.set(name, inner);
    else if (field.name) found.set(field.name, field);
    else if (field.fields) for (const [name, inner] of namedFields(field.fields)) found.set(name, inner);
  }
  return found;
}

function related(field: { relationTo: string | string[] }, value: unknown, { idOf }: Context): unknown {
  if (Array.isArray(value)) return value.map((item) => related(field, item, { idOf } as Context));
  if (Array.isArray(field.relationTo)) {
    const { relationTo, value: slug } = value as { relationTo: string; value: string };
    return { relationTo, value: idOf(relationTo, slug) };
  }
  return idOf(field.relationTo, value as string);
}

function convert(values: Values, fields: Map<string, any>, context: Context): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, given]) => {
      const field = fields.get(name);
      const value = isLocalized(given) ? given[context.locale] : given;
      if (!field || value === undefined || value === null) return [name, value];
      if (field.type === 'richText') return [name, typeof value === 'string' ? richText(value) : value];
      if (field.type === 'relationship' || field.type === 'upload') return [name, related(field, value, context)];
      if (field.type === 'array') return [name, (value as Values[]).map((row) => convert(row, namedFields(field.fields), context))];
      if (field.type === 'group') return [name, convert(value as Values, namedFields(field.fields), context)];
      return [name, value];
    }),
  );
}

/** Every example of `content-models`, with ids in the order of the files: what a freshly seeded CMS would publish. */
export async function sampleDocuments(): Promise<SampleDocument[]> {
  const collections = Object.keys(models) as Collection[];
  const examples = new Map(await Promise.all(collections.map(async (collection) => [collection, await examplesOf(collection)] as const)));
  // A slug that no example has becomes id 0, which nothing bears: like a reference to a document that is not published.
  const idOf = (collection: string, slug: string): number => 1 + (examples.get(collection as Collection)?.findIndex((example) => example.slug === slug) ?? -1);
  return collections.flatMap((collection) => {
    const fields = namedFields(models[collection].collection.fields as unknown as Field[]);
    return examples.get(collection)!.map((example, index) => ({
      collection,
      id: String(index + 1),
      slug: example.slug as string,
      source: Object.fromEntries(
        LOCALES.map((locale) => [locale, { createdAt: STAMP, updatedAt: STAMP, ...convert(example, fields, { locale, idOf }), id: index + 1 }]),
      ) as unknown as Record<Locale, SourceDocument>,
    }));
  });
}

/** Publishes every example into a snapshot; tells how many language versions it holds now. */
export async function fillSnapshot(snapshot: Snapshot): Promise<number> {
  const documents = await sampleDocuments();
  let versions = 0;
  snapshot.db.exec('begin');
  for (const { collection, id, source } of documents)
    for (const locale of LOCALES) {
      const published = publish(collection, source[locale], locale);
      snapshot.apply(collection, id, locale, published);
      if (published) versions++;
    }
  snapshot.db.exec('commit');
  return versions;
}
