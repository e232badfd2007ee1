import { defineModel } from '../content-model.ts';
import type { Media } from '../content-models.types.ts';
import { media as collection } from './media.collection.ts';
import type { Original } from './variants.ts';

/** A published file. `src` is its address below `/media/`; pages show variants of pictures. */
export interface PublishedMedia {
  alt: string;
  credit: string | null;
  src: string;
  mimeType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  /** The focal point that crops keep, in per cent of width and height. */
  focus: { x: number; y: number } | null;
  pages: number | null;
  languages: string[];
}

/** The address of a file that pages refer to. */
export const mediaAddress = (filename: string): string => `/media/${encodeURIComponent(filename)}`;
const filenameOf = (src: string): string => decodeURIComponent(src.slice('/media/'.length));

/** The original for a picture's variants; `null` if the file is not a picture. */
export const pictureOf = ({
  src,
  mimeType,
  width,
  height,
  focus,
}: Pick<PublishedMedia, 'src' | 'mimeType' | 'width' | 'height' | 'focus'>): Original | null =>
  mimeType.startsWith('image/') && width && height
    ? { filename: filenameOf(src), width, height, focus: focus ?? { x: 50, y: 50 } }
    : null;

export const media = defineModel<Media & { slug: string }, PublishedMedia, null>({
  collection,
  hasPages: false,
  publish(source) {
    if (!source.filename) return null;
    const isPicture = source.mimeType?.startsWith('image/') ?? false;
    const data: PublishedMedia = {
      alt: source.alt ?? '',
      credit: source.credit ?? null,
      src: mediaAddress(source.filename),
      mimeType: source.mimeType ?? 'application/octet-stream',
      bytes: source.filesize ?? 0,
      width: source.width ?? null,
      height: source.height ?? null,
      focus: isPicture ? { x: source.focalX ?? 50, y: source.focalY ?? 50 } : null,
      pages: source.pages ?? null,
      languages: source.language ?? [],
    };
    return {
      title: data.alt,
      summary: '',
      date: source.createdAt.slice(0, 10),
      category: '',
      portals: [],
      data,
      card: null,
      text: '',
    };
  },
});
