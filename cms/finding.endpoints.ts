import { isolateObjectProperty, type Endpoint, type PayloadRequest, type Where } from 'payload';
import { models, type Collection } from '@pune/content-models/models';
import { languageOf, say } from '@pune/content-models/say';
import { LOCALES } from '@pune/i18n';
import { extentOf, type Account } from './access/rules.ts';
import { refusal } from './document-requests.ts';
import {
  conditionFor,
  FOUND_MAX,
  inOrder,
  normalQuery,
  QUERY_CHARACTERS_MIN,
  shownTitle,
  type Found,
} from './finding/finding.ts';

/**
 * One search over all types, by number, words of a title in any language, address, or the name of
 * the person who changed something last. It finds what the account may read, drafts included.
 */

type Id = number | string;
interface Row {
  id: Id;
  title?: unknown;
  alt?: unknown;
  filename?: string;
  from?: string;
  slug?: string;
  number?: string | null;
  updatedAt: string;
  _status?: string;
}
interface Save {
  document: string;
  by?: { name?: string; email: string } | Id | null;
}

/** The most people whose documents a search lists. */
const PEOPLE_MAX = 5;

async function rowsOf(req: PayloadRequest, name: Collection, where: Where): Promise<Row[]> {
  const { config } = req.payload.collections[name]!;
  const isLocalized = config.flattenedFields.some(
    (field) => field.name === 'title' && 'localized' in field && field.localized,
  );
  const rows = new Map<string, Row>();
  // The title in the language of the account, where there is one.
  const own = languageOf(req);
  const languages = [own, ...LOCALES.filter((locale) => locale !== own)];
  for (const locale of isLocalized ? languages : [own]) {
    const { docs } = await req.payload.find({
      collection: name as 'pages',
      where,
      draft: Boolean(config.versions?.drafts),
      locale,
      limit: FOUND_MAX,
      sort: '-updatedAt',
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query']),
    });
    for (const doc of docs as unknown as Row[])
      if (!shownTitle(rows.get(String(doc.id))?.title)) rows.set(String(doc.id), doc);
  }
  return [...rows.values()];
}

/** The accounts that saved documents last, by `circulars/22`. */
async function writers(req: PayloadRequest, where: Where): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'saves',
    where,
    limit: 0,
    pagination: false,
    depth: 1,
    overrideAccess: true,
    req,
  });
  return new Map(
    (docs as unknown as Save[]).flatMap(({ document, by }) =>
      by && typeof by === 'object' ? [[document, by.name || by.email] as const] : [],
    ),
  );
}

/** The ids of documents, by type, that people with this name changed last. */
async function changedByPeople(req: PayloadRequest, query: string): Promise<Map<string, Id[]>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { name: { like: query } },
    select: { name: true } as never,
    limit: PEOPLE_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  if (docs.length === 0) return new Map();
  const saved = await req.payload.find({
    collection: 'saves',
    where: { by: { in: docs.map(({ id }) => id) } },
    sort: '-changedAt',
    limit: FOUND_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const ids = new Map<string, Id[]>();
  for (const { document } of saved.docs as unknown as Save[]) {
    const [type, id] = document.split('/') as [string, string];
    ids.set(type, [...(ids.get(type) ?? []), id]);
  }
  return ids;
}

async function find(req: PayloadRequest): Promise<Response> {
  if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
  const query = normalQuery(req.query.q);
  if (query.length < QUERY_CHARACTERS_MIN) return Response.json({ found: [] });
  const people = await changedByPeople(req, query);
  const found: Found[] = [];
  for (const name of Object.keys(models) as Collection[]) {
    if (extentOf(req.user as unknown as Account, name, 'read').kind === 'nothing') continue;
    const { config } = req.payload.collections[name]!;
    const condition = conditionFor(config.flattenedFields, query);
    const theirs = people.get(name) ?? [];
    const either: Where[] = [
      ...(condition ? [condition] : []),
      ...(theirs.length > 0 ? [{ id: { in: theirs } }] : []),
    ];
    if (either.length === 0) continue;
    const rows = await rowsOf(req, name, { or: either });
    found.push(
      ...rows.map((row): Found => ({
        collection: name,
        id: String(row.id),
        title: shownTitle(row.title) || row.filename || row.from || row.slug || String(row.id),
        number: row.number ?? null,
        isPublished: row._status !== 'draft',
        changedAt: row.updatedAt,
        changedBy: null,
      })),
    );
  }
  const first = inOrder(found, query).slice(0, FOUND_MAX);
  const names = await writers(req, {
    document: { in: first.map(({ collection, id }) => `${collection}/${id}`) },
  });
  return Response.json({
    found: first.map((each) => ({
      ...each,
      changedBy: names.get(`${each.collection}/${each.id}`) ?? null,
    })),
    isCut: found.length > FOUND_MAX,
  });
}

export const findingEndpoints: Endpoint[] = [
  { path: '/publishing/find', method: 'get', handler: find },
];
