import fs from 'node:fs';
import path from 'node:path';
import type { Bucket } from './bucket.ts';
import type { Library } from './library.ts';
import { digestOfBytes, packKey, type Place, type StoredFile } from './log.ts';

/** Bodies are uploaded in packs of about this size: most are far too small for an object each. */
const PACK_BYTES = 8_000_000;
const UPLOADS_AT_ONCE = 4;

/** Collects bodies into packs, which are uploaded while further ones are read. */
function createPacks(bucket: Bucket, portal: string) {
  let bodies: { body: Buffer; place: Place }[] = [];
  let bytes = 0;
  const uploads = new Set<Promise<unknown>>();

  async function end(): Promise<void> {
    if (bodies.length === 0) return;
    const pack = Buffer.concat(bodies.map(({ body }) => body));
    const object = packKey(portal, pack);
    for (const { place } of bodies) place.object = object;
    [bodies, bytes] = [[], 0];
    const upload = bucket.put(object, pack).finally(() => uploads.delete(upload));
    // The failure is thrown where uploads are awaited.
    upload.catch(() => {});
    uploads.add(upload);
    if (uploads.size >= UPLOADS_AT_ONCE) await Promise.race(uploads);
  }

  return {
    /** Adds a body; its place is complete once the pack is. */
    async add(body: Buffer): Promise<Place> {
      const place = { object: '', start: bytes, bytes: body.length };
      bodies.push({ body, place });
      bytes += body.length;
      if (bytes >= PACK_BYTES) await end();
      return place;
    },
    async done(): Promise<void> {
      await end();
      await Promise.all(uploads);
    },
  };
}

/** Returns the paths of all files below a folder, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await fs.promises.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

export interface UploadOptions {
  bucket: Bucket;
  portal: string;
  library: Pick<Library, 'placeOf'>;
  /** Folder of the release. */
  folder: string;
}

/** Uploads the bodies of a release that the bucket lacks, and returns the list of all its files. */
export async function uploadRelease({
  bucket,
  portal,
  library,
  folder,
}: UploadOptions): Promise<StoredFile[]> {
  const packs = createPacks(bucket, portal);
  const added = new Map<string, Place>();
  const files: { path: string; digest: string; time: number; place: Place }[] = [];
  for (const file of await filesBelow(folder)) {
    const name = path.join(folder, file);
    const body = await fs.promises.readFile(name);
    const digest = digestOfBytes(body);
    let place = library.placeOf(digest) ?? added.get(digest);
    if (!place) added.set(digest, (place = await packs.add(body)));
    files.push({
      path: file,
      digest,
      time: Math.floor((await fs.promises.stat(name)).mtimeMs / 1000),
      place,
    });
  }
  await packs.done();
  return files.map(({ place, ...file }) => ({ ...file, ...place }));
}
