import path from 'node:path';
import type { Locale, Read } from '@pune/content';
import type { ReadableSnapshot } from '@pune/content/reading';
import {
  mediaAddress,
  pictureOf,
  type PublishedMedia,
} from '@pune/content-models/media/media.published.ts';
import { allVariantsOf, type Variant } from '@pune/content-models/media/variants.ts';
import type { Release } from './target.ts';

/** A file that a page shows: one that an editor uploaded, or a smaller version of it. */
export type ShownFile = { original: string } | { variant: Variant };

/**
 * The files that a page shows: those that it asked the snapshot for, and whose address stands in
 * its bytes. A file reaches the public with the first published page that shows it.
 */
export function shownFilesOf(
  snapshot: Pick<ReadableSnapshot, 'dataOf'>,
  body: Uint8Array,
  reads: readonly Read[],
): ShownFile[] {
  const asked = reads.filter(({ scope }) => scope.collection === 'media');
  if (asked.length === 0) return [];
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const isShown = (name: string) => text.includes(mediaAddress(name));
  // A question about a file names it by its id and a language, whatever of it is asked.
  const files = new Set(
    asked.map(({ key }) => JSON.stringify((JSON.parse(key) as string[]).slice(2, 4))),
  );
  return [...files].flatMap((file): ShownFile[] => {
    const [id, locale] = JSON.parse(file) as [string, Locale];
    const document = snapshot.dataOf('media', id, locale) as PublishedMedia | null;
    if (!document) return [];
    const original = decodeURIComponent(path.posix.basename(document.src));
    const picture = pictureOf(document);
    const variants = picture ? allVariantsOf(picture) : [];
    return [
      ...(isShown(original) ? [{ original }] : []),
      ...variants.filter(({ name }) => isShown(name)).map((variant) => ({ variant })),
    ];
  });
}

/** The name of a file below `/media/`. */
export const fileNameOf = (file: ShownFile): string =>
  'original' in file ? file.original : file.variant.name;

/** The address of a file within its portal. */
export const filePath = (name: string): string => `/media/${name}`;

export interface ShownFilesOptions {
  /** Folder of the files that editors uploaded. */
  mediaFolder: string;
  /**
   * The file of a smaller version of a picture, made if need be; rejects where it cannot be made.
   */
  variantFile?: (variant: Variant) => Promise<string>;
  /**
   * Told what keeps a file from being shown: the page is published all the same, with the words
   * that stand for the picture.
   */
  onProblem?: (problem: string) => void;
}

/** Puts the files that a page shows into its release. */
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
    variant: Variant,
    make: (variant: Variant) => Promise<string>,
    release: Release,
  ): Promise<void> {
    try {
      await release.asset(variant.name, await make(variant));
    } catch (error) {
      if (isDiskTrouble(error)) throw error;
      onProblem(
        `${variant.name} cannot be made: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

/** A full disk is not the picture's fault: the whole change waits and is tried again. */
const isDiskTrouble = (error: unknown): boolean =>
  ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'EIO'].includes(
    (error as NodeJS.ErrnoException)?.code ?? '',
  );
