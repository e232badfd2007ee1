import { createHash } from 'node:crypto';
import type { File } from 'payload';
import sharp from 'sharp';
import type { ExampleFile } from '@pune/content-models/media/media.examples.ts';

/** A drawing is shown as large as a page ever is, on a dense screen too. */
const DRAWING_WIDTH = 1600;

export interface SeedFile {
  /** Of the bytes before they are made a picture, so that asking is cheap. */
  digest: string;
  /** The file to upload to the CMS. */
  file: () => Promise<File>;
}

/** An example's file on its way into the CMS. */
export async function seedFile({ name, mimeType, bytes }: ExampleFile): Promise<SeedFile> {
  const source = await bytes();
  return {
    digest: createHash('sha256').update(source).digest('base64url').slice(0, 16),
    async file() {
      const isDrawing = mimeType === 'image/svg+xml';
      const data = isDrawing
        ? await sharp(source)
            .resize({ width: DRAWING_WIDTH })
            .png({ compressionLevel: 1 })
            .toBuffer()
        : Buffer.from(source);
      return {
        data,
        size: data.length,
        mimetype: isDrawing ? 'image/png' : mimeType,
        name: isDrawing ? name.replace(/\.svg$/, '.png') : name,
      };
    },
  };
}
