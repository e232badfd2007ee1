import { mediaAddress, pictureOf, type PublishedMedia } from '@pune/content-models/media/published';
import { variantsOf, type Shape, type Variant } from '@pune/content-models/media/variants';
import { escapeMarkup } from '@pune/std/markup';

export interface PictureOptions {
  /** `card` shows a crop of fixed proportions around the focal point that the editor chose. */
  shape?: Shape;
  /** The width of the picture on the page, as the `sizes` attribute of HTML. */
  sizes?: string;
  /** Loads at once instead of lazily; for the first picture of a page. */
  eager?: boolean;
  /** Gives the picture an empty `alt`, because the text beside it has the same information. */
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
 * The `<picture>` markup of a picture: the browser chooses the smallest sufficient file, and
 * reserves the space before it loads. Empty if the file is not a picture.
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
    `<img src="${mediaAddress(plain.name)}"${isSingle ? '' : set(webp)} width="${width}" height="${height}" alt="${decorative ? '' : escapeMarkup(file.alt)}"${eager ? '' : ' loading="lazy"'} decoding="async"></picture>`
  );
}
