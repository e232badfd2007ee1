import { createHash } from 'node:crypto';
import path from 'node:path';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import sharp from 'sharp';
import { slugFrom } from '@pune/content-models/slugs.ts';

export const FILE_BYTES_MAX = 20 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;

/** The format that the bytes are, whatever the name says. */
const EXTENSIONS: Record<string, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', heif: 'avif' };

const refuse = (message: string) => new APIError(message, 400, undefined, true);

/**
 * A picture is decoded, turned upright and written anew, so that position, camera and whatever else was attached stay behind;
 * what does not decode is no picture. A PDF begins as one.
 */
export async function cleanFile(data: Buffer, mimeType: string): Promise<{ data: Buffer; extension: string }> {
  if (mimeType === 'application/pdf') {
    if (!data.subarray(0, 1024).includes('%PDF-')) throw refuse('This is named a PDF, but is none. Export it again as PDF.');
    return { data, extension: 'pdf' };
  }
  try {
    const picture = sharp(data, { limitInputPixels: PIXELS_MAX, failOn: 'error' });
    const { format } = await picture.metadata();
    const extension = EXTENSIONS[format ?? ''];
    if (!extension) throw new Error(`unexpected format ${format}`);
    return { data: await picture.rotate().toBuffer(), extension };
  } catch {
    throw refuse('This picture cannot be read, or has more than 50 million pixels. Save it again as JPEG, PNG or WebP, at most 8,000 pixels wide.');
  }
}

/** A name that says what it is, is safe everywhere, and changes with the bytes: `ward-office-3f9a1c2e.jpg`. */
export function fileName(original: string, data: Buffer, extension: string): string {
  const stem = slugFrom(path.parse(path.basename(original)).name).slice(0, 60) || 'file';
  return `${stem}-${createHash('sha256').update(data).digest('hex').slice(0, 8)}.${extension}`;
}

/** Cleans and names a file before Payload looks at it. */
export const prepareUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const { file } = req;
  if (!file?.data || (operation !== 'create' && operation !== 'update')) return;
  const { data, extension } = await cleanFile(file.data, file.mimetype);
  Object.assign(file, { data, size: data.length, name: fileName(file.name, data, extension) });
};
