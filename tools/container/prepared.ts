import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../env.ts';

/** Written when an image is built; another build has another one. */
const IMAGE = path.join(root, 'image-id');
/** In the data folder: the image whose preparation has ended last. */
const PREPARED = 'prepared.image';
const LOOK_EVERY_MS = 500;

const textOf = (file: string): string | null =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : null;

/** @returns the id of the image that this process runs from; null outside of an image */
export const ownImage = (file = IMAGE): string | null => textOf(file);

/** Notes that the data are prepared for an image. */
export function notePrepared(dataDir: string, image: string | null): void {
  if (image === null) return;
  const half = path.join(dataDir, `${PREPARED}.${process.pid}`);
  fs.writeFileSync(half, `${image}\n`);
  fs.renameSync(half, path.join(dataDir, PREPARED));
}

/**
 * Waits until the data are prepared for an image: a role may start before its preparation has ended,
 * or beside one of the next image. Not every version of compose waits for a service that ends.
 *
 * @param image null: there is nothing to wait for
 */
export async function untilPrepared(
  dataDir: string,
  image: string | null,
  say: (line: string) => void = console.log,
): Promise<void> {
  const isPrepared = () => image === null || textOf(path.join(dataDir, PREPARED)) === image;
  if (isPrepared()) return;
  say('Waits for the preparation of this image: the service "prepare"');
  while (!isPrepared()) await wait(LOOK_EVERY_MS);
}
