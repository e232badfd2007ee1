import { APIError, type CollectionBeforeDeleteHook, type FlattenedField, type PayloadRequest, type SanitizedCollectionConfig, type Where } from 'payload';
import { LOCALES } from '@pune/i18n';
import { titleOf } from './published-versions.ts';

/** A file that published documents show is not deleted: their pages would show a hole. */

const NAMED_MAX = 5;
const BATCH = 200;

interface Holder {
  id: number | string;
  type: string;
  title: string;
}

/** Paths of the fields that hold files, and of those that hold running text, with a dot below groups and arrays. */
function pathsOf(fields: readonly FlattenedField[], prefix = ''): { files: string[]; texts: string[] } {
  const found = { files: [] as string[], texts: [] as string[] };
  for (const field of fields) {
    const path = `${prefix}${field.name}`;
    if (field.type === 'upload' && field.relationTo === 'media') found.files.push(path);
    else if (field.type === 'richText') found.texts.push(path);
    else if ('flattenedFields' in field) {
      const below = pathsOf(field.flattenedFields, `${path}.`);
      found.files.push(...below.files);
      found.texts.push(...below.texts);
    }
  }
  return found;
}

const published: Where = { _status: { equals: 'published' } };

async function holdersIn({ slug, flattenedFields }: SanitizedCollectionConfig, id: number | string, req: PayloadRequest): Promise<Holder[]> {
  const { files, texts } = pathsOf(flattenedFields);
  const told = (doc: { id: number | string }) => ({ id: doc.id, type: slug, title: titleOf({}, doc as never) });
  const holders = new Map<string, Holder>();
  if (files.length > 0) {
    const where: Where = { and: [published, { or: files.map((path) => ({ [path]: { in: [id] } })) }] };
    const { docs } = await req.payload.find({ collection: slug as 'pages', where, limit: NAMED_MAX + 1, pagination: false, depth: 0, locale: 'en', overrideAccess: true, req });
    for (const doc of docs) holders.set(String(doc.id), told(doc));
  }
  if (texts.length > 0) for (const doc of await showingInText(slug, texts, id, req)) holders.set(String(doc.id), told(doc));
  return [...holders.values()];
}

/** Documents in whose text the file stands: the texts are read, some at a time. SQLite, which has one writer for all, tells quickly in which any file may stand. */
async function showingInText(slug: string, texts: string[], id: number | string, req: PayloadRequest): Promise<{ id: number | string; title?: unknown }[]> {
  const select = Object.fromEntries(['title', 'slug', ...texts.map((path) => path.split('.')[0]!)].map((name) => [name, true]));
  const found: { id: number | string; title?: unknown }[] = [];
  const where: Where = req.payload.db.name === 'sqlite' ? { and: [published, { or: texts.map((path) => ({ [path]: { like: 'upload' } })) }] } : published;
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await req.payload.find({ collection: slug as 'pages', where, select: select as never, page, limit: BATCH, sort: 'id', depth: 0, locale: 'all', overrideAccess: true, req });
    found.push(...docs.filter((doc) => showsIn(doc, id)));
    if (!hasNextPage || found.length > NAMED_MAX) return found.map((doc) => ({ ...doc, title: titleInAny(doc) }));
  }
}

const titleInAny = (doc: { title?: unknown }): unknown => (typeof doc.title === 'object' && doc.title ? LOCALES.map((locale) => (doc.title as Record<string, unknown>)[locale]).find(Boolean) : doc.title);

/** Whether a picture of that id stands somewhere in a value. */
function showsIn(value: unknown, id: number | string): boolean {
  if (value === null || typeof value !== 'object') return false;
  const node = value as { type?: unknown; relationTo?: unknown; value?: unknown };
  if (node.type === 'upload' && node.relationTo === 'media' && String((node.value as { id?: unknown } | null)?.id ?? node.value) === String(id)) return true;
  return Object.values(value).some((inner) => showsIn(inner, id));
}

export const refuseWhileShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const holders: Holder[] = [];
  for (const { config } of Object.values(req.payload.collections)) if (config.versions?.drafts) holders.push(...(await holdersIn(config, id, req)));
  if (holders.length === 0) return;
  const named = holders.slice(0, NAMED_MAX).map(({ title, type }) => `“${title}” (${type})`);
  const more = holders.length > NAMED_MAX ? ' and more' : '';
  throw new APIError(`This file is shown by ${named.join(', ')}${more}. Take it out there and publish, then delete it.`, 409, undefined, true);
};
