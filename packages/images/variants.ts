import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { allVariantsOf, type Original, type Variant } from '@pune/content-models/media/variants.ts';

const PIXELS_MAX = 50_000_000;
/** AVIF at effort 4, its default, takes ten times as long for the same bytes. */
const ENCODERS = {
  'image/avif': { format: 'avif', options: { quality: 50, effort: 2 } },
  'image/webp': { format: 'webp', options: { quality: 72, effort: 4 } },
} as const;

export interface VariantsOptions {
  /** Folder of the files that editors uploaded. */
  originals: string;
  /**
   * Folder of what is made from them. It may be lost: everything in it is made again when it is
   * asked for.
   */
  folder: string;
}

export type Variants = ReturnType<typeof createVariants>;

/**
 * Makes the variants of pictures, each once: a name stands for the bytes of the original and for
 * all that was done to them.
 */
export function createVariants({ originals, folder }: VariantsOptions) {
  const making = new Map<string, Promise<string>>();
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other: two large pictures at once would take the memory of both. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work, work);
    queue = result.catch(() => {});
    return result;
  }

  async function make(variant: Variant, file: string): Promise<string> {
    const temporary = `${file}.${process.pid}.tmp`;
    await fs.promises.mkdir(folder, { recursive: true });
    try {
      await fs.promises.writeFile(
        temporary,
        await variantBytes(
          await fs.promises.readFile(
            path.join(
              /* turbopackIgnore: true */ originals,
              path.basename(variant.original.filename),
            ),
          ),
          variant,
        ),
      );
      await fs.promises.rename(temporary, file);
      return file;
    } catch (error) {
      await fs.promises.rm(temporary, { force: true });
      throw error;
    }
  }

  /**
   * The file of a variant, made now if it is not there yet.
   * @throws when the original is missing or is no picture
   */
  async function fileOf(variant: Variant): Promise<string> {
    const file = path.join(/* turbopackIgnore: true */ folder, path.basename(variant.name));
    if (fs.existsSync(file)) return file;
    const started =
      making.get(file) ?? inTurn(() => make(variant, file)).finally(() => making.delete(file));
    making.set(file, started);
    return started;
  }

  return {
    fileOf,
    /** Makes everything that pages may ask of a picture, so that publishing finds it there. */
    prepare: (original: Original): Promise<string[]> =>
      Promise.all(allVariantsOf(original).map(fileOf)),
    /**
     * Removes what belongs to no original any more. Half-written files that a killed process left
     * go as well.
     */
    sweep(): number {
      if (!fs.existsSync(folder)) return 0;
      const stems = new Set(fs.readdirSync(originals).map((name) => path.parse(name).name));
      const orphans = fs
        .readdirSync(folder)
        .filter((name) => !stems.has(name.split('.')[0]!) || name.endsWith('.tmp'));
      for (const name of orphans) fs.rmSync(path.join(folder, name), { force: true });
      return orphans.length;
    },
  };
}

/**
 * The bytes of a variant. A crop keeps the editor's point as near to its middle as the picture
 * allows.
 */
export async function variantBytes(original: Uint8Array, variant: Variant): Promise<Buffer> {
  const { format, options } = ENCODERS[variant.type];
  const picture = sharp(original, { limitInputPixels: PIXELS_MAX, failOn: 'error' });
  const { width, height } = variant;
  return picture
    .extract(cropOf(variant))
    .resize({ width, height, fit: 'fill' })
    .toFormat(format, options)
    .toBuffer();
}

/** The largest part of the original in the proportions of the variant. */
export function cropOf({
  original,
  width,
  height,
}: Pick<Variant, 'original' | 'width' | 'height'>): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const scale = Math.min(original.width / width, original.height / height);
  const part = {
    width: Math.min(original.width, Math.round(width * scale)),
    height: Math.min(original.height, Math.round(height * scale)),
  };
  const start = (whole: number, size: number, focus: number) =>
    Math.round(Math.min(Math.max((whole * focus) / 100 - size / 2, 0), whole - size));
  return {
    left: start(original.width, part.width, original.focus.x),
    top: start(original.height, part.height, original.focus.y),
    ...part,
  };
}
