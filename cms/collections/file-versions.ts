import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createReadStream } from 'node:fs';
import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload';
import { accessOf } from '../access/access.ts';
import { mayIn, type Account } from '../access/rules.ts';

/**
 * The state of a file before a change of its bytes or texts, or before its deletion. Only
 * `hooks/file-history.ts` writes it.
 */
export interface FileVersion {
  id: number | string;
  fileId: string;
  what: 'bytes' | 'words' | 'deleted';
  filename: string;
  mimeType: string;
  bytes: number;
  words: Record<string, unknown>;
  /** The folder with the bytes; `null` if they were not replaced. */
  kept: string | null;
  byName: string;
  at: string;
}

const answer = (message: string, status: number): Response =>
  Response.json({ errors: [{ message }] }, { status });

/**
 * Serves the bytes of an earlier version as a download, so that they never run in the CMS's own
 * origin.
 */
const download = (folder: string): Endpoint => ({
  path: '/:id/file',
  method: 'get',
  handler: async (req: PayloadRequest) => {
    if (!req.user) return answer('Sign in first.', 401);
    if (!mayIn(req.user as unknown as Account, 'file-versions', 'read', null))
      return answer('Earlier versions of files are read by publishers and administrators.', 403);
    const version = (await req.payload.findByID({
      collection: 'file-versions',
      id: req.routeParams!.id as string,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })) as unknown as FileVersion | null;
    if (!version?.kept)
      return answer('There is no such version, or its bytes were not replaced.', 404);
    const file = path.join(
      /* turbopackIgnore: true */ folder,
      path.basename(version.kept),
      path.basename(version.filename),
    );
    const { size } = await fs.stat(file).catch(() => ({ size: null }));
    if (size === null) return answer('The bytes of this version are no longer on the server.', 404);
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        'content-type': version.mimeType,
        'content-length': String(size),
        'content-disposition': `attachment; filename="${path.basename(version.filename)}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  },
});

/**
 * The collection of earlier versions of files. `folder` stores their bytes; only the endpoint above
 * serves them.
 */
export const fileVersions = (folder: string): CollectionConfig => ({
  slug: 'file-versions',
  typescript: { interface: 'FileVersionRow' },
  access: accessOf('file-versions'),
  admin: { hidden: true },
  endpoints: [download(folder)],
  hooks: {
    afterDelete: [
      ({ doc }) =>
        doc.kept &&
        fs.rm(path.join(/* turbopackIgnore: true */ folder, path.basename(String(doc.kept))), {
          recursive: true,
          force: true,
        }),
    ],
  },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    // For a deleted file followed by the time of deletion, because its id may be reused.
    { name: 'fileId', type: 'text', required: true, index: true },
    { name: 'what', type: 'select', required: true, options: ['bytes', 'words', 'deleted'] },
    { name: 'filename', type: 'text', required: true },
    { name: 'mimeType', type: 'text', required: true },
    { name: 'bytes', type: 'number', required: true },
    // Alternative text and credit in every language, the languages, the number of pages, the focal
    // point.
    { name: 'words', type: 'json', required: true },
    { name: 'kept', type: 'text', index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'byName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true, index: true },
  ],
});
