import fs from 'node:fs';
import sharp from 'sharp';
import { ICONS } from './icon-sizes.ts';

/** The icons of a portal, drawn from its mark in the shades of its hue. */

/** The arch, the mark of a portal that has none. */
export const ARCH =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><path fill="currentColor" d="M5 46V21c0-4 3-5 4-8 3 1 6-2 7-6 3 1 6-1 8-5 2 4 5 6 8 5 1 4 4 7 7 6 1 3 4 4 4 8v25z"/></svg>';

/** A mark is drawn on a field of 48. */
const FIELD = 48;

export interface Look {
  mark: string;
  /** The colours of the mark and of the ground, which shows where the mark is open. */
  ink: string;
  ground: string;
}
interface Shape {
  size: number;
  /** The part of the width that the mark takes. */
  part: number;
  /** The radius of the corners, as a part of the width. */
  corner: number;
}

/** The mark on a ground of its own, as an icon on a telephone. */
export function iconSvg({ mark, ink, ground }: Look, { size, part, corner }: Shape): string {
  const drawn = mark
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replaceAll('currentColor', ink)
    .replaceAll('var(--page)', ground);
  const scale = part;
  const margin = ((1 - scale) * FIELD) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${FIELD} ${FIELD}"><rect width="${FIELD}" height="${FIELD}" rx="${corner * FIELD}" fill="${ground}"/><g transform="translate(${margin} ${margin}) scale(${scale})">${drawn}</g></svg>`;
}

const png = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();

/**
 * Wraps PNG pictures in the container of an ICO file: a header, an entry for each, the pictures
 * (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)).
 */
export function icoOf(pictures: readonly { size: number; body: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [n, { size, body }] of pictures.entries()) {
    const at = 6 + 16 * n;
    // 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(body.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += body.length;
  }
  return Buffer.concat([header, ...pictures.map(({ body }) => body)]);
}

/** A maskable icon may lose all but the inner four fifths: https://www.w3.org/TR/appmanifest/. */
const MASKABLE = { part: 0.56, corner: 0 };
const ROUNDED = { part: 0.72, corner: 0.2 };
/** iOS rounds the corners itself. */
const APPLE = { size: 180, part: 0.68, corner: 0 };
const FAVICON_SIZES = [16, 32, 48];

/** Draws the icons of a portal: file names and bytes. */
export async function drawIcons(look: Look): Promise<Map<string, Buffer>> {
  const icons = new Map<string, Buffer>();
  for (const { file, size, purpose } of ICONS) {
    const shape = purpose === 'maskable' ? MASKABLE : ROUNDED;
    icons.set(file, await png(iconSvg(look, { size, ...shape })));
  }
  icons.set('apple-touch-icon.png', await png(iconSvg(look, APPLE)));
  const favicons = [];
  for (const size of FAVICON_SIZES)
    favicons.push({ size, body: await png(iconSvg(look, { ...ROUNDED, size, part: 0.86 })) });
  icons.set('favicon.ico', icoOf(favicons));
  icons.set('favicon.svg', Buffer.from(iconSvg(look, { ...ROUNDED, size: FIELD })));
  return icons;
}

/** Writes the icons into a build, except those that the portal brings itself. */
export async function writeIcons(folder: URL, look: Look): Promise<void> {
  for (const [name, body] of await drawIcons(look)) {
    const file = new URL(name, folder);
    if (!fs.existsSync(file)) fs.writeFileSync(file, body);
  }
}
