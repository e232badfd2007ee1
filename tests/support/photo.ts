import sharp, { type Exif } from 'sharp';

const INDIA_MS = 5.5 * 3_600_000;
/** A time as cameras write it: `2026:11:28 09:45:00`, in India. */
const cameraTime = (at: Date): string =>
  new Date(at.getTime() + INDIA_MS)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
    .replaceAll('-', ':');

/** The metadata that a phone writes: the camera, the place and, if given, the time. */
export const exifOf = (takenAt?: Date): Exif => ({
  IFD0: { Make: 'Phonemaker', Model: 'Telltale 9' },
  ...(takenAt && {
    IFD2: { DateTimeOriginal: cameraTime(takenAt), OffsetTimeOriginal: '+05:30' },
  }),
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '18/1 31/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '73/1 51/1 0/1',
  },
});

/** A photo as a phone takes it. */
export const photoWithPlace = (takenAt?: Date): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#7a5' } })
    .withExif(exifOf(takenAt))
    .jpeg()
    .toBuffer();
