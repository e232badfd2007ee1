import { isolateObjectProperty, type Payload, type PayloadRequest } from 'payload';
import type { Published, SourceDocument } from '@pune/content-models/content-model';
import { fileIds, withFileTexts } from '@pune/content-models/media/file-texts';
import { models, publish, type Collection } from '@pune/content-models/models';
import { isTarget } from '@pune/content-models/redirects/rules';
import { LOCALES, type Locale } from '@pune/i18n';
import { noticeOf, withdrawalOf } from '../withdrawals/store.ts';
import { fileTexts } from './file-texts.ts';

export type Versions = Record<Locale, Published | null>;

export type DraftVersions = Record<Locale, Published | 'incomplete' | null>;

export const NOTHING_PUBLIC: Versions = { en: null, mr: null, hi: null };

/**
 * Reads the public versions of a document, one for each language, from the published document and
 * never from its drafts.
 *
 * @param req carries the transaction, if there is one
 */
export async function publishedVersions(
  payload: Payload,
  collection: Collection,
  id: number | string,
  req?: PayloadRequest,
): Promise<Versions> {
  const versions: Versions = { ...NOTHING_PUBLIC };
  for (const locale of LOCALES) {
    const source = await readIn(payload, collection, id, { locale, draft: false, req });
    if (!source) return { ...NOTHING_PUBLIC };
    if ('_status' in source && source._status !== 'published') return { ...NOTHING_PUBLIC };
    versions[locale] = await versionOf(payload, collection, source, locale, req);
  }
  return versions;
}

/**
 * @returns the versions that would be public if the newest draft were published; `'incomplete'` for
 *   a language with missing fields
 */
export async function draftVersions(
  payload: Payload,
  collection: Collection,
  id: number | string,
): Promise<DraftVersions> {
  const versions: DraftVersions = { ...NOTHING_PUBLIC };
  for (const locale of LOCALES) {
    const source = await readIn(payload, collection, id, { locale, draft: true });
    versions[locale] = source && (await draftVersionOf(payload, collection, source, locale));
  }
  return versions;
}

/** @returns the version that would be public if this draft were published */
export const draftVersionOf = (
  payload: Payload,
  collection: Collection,
  source: object,
  locale: Locale,
  req?: PayloadRequest,
): Promise<Published | 'incomplete' | null> =>
  // `publish` assumes required fields, which a draft may lack.
  versionOf(payload, collection, source, locale, req).catch(() =>
    (source as { title?: unknown }).title ? 'incomplete' : null,
  );

/** Reads one language of a document, without fallback; null if there is no such document. */
export const readIn = (
  payload: Payload,
  collection: Collection,
  id: number | string,
  { locale, draft, req }: { locale: Locale; draft: boolean; req?: PayloadRequest },
) =>
  payload.findByID({
    collection,
    id,
    locale,
    fallbackLocale: false,
    depth: 0,
    draft,
    disableErrors: true,
    overrideAccess: true,
    // Reading in a language must not change the language of the calling request.
    ...(req && { req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query']) }),
  });

/** Adds the notice to a version of a document that was withdrawn. */
export async function withNotice(
  payload: Payload,
  published: Published | null,
  req?: PayloadRequest,
): Promise<Published | null> {
  if (!published || !isTarget(published.collection)) return published;
  const row = await withdrawalOf(payload, `${published.collection}/${published.id}`, req);
  return row?.kind === 'withdrawn'
    ? {
        ...published,
        data: { ...(published.data as object), withdrawn: noticeOf(row, published.locale) },
      }
    : published;
}

async function versionOf(
  payload: Payload,
  collection: Collection,
  source: object,
  locale: Locale,
  req?: PayloadRequest,
): Promise<Published | null> {
  const published = await withNotice(
    payload,
    publish(collection, source as SourceDocument, locale),
    req,
  );
  const { fileFields } = models[collection];
  return published && fileFields
    ? withFileTexts(
        published,
        await fileTexts(payload, fileIds(source as never, fileFields), req),
        locale,
      )
    : published;
}

/**
 * @returns the title of a document for editors: in the first language that has one, or the source
 *   address of a redirect
 */
export const titleOf = (
  versions: Partial<Versions>,
  document: {
    title?: unknown;
    slug?: unknown;
    from?: unknown;
    filename?: unknown;
    id: number | string;
  },
): string =>
  LOCALES.map((locale) => versions[locale]?.title).find(Boolean) ||
  String(document.title || document.slug || document.from || document.filename || document.id);
