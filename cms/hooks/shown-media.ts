import {
  APIError,
  type CollectionBeforeDeleteHook,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload';
import { idsOf } from '@pune/content-models/content-model';
import { languageOf, say } from '@pune/content-models/say';
import { LOCALES } from '@pune/i18n';
import { labelText } from '../words/label-text.ts';
import { inAllLanguages } from './in-all-languages.ts';
import { titleOf } from './published-versions.ts';

/**
 * Finds the published documents that show a file. Drafts do not count, because they are not public.
 */

const NAMED_MAX = 5;
const BATCH = 200;

type Id = number | string;

export interface Holder {
  id: Id;
  type: string;
  title: string;
  /** The department of the document; `null` for none. */
  department: Id | null;
}

interface Paths {
  files: string[];
  texts: string[];
  /** True if a field may contain a different file in each language. */
  isLocalized: boolean;
}

/** Lists the paths of file fields and of rich text fields, with a dot below groups and arrays. */
function pathsOf(fields: readonly FlattenedField[], prefix = ''): Paths {
  const found: Paths = { files: [], texts: [], isLocalized: false };
  for (const field of fields) {
    const path = `${prefix}${field.name}`;
    if (field.type === 'upload' && field.relationTo === 'media') {
      found.files.push(path);
      found.isLocalized ||= Boolean(field.localized);
    } else if (field.type === 'richText') found.texts.push(path);
    else if ('flattenedFields' in field) {
      const below = pathsOf(field.flattenedFields, `${path}.`);
      found.files.push(...below.files);
      found.texts.push(...below.texts);
      found.isLocalized ||= below.isLocalized || ('localized' in field && Boolean(field.localized));
    }
  }
  return found;
}

interface Found {
  id: Id;
  title?: unknown;
  slug?: unknown;
  department?: Id | { id: Id } | null;
}

const published: Where = { _status: { equals: 'published' } };

const titleInAny = (title: unknown): unknown =>
  typeof title === 'object' && title
    ? LOCALES.map((locale) => (title as Record<string, unknown>)[locale]).find(Boolean)
    : title;

function holderOf(type: string, { id, title, slug, department = null }: Found): Holder {
  const own = typeof department === 'object' && department ? department.id : department;
  return {
    id,
    type,
    title: titleOf({}, { id, title: titleInAny(title), slug }),
    department: type === 'departments' ? id : own,
  };
}

/**
 * Searches each language separately if a file field is localised: MongoDB cannot search all
 * languages at once.
 */
async function holdersIn(
  { slug, flattenedFields }: SanitizedCollectionConfig,
  id: Id,
  req: PayloadRequest,
  max: number,
): Promise<Holder[]> {
  const { files, texts, isLocalized } = pathsOf(flattenedFields);
  const holders = new Map<string, Holder>();
  const add = (docs: readonly Found[]) =>
    docs.forEach((doc) => holders.set(String(doc.id), holderOf(slug, doc)));
  if (files.length > 0) {
    const where: Where = {
      and: [published, { or: files.map((path) => ({ [path]: { in: [id] } })) }],
    };
    const select = { title: true, slug: true, department: true } as never;
    const limit = Number.isFinite(max) ? max : 0;
    for (const locale of isLocalized ? LOCALES : (['all'] as const)) {
      const { docs } = await req.payload.find({
        collection: slug as 'pages',
        where,
        select,
        limit,
        pagination: false,
        depth: 0,
        locale,
        overrideAccess: true,
        req: inAllLanguages(req),
      });
      add(docs as unknown as Found[]);
    }
  }
  if (texts.length > 0) add(await showingInText(slug, texts, id, req, max));
  return [...holders.values()];
}

/**
 * Finds documents whose text contains the file, reading some texts at a time. On SQLite, which has
 * a single writer, a fast query first narrows the candidates.
 */
async function showingInText(
  slug: string,
  texts: string[],
  id: Id,
  req: PayloadRequest,
  max: number,
): Promise<Found[]> {
  const select = Object.fromEntries(
    ['title', 'slug', 'department', ...texts.map((path) => path.split('.')[0]!)].map((name) => [
      name,
      true,
    ]),
  );
  const found: Found[] = [];
  const where: Where =
    req.payload.db.name === 'sqlite'
      ? {
          and: [
            published,
            {
              or: texts.flatMap((path) =>
                ['upload', 'documentList'].map((word) => ({ [path]: { like: word } })),
              ),
            },
          ],
        }
      : published;
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: slug as 'pages',
      where,
      select: select as never,
      page,
      limit: BATCH,
      sort: 'id',
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: inAllLanguages(req),
    });
    found.push(...(docs as unknown as Found[]).filter((doc) => showsIn(doc, id)));
    if (!hasNextPage || found.length >= max) return found;
  }
}

/** @returns true if a value contains an upload of that id, or a list of documents with it */
function showsIn(value: unknown, id: Id): boolean {
  if (value === null || typeof value !== 'object') return false;
  const node = value as {
    type?: unknown;
    relationTo?: unknown;
    value?: unknown;
    blockType?: unknown;
    files?: unknown;
  };
  if (node.blockType === 'documentList' && idsOf(node.files).includes(String(id))) return true;
  if (
    node.type === 'upload' &&
    node.relationTo === 'media' &&
    String((node.value as { id?: unknown } | null)?.id ?? node.value) === String(id)
  )
    return true;
  return Object.values(value).some((inner) => showsIn(inner, id));
}

/** Finds the published documents that show a file, up to `max` in each collection. */
export async function holdersOf(id: Id, req: PayloadRequest, max = Infinity): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const { config } of Object.values(req.payload.collections))
    if (config.versions?.drafts) holders.push(...(await holdersIn(config, id, req, max)));
  return holders;
}

/** Lists the names of the first documents, for a sentence in the language of the account. */
export function namesOf(holders: readonly Holder[], req: PayloadRequest): string {
  const typeOf = (slug: string): string =>
    labelText(req.payload.collections[slug as 'pages']?.config.labels.singular, languageOf(req)) ??
    slug;
  const named = holders
    .slice(0, NAMED_MAX)
    .map(({ title, type }) => `“${title}” (${typeOf(type)})`)
    .join(', ');
  return holders.length > NAMED_MAX ? `${named} ${say(req, 'and more')}` : named;
}

/** Refuses to delete a file that published documents show. */
export const refuseWhileShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const holders = await holdersOf(id, req, NAMED_MAX + 1);
  if (holders.length === 0) return;
  throw new APIError(
    `This file is shown by ${namesOf(holders, req)}. Take it out there and publish, then delete it.`,
    409,
    undefined,
    true,
  );
};
