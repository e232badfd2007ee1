import type { DiskSpace } from '@pune/std/disk-space';
import type { PhotoFacts } from './evidence.ts';
import { PHOTO_BYTES_MAX } from './grievances.constants.ts';

export const DECODE_SECONDS_MAX = 10;

export type PhotoProblem = 'PhotoLarge' | 'PhotoType' | 'PhotoHeic' | 'PhotoUnreadable';
export type PreparedPhoto =
  | { kind: 'Photo'; jpeg: Uint8Array; facts: PhotoFacts }
  | { kind: PhotoProblem };

/**
 * `PhotosBusy`: too many photos are waiting; the same photo may be sent again in a few seconds.
 * `NoRoom`: the disk is almost full, and texts alone are taken.
 */
export type DecodedPhoto = PreparedPhoto | { kind: 'PhotosBusy' | 'NoRoom' };

/** Decodes photos. `sender` identifies the uploader, so that all get a fair share of the queue. */
export interface PhotoDecoders {
  decode(bytes: Uint8Array, sender: string): Promise<DecodedPhoto>;
  /** False while the disk is almost full; absent where no disk is watched. */
  hasRoom?: () => boolean;
  close(): Promise<void>;
}

/** Refuses files while the disk is almost full: a text needs a thousandth of the room. */
export const decodersWithRoom = (
  decoders: PhotoDecoders,
  space: () => DiskSpace,
): PhotoDecoders => ({
  ...decoders,
  hasRoom: () => space() !== 'critical',
  decode: async (bytes, sender) =>
    space() === 'critical' ? { kind: 'NoRoom' } : decoders.decode(bytes, sender),
});

/** For a process without filings, so that it does not load the decoders' native code. */
export const NO_DECODERS: PhotoDecoders = {
  decode: async () => ({ kind: 'PhotosBusy' }),
  close: async () => {},
};

/** Detects the type by the first bytes: name and declared type of an upload are not trustworthy. */
export function photoType(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | null {
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(ascii(8, 12))) return 'heic';
  return null;
}

/** Checks an upload by its size and first bytes; `null` if it may be decoded. */
export function photoProblem(bytes: Uint8Array): Exclude<PhotoProblem, 'PhotoUnreadable'> | null {
  if (bytes.byteLength > PHOTO_BYTES_MAX) return 'PhotoLarge';
  const type = photoType(bytes);
  return type === 'heic' ? 'PhotoHeic' : type ? null : 'PhotoType';
}
