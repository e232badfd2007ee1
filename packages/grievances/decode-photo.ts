import sharp from 'sharp';
import { photoFacts } from './photo-facts.ts';
import { DECODE_SECONDS_MAX, photoProblem, type PreparedPhoto } from './photo.ts';

const EDGE_PIXELS_MAX = 1_600;
/**
 * The best phone cameras have 200 megapixels, useful photos far fewer; a decompression bomb claims
 * more than fits in memory.
 */
const PIXELS_MAX = 50_000_000;

/**
 * Converts an upload to the only picture that is kept: upright, at most 1,600 pixels wide or high,
 * re-encoded as JPEG without metadata (place, device, thumbnails). The time and the place that the
 * file stated are returned beside it, for evidence. Only three decoders process the
 * bytes, within limits of pixels and time. Decoding occupies a libuv thread for up to a second,
 * which file reads need too: a process that serves pages decodes through `photo-decoders.ts`.
 */
export async function decodePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  const problem = photoProblem(bytes);
  if (problem) return { kind: problem };
  try {
    const facts = await photoFacts(bytes);
    const jpeg = await sharp(bytes, {
      limitInputPixels: PIXELS_MAX,
      failOn: 'error',
      autoOrient: true,
      pages: 1,
    })
      .resize({
        width: EDGE_PIXELS_MAX,
        height: EDGE_PIXELS_MAX,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .timeout({ seconds: DECODE_SECONDS_MAX })
      .jpeg({ quality: 80, mozjpeg: true })
      .toBuffer();
    return { kind: 'Photo', jpeg, facts };
  } catch {
    return { kind: 'PhotoUnreadable' };
  }
}
