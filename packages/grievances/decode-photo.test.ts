import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { PHOTO_BYTES_MAX } from './grievances.constants.ts';
import { decodePhoto } from './decode-photo.ts';
import { photoType } from './photo.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'in %s becomes a JPEG that a page can show',
    async (format) => {
      const prepared = await decodePhoto(await picture(80, 60).toFormat(format).toBuffer());
      expect(prepared.kind === 'Photo' && photoType(prepared.jpeg)).toBe('jpeg');
    },
  );

  test('loses the place, the device and every other hidden word', async () => {
    const upload = await picture(80, 60)
      .withExif({
        IFD0: { Make: 'SecretPhone', Software: 'x' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 31/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretXmp</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(upload.toString('latin1')).toContain('SecretPhone');
    const prepared = await decodePhoto(upload);
    if (prepared.kind !== 'Photo') throw new Error(prepared.kind);
    const metadata = await sharp(prepared.jpeg).metadata();
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(prepared.jpeg).toString('latin1')).not.toMatch(/Secret/);
  });

  test('gives its time and place before they are removed', async () => {
    const gps = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '18/1 31/1 12/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '73/1 51/1 0/1',
    };
    const factsOf = async (exif: Parameters<ReturnType<typeof picture>['withExif']>[0]) => {
      const prepared = await decodePhoto(await picture(8, 6).withExif(exif).jpeg().toBuffer());
      return prepared.kind === 'Photo' ? prepared.facts : prepared.kind;
    };
    expect(await factsOf({ IFD2: { DateTimeOriginal: '2026:12:01 10:30:00' }, IFD3: gps })).toEqual(
      {
        takenAt: '2026-12-01T05:00:00.000Z',
        place: { latitude: 18.52, longitude: 73.85 },
      },
    );
    expect(
      await factsOf({
        IFD2: { DateTimeOriginal: '2026:12:01 10:30:00', OffsetTimeOriginal: '+00:00' },
      }),
    ).toEqual({ takenAt: '2026-12-01T10:30:00.000Z', place: null });
    expect(await factsOf({ IFD0: { Make: 'Phonemaker' } })).toEqual({ takenAt: null, place: null });
  });

  test('taken sideways is rotated upright and made smaller', async () => {
    const prepared = await decodePhoto(
      await picture(4000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    if (prepared.kind !== 'Photo') throw new Error(prepared.kind);
    expect(await sharp(prepared.jpeg).metadata()).toMatchObject({ width: 400, height: 1600 });
  });

  test('that claims more pixels than memory holds is refused before it is unpacked', async () => {
    const bomb = await picture(16_000, 16_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(PHOTO_BYTES_MAX);
    expect(await decodePhoto(bomb)).toEqual({ kind: 'PhotoUnreadable' });
  });

  test.each([
    [
      'a page that calls itself a photo',
      Buffer.from('<html><script>alert(1)</script>'),
      'PhotoType',
    ],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'PhotoType'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'PhotoType'],
    ['nothing', Buffer.alloc(0), 'PhotoType'],
    ['an iPhone photo', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'PhotoHeic'],
    ['the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'PhotoUnreadable'],
    ['too much', Buffer.alloc(PHOTO_BYTES_MAX + 1), 'PhotoLarge'],
  ])('%s is refused', async (_, bytes, kind) => expect(await decodePhoto(bytes)).toEqual({ kind }));

  test('cut off in the middle is refused, not half shown', async () => {
    const whole = await picture(800, 600).jpeg().toBuffer();
    expect(await decodePhoto(whole.subarray(0, whole.byteLength / 2))).toEqual({
      kind: 'PhotoUnreadable',
    });
  });
});
