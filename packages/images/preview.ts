import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { PREVIEW, previewName, type Preview } from '@pune/content/previews';
import { breakLines, textPath, widthOf, type TextStyle } from './text.ts';

/** The board with the title, like notices in Pune: a frame, two nails, few words. */
const BOARD = { x: 48, y: 44, width: 1104, height: 446, padding: 56 };
const FOOT = 530;
const TITLE_SIZES = [92, 80, 70, 62, 56];
const LINES_MAX = 3;
/** Devanagari signs above and below adjacent lines must not touch. */
const LINE_HEIGHT = 1.36;

/** Draws the battlements above the footer. */
const merlons = (fill: string): string =>
  Array.from(
    { length: 25 },
    (_, n) =>
      `<path fill="${fill}" transform="translate(${n * 48} ${FOOT - 39}) scale(2)" d="M0 20v-5h3c0-8 4-9 9-15 5 6 9 7 9 15h3v5z"/>`,
  ).join('');

/** Chooses the largest size at which the title fits. */
function titleLines(
  title: string,
  width: number,
  language: string,
): { lines: string[]; style: TextStyle } {
  for (const size of TITLE_SIZES) {
    const style: TextStyle = { size, weight: 700, language };
    const { lines, isWhole } = breakLines(title, width, LINES_MAX, style);
    // Large letters in three lines leave no space; the smallest size is used for any title.
    if (
      (isWhole && lines.length * size * LINE_HEIGHT <= BOARD.height - 150) ||
      size === TITLE_SIZES.at(-1)
    )
      return { lines, style };
  }
  throw new Error('[images] no size for a title');
}

/** Draws the mark in fixed colours; on pages, CSS sets them. */
const markAt = (
  mark: string,
  x: number,
  y: number,
  size: number,
  ink: string,
  ground: string,
): string =>
  mark &&
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 48 48">${mark
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replaceAll('currentColor', ink)
    .replaceAll('var(--page)', ground)}</svg>`;

/** Draws a preview as SVG without text elements, so that it needs no fonts. */
export function previewSvg({ locale, title, kind, portal, mark, hues }: Preview): string {
  const { h50 = '#fff', h300 = '#ccc', h700 = '#444', h800 = '#222', h950 = '#000' } = hues;
  const left = BOARD.x + BOARD.padding;
  const { lines, style } = titleLines(title, BOARD.width - 2 * BOARD.padding, locale);
  const small: TextStyle = { size: 34, weight: 700, language: locale };
  const step = style.size * LINE_HEIGHT;
  // Centre the lines in the part of the board below the label.
  const top = BOARD.y + 100 + (BOARD.height - 100 - lines.length * step) / 2;
  const nail = (x: number) => `<circle cx="${x}" cy="${BOARD.y + 30}" r="8" fill="${h800}"/>`;
  const frame = (inset: number, stroke: number) =>
    `<rect x="${BOARD.x + inset}" y="${BOARD.y + inset}" width="${BOARD.width - 2 * inset}" height="${BOARD.height - 2 * inset}" rx="6" fill="none" stroke="${h800}" stroke-width="${stroke}"/>`;
  const nameSize = widthOf(portal, small) > 960 ? 26 : 34;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}" viewBox="0 0 ${PREVIEW.width} ${PREVIEW.height}">`,
    `<path fill="${h300}" d="M0 0h1200v630H0z"/>`,
    `<rect x="${BOARD.x}" y="${BOARD.y}" width="${BOARD.width}" height="${BOARD.height}" rx="6" fill="${h50}"/>`,
    frame(4, 8),
    frame(16, 3),
    nail(BOARD.x + 36),
    nail(BOARD.x + BOARD.width - 36),
    kind && textPath(kind, left, BOARD.y + 88, h700, small),
    ...lines.map((line, n) =>
      textPath(line, left, Math.round(top + n * step + style.size * 0.98), h950, style),
    ),
    merlons(h950),
    `<path fill="${h950}" d="M0 ${FOOT}h1200v100H0z"/>`,
    markAt(mark, BOARD.x, FOOT + 16, 68, h50, h950),
    textPath(portal, mark ? BOARD.x + 90 : BOARD.x, FOOT + 62, '#ffffff', {
      ...small,
      size: nameSize,
    }),
    '</svg>',
  ].join('');
}

export const previewBytes = (preview: Preview): Promise<Buffer> =>
  sharp(Buffer.from(previewSvg(preview)))
    .png({ palette: true, colours: 64, dither: 0, effort: 1 })
    .toBuffer();

export type PreviewStore = ReturnType<typeof createPreviewStore>;

/** Creates a store of previews in a folder that may be lost: previews are redrawn on demand. */
export function createPreviewStore(folder: string) {
  return {
    /** @returns the file of a preview, drawn if it does not exist */
    async fileOf(preview: Preview): Promise<string> {
      const file = path.join(folder, previewName(preview));
      if (fs.existsSync(file)) return file;
      await fs.promises.mkdir(folder, { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      await fs.promises.writeFile(temporary, await previewBytes(preview));
      await fs.promises.rename(temporary, file);
      return file;
    },
    /** Deletes all previews except these. */
    sweep(wanted: ReadonlySet<string>): number {
      if (!fs.existsSync(folder)) return 0;
      const old = fs.readdirSync(folder).filter((name) => !wanted.has(name));
      for (const name of old) fs.rmSync(path.join(folder, name), { force: true });
      return old.length;
    },
  };
}
