import { createHash } from 'node:crypto';
import type { ExampleFile } from '@pune/content-models/media/examples';

/**
 * Returns the upload fields that the CMS would store for an example's file, without rendering the
 * picture.
 */
export async function sampleFile({
  name,
  mimeType,
  bytes,
}: ExampleFile): Promise<Record<string, unknown>> {
  const source = await bytes();
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const [stem, extension] = name.split('.') as [string, string];
  if (mimeType !== 'image/svg+xml')
    return {
      filename: `${stem}-${digest}.${extension}`,
      mimeType,
      filesize: source.length,
      width: null,
      height: null,
      pages: Buffer.from(source)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length,
    };
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(Buffer.from(source).toString('utf8'))!;
  return {
    filename: `${stem}-${digest}.png`,
    mimeType: 'image/png',
    filesize: source.length,
    width: Number(width),
    height: Number(height),
    focalX: 50,
    focalY: 50,
  };
}
