import type { FlattenedField, PayloadRequest, Where } from 'payload';
import { models, type Collection } from '@pune/content-models/models';
import { languageOf } from '@pune/content-models/say';
import { departmentNames } from '../department-names.ts';
import { shownTitle } from '../finding/finding.ts';
import { inAllLanguages } from '../hooks/in-all-languages.ts';
import { titleOf } from '../hooks/published-versions.ts';
import { referenceTo, referringTo } from '../hooks/references.ts';

/**
 * The published documents that lead to a document: by a field, such as a related service or an item
 * of a menu, or by a link in a text.
 */

type Id = number | string;

export interface Inbound {
  type: Collection;
  id: Id;
  title: string;
  /** The name of the department that owns it; `null` for none. */
  owner: string | null;
}

export interface Target {
  collection: Collection;
  id: Id;
  /** `/circulars/water-cut/` */
  path: string;
}

interface Found {
  id: Id;
  title?: unknown;
  slug?: unknown;
  from?: unknown;
  department?: Id | { id: Id } | null;
}

const BATCH = 200;
const LINKS = ['href', 'url'];

/** Names the fields at the top of a document in which texts and typed addresses are. */
const withTexts = (fields: readonly FlattenedField[]): string[] =>
  fields.filter(hasText).map(({ name }) => name);
const hasText = (field: FlattenedField): boolean =>
  field.type === 'richText' ||
  (field.type === 'text' && LINKS.includes(field.name)) ||
  ('flattenedFields' in field && field.flattenedFields.some(hasText));

const bare = (address: string): string =>
  address.replace(/^\/(?:en|mr|hi)(?=\/)/, '').replace(/\/?(?:[?#].*)?$/, '/');

/** @returns true if a value has a link to the document: a reference, or its address */
export function leadsTo(value: unknown, target: Target): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { doc, linkType } = value as {
    doc?: { relationTo?: unknown; value?: unknown };
    linkType?: unknown;
  };
  if (
    linkType === 'internal' &&
    doc?.relationTo === target.collection &&
    String((doc.value as { id?: unknown } | null)?.id ?? doc.value) === String(target.id)
  )
    return true;
  return Object.entries(value).some(([name, inner]) =>
    typeof inner === 'string'
      ? LINKS.includes(name) && inner.startsWith('/') && bare(inner) === target.path
      : leadsTo(inner, target),
  );
}

const published: Where = { _status: { equals: 'published' } };

async function inCollection(
  req: PayloadRequest,
  name: Collection,
  target: Target,
): Promise<Found[]> {
  const { flattenedFields } = req.payload.collections[name]!.config;
  const found = new Map<string, Found>();
  const read = async (where: Where, select: Record<string, true>, page: number) =>
    (await req.payload.find({
      collection: name as 'pages',
      where,
      select: select as never,
      page,
      limit: BATCH,
      sort: 'id',
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: inAllLanguages(req),
    })) as unknown as { docs: Found[]; hasNextPage: boolean };
  const shown = { title: true, slug: true, from: true, department: true } as const;
  const add = (docs: readonly Found[]) => docs.forEach((doc) => found.set(String(doc.id), doc));
  const paths = referringTo(target.collection, flattenedFields);
  if (paths.length > 0)
    for (let page = 1, more = true; more; page++) {
      const where = {
        and: [
          published,
          { or: paths.map((path) => referenceTo(path, target.collection, target.id)) },
        ],
      };
      const { docs, hasNextPage } = await read(where, shown, page);
      add(docs);
      more = hasNextPage;
    }
  const texts = withTexts(flattenedFields);
  if (texts.length > 0)
    for (let page = 1, more = true; more; page++) {
      const select = {
        ...shown,
        ...Object.fromEntries(texts.map((text) => [text, true as const])),
      };
      const { docs, hasNextPage } = await read(published, select, page);
      add(docs.filter((doc) => leadsTo(doc, target)));
      more = hasNextPage;
    }
  return [...found.values()].filter(
    ({ id }) => name !== target.collection || String(id) !== String(target.id),
  );
}

const idOf = (related: Found['department']): Id | null =>
  typeof related === 'object' && related ? related.id : (related ?? null);

/** Finds what leads to a document, the documents with an owner first. */
export async function inboundOf(req: PayloadRequest, target: Target): Promise<Inbound[]> {
  const found: (Found & { type: Collection })[] = [];
  for (const name of Object.keys(models) as Collection[])
    // Files lead nowhere.
    if (name !== 'media')
      found.push(...(await inCollection(req, name, target)).map((doc) => ({ ...doc, type: name })));
  const departments = await departmentNames(req, [
    ...new Set(found.flatMap(({ department }) => idOf(department) ?? [])),
  ]);
  return found.map(({ type, id, title, slug, from, department }) => ({
    type,
    id,
    title: titleOf({}, { id, title: shownTitle(title), slug, from }),
    owner:
      type === 'departments'
        ? shownTitle(title, languageOf(req)) || String(id)
        : (departments.get(String(idOf(department))) ?? null),
  }));
}
