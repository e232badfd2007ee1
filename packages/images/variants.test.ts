import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allVariantsOf, variantsOf, type Original } from '@pune/content-models/media/variants';
import { createVariants, cropOf, variantBytes, type Variants } from './variants.ts';

let root: string;
let variants: Variants;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'variants-'));
  fs.mkdirSync(path.join(root, 'media'));
  variants = createVariants({
    originals: path.join(root, 'media'),
    folder: path.join(root, 'pictures'),
  });
});
afterEach(() => fs.rmSync(root, { recursive: true }));

/** Red on the left, blue on the right, taken somewhere. */
async function photo(width = 2000, height = 1000): Promise<Buffer> {
  const half = await sharp({
    create: { width: Math.round(width / 2), height, channels: 3, background: '#00f' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#f00' } })
    .composite([{ input: half, left: Math.floor(width / 2), top: 0 }])
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 31/1 0/1' } })
    .jpeg()
    .toBuffer();
}
const original = (focus = { x: 50, y: 50 }): Original => ({
  filename: 'hall-3f9a1c2e.jpg',
  width: 2000,
  height: 1000,
  focus,
});
const upload = async () =>
  fs.writeFileSync(path.join(root, 'media/hall-3f9a1c2e.jpg'), await photo());

describe('making variants', () => {
  it('writes each in the size and format of its name, without metadata', async () => {
    await upload();
    for (const variant of allVariantsOf(original())) {
      const made = await sharp(await variants.fileOf(variant)).metadata();
      expect(made, variant.name).toMatchObject({
        width: variant.width,
        height: variant.height,
        format: variant.type === 'image/avif' ? 'heif' : 'webp',
      });
      expect(made.exif, variant.name).toBeUndefined();
    }
  });

  it('does it once, however often and at once it is asked', async () => {
    await upload();
    const [variant] = variantsOf(original(), 'whole');
    const [one, two] = await Promise.all([variants.fileOf(variant!), variants.fileOf(variant!)]);
    expect(one).toBe(two);
    const { mtimeMs, ino } = fs.statSync(one);
    await variants.fileOf(variant!);
    expect(fs.statSync(one)).toMatchObject({ mtimeMs, ino });
  });

  it('keeps the point that the editor chose in a card', async () => {
    const average = async (x: number) => {
      const card = variantsOf({ ...original({ x, y: 50 }), height: 2000 }, 'card').find(
        ({ type }) => type === 'image/webp',
      )!;
      const { channels } = await sharp(
        await variantBytes(await photo(2000, 2000), { ...card, width: 90, height: 180 }),
      ).stats();
      return channels.map(({ mean }) => Math.round(mean / 255));
    };
    expect(await average(0)).toEqual([1, 0, 0]);
    expect(await average(100)).toEqual([0, 0, 1]);
  });

  it('never cuts beyond the edges', () => {
    for (const focus of [
      { x: 0, y: 0 },
      { x: 100, y: 100 },
      { x: 37, y: 92 },
    ])
      for (const [width, height] of [
        [640, 360],
        [1999, 1],
        [1, 1000],
      ] as const) {
        const part = cropOf({ original: original(focus), width, height });
        expect(
          Math.min(part.left, part.top, part.width - 1, part.height - 1),
        ).toBeGreaterThanOrEqual(0);
        expect(part.left + part.width).toBeLessThanOrEqual(2000);
        expect(part.top + part.height).toBeLessThanOrEqual(1000);
      }
  });

  it('stays below the size that the design manual allows: 100 kB for a card, 500 kB for a banner', async () => {
    const noise = await sharp({
      create: {
        width: 2000,
        height: 1000,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .blur(1)
      .jpeg()
      .toBuffer();
    fs.writeFileSync(path.join(root, 'media/hall-3f9a1c2e.jpg'), noise);
    for (const [shape, limit] of [
      ['card', 100_000],
      ['whole', 500_000],
    ] as const)
      for (const variant of variantsOf(original(), shape))
        expect(fs.statSync(await variants.fileOf(variant)).size, variant.name).toBeLessThan(limit);
  });
});

describe('variants that cannot be made', () => {
  it('is refused where the original is gone, leaving nothing behind', async () => {
    await expect(variants.fileOf(variantsOf(original(), 'whole')[0]!)).rejects.toThrow(/ENOENT/);
    expect(fs.readdirSync(path.join(root, 'pictures'))).toEqual([]);
  });

  it('is refused where the original is half a picture, and made when it is whole again', async () => {
    const whole = await photo();
    const file = path.join(root, 'media/hall-3f9a1c2e.jpg');
    fs.writeFileSync(file, whole.subarray(0, whole.length / 2));
    const [variant] = variantsOf(original(), 'whole');
    await expect(variants.fileOf(variant!)).rejects.toThrow();
    expect(fs.readdirSync(path.join(root, 'pictures'))).toEqual([]);
    fs.writeFileSync(file, whole);
    expect(fs.existsSync(await variants.fileOf(variant!))).toBe(true);
  });

  it('does not keep others from being made', async () => {
    await upload();
    const broken = variants.fileOf(
      variantsOf({ ...original(), filename: 'gone-00000000.jpg' }, 'whole')[0]!,
    );
    const fine = variants.fileOf(variantsOf(original(), 'whole')[0]!);
    await expect(broken).rejects.toThrow();
    expect(fs.existsSync(await fine)).toBe(true);
  });
});

it('sweeps variants without an original, and files of killed processes', async () => {
  expect(variants.sweep()).toBe(0);
  await upload();
  const kept = await variants.prepare(original());
  for (const name of ['gone-00000000.1-480.avif', `${path.basename(kept[0]!)}.99.tmp`])
    fs.writeFileSync(path.join(root, 'pictures', name), '');
  expect(variants.sweep()).toBe(2);
  expect(fs.readdirSync(path.join(root, 'pictures'))).toHaveLength(kept.length);
});
