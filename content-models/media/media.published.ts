import { defineModel } from '../content-model.ts';
import type { Media } from '../content-models.types.ts';
import { media as collection } from './media.collection.ts';

/** A file as pages get it. `src` and the sizes are addresses below `/media/`. */
export interface PublishedMedia {
  alt: string;
  credit: string | null;
  src: string;
  mimeType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  pages: number | null;
  languages: string[];
  sizes: { src: string; width: number; height: number }[];
}

const address = (filename: string) => `/media/${encodeURIComponent(filename)}`;

export const media = defineModel<Media & { slug: string }, PublishedMedia, null>({
  collection,
  hasPages: false,
  publish(source) {
    if (!source.filename) return null;
    const sizes = Object.values(source.sizes ?? {}).flatMap((size) =>
      size?.filename && size.width && size.height ? [{ src: address(size.filename), width: size.width, height: size.height }] : [],
    );
    const data: PublishedMedia = {
      alt: source.alt ?? '',
      credit: source.credit ?? null,
      src: address(source.filename),
      mimeType: source.mimeType ?? 'application/octet-stream',
      bytes: source.filesize ?? 0,
      width: source.width ?? null,
      height: source.height ?? null,
      pages: source.pages ?? null,
      languages: source.language ?? [],
      sizes,
    };
    return { title: data.alt, summary: '', date: source.createdAt.slice(0, 10), category: '', portals: [], data, card: null, text: '' };
  },
});
