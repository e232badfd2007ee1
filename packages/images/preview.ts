import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { PREVIEW, previewName, type Preview } from '@pune/snapshot/previews';
import { HALL, PLAN, SCALES, SKYLINE, type Art } from '@pune/ui/art';
import { breakLines, textPath, widthOf, type TextStyle } from './text.ts';

/** The board with the title, like notices in Pune: a frame, two nails, few words. */
const BOARD = { x: 48, y: 40, width: 1104, height: 376, padding: 56 };
const FOOT = 530;
/** The portal's picture stands on this line, behind the battlements. */
const GROUND = 504;
const TITLE_SIZES = [88, 78, 68, 60, 52];
const LINES_MAX = 3;
const SMALL_SIZES = [34, 30, 26];
/** Devanagari signs above and below adjacent lines must not touch. */
const LINE_HEIGHT = 1.36;

/** Draws the battlements above the footer. */
const merlons = (fill: string): string =>
  Array.from(
    { length: 25 },
    (_, n) =>
      `<path fill="${fill}" transform="translate(${n * 48} ${FOOT - 39}) scale(2)" d="M0 20v-5h3c0-8 4-9 9-15 5 6 9 7 9 15h3v5z"/>`,
  ).join('');

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws a title at the largest size at which it fits into a box, in the middle of its height. */
function titleIn(
  { x, y, width, height }: Box,
  { title, locale }: Card,
  fill: string,
  linesMax: number,
): string {
  for (const size of TITLE_SIZES) {
    const style: TextStyle = { size, weight: 700, language: locale };
    const { lines, isWhole } = breakLines(title, width, linesMax, style);
    const step = size * LINE_HEIGHT;
    // The smallest size is used for any title.
    if (!(isWhole && lines.length * step <= height) && size !== TITLE_SIZES.at(-1)) continue;
    const top = y + (height - lines.length * step) / 2;
    return lines
      .map((line, n) => textPath(line, x, Math.round(top + n * step + size * 0.98), fill, style))
      .join('');
  }
  throw new Error('[images] no size for a title');
}

/** Draws one line of small text at the largest size at which it fits; the rest is an ellipsis. */
function lineOf(text: string, x: number, y: number, width: number, fill: string, language: string) {
  if (!text) return '';
  const styleOf = (size: number): TextStyle => ({ size, weight: 700, language });
  const size = SMALL_SIZES.find((one) => widthOf(text, styleOf(one)) <= width);
  const style = styleOf(size ?? SMALL_SIZES.at(-1)!);
  return textPath(breakLines(text, width, 1, style).lines[0]!, x, y, fill, style);
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

/** The inks of a picture by the names that it has in the style sheets. */
type PreviewArt = 'skyline' | 'hall' | 'plan' | 'scales';
/** A preview of a portal's page. */
export interface Card extends Preview {
  art: PreviewArt;
}

type Inks = Readonly<Record<string, string>>;

/** The markup of a portal's picture in fixed colours. */
const inked = ({ body }: Art, inks: Inks): string =>
  body
    .replace(/class="i([1-5])"/g, (_, n: string) => `fill="${inks[`i${n}`]}"`)
    .replace('class="river"', `stroke="${inks['river']}"`)
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => inks[name] ?? '#000');

/** The pictures with the place and scale at which they stand on a home page's card and on a board's. */
const ARTS: Record<PreviewArt, { art: Art; home: string; strip: string; titleWidth: number }> = {
  skyline: {
    art: SKYLINE,
    home: `translate(0 ${GROUND - 262})`,
    strip: `translate(0 ${GROUND - 262})`,
    titleWidth: 1060,
  },
  hall: {
    art: HALL,
    home: `translate(500 ${GROUND - 1.25 * 262}) scale(1.25)`,
    strip: `translate(940 ${GROUND - 0.33 * 262}) scale(0.33)`,
    titleWidth: 440,
  },
  scales: {
    art: SCALES,
    home: `translate(106 ${GROUND - 1.9 * 126}) scale(1.9)`,
    strip: `translate(772 ${GROUND - 0.68 * 126}) scale(0.68)`,
    titleWidth: 1060,
  },
  plan: {
    art: PLAN,
    home: 'translate(460 10) scale(1.24)',
    strip: 'translate(0 150) scale(1.875 1)',
    titleWidth: 500,
  },
};

/** Pictures whose ground goes on to the edges. */
const GROUNDED: readonly PreviewArt[] = ['hall', 'scales'];

/** A home page: the opening line above or beside the whole picture of the portal. */
function homeCard(preview: Card, hue: Inks): string {
  const { art, home, titleWidth } = ARTS[preview.art];
  const isDark = preview.art === 'plan';
  /** Pictures that have room above them, over the whole width. */
  const isLow = ['skyline', 'scales'].includes(preview.art);
  const title: Box = isLow
    ? { x: 64, y: 40, width: titleWidth, height: 190 }
    : { x: 64, y: 60, width: titleWidth, height: 400 };
  const hasGround = GROUNDED.includes(preview.art);
  return [
    `<path fill="${isDark ? hue['h900'] : hue['h100']}" d="M0 0h1200v630H0z"/>`,
    hasGround && `<path fill="${hue['h900']}" d="M0 ${GROUND}h1200v40H0z"/>`,
    `<g transform="${home}">${inked(art, inksOf(hue, isDark))}</g>`,
    titleIn(title, preview, isDark ? '#ffffff' : hue['h900']!, isLow ? 2 : 4),
  ]
    .filter(Boolean)
    .join('');
}

/** Any other page: a board with kind, title and facts before the portal's picture. */
function boardCard(preview: Card, hue: Inks): string {
  const { kind, fact, locale } = preview;
  const { art, strip } = ARTS[preview.art];
  const left = BOARD.x + BOARD.padding;
  const width = BOARD.width - 2 * BOARD.padding;
  const nail = (x: number) =>
    `<circle cx="${x}" cy="${BOARD.y + 30}" r="8" fill="${hue['h800']}"/>`;
  const frame = (inset: number, stroke: number) =>
    `<rect x="${BOARD.x + inset}" y="${BOARD.y + inset}" width="${BOARD.width - 2 * inset}" height="${BOARD.height - 2 * inset}" rx="6" fill="none" stroke="${hue['h800']}" stroke-width="${stroke}"/>`;
  const top = BOARD.y + (kind ? 96 : 48);
  const bottom = BOARD.y + BOARD.height - (fact ? 88 : 36);
  const hasGround = GROUNDED.includes(preview.art);
  return [
    `<path fill="${hue['h100']}" d="M0 0h1200v630H0z"/>`,
    hasGround && `<path fill="${hue['h900']}" d="M0 ${GROUND}h1200v40H0z"/>`,
    `<g transform="${strip}">${inked(art, inksOf(hue, false))}</g>`,
    `<rect x="${BOARD.x}" y="${BOARD.y}" width="${BOARD.width}" height="${BOARD.height}" rx="6" fill="#ffffff"/>`,
    frame(4, 8),
    frame(16, 3),
    nail(BOARD.x + 36),
    nail(BOARD.x + BOARD.width - 36),
    lineOf(kind, left, BOARD.y + 84, width, hue['h700']!, locale),
    titleIn({ x: left, y: top, width, height: bottom - top }, preview, hue['h950']!, LINES_MAX),
    fact && `<path fill="${hue['h300']}" d="M${left} ${bottom + 4}h${width}v2H${left}z"/>`,
    lineOf(fact, left, BOARD.y + BOARD.height - 40, width, hue['h800']!, locale),
  ]
    .filter(Boolean)
    .join('');
}

const inksOf = (hue: Inks, isDark: boolean): Inks => ({
  i1: hue['h50']!,
  i2: hue['h200']!,
  i3: hue['h400']!,
  i4: hue['h600']!,
  i5: hue['h900']!,
  sun: hue['h200']!,
  p1: hue[isDark ? 'h600' : 'h300']!,
  river: hue[isDark ? 'h400' : 'h300']!,
  haldi: isDark ? '#ffc933' : hue['h700']!,
});

/** Strengths that a portal's hue lacks, as greys. */
const GREYS: Inks = {
  h50: '#fafafa',
  h100: '#eeeeee',
  h200: '#dddddd',
  h300: '#cccccc',
  h400: '#999999',
  h600: '#555555',
  h700: '#444444',
  h800: '#222222',
  h900: '#111111',
  h950: '#000000',
};

/** Draws a preview as SVG without text elements, so that it needs no fonts. */
export function previewSvg(preview: Card): string {
  const { locale, portal, mark, hues, isHome } = preview;
  const hue: Inks = { ...GREYS, ...hues };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}" viewBox="0 0 ${PREVIEW.width} ${PREVIEW.height}">`,
    isHome ? homeCard(preview, hue) : boardCard(preview, hue),
    merlons(hue['h950']!),
    `<path fill="${hue['h950']}" d="M0 ${FOOT}h1200v100H0z"/>`,
    markAt(mark, BOARD.x, FOOT + 16, 68, hue['h50']!, hue['h950']!),
    lineOf(portal, mark ? BOARD.x + 90 : BOARD.x, FOOT + 62, 1000, '#ffffff', locale),
    '</svg>',
  ].join('');
}

export const previewBytes = (preview: Card): Promise<Buffer> =>
  sharp(Buffer.from(previewSvg(preview)))
    .png({ palette: true, colours: 64, quality: 90, dither: 0, effort: 1 })
    .toBuffer();

export type PreviewStore = ReturnType<typeof createPreviewStore>;

/** Creates a store of previews in a folder that may be lost: previews are redrawn on demand. */
export function createPreviewStore(folder: string) {
  return {
    /** @returns the file of a preview, drawn if it does not exist */
    async fileOf(preview: Card): Promise<string> {
      const file = path.join(folder, previewName(preview));
      if (fs.existsSync(file)) return file;
      await fs.promises.mkdir(folder, { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      await fs.promises.writeFile(temporary, await previewBytes(preview));
      await fs.promises.rename(temporary, file);
      return file;
    },
    /** Deletes the previews that are not wanted, one file after another. */
    async sweep(isWanted: (name: string) => boolean): Promise<number> {
      if (!fs.existsSync(folder)) return 0;
      let swept = 0;
      for await (const { name } of await fs.promises.opendir(folder)) {
        if (isWanted(name)) continue;
        fs.rmSync(path.join(folder, name), { force: true });
        swept++;
      }
      return swept;
    },
  };
}
