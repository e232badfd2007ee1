import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ICONS } from './icon-sizes.ts';
import { ARCH, drawIcons, icoOf } from './icons.ts';

const LOOK = { mark: ARCH, ink: '#ffffff', ground: '#1e3576' };
const GROUND = [0x1e, 0x35, 0x76, 255];

/** The colour of a pixel, as red, green, blue and opacity. */
async function pixel(icon: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(icon)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 4)];
}

it('draws every icon of the manifest in its size', async () => {
  const icons = await drawIcons(LOOK);
  for (const { file, size } of ICONS) {
    const { format, width, height } = await sharp(icons.get(file)).metadata();
    expect([file, format, width, height]).toEqual([file, 'png', size, size]);
  }
});

it('draws the mark in white on the hue of the portal', async () => {
  const icons = await drawIcons(LOOK);
  expect(await pixel(icons.get('icon-512.png')!, 256, 256)).toEqual([255, 255, 255, 255]);
  expect(await pixel(icons.get('icon-512.png')!, 256, 20)).toEqual(GROUND);
});

it('rounds the corners of an icon that is shown as it is, and fills those that systems cut', async () => {
  const icons = await drawIcons(LOOK);
  expect((await pixel(icons.get('icon-192.png')!, 0, 0))[3]).toBe(0);
  for (const file of ['icon-maskable.png', 'apple-touch-icon.png'])
    expect(await pixel(icons.get(file)!, 0, 0)).toEqual(GROUND);
});

it('keeps the mark of a maskable icon within the circle that no system cuts', async () => {
  const { data, info } = await sharp((await drawIcons(LOOK)).get('icon-maskable.png'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let farthest = 0;
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if (data[(y * info.width + x) * info.channels]! > 200)
        farthest = Math.max(farthest, Math.hypot(x - 255.5, y - 255.5));
  expect(farthest).toBeGreaterThan(100);
  expect(farthest).toBeLessThanOrEqual(0.4 * 512);
});

it('writes an ICO file whose pictures are where its header says', async () => {
  const ico = (await drawIcons(LOOK)).get('favicon.ico')!;
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [n, size] of [16, 32, 48].entries()) {
    const at = 6 + 16 * n;
    const start = ico.readUInt32LE(at + 12);
    const { width, format } = await sharp(
      ico.subarray(start, start + ico.readUInt32LE(at + 8)),
    ).metadata();
    expect([ico.readUInt8(at), width, format]).toEqual([size, size, 'png']);
  }
  expect(icoOf([]).length).toBe(6);
});
