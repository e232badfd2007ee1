import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Endpoint, PayloadRequest } from 'payload';
import { createVariants } from '@pune/images/variants';
import { liveSecrets } from '../access/other-secrets.ts';
import { answerPolicy } from '../content-security-policy.ts';
import { environmentFrom } from '../environment.ts';
import { DRAFT_HEADERS } from './draft-answers.ts';
import { shownVariant } from './draft-pages.ts';
import { BANNER_STYLES } from './draft.views.ts';
import { isFileGranted } from './grants.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ico': 'image/vnd.microsoft.icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
};
/** The name of a portal, a renderer or a file: no way out of its folder. */
const NAME = /^(?!\.)[\w.~-]+$/;
/** Files of a renderer never change: their names have a digest, or that of the renderer. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const missing = (): Response =>
  new Response('There is no such file.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

/** The styles, fonts and icons of a portal, which are public, as its compiled renderer has them. */
async function asset(req: PayloadRequest, folder: string): Promise<Response> {
  const { site, renderer, file } = req.routeParams as Record<string, string>;
  const type = TYPES[path.extname(file ?? '')];
  if (!type || ![site, renderer, file].every((name) => NAME.test(name!))) return missing();
  const { renderersDir } = environmentFrom();
  const place = path.join(
    /* turbopackIgnore: true */ renderersDir,
    site!,
    renderer!,
    'client',
    folder,
    file!,
  );
  const bytes = await fs.promises.readFile(place).catch(() => null);
  if (!bytes) return missing();
  // Style sheets name fonts of their own folder by an address at the root of the portal.
  const body = type.startsWith('text/css')
    ? bytes.toString('utf8').replaceAll('url(/_astro/', 'url(')
    : bytes;
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'cache-control': FOR_EVER,
      'content-security-policy': answerPolicy,
    },
  });
}

/** @returns the file on the disk, or null */
async function placeOf(name: string): Promise<string | null> {
  const { mediaDir, picturesDir } = environmentFrom();
  for (const folder of [mediaDir, picturesDir]) {
    const place = path.join(/* turbopackIgnore: true */ folder, name);
    if (fs.existsSync(place)) return place;
  }
  const variant = shownVariant(name);
  if (!variant) return null;
  return createVariants({ originals: mediaDir, folder: picturesDir })
    .fileOf(variant)
    .catch(() => null);
}

/** A file that a page of a draft shows: its address is signed by the rendering. */
async function file(req: PayloadRequest): Promise<Response> {
  const { grant, name: given } = req.routeParams as Record<string, string>;
  const name = given!;
  const type = TYPES[path.extname(name).toLowerCase()];
  if (!type || path.basename(name) !== name || name.startsWith('.')) return missing();
  if (!isFileGranted(liveSecrets(req.payload), name, grant!, new Date())) return missing();
  const place = await placeOf(name);
  if (!place) return missing();
  const { size } = await fs.promises.stat(place);
  return new Response(Readable.toWeb(fs.createReadStream(place)) as ReadableStream, {
    headers: {
      ...DRAFT_HEADERS,
      'cache-control': 'private, max-age=3600',
      'content-type': type,
      'content-length': String(size),
      'content-security-policy': answerPolicy,
    },
  });
}

const styles = (): Response =>
  new Response(BANNER_STYLES, {
    headers: {
      'content-type': TYPES['.css']!,
      'cache-control': 'public, max-age=3600',
      'content-security-policy': answerPolicy,
    },
  });

export const draftFileEndpoints: Endpoint[] = [
  { path: '/drafts/banner.css', method: 'get', handler: styles },
  {
    path: '/drafts/assets/:site/:renderer/_astro/:file',
    method: 'get',
    handler: (req) => asset(req, '_astro'),
  },
  {
    path: '/drafts/assets/:site/:renderer/:file',
    method: 'get',
    handler: (req) => asset(req, ''),
  },
  { path: '/drafts/files/:grant/:name', method: 'get', handler: file },
];
