import exifReader from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exifSegment, withExif } from './desk.exif.ts';

const jpeg = async (width: number) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#7a5' } });
const original = async (orientation = 6) =>
  (await jpeg(80))
    .withExif({
      IFD0: { Make: 'Phonemaker' },
      IFD2: { DateTimeOriginal: '2026:11:28 09:45:00', OffsetTimeOriginal: '+05:30' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 31/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '73/1 51/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
const copy = async () => (await jpeg(20)).jpeg().toBuffer();
const factsOf = async (bytes: Uint8Array) => {
  const { exif, width, orientation } = await sharp(bytes).metadata();
  const { Photo, GPSInfo } = exifReader(exif!);
  return {
    width,
    orientation,
    time: Photo?.DateTimeOriginal,
    offset: Photo?.OffsetTimeOriginal,
    latitude: GPSInfo?.GPSLatitude,
    longitude: GPSInfo?.GPSLongitude,
  };
};

describe('a smaller copy of a photo', () => {
  it('states the time and the place of the original, and that it stands upright', async () => {
    const before = await original();
    const whole = withExif(await copy(), before)!;
    expect(await factsOf(before)).toMatchObject({ width: 80, orientation: 6 });
    expect(await factsOf(whole)).toEqual({
      ...(await factsOf(before)),
      width: 20,
      orientation: 1,
    });
    expect((await sharp(whole).raw().toBuffer({ resolveWithObject: true })).info.width).toBe(20);
  });

  it('is not made of a photo without these data, or with damaged ones', async () => {
    expect(withExif(await copy(), await copy())).toBeNull();
    expect(withExif(await copy(), new Uint8Array([1, 2, 3]))).toBeNull();
    const cut = (await original()).subarray(0, 200);
    expect(exifSegment(cut)).toBeNull();
    const damaged = new Uint8Array(await original());
    const at = Buffer.from(damaged).indexOf('Exif') + 6;
    damaged.fill(0xff, at + 4, at + 8);
    expect(withExif(await copy(), damaged)).toBeNull();
  });

  it('of bytes at random is no failure', async () => {
    const base = new Uint8Array(await original());
    const small = await copy();
    for (let n = 0; n < 400; n += 1) {
      const bytes = base.slice();
      for (let m = 0; m < 6; m += 1) bytes[(n * 31 + m * 97) % 400] = (n * 7 + m * 13) % 256;
      expect(() => withExif(small, bytes)).not.toThrow();
    }
  });
});
