import path from 'node:path';
import type { Locale, Read } from '@pune/content';
import type { Snapshot } from '@pune/content/snapshot';
import { mediaAddress, pictureOf, type PublishedMedia } from '@pune/content-models/media/media.published.ts';
import { allVariantsOf, type Variant } from '@pune/content-models/media/variants.ts';
import type { Target } from './target.ts';

export interface ShownFilesOptions {
  snapshot: Snapshot;
  /** Folder of the files that editors uploaded. */
  mediaFolder: string;
  /** The file of a smaller version of a picture, made if need be; rejects where it cannot be made. */
  variantFile?: (variant: Variant) => Promise<string>;
  /** Told what keeps a file from being shown: the page is published all the same, with the words that stand for the picture. */
  onProblem?: (problem: string) => void;
}

/**
 * A file reaches the public with the first published page that shows it: one that the page asked the snapshot for, and whose
 * address stands in its bytes.
 */
export function createShownFiles({ snapshot, mediaFolder, variantFile, onProblem = () => {} }: ShownFilesOptions) {
  const fileOf = (id: string, locale: Locale) => snapshot.dataOf('media', id, locale) as PublishedMedia | null;

  async function showVariant(variant: Variant, target: Target): Promise<void> {
    try {
      if (variantFile) target.asset(variant.name, await variantFile(variant));
    } catch (error) {
      if (isDiskTrouble(error)) throw error;
      onProblem(`${variant.name} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Puts the files of a page beside it. */
  return async function show(body: Uint8Array, reads: readonly Read[], target: Target): Promise<void> {
    const asked = reads.filter(({ scope }) => scope.collection === 'media');
    if (asked.length === 0) return;
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const isShown = (name: string) => text.includes(mediaAddress(name));
    const files = new Set(asked.map(({ key }) => JSON.stringify((JSON.parse(key) as string[]).slice(2, 4))));
    for (const document of [...files].flatMap((file) => fileOf(...(JSON.parse(file) as [string, Locale])) ?? [])) {
      const original = decodeURIComponent(path.posix.basename(document.src));
      if (isShown(original)) target.asset(original, path.join(mediaFolder, original));
      const picture = pictureOf(document);
      for (const variant of picture ? allVariantsOf(picture) : []) if (isShown(variant.name)) await showVariant(variant, target);
    }
  };
}

/** A full disk is not the picture's fault: the whole change waits and is tried again. */
const isDiskTrouble = (error: unknown): boolean => ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'EIO'].includes((error as NodeJS.ErrnoException)?.code ?? '');
