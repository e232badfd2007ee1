import {
  mediaAddress,
  pictureOf,
  type PublishedMedia,
} from '@pune/content-models/media/media.published.ts';
import { variantsOf, type Shape, type Variant } from '@pune/content-models/media/variants.ts';
import { escapeXml } from './xml.ts';

export interface PictureOptions {
  /**
   * A card shows a part of the picture, always in the same proportions, around the point that the
   * editor chose.
   */
  shape?: Shape;
  /** How wide the picture is on the page, as `sizes` of HTML says it. */
  sizes?: string;
  /** The first thing on a page is not put off until the reader scrolls. */
  eager?: boolean;
  /** It says nothing that the words beside it do not say: it is passed over in silence. */
  decorative?: boolean;
}

/** The fields of a picture's file that a page needs. */
export const PICTURE_FIELDS = ['src', 'mimeType', 'width', 'height', 'focus', 'alt'] as const;
export const CREDITED_PICTURE_FIELDS = [...PICTURE_FIELDS, 'credit'] as const;
export type PictureFile = Pick<PublishedMedia, (typeof PICTURE_FIELDS)[number]>;

const SIZES: Record<Shape, string> = {
  whole: '(min-width:44em) 42rem,100vw',
  card: '(min-width:40em) 24rem,100vw',
};

/**
 * The markup of a picture: the browser takes the smallest file that is sharp enough, and keeps its
 * place free before it comes. Empty for a file that is no picture.
 */
export function pictureMarkup(
  file: PictureFile,
  { shape = 'whole', sizes = SIZES[shape], eager = false, decorative = false }: PictureOptions = {},
): string {
  const original = pictureOf(file);
  if (!original) return '';
  const variants = variantsOf(original, shape);
  const [avif, webp] = (['image/avif', 'image/webp'] as const).map((type) =>
    variants.filter((variant) => variant.type === type),
  ) as [Variant[], Variant[]];
  const isSingle = webp.length === 1;
  const set = (list: Variant[]) =>
    ` srcset="${list.map(({ name, width }) => mediaAddress(name) + (isSingle ? '' : ` ${width}w`)).join(',')}"${isSingle ? '' : ` sizes="${sizes}"`}`;
  // The fallback for browsers without `source` and `srcset`: the middle size.
  const plain = webp.at(isSingle ? 0 : -2)!;
  const { width, height } = webp.at(-1)!;
  return (
    `<picture><source type="image/avif"${set(avif)}>` +
    `<img src="${mediaAddress(plain.name)}"${isSingle ? '' : set(webp)} width="${width}" height="${height}" alt="${decorative ? '' : escapeXml(file.alt)}"${eager ? '' : ' loading="lazy"'} decoding="async"></picture>`
  );
}
