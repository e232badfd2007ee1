/**
 * Carries the Exif data of a photo over to a smaller copy of it. A canvas writes pictures without
 * them, and evidence needs the time and the place that the camera noted (Exif 2.32, 4.5 and 4.6).
 */

const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;
const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
const UPRIGHT = 1;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isJpeg = (bytes: Uint8Array): boolean =>
  bytes.byteLength > 4 && bytes[0] === 0xff && bytes[1] === 0xd8;

/** Finds the segment of Exif data, with its marker. */
export function exifSegment(bytes: Uint8Array): Uint8Array | null {
  if (!isJpeg(bytes)) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 4 <= bytes.byteLength;) {
    const marker = view.getUint16(at);
    if (marker < 0xffc0 || marker === START_OF_SCAN) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.byteLength) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 10));
    if (marker === APP1 && name === EXIF) return new Uint8Array(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Notes in Exif data that the picture stands upright, as a canvas has drawn it. */
function setUpright(segment: Uint8Array): void {
  const begin = 4 + EXIF.length;
  const tiff = viewOf(segment.subarray(begin));
  const isLittle = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  const count = tiff.getUint16(first, isLittle);
  for (let n = 0; n < count; n += 1) {
    const entry = first + 2 + 12 * n;
    if (tiff.getUint16(entry, isLittle) === ORIENTATION)
      tiff.setUint16(entry + 8, UPRIGHT, isLittle);
  }
}

/**
 * Adds the Exif data of the original to its copy.
 *
 * @returns null if the original has none, or damaged ones: then the original itself is sent
 */
export function withExif(copy: Uint8Array, original: Uint8Array): Uint8Array | null {
  const segment = exifSegment(original);
  if (!segment || !isJpeg(copy)) return null;
  try {
    setUpright(segment);
  } catch {
    return null;
  }
  const whole = new Uint8Array(copy.byteLength + segment.byteLength);
  whole.set(copy.subarray(0, 2));
  whole.set(segment, 2);
  whole.set(copy.subarray(2), 2 + segment.byteLength);
  return whole;
}
