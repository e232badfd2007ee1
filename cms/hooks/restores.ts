import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import type { Published, SourceDocument } from '@pune/content-models/content-model';
import { publish, type Collection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { mayIn, type Account } from '../access/rules.ts';
import { dayAndMinute } from '../india-time.ts';
import { addressesOf, portals, type Address } from '../portals.ts';
import { departmentIn } from '../schedules.ts';
import { LANGUAGES } from '../languages.ts';
import { publishedVersions } from './published-versions.ts';
import { isConfirmed, QUESTION } from './questions.ts';

type Id = number | string;

interface Restorable {
  parent: Id;
  updatedAt: string;
  version: SourceDocument & { _status?: string };
}

/** Loads a version in one language, if this account may read it. */
const versionIn = (
  req: PayloadRequest,
  collection: Collection,
  id: Id,
  locale: Locale,
): Promise<Restorable | null> =>
  req.payload.findVersionByID({
    collection,
    id: String(id),
    locale,
    fallbackLocale: false,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
  } as never) as unknown as Promise<Restorable | null>;

/** @returns the versions that would be public if a version were restored and published */
async function publicAfter(
  req: PayloadRequest,
  collection: Collection,
  id: Id,
): Promise<Published[]> {
  const found: Published[] = [];
  for (const locale of LOCALES) {
    const row = await versionIn(req, collection, id, locale);
    if (row?.version._status !== 'published') return [];
    const published = publish(collection, { ...row.version, id: row.parent }, locale);
    if (published) found.push(published);
  }
  return found;
}

const listed = (addresses: readonly Address[]): string =>
  addresses.map(({ locale, portal, url }) => `${LANGUAGES[locale]}, ${portal}: ${url}`).join('\n');

/**
 * Builds the question before a version is restored: the addresses that become public, and those
 * that vanish, `before` without `after`.
 *
 * @returns English text without markup
 */
export function restoreInWords(
  version: Pick<Restorable, 'updatedAt'>,
  before: readonly Address[],
  after: readonly Address[],
): string {
  const isIn =
    (list: readonly Address[]) =>
    ({ url }: Address): boolean =>
      list.some((other) => other.url === url);
  const gone = before.filter((address) => !isIn(after)(address));
  return [
    `Restore the version of ${dayAndMinute(version.updatedAt)}?`,
    after.length > 0
      ? `If you publish it at once, this is public afterwards, with the words of that version:\n${listed(after)}`
      : 'If you restore it at once, nothing of the document is public afterwards.',
    ...(gone.length > 0 ? [`This vanishes:\n${listed(gone)}`] : []),
    'As a draft it changes nothing for the public: look at it, then publish.',
  ].join('\n\n');
}

/**
 * Restores a version over public content only after confirmation (`?confirmed=true`), and only for
 * accounts with the right to publish. As a draft (`?draft=true`) it is restored without a question.
 */
export const askBeforeRestore: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  if (operation !== 'restoreVersion') return;
  const { draft, id } = args as { draft?: boolean; id: Id };
  if (draft || req.payloadAPI !== 'REST' || !req.user || isConfirmed(req)) return;
  const collection = slug as Collection;
  const row = await versionIn(req, collection, id, 'en');
  // Payload answers if the version is missing or not readable.
  if (!row) return;
  const before = Object.values(
    await publishedVersions(req.payload, collection, row.parent, req),
  ).filter((version) => version !== null);
  const after = await publicAfter(req, collection, id);
  if (before.length === 0 && after.length === 0) return;
  const document = await req.payload.findByID({
    collection,
    id: row.parent,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const words = restoreInWords(
    row,
    addressesOf(await portals(), collection, before),
    addressesOf(await portals(), collection, after),
  );
  if (
    mayIn(
      req.user as unknown as Account,
      collection,
      'publish',
      departmentIn(collection, document as never),
    )
  )
    throw new APIError(words, QUESTION, undefined, true);
  throw new APIError(
    `${words}\n\nYour account may restore it as a draft. A publisher of the department publishes it.`,
    403,
    undefined,
    true,
  );
};
