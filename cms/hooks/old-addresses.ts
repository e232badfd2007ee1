import {
  isolateObjectProperty,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  type Where,
} from 'payload';
import { redirectsAt, share } from '@pune/content-models/redirects/lookups';
import type { Withdrawal } from '@pune/content-models/redirects/published';
import { isTarget, type RedirectTarget } from '@pune/content-models/redirects/rules';
import { to, withoutLanguage } from '@pune/content/routes';

/**
 * Redirects for old addresses: links, bookmarks and printed papers outlive an address, so every
 * address that was public leads to its successor or answers 410.
 */

type Id = number | string;
export interface Address {
  slug: string;
  portals: string[];
  /** True if it was public there until this change, false if it was unpublished before. */
  isLive: boolean;
}

export const hasAddress = isTarget;

/** Only collections with pages have these hooks, see `hasAddress`. */
export const pathOf = (collection: string, slug: string): string =>
  withoutLanguage(to[collection as RedirectTarget].detail({ locale: 'en', slug }));
const nameOf = (collection: string, id: Id): string => `${collection}/${id}`;

interface Before {
  /** The public address of the document. */
  address: Address | null;
  /** The redirects to a document that is being deleted, which removes the reference. */
  leadingHere?: { id: Id; madeFor?: string | null }[];
}

/**
 * Addresses before the changes of a request, by document. Payload sometimes copies a request's
 * context: the map is shared by the copies.
 */
const memoryOf = ({ context }: PayloadRequest): Map<string, Before> =>
  (context.addressesBefore ??= new Map()) as Map<string, Before>;

/**
 * Loads the address at which a document is public, or was before it was unpublished. Drafts, which
 * may already have another address, do not count.
 */
export async function publicAddress(
  req: PayloadRequest,
  collection: string,
  id: Id,
): Promise<Address | null> {
  const current = await req.payload.db.findOne<Address & { id: Id; _status?: string }>({
    collection,
    where: { id: { equals: id } },
    select: { slug: true, portals: true, _status: true },
    req,
  });
  if (!current) return null;
  if (current._status === 'published')
    return { slug: current.slug, portals: current.portals, isLive: true };
  const where: Where = {
    and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
  };
  const { docs } = await req.payload.db.findVersions<Address>({
    collection,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    select: { version: { slug: true, portals: true } } as never,
    req,
  });
  return docs[0]
    ? { slug: docs[0].version.slug, portals: docs[0].version.portals, isLive: false }
    : null;
}

/** Remembers the address before a change of the public document. */
export const rememberAddress: CollectionBeforeChangeHook = async ({
  collection,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || req.context.savesDraft) return;
  memoryOf(req).set(nameOf(collection.slug, originalDoc.id), {
    address: await publicAddress(req, collection.slug, originalDoc.id),
  });
};

export const rememberAddressOfDeleted: CollectionBeforeDeleteHook = async ({
  collection,
  id,
  req,
}) => {
  const where: Where = {
    and: [
      { 'document.relationTo': { equals: collection.slug } },
      { 'document.value': { equals: id } },
      { _status: { equals: 'published' } },
    ],
  };
  const { docs } = await req.payload.find({
    ...ofRedirects,
    where,
    pagination: false,
    req: ownRequest(req),
  });
  memoryOf(req).set(nameOf(collection.slug, id), {
    address: await publicAddress(req, collection.slug, id),
    leadingHere: docs,
  });
};

/**
 * The CMS itself writes these redirects: within the transaction, regardless of the rights of the
 * user who moved the page.
 */
function ownRequest(req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'user', 'locale', 'query']);
  own.context = {};
  own.user = null;
  own.locale = 'en';
  return own;
}

const ofRedirects = { collection: 'redirects', depth: 0, overrideAccess: true } as const;

/**
 * Redirects the old address of a published document to its new one, and deletes a redirect that
 * starts at the new one.
 */
export const redirectOldAddress: CollectionAfterChangeHook = async ({
  collection: { slug: collection },
  doc,
  req,
}) => {
  if (req.context.savesDraft || doc._status !== 'published' || !doc.slug) return;
  const before = memoryOf(req).get(nameOf(collection, doc.id))?.address;
  if (before?.isLive && before.slug === doc.slug) return;
  const own = ownRequest(req);
  for (const redirect of await redirectsAt(own, pathOf(collection, doc.slug), doc.portals ?? []))
    if (
      redirect.madeFor &&
      (redirect.madeFor === nameOf(collection, doc.id) || redirect.status === '410')
    )
      await req.payload.delete({ ...ofRedirects, id: redirect.id, req: own });
  if (!before?.slug || before.slug === doc.slug || !before.portals?.length) return;
  await makeRedirect(own, before, collection, {
    status: '301',
    document: { relationTo: collection, value: doc.id },
    madeFor: nameOf(collection, doc.id),
  });
};

/**
 * Makes the address of a deleted document, and all redirects to it, answer 410. The redirect stores
 * only the type of the deleted document, which nothing can be looked up by any more.
 */
export const redirectToGone: CollectionAfterDeleteHook = async ({
  collection: { slug: collection },
  id,
  req,
}) => {
  const own = ownRequest(req);
  const { address, leadingHere = [] } = memoryOf(req).get(nameOf(collection, id)) ?? {};
  for (const { id: redirect, madeFor } of leadingHere)
    await req.payload.update({
      ...ofRedirects,
      id: redirect,
      data: {
        status: '410',
        document: null,
        href: null,
        madeFor: madeFor && collection,
        _status: 'published',
      },
      req: own,
    });
  if (address?.slug && address.portals?.length)
    await makeRedirect(own, address, collection, { status: '410', madeFor: collection });
};

/**
 * Makes the address of a document that was taken down answer with the reason, or lead to the
 * document that took its place. The redirect goes when the document is published again.
 */
export async function redirectTakenDown(
  req: PayloadRequest,
  collection: string,
  id: Id,
  address: Address,
  withdrawal: Withdrawal,
  successor: { collection: string; id: Id } | null,
): Promise<void> {
  await makeRedirect(ownRequest(req), address, collection, {
    ...(successor
      ? { status: '301', document: { relationTo: successor.collection, value: successor.id } }
      : { status: '410' }),
    madeFor: nameOf(collection, id),
    withdrawal,
  });
}

/** Creates a redirect, unless an editor has already created one for the address. */
async function makeRedirect(
  req: PayloadRequest,
  { slug, portals }: Address,
  collection: string,
  leads: object,
): Promise<void> {
  const from = pathOf(collection, slug);
  const taken = (await redirectsAt(req, from, portals)).filter(
    (redirect) => redirect.from.replace(/\/$/, '') === from.replace(/\/$/, ''),
  );
  const free = portals.filter(
    (portal) => !taken.some((redirect) => share(redirect.portals, [portal])),
  );
  if (free.length > 0)
    await req.payload.create({
      ...ofRedirects,
      data: { from, portals: free, ...leads, _status: 'published' } as never,
      req,
    });
}
