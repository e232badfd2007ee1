import type { PayloadRequest } from 'payload';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Redirect } from '../content-models.types.ts';
import { addressKey, inLanguageOf, partsOf, queryOf } from './redirects.rules.ts';

/** The fields of other redirects that the checks of a redirect need. */

export type RedirectRow = Pick<
  Redirect,
  'id' | 'from' | 'status' | 'document' | 'href' | 'portals' | 'madeFor' | '_status'
>;

export const share = (
  a: readonly string[] | null | undefined,
  b: readonly string[] | null | undefined,
): boolean => Boolean(a?.some((portal) => b?.includes(portal)));

/**
 * All spellings of a path in which a redirect may be stored: without and with each language,
 * without and with the final slash.
 */
export function spellingsOf(path: string): string[] {
  const { locale, segments } = partsOf(path);
  const { query } = queryOf(path);
  const bare = `/${segments.join('/')}`;
  return [bare, ...(locale ? [locale] : LOCALES).map((each) => addressKey(`/${each}${bare}`))]
    .flatMap((spelling) => (spelling === '/' ? ['/'] : [spelling, `${spelling}/`]))
    .map((spelling) => spelling + query);
}

/** The published redirects of some portals from a path, in any language. */
export async function redirectsAt(
  req: PayloadRequest,
  path: string,
  portals: readonly string[] | null,
): Promise<RedirectRow[]> {
  const { docs } = await req.payload.find({
    collection: 'redirects' as never,
    where: { and: [{ from: { in: spellingsOf(path) } }, { _status: { equals: 'published' } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as RedirectRow[]).filter(
    (redirect) => !portals || share(redirect.portals, portals),
  );
}

export type PathContent =
  | { kind: 'List' }
  | { kind: 'Page'; id: number | string; title: string }
  | { kind: 'Nothing' }
  | { kind: 'NotOurs' };

/**
 * Finds the content at a path: a published page, a list of pages, nothing where a page of a known
 * type could be, or an address that no document decides.
 */
export async function contentAt(
  req: PayloadRequest,
  path: string,
  portals: readonly string[],
): Promise<PathContent> {
  const [name, slug, ...rest] = partsOf(path).segments;
  const collection =
    name === undefined ? undefined : req.payload.collections[name as 'pages']?.config;
  if (
    !collection?.flattenedFields.some((field) => field.name === 'portals') ||
    collection.slug === 'redirects'
  )
    return { kind: 'NotOurs' };
  if (!slug) return { kind: 'List' };
  if (rest.length > 0 || slug.includes('.')) return { kind: 'NotOurs' };
  const { docs } = await req.payload.find({
    collection: collection.slug as 'pages',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
  });
  const page = docs.find((doc) => share((doc as { portals?: string[] }).portals, portals));
  return page
    ? { kind: 'Page', id: page.id, title: String((page as { title?: string }).title || slug) }
    : { kind: 'Nothing' };
}

/** The result of following a redirect through others. */
export type Way =
  | { kind: 'Arrives'; hops: string[] }
  | { kind: 'Circle'; hops: string[] }
  | { kind: 'Nowhere'; hops: string[] }
  | { kind: 'Unpublished'; collection: string; hops: string[] };

const HOPS_MAX = 50;

/**
 * Follows a redirect in one language through the published redirects. `hops` are the addresses on
 * the way, beginning with the first.
 */
export async function wayOf(
  req: PayloadRequest,
  redirect: Omit<RedirectRow, 'id'> & { id?: RedirectRow['id'] },
  locale: Locale,
): Promise<Way> {
  const hops = [redirect.from];
  const seen = new Set([keyIn(redirect.from, locale)]);
  for (let current: Omit<RedirectRow, 'id'> = redirect; ;) {
    if (current.status === '410') return { kind: 'Arrives', hops };
    if (current.document) {
      const { relationTo, value } = current.document;
      const target = await publishedTarget(
        req,
        relationTo,
        typeof value === 'object' ? value.id : value,
      );
      return target
        ? { kind: 'Arrives', hops }
        : { kind: 'Unpublished', collection: relationTo, hops };
    }
    if (!current.href) return { kind: 'Nowhere', hops };
    hops.push(current.href);
    if (!current.href.startsWith('/')) return { kind: 'Arrives', hops };
    const address = keyIn(current.href.replace(/#.*$/, ''), locale);
    const next = await nextOf(req, redirect, address);
    // The lookup excludes the redirect itself, which may be new or have a new address.
    const isCircle = next ? seen.has(next.key) : keysOf(address).some((key) => seen.has(key));
    if (isCircle || hops.length > HOPS_MAX) return { kind: 'Circle', hops };
    if (!next)
      return (await contentAt(req, address, redirect.portals ?? [])).kind === 'Nothing'
        ? { kind: 'Nowhere', hops }
        : { kind: 'Arrives', hops };
    seen.add(next.key);
    current = next.redirect;
  }
}

/**
 * @returns the keys under which a redirect may match an address; one with query parameters takes
 *   precedence over the path alone
 */
const keysOf = (address: string): string[] => [
  ...new Set([address, addressKey(queryOf(address).path)]),
];

async function nextOf(
  req: PayloadRequest,
  { portals, id }: { portals?: string[] | null; id?: RedirectRow['id'] },
  address: string,
): Promise<{ redirect: RedirectRow; key: string } | undefined> {
  for (const key of keysOf(address)) {
    const found = (await redirectsAt(req, key, portals ?? [])).find(
      (other) =>
        other.id !== id && (partsOf(other.from).locale === null || addressKey(other.from) === key),
    );
    if (found) return { redirect: found, key };
  }
  return undefined;
}

/** The key of a path for readers of a language: `/a/` is `/en/a` for readers of English. */
const keyIn = (path: string, locale: Locale): string => addressKey(inLanguageOf(path, locale));

async function publishedTarget(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: collection as 'pages',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
    where: { id: { equals: id }, _status: { equals: 'published' } },
  });
  return docs.length > 0;
}

/** @returns the reason why a redirect has no effect, in words, or `null` if it works */
export async function troubleOf(
  req: PayloadRequest,
  redirect: Omit<RedirectRow, 'id'> & { id?: RedirectRow['id'] },
): Promise<string | null> {
  const own = partsOf(redirect.from).locale;
  for (const locale of own ? [own] : LOCALES) {
    const way = await wayOf(req, redirect, locale);
    const chain = way.hops.join(' → ');
    if (way.kind === 'Circle')
      return `This leads back to where it was already: ${chain}. Let one of these addresses lead to a page.`;
    if (way.kind === 'Nowhere')
      return way.hops.length > 1
        ? `There is no published page at the end of ${chain}. Publish it, or choose another address.`
        : 'It leads nowhere: choose a page, or give an address.';
    if (way.kind === 'Unpublished')
      return way.hops.length > 1
        ? `The page that it leads to (${way.collection}) is not published: ${chain}. Publish that page first.`
        : `The page that it leads to (${way.collection}) is not published. Publish that page first.`;
  }
  return null;
}
