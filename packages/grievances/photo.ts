import type { Sharp } from 'sharp';
import { PHOTO_BYTES_MAX } from './grievances.constants.ts';

const EDGE_PIXELS_MAX = 1_600;
/** A phone's best camera has 200 megapixels, a useful photo far fewer; a bomb claims more than memory can hold. */
const PIXELS_MAX = 50_000_000;
const DECODE_SECONDS_MAX = 10;

export type PreparedPhoto = { kind: 'Photo'; jpeg: Uint8Array } | { kind: 'PhotoLarge' } | { kind: 'PhotoType' } | { kind: 'PhotoHeic' } | { kind: 'PhotoUnreadable' };

/** What the first bytes say: the name and the declared type of an upload are the sender's claims. */
export function photoType(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | null {
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(ascii(8, 12))) return 'heic';
  return null;
}

/** What is wrong with an upload at first sight; `null` when it is worth decoding. */
export function photoProblem(bytes: Uint8Array): Exclude<PreparedPhoto['kind'], 'Photo'> | null {
  if (bytes.byteLength > PHOTO_BYTES_MAX) return 'PhotoLarge';
  const type = photoType(bytes);
  return type === 'heic' ? 'PhotoHeic' : type ? null : 'PhotoType';
}

/**
 * Turns an upload into the only picture that is ever kept: upright, at most 1,600 pixels wide or high, encoded anew as JPEG
 * without any metadata (place, device, thumbnails). Only three decoders may see the bytes, within limits of pixels and time.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  const problem = photoProblem(bytes);
  if (problem) return { kind: problem };
  const { default: sharp } = await import('sharp');
  try {
    const picture: Sharp = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error', autoOrient: true, pages: 1 });
    const jpeg = await picture
      .resize({ width: EDGE_PIXELS_MAX, height: EDGE_PIXELS_MAX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .timeout({ seconds: DECODE_SECONDS_MAX })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer();
    return { kind: 'Photo', jpeg };
  } catch {
    return { kind: 'PhotoUnreadable' };
  }
}
