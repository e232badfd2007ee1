import path from 'node:path';
import type { ReadableSnapshot } from '@pune/snapshot/reading';
import type { FileVariant, ShownFile } from '@pune/snapshot/model';
import type { Dependency } from '@pune/snapshot/reader';
import { messageOf } from '@pune/std/errors';
import { isDiskError } from './disk-errors.ts';
import type { Release } from './target.ts';

export type { ShownFile };

/**
 * Returns the media files of a page: those that it queried and whose address occurs in its bytes. A
 * file is published with the first page that shows it.
 */
export function shownFilesOf(
  snapshot: Pick<ReadableSnapshot, 'dataOf' | 'model'>,
  body: Uint8Array,
  reads: readonly Dependency[],
): ShownFile[] {
  const { files: media } = snapshot.model;
  const asked = reads.filter(({ scope }) => scope.collection === media?.collection);
  if (!media || asked.length === 0) return [];
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const isShown = (name: string) => text.includes(filePath(name));
  // The key of a query about a media file holds the file's id and language at these positions.
  const files = new Set(
    asked.map(({ key }) => JSON.stringify((JSON.parse(key) as string[]).slice(2, 4))),
  );
  return [...files].flatMap((file): ShownFile[] => {
    const [id, locale] = JSON.parse(file) as [string, string];
    const document = snapshot.dataOf(media.collection, id, locale);
    return document ? media.of(document).filter((shown) => isShown(fileNameOf(shown))) : [];
  });
}

/** Returns the name of a file below `/media/`. */
export const fileNameOf = (file: ShownFile): string =>
  'original' in file ? file.original : file.variant.name;

/** Returns the address of a file within its portal. */
export const filePath = (name: string): string => `/media/${name}`;

export interface ShownFilesOptions {
  /** Folder of uploaded originals. */
  mediaFolder: string;
  /** Returns the path of a resized variant, creating it if necessary. Rejects if that fails. */
  variantFile?(variant: FileVariant): Promise<string>;
  /**
   * Called when a variant cannot be made. The page is published without it and shows the
   * alternative text.
   */
  onProblem?: (problem: string) => void;
}

/**
 * Creates a function that copies media files and their variants into a release. A variant that
 * fails is reported to `onProblem`; an error of the disk is thrown. Without `variantFile`, variants
 * are left out.
 */
export function createShownFiles({
  mediaFolder,
  variantFile,
  onProblem = () => {},
}: ShownFilesOptions) {
  return async function show(files: readonly ShownFile[], release: Release): Promise<void> {
    for (const file of files) {
      if ('original' in file)
        await release.asset(file.original, path.join(mediaFolder, file.original));
      else if (variantFile) await showVariant(file.variant, variantFile, release);
    }
  };

  async function showVariant(
    variant: FileVariant,
    make: (variant: FileVariant) => Promise<string>,
    release: Release,
  ): Promise<void> {
    try {
      await release.asset(variant.name, await make(variant));
    } catch (error) {
      // A full disk is not the fault of the picture.
      if (isDiskError(error)) throw error;
      onProblem(`${variant.name} cannot be made: ${messageOf(error)}`);
    }
  }
}
