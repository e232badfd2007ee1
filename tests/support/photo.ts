import sharp from 'sharp';

/** A photo as a phone takes it, with metadata of the camera and the place. */
export const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#7a5' } })
    .withExif({
      IFD0: { Make: 'Phonemaker', Model: 'Telltale 9' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 31/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '73/1 51/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
