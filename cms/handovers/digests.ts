import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FlattenedField, Payload, PayloadRequest } from 'payload';
import type { Collection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { sha256OfJson } from '@pune/std/canonical-json';
import { filesIn } from '../hooks/files-on-disk.ts';
import { draftVersionOf, readIn } from '../hooks/published-versions.ts';
import { INCOMPLETE, NO_DIGESTS, type Digests } from './rules.ts';

/**
 * The digest of a text as the public would see it: the published form of a document in a language,
 * with the published form and the bytes of each file that it shows. All of the portals derives from
 * these, so equal digests mean equal pages.
 */

type Id = number | string;

/** A text with its files, each under the digest of its words and bytes. */
export interface Digested {
  digests: Digests;
  /**
   * The digests of what is written in each language alone: numbers, dates and files are those of all
   * languages, and make no translation newer.
   */
  words: Digests;
  files: ReadonlyMap<string, string>;
  /** The time of the last change, as forms see it. */
  updatedAt: string | null;
}

const MISSING = 'missing';
/** Digests by path, size and time: the CMS never writes other bytes over a file. */
const known = new Map<string, string>();
const KNOWN_MAX = 2000;

/** @returns the SHA-256 of a file's bytes; `missing` if there is no such file */
async function bytesDigest(file: string): Promise<string> {
  const stat = await fs.promises.stat(file).catch(() => null);
  if (!stat) return MISSING;
  const key = `${file}\n${stat.size}\n${stat.mtimeMs}\n${stat.ino}`;
  const found = known.get(key);
  if (found) return found;
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  const digest = hash.digest('hex');
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, digest);
  return digest;
}

/** The same content has the same digest, whenever it was written. */
const timeless = (source: object): object => ({ ...source, updatedAt: new Date(0).toISOString() });

async function digestsOfFiles(
  payload: Payload,
  ids: readonly Id[],
  locale: Locale,
  req?: PayloadRequest,
): Promise<[string, string][]> {
  const mediaDir = (payload.collections.media!.config.upload as { staticDir: string }).staticDir;
  return Promise.all(
    [...new Set(ids.map(String))].toSorted().map(async (id): Promise<[string, string]> => {
      const file = await readIn(payload, 'media', id, { locale, draft: false, req });
      if (!file) return [id, MISSING];
      const version = await draftVersionOf(payload, 'media', timeless(file), locale, req);
      const { filename } = file as { filename?: string | null };
      const bytes = filename
        ? await bytesDigest(
            path.join(/* turbopackIgnore: true */ mediaDir, path.basename(filename)),
          )
        : MISSING;
      return [id, sha256OfJson({ bytes, version })];
    }),
  );
}

/**
 * Digests one language version of a document.
 *
 * @param source the document in that language, without its relations
 */
export async function digestIn(
  payload: Payload,
  collection: Collection,
  source: object,
  locale: Locale,
  req?: PayloadRequest,
): Promise<{ digest: string | null; files: [string, string][] }> {
  const version = await draftVersionOf(payload, collection, timeless(source), locale, req);
  if (version === null || version === INCOMPLETE) return { digest: version, files: [] };
  const ids = filesIn(payload.collections[collection]!.config.flattenedFields, source);
  const files = await digestsOfFiles(
    payload,
    ids.map(({ id }) => id),
    locale,
    req,
  );
  return { digest: sha256OfJson({ version, files }), files };
}

/** @returns the values that belong to the language of a document; `null` if there are none */
export function wordsIn(fields: readonly FlattenedField[], data: unknown): object | null {
  if (data === null || typeof data !== 'object') return null;
  const entries = fields.flatMap((field): [string, unknown][] => {
    const { name } = field;
    const value = (data as Record<string, unknown>)[name];
    if (value === null || value === undefined || value === '' || NO_WORDS.has(name)) return [];
    if ('localized' in field && field.localized) return [[name, value]];
    if (!('flattenedFields' in field)) return [];
    const inner = (Array.isArray(value) ? value : [value]).flatMap(
      (each) => wordsIn(field.flattenedFields, each) ?? [],
    );
    return inner.length > 0 ? [[name, inner]] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
const NO_WORDS = new Set(['takenDown', '_status']);

/**
 * Digests a document in every language.
 *
 * @param draft true for its newest draft, false for what is public
 */
export async function digestsOf(
  payload: Payload,
  collection: Collection,
  id: Id,
  draft: boolean,
  req?: PayloadRequest,
): Promise<Digested> {
  const digests: Digests = { ...NO_DIGESTS };
  const words: Digests = { ...NO_DIGESTS };
  const { flattenedFields } = payload.collections[collection]!.config;
  const files = new Map<string, string>();
  let updatedAt: string | null = null;
  for (const locale of LOCALES) {
    const source = await readIn(payload, collection, id, { locale, draft, req });
    if (!source || (!draft && '_status' in source && source._status !== 'published'))
      return {
        digests: { ...NO_DIGESTS },
        words: { ...NO_DIGESTS },
        files: new Map(),
        updatedAt: null,
      };
    ({ updatedAt } = source as unknown as { updatedAt: string });
    const found = await digestIn(payload, collection, source, locale, req);
    digests[locale] = found.digest;
    words[locale] =
      found.digest === null ? null : sha256OfJson(wordsIn(flattenedFields, source) ?? {});
    for (const [file, digest] of found.files) files.set(`${file} ${locale}`, digest);
  }
  return { digests, words, files, updatedAt };
}

/** @returns the ids of the files that a text shows */
export const fileIdsOf = ({ files }: Digested): string[] => [
  ...new Set([...files.keys()].map((key) => key.split(' ')[0]!)),
];
