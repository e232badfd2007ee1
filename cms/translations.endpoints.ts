import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload';
import type { Collection } from '@pune/content-models/models';
import { say } from '@pune/content-models/say';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { readableDraft, refusal } from './document-requests.ts';
import { documentName } from './handovers/store.ts';
import {
  changeSince,
  sourceLanguage,
  textsIn,
  wordChanges,
  type Part,
  type State,
  type TextField,
} from './translations/sources.ts';

/** The source texts of a translation, for its form. */

/** As many published states as Payload keeps of a document. */
const STATES_MAX = 50;

export interface SourceText {
  path: string;
  text: string;
  /** The change of the source since it was translated, by words. */
  change: { changedAt: string; parts: Part[] } | null;
}
export interface Sources {
  /** The language of the source texts; null if this form is the source. */
  source: Locale | null;
  texts: SourceText[];
}

const NO_SOURCES: Sources = { source: null, texts: [] };

type Version = Record<string, unknown> & { updatedAt: string; title?: Record<string, unknown> };

/** @returns the newest draft with all languages, then the published states, the newest first */
async function statesOf(
  req: PayloadRequest,
  collection: Collection,
  id: number | string,
): Promise<Version[]> {
  const find = (condition: Where, limit: number) =>
    req.payload.db.findVersions<Version>({
      collection: collection as CollectionSlug,
      where: { and: [{ parent: { equals: id } }, condition] },
      sort: '-updatedAt',
      limit,
      pagination: false,
      locale: 'all',
      req,
    });
  const [newest, published] = [
    await find({ latest: { equals: true } }, 1),
    await find({ 'version._status': { equals: 'published' } }, STATES_MAX),
  ];
  return [...newest.docs, ...published.docs].map(({ version }) => version);
}

/** @returns the time at which a person last stated that the translations need no change */
async function confirmedAt(req: PayloadRequest, document: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'handover-events',
    where: { and: [{ document: { equals: document } }, { action: { equals: 'refreshed' } }] },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return (docs[0] as { at?: string } | undefined)?.at ?? null;
}

async function sourcesOf(
  req: PayloadRequest,
  collection: Collection,
  id: number | string,
  form: Locale,
): Promise<Sources> {
  const fields = req.payload.collections[collection]!.config
    .flattenedFields as unknown as readonly TextField[];
  const versions = await statesOf(req, collection, id);
  const [newest] = versions;
  if (!newest) return NO_SOURCES;
  const written = LOCALES.filter((locale) => Boolean(newest.title?.[locale]));
  const source = sourceLanguage(form, written);
  if (!source) return NO_SOURCES;
  const byKey = (version: Version, locale: Locale) =>
    new Map(textsIn(fields, version, locale).map(({ key, text }) => [key, text]));
  const states = versions.map((version): State => ({
    updatedAt: new Date(version.updatedAt).toISOString(),
    source: byKey(version, source),
    target: byKey(version, form),
  }));
  const confirmed = await confirmedAt(req, documentName(collection, id));
  const texts = textsIn(fields, newest, source).filter(({ text }) => text !== '');
  return {
    source,
    texts: texts.map(({ path, key, text }) => {
      const change = changeSince(key, states, confirmed);
      return {
        path,
        text,
        change: change && {
          changedAt: change.changedAt,
          parts: wordChanges(change.before, text),
        },
      };
    }),
  };
}

async function sources(req: PayloadRequest): Promise<Response> {
  if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
  const { locale } = req;
  const document = isLocale(String(locale)) ? await readableDraft(req) : null;
  // A file has no drafts, and no text that is translated from a published state.
  if (!document || !req.payload.collections[document.collection]!.config.versions?.drafts)
    return refusal(say(req, 'There is no such document.'), 404);
  return Response.json(await sourcesOf(req, document.collection, document.id, locale as Locale));
}

export const translationEndpoints: Endpoint[] = [
  { path: '/publishing/:collection/:id/sources', method: 'get', handler: sources },
];
