import { createHash } from 'node:crypto';
import type { File } from 'payload';
import sharp from 'sharp';
import type { ExampleFile } from '@pune/content-models/media/examples';

/** The largest width at which a page shows a drawing, on a high-density screen. */
const DRAWING_WIDTH = 1600;

export interface SeedFile {
  /** The digest of the source bytes, so that comparing needs no rendering. */
  digest: string;
  /** The file to upload to the CMS. */
  file: () => Promise<File>;
}

/** Prepares an example's file for upload. */
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
