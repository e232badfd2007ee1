import exifReader from 'exif-reader';
import { instantInIndia } from '@pune/std/india-time';
import sharp from 'sharp';
import type { PhotoFacts } from './evidence.ts';

const NONE: PhotoFacts = { takenAt: null, place: null };
const PARTS = [1, 60, 3_600];

/** Converts degrees, minutes and seconds (Exif 2.32, 4.6.6) to degrees. */
function degrees(parts: readonly number[] | undefined, ref: string | undefined): number | null {
  if (!parts || parts.length !== 3 || !ref) return null;
  const value = parts.reduce((sum, part, index) => sum + part / PARTS[index]!, 0);
  return Number.isFinite(value) ? (/^[SW]/.test(ref) ? -value : value) : null;
}

/**
 * Exif gives the local time; cameras of the city run on India's time unless the file has another
 * offset.
 */
function takenAt(time: unknown, offset: unknown): string | null {
  if (!(time instanceof Date) || Number.isNaN(time.getTime())) return null;
  const local = time.toISOString().slice(0, 19);
  const instant =
    typeof offset === 'string' && /^[+-]\d\d:\d\d/.test(offset)
      ? new Date(`${local}${offset.slice(0, 6)}`)
      : instantInIndia(local);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/**
 * Reads the time and the place that a photo's file states. It must run before the photo is decoded,
 * which removes them. A file without them, or with damaged ones, gives nulls.
 */
export async function photoFacts(bytes: Uint8Array): Promise<PhotoFacts> {
  try {
    const { exif } = await sharp(bytes).metadata();
    if (!exif) return NONE;
    const { Photo, GPSInfo } = exifReader(exif);
    const latitude = degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef);
    const longitude = degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef);
    return {
      takenAt: takenAt(Photo?.DateTimeOriginal, Photo?.OffsetTimeOriginal),
      place: latitude === null || longitude === null ? null : { latitude, longitude },
    };
  } catch {
    return NONE;
  }
}
