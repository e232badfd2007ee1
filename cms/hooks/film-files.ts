/** Checks videos and captions: a file that matches its type is stored unchanged. */

const FILMS: Record<string, { extension: string; begins: (data: Buffer) => boolean }> = {
  // ISO/IEC 14496-12: the first box of a file is its type
  'video/mp4': { extension: 'mp4', begins: (data) => data.toString('latin1', 4, 8) === 'ftyp' },
  // RFC 8794: the first four bytes of every EBML document
  'video/webm': { extension: 'webm', begins: (data) => data.readUInt32BE(0) === 0x1a45dfa3 },
};
const CAPTIONS_BYTES_MAX = 500_000;
/**
 * Metadata fields in which phones store the location of a video: QuickTime's `©xyz`, and those of
 * Apple and the 3GPP.
 */
const PLACES = ['\u00a9xyz', 'com.apple.quicktime.location', 'loci'];

/**
 * Checks an uploaded video (MP4, WebM) or captions (WebVTT): the bytes must match the MIME type, and
 * a video must not contain the location where it was made.
 *
 * @returns the file extension; or the reason for a refusal, in English for the editor; `null` for a
 *   file of another type
 */
export function filmFile(
  data: Buffer,
  mimeType: string,
): { extension: string } | { refused: string } | null {
  if (mimeType === 'text/vtt') {
    const text = data.toString('utf8');
    const isCaptions =
      data.length <= CAPTIONS_BYTES_MAX &&
      /^\ufeff?WEBVTT(\s|$)/.test(text) &&
      !text.includes('\ufffd');
    return isCaptions
      ? { extension: 'vtt' }
      : {
          refused:
            'These are no captions in WebVTT: the file begins with the word WEBVTT, is UTF-8, and holds at most 500 kB.',
        };
  }
  const film = FILMS[mimeType];
  if (!film) return null;
  if (data.length < 12 || !film.begins(data))
    return {
      refused: 'This is named a film, but is none. Export it again as MP4 (H.264) or WebM (VP9).',
    };
  if (PLACES.some((place) => data.includes(place, 0, 'latin1')))
    return { refused: 'This film tells where it was made. Export it again without its location.' };
  return { extension: film.extension };
}
