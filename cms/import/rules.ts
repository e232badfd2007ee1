import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type RequestContext,
  type Where,
} from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';
import type { StoredDocument } from './documents.ts';
import { openRedirectIndex, type RedirectIndex } from './redirect-index.ts';

type Id = number | string;

export interface Rules {
  /**
   * Builds the request to judge a language with; values in its context are passed on to the hooks
   * after the change.
   */
  requestIn: (locale: Locale, context: RequestContext) => PayloadRequest;
  redirects: RedirectIndex;
  /** Reserves the address of a judged document. */
  take: (collection: string, stored: StoredDocument) => void;
  /** Releases the address of a document that is not imported. */
  release: (collection: string, stored: StoredDocument) => void;
  /**
   * Records that a document has been written, or would be in a dry run: others may reference it by
   * its address.
   */
  place: (collection: string, stored: StoredDocument, id: Id) => void;
  /** @returns true if another document has the address */
  isTaken: (collection: string, slug: string, own: Id | undefined) => Promise<boolean>;
  /**
   * Finds the id of a document by its address; `'noted'` if it has been judged but not yet written.
   */
  idOfSlug: (collection: string, slug: string) => Promise<Id | 'noted' | undefined>;
  /** Records a file that is imported, or would be in a dry run. */
  takeFile: (id: Id, mimeType: string) => void;
  /** Clears cached knowledge about the database, after another writer has changed it. */
  forget: () => void;
}

/** Splits a rule's query into ids and further conditions. */
function asked(where: Where | undefined): { ids: Id[]; rest: Where[] } | null {
  const [first, ...rest] = (where?.and ?? []) as Where[];
  const ids = (first?.id as { in?: Id[] } | undefined)?.in;
  return ids ? { ids, rest } : null;
}

/**
 * Answers the queries of field validations while rows are judged: if an address is taken, if a
 * document may be referenced. The CMS would query its database each time; here addresses are read
 * once, and imported documents count as existing, in a dry run too.
 */
export async function openRules(cms: Payload): Promise<Rules> {
  const slugs = new Map<string, Promise<Map<string, Id>>>();
  const coming = new Map<string, Map<string, { stored: StoredDocument; id: Id | undefined }>>();
  const redirects = await openRedirectIndex(cms);
  const files = new Map<Id, string>();
  const answers = new Map<string, Promise<Id[]>>();

  function slugsOf(collection: string): Promise<Map<string, Id>> {
    const known = slugs.get(collection);
    if (known) return known;
    const reading = cms
      .find({
        collection: collection as 'pages',
        pagination: false,
        depth: 0,
        select: { slug: true } as never,
        overrideAccess: true,
      })
      .then(
        ({ docs }) =>
          new Map(
            (docs as { id: Id; slug?: string | null }[]).flatMap(({ id, slug }) =>
              slug ? [[slug, id] as const] : [],
            ),
          ),
      );
    slugs.set(collection, reading);
    return reading;
  }

  /** Finds existing documents, with one query to the database for each distinct question. */
  function existing(collection: string, where: Where): Promise<Id[]> {
    const question = JSON.stringify([collection, where]);
    const known = answers.get(question);
    if (known) return known;
    const asking = cms
      .find({
        collection: collection as 'pages',
        where,
        pagination: false,
        depth: 0,
        select: {} as never,
        overrideAccess: true,
      })
      .then(({ docs }) => docs.map(({ id }) => id as Id));
    answers.set(question, asking);
    return asking;
  }

  async function mayPointTo({
    collection,
    where,
  }: {
    collection: string;
    where?: Where;
  }): Promise<{ docs: { id: Id }[] }> {
    const question = asked(where);
    if (!question)
      return cms.find({
        collection: collection as 'pages',
        where,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      }) as never;
    const ours = question.ids.filter((id) => files.has(id) || isPlaceholder(id));
    const theirs = question.ids.filter((id) => !ours.includes(id));
    const wantsPicture = JSON.stringify(question.rest).includes('image/');
    const fitting = ours.filter(
      (id) => !wantsPicture || (files.get(id) ?? '').startsWith('image/'),
    );
    const found =
      theirs.length > 0
        ? await existing(collection, { and: [{ id: { in: theirs } }, ...question.rest] })
        : [];
    return { docs: [...fitting, ...found].map((id) => ({ id })) };
  }

  async function isTaken(collection: string, slug: string, own: Id | undefined): Promise<boolean> {
    const [ours, theirs] = [
      coming.get(collection)?.get(slug),
      (await slugsOf(collection)).get(slug),
    ];
    return (
      (ours !== undefined && (own === undefined || ours.id !== own)) ||
      (theirs !== undefined && theirs !== own)
    );
  }

  const judge = Object.create(cms) as Payload;
  judge.count = (async ({ collection, where }: { collection: string; where?: Where }) => {
    const slug = (where?.slug as { equals?: string } | undefined)?.equals;
    if (slug === undefined)
      return cms.count({ collection: collection as 'pages', where, overrideAccess: true });
    return {
      totalDocs: (await isTaken(
        collection,
        slug,
        (where?.id as { not_equals?: Id } | undefined)?.not_equals,
      ))
        ? 1
        : 0,
    };
  }) as Payload['count'];

  judge.find = (async (options: { collection: string; where?: Where }) => {
    const { collection, where } = options;
    const known =
      collection === 'redirects' ? redirects.answer(where) : ofComing(collection, where);
    if (known) return known;
    const ids = (where?.id as { in?: Id[] } | undefined)?.in ?? [];
    const ours = ids.filter(isPlaceholder);
    if (ours.length === 0) return cms.find(options as never);
    const { docs } = await cms.find({
      ...options,
      where: { id: { in: ids.filter((id) => !isPlaceholder(id)) } },
    } as never);
    return { docs: [...docs, ...ours.map((id) => ({ id }))] };
  }) as Payload['find'];

  /**
   * Answers the queries of the redirect rules about documents that are still to be written: by id,
   * or by address. `null` for documents in the database.
   */
  function ofComing(collection: string, where: Where | undefined): { docs: object[] } | null {
    const id = (where?.id as { equals?: Id } | undefined)?.equals;
    if (id !== undefined) return isPlaceholder(id) ? { docs: [{ id }] } : null;
    const slug = (where?.slug as { equals?: string } | undefined)?.equals;
    const ours = slug === undefined ? undefined : coming.get(collection)?.get(slug);
    return ours?.stored._status === 'published'
      ? { docs: [{ ...ours.stored, title: undefined, id: ours.id }] }
      : null;
  }

  const requests = new Map<Locale, PayloadRequest>();
  for (const locale of LOCALES) {
    const req = await createLocalReq({ locale, fallbackLocale: false as never }, cms);
    // Payload's local API overwrites `req.payload`; ignore the write.
    Object.defineProperty(req, 'payload', { get: () => judge, set: () => {}, configurable: true });
    req.payloadDataLoader = { ...req.payloadDataLoader, find: mayPointTo } as never;
    requests.set(locale, req);
  }

  return {
    requestIn: (locale, context) => Object.assign(requests.get(locale)!, { context }),
    redirects,
    take(collection, stored) {
      if (typeof stored.slug !== 'string') return;
      if (!coming.has(collection)) coming.set(collection, new Map());
      coming.get(collection)!.set(stored.slug, { stored, id: stored.id });
    },
    release: (collection, { slug }) => void coming.get(collection)?.delete(slug as string),
    place(collection, stored, id) {
      if (collection === 'redirects') redirects.add({ ...stored, id } as never);
      // Queries by address need only these fields of the document.
      if (typeof stored.slug === 'string')
        coming.get(collection)?.set(stored.slug, {
          stored: { _status: stored._status, portals: stored.portals, slug: stored.slug },
          id,
        });
    },
    isTaken,
    async idOfSlug(collection, slug) {
      const ours = coming.get(collection)?.get(slug);
      return ours ? (ours.id ?? 'noted') : (await slugsOf(collection)).get(slug);
    },
    takeFile: (id, mimeType) => void files.set(id, mimeType),
    forget: () => {
      slugs.clear();
      answers.clear();
    },
  };
}

/**
 * A placeholder for the id of a document that does not exist yet; no database generates such an id.
 */
const PLACEHOLDER = /^-\d+$|^ffffffff/;
export const isPlaceholder = (id: Id): boolean => PLACEHOLDER.test(String(id));

/** Generates placeholders for a dry run, of the database's id type. */
export function placeholders(cms: Payload): () => Id {
  let last = 0;
  return () =>
    cms.db.defaultIDType === 'number'
      ? -++last
      : `ffffffff${(++last).toString(16).padStart(16, '0')}`;
}
