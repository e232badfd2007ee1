/**
 * The smaller versions of a picture: which there are, and what they are called. Made by
 * `packages/images`, shown by the template.
 */

/** The original of a variant: a file of the CMS, whose name contains a digest of its bytes. */
export interface Original {
  filename: string;
  width: number;
  height: number;
  /** The point that a crop keeps, in hundredths of width and height. */
  focus: { x: number; y: number };
}

export interface Variant {
  name: string;
  original: Original;
  type: 'image/avif' | 'image/webp';
  width: number;
  height: number;
}

/**
 * A page shows a picture as wide as its column; a card shows a part of it, always in the same
 * proportions.
 */
export type Shape = 'whole' | 'card';

export const WIDTHS = [480, 960, 1600];
export const CARD = { width: 640, height: 360 };
const TYPES = ['image/avif', 'image/webp'] as const;

/**
 * Stands in every name: other qualities, another way to crop are other files, and pages that show
 * the old ones are made again.
 */
const RECIPE = 1;

const nameOf = ({ filename }: Original, suffix: string, type: Variant['type']) =>
  `${filename.replace(/\.\w+$/, '')}.${RECIPE}-${suffix}.${type.slice('image/'.length)}`;

/**
 * A picture is never enlarged, and its own width takes the place of one that is nearly the same.
 */
function widthsOf({ width }: Original): number[] {
  const largest = Math.min(width, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((step) => step < largest * 0.9), largest];
}

/** Every variant of a picture in one shape, by type, the smaller ones first. */
export function variantsOf(original: Original, shape: Shape): Variant[] {
  if (shape === 'whole')
    return TYPES.flatMap((type) =>
      widthsOf(original).map((width) => ({
        name: nameOf(original, `${width}`, type),
        original,
        type,
        width,
        height: Math.max(1, Math.round((original.height * width) / original.width)),
      })),
    );
  const scale = Math.min(1, original.width / CARD.width, original.height / CARD.height);
  const size = {
    width: Math.max(1, Math.round(CARD.width * scale)),
    height: Math.max(1, Math.round(CARD.height * scale)),
  };
  const { x, y } = original.focus;
  return TYPES.map((type) => ({
    name: nameOf(original, `card-${x}-${y}`, type),
    original,
    type,
    ...size,
  }));
}

/** All that can be made of a picture. */
export const allVariantsOf = (original: Original): Variant[] =>
  (['whole', 'card'] as const).flatMap((shape) => variantsOf(original, shape));
