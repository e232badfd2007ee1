import { type Endpoint, type PayloadRequest } from 'payload';
import type { Collection } from '@pune/content-models/models';
import { languageOf, phrase, say } from '@pune/content-models/say';
import { refusalFor } from './access/public-files.ts';
import { extentOf, mayIn, type Account } from './access/rules.ts';
import type { FileVersion } from './collections/file-versions.ts';
import { publishedVersions } from './hooks/published-versions.ts';
import { holdersOf, type Holder } from './hooks/shown-media.ts';
import { addressesOf, portals, type Address } from './portals.ts';

const SHOWN_MAX = 20;

/** A published document that shows a file, with its addresses. */
export interface FileHolder extends Pick<Holder, 'id' | 'type' | 'title'> {
  addresses: Address[];
}

/** The data of a file's sidebar. */
export interface FileUse {
  holders: FileHolder[];
  holderCount: number;
  /** The reason why the reader may not change the file, in words; or `null`. */
  refusal: string | null;
  /** Newest first; `null` for accounts that may not read them. */
  versions: Omit<FileVersion, 'fileId'>[] | null;
  mayRemoveVersions: boolean;
}

async function holderWithAddresses(
  req: PayloadRequest,
  { id, type, title }: Holder,
): Promise<FileHolder> {
  const versions = await publishedVersions(req.payload, type as Collection, id);
  return {
    id,
    type,
    title,
    addresses: addressesOf(
      await portals(),
      type,
      Object.values(versions).filter((version) => version !== null),
      languageOf(req),
    ),
  };
}

async function versionsOf(
  req: PayloadRequest,
  id: number | string,
  account: Account,
): Promise<FileUse['versions']> {
  if (!mayIn(account, 'file-versions', 'read', null)) return null;
  const { docs } = await req.payload.find({
    collection: 'file-versions',
    where: { fileId: { equals: String(id) } },
    sort: '-at',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs as unknown as FileVersion[]).map(
    ({ id: version, what, filename, mimeType, bytes, words, kept, byName, at }) => ({
      id: version,
      what,
      filename,
      mimeType,
      bytes,
      words,
      kept,
      byName,
      at,
    }),
  );
}

/**
 * Answers with the places where a file is public, the accounts that may change it, and its earlier
 * versions.
 */
async function useOf(req: PayloadRequest): Promise<Response> {
  const account = req.user as unknown as Account | null;
  if (!account)
    return Response.json({ errors: [{ message: say(req, 'Sign in first.') }] }, { status: 401 });
  const file = await req.payload.findByID({
    collection: 'media',
    id: req.routeParams!.id as string,
    select: {},
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
    user: req.user,
  });
  if (!file)
    return Response.json(
      { errors: [{ message: say(req, 'There is no such file.') }] },
      { status: 404 },
    );
  const all = await holdersOf(file.id, req);
  const isOffered = extentOf(account, 'media', 'update').kind !== 'nothing';
  const use: FileUse = {
    holders: await Promise.all(
      all.slice(0, SHOWN_MAX).map((holder) => holderWithAddresses(req, holder)),
    ),
    holderCount: all.length,
    refusal: isOffered
      ? phrase(req, (await refusalFor(file.id, account, req))?.message ?? null)
      : null,
    versions: await versionsOf(req, file.id, account),
    mayRemoveVersions: mayIn(account, 'file-versions', 'delete', null),
  };
  return Response.json(use);
}

export const fileUseEndpoints: Endpoint[] = [
  { path: '/files/:id/use', method: 'get', handler: useOf },
];
