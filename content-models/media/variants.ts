/**
 * The smaller versions of a picture and their names. `packages/images` generates them, the template
 * shows them.
 */

/** The original of a variant: a file of the CMS, whose name contains a digest of its bytes. */
export interface Original {
  filename: string;
  width: number;
  height: number;
  /** The focal point that crops keep, in per cent of width and height. */
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
 * `whole` is the complete picture, at the width of its column; `card` is a crop of fixed
 * proportions.
 */
export type Shape = 'whole' | 'card';

export const WIDTHS = [480, 960, 1600];
export const CARD = { width: 640, height: 360 };
const TYPES = ['image/avif', 'image/webp'] as const;

/**
 * Part of every file name. Increase it with every change of quality or cropping: it gives new
 * files, and renders the pages that show pictures again.
 */
const RECIPE = 1;

const nameOf = ({ filename }: Original, suffix: string, type: Variant['type']) =>
  `${filename.replace(/\.\w+$/, '')}.${RECIPE}-${suffix}.${type.slice('image/'.length)}`;

/**
 * The widths of the variants. A picture is never enlarged; its own width replaces a standard width
 * that is nearly the same.
 */
function widthsOf({ width }: Original): number[] {
  const largest = Math.min(width, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((step) => step < largest * 0.9), largest];
}

/** The variants of a picture in one shape, by type, smallest first. */
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

/** The variants of a picture in all shapes. */
export const allVariantsOf = (original: Original): Variant[] =>
  (['whole', 'card'] as const).flatMap((shape) => variantsOf(original, shape));
