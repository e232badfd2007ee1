import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload';
import { plainText, type RichText } from '@pune/content-models/rich-text';
import type { Locale } from '@pune/i18n';
import { LANGUAGES } from '../languages.ts';
import { isConfirmed, QUESTION } from './questions.ts';

/**
 * Asks about Marathi and Hindi pages without Devanagari text: usually an English text that was
 * copied and not translated.
 */

type Id = number | string;
type Texts = Record<string, string>;
type ByLanguage = Partial<Record<Locale, unknown>>;

const IN_DEVANAGARI = ['mr', 'hi'] as const satisfies readonly Locale[];
const FIELDS = ['title', 'summary', 'body'] as const;
const NAMES: Record<(typeof FIELDS)[number], string> = {
  title: 'title',
  summary: 'summary',
  body: 'text',
};

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value && typeof value === 'object' && 'root' in value
      ? plainText(value as RichText)
      : '';

const LETTER = /\p{L}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;

/** @returns the fields whose texts contain letters, but none in Devanagari */
export const notInDevanagari = (texts: Texts): string[] =>
  Object.keys(texts).filter((name) => LETTER.test(texts[name]!) && !DEVANAGARI.test(texts[name]!));

type Raw = Record<string, unknown>;
const inLanguage = (value: unknown, locale: Locale): unknown =>
  value && typeof value === 'object' ? (value as ByLanguage)[locale] : undefined;

/**
 * @returns the texts of a document in a language as its page shows them; empty if the language
 *   version is unpublished
 */
function textsIn(document: Raw, locale: Locale): Texts {
  const isDown = inLanguage(document.takenDown, locale) === true;
  return Object.fromEntries(
    FIELDS.map((field) => [
      NAMES[field],
      isDown ? '' : textOf(inLanguage(document[field], locale)),
    ]),
  );
}

/** Loads the public version of a document and its latest draft, with all languages. */
async function savedStates(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id,
): Promise<{ live: Raw; latest: Raw }> {
  const { db } = req.payload;
  const document = await db.findOne<Raw & { id: Id }>({
    collection,
    where: { id: { equals: id } },
    locale: 'all',
    req,
  });
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] };
  const { docs } = await db.findVersions<Raw>({
    collection,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    locale: 'all',
    req,
  });
  return {
    live: document?._status === 'published' ? document : {},
    latest: docs[0]?.version ?? document ?? {},
  };
}

/** Merges the values of a save, in its language or in all of them, into the latest draft. */
function withData(latest: Raw, data: Raw, locale: string): Raw {
  const given = [...FIELDS, 'takenDown'].filter((field) => field in data);
  const merged = given.map((field) => [
    field,
    locale === 'all'
      ? data[field]
      : { ...(latest[field] as object | undefined), [locale]: data[field] },
  ]);
  return { ...latest, ...Object.fromEntries(merged) };
}

export interface ScriptDoubt {
  locale: Locale;
  /** The path of the first field concerned. */
  path: string;
  message: string;
}

/**
 * @param only the language that is published alone
 * @returns the languages whose texts have another script than their public version, if a save with
 *   this data were published
 */
export async function scriptDoubts(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: Id | null,
  data: Raw,
  only?: unknown,
): Promise<ScriptDoubt[]> {
  const { live, latest } =
    id === null ? { live: {}, latest: {} } : await savedStates(req, collection, id);
  const next = withData(latest, data, req.locale ?? 'en');
  return IN_DEVANAGARI.filter((locale) => !only || only === locale).flatMap((locale) => {
    const [texts, before] = [textsIn(next, locale), textsIn(live, locale)];
    const fields = notInDevanagari(texts).filter((name) => before[name] !== texts[name]);
    const quoted = texts[fields[0] ?? '']?.slice(0, 60);
    if (fields.length === 0) return [];
    const path = FIELDS.find((field) => NAMES[field] === fields[0])!;
    return [
      {
        locale,
        path,
        message: `The ${LANGUAGES[locale]} ${fields.join(', ')} has no letter of Devanagari: “${quoted}”.`,
      },
    ];
  });
}

/**
 * Before a publish, asks for confirmation if a language has texts in another script. After a
 * confirmation it does not ask again until those texts change.
 */
export const askAboutScript: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (req.payloadAPI !== 'REST' || !req.user || req.context.savesDraft || isConfirmed(req)) return;
  if ((data._status ?? originalDoc?._status) !== 'published') return;
  const doubts = await scriptDoubts(
    req,
    collection.slug as CollectionSlug,
    operation === 'update' ? originalDoc.id : null,
    data,
    req.query?.publishSpecificLocale,
  );
  if (doubts.length === 0) return;
  const question =
    'Readers of that language would find another one. Is this a name that is written so, or is the translation missing?';
  throw new APIError(
    [...doubts.map(({ message }) => message), question].join('\n'),
    QUESTION,
    undefined,
    true,
  );
};
