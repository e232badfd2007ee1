import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { allVariantsOf, type Original, type Variant } from '@pune/content-models/media/variants';
import { createQueue } from '@pune/std/queue';

const PIXELS_MAX = 50_000_000;
/** At its default effort of 4, AVIF takes ten times as long for the same size. */
const ENCODERS = {
  'image/avif': { format: 'avif', options: { quality: 50, effort: 2 } },
  'image/webp': { format: 'webp', options: { quality: 72, effort: 4 } },
} as const;

export interface VariantsOptions {
  /** The folder of the files that editors uploaded. */
  originals: string;
  /** The folder of variants. It may be lost: variants are recreated on demand. */
  folder: string;
}

export type Variants = ReturnType<typeof createVariants>;

/**
 * Creates the variants of pictures, each once: a name identifies the original's bytes and all
 * processing.
 */
export function createVariants({ originals, folder }: VariantsOptions) {
  const making = new Map<string, Promise<string>>();
  /** One picture at a time: two large ones would need the memory of both. */
  const inTurn = createQueue();

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
   * @returns the file of a variant, created if it does not exist
   *
   * @throws if the original is missing or is not a picture
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
    /** Creates all variants that pages may use, so that publishing finds them. */
    prepare: (original: Original): Promise<string[]> =>
      Promise.all(allVariantsOf(original).map(fileOf)),
    /** Deletes variants without an original, and partial files of killed processes. */
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

/** Encodes a variant. A crop keeps the focal point as near to its centre as the picture allows. */
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

/** Computes the largest part of the original with the aspect ratio of the variant. */
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
