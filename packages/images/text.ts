import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as hb from 'harfbuzzjs';

export type Weight = 400 | 700;
const FILES: Record<Weight, string> = {
  400: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
};

interface LoadedFont {
  font: hb.Font;
  unitsPerEm: number;
  paths: Map<number, string>;
}
const loaded = new Map<Weight, LoadedFont>();

/**
 * Loads the typeface of the pages from a package: a server may have none with Devanagari. This one
 * has the Latin letters of Noto Sans too.
 */
function load(weight: Weight): LoadedFont {
  let found = loaded.get(weight);
  if (!found) {
    const { buffer, byteOffset, byteLength } = fs.readFileSync(
      fileURLToPath(import.meta.resolve(FILES[weight])),
    );
    const face = new hb.Face(new hb.Blob(buffer.slice(byteOffset, byteOffset + byteLength)));
    loaded.set(
      weight,
      (found = { font: new hb.Font(face), unitsPerEm: face.upem, paths: new Map() }),
    );
  }
  return found;
}

export interface Glyph {
  id: number;
  x: number;
  y: number;
}

/** A shaped run of text, in font units. */
export interface Shaped {
  glyphs: Glyph[];
  width: number;
}

/**
 * Devanagari is shaped separately from other scripts: conjuncts form only by the rules of their own
 * script.
 */
const RUNS = /[\p{Script=Devanagari}\u200c\u200d]+|[^\p{Script=Devanagari}\u200c\u200d]+/gu;

/** Shapes text as a browser does: with conjuncts formed and signs placed. */
export function shape(text: string, weight: Weight, language: string): Shaped {
  const { font } = load(weight);
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const [run] of text.matchAll(RUNS)) {
    const buffer = new hb.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    buffer.setLanguage(language);
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [n, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance, xOffset, yOffset } = positions[n]!;
      // Glyph 0 is the empty box of a character that the font lacks, for example an emoji.
      if (codepoint !== 0) glyphs.push({ id: codepoint, x: width + xOffset, y: yOffset });
      if (codepoint !== 0) width += xAdvance;
    }
  }
  return { glyphs, width };
}

export interface TextStyle {
  size: number;
  weight: Weight;
  language: string;
}

export const widthOf = (text: string, { size, weight, language }: TextStyle): number =>
  (shape(text, weight, language).width * size) / load(weight).unitsPerEm;

/** Draws a line of text as SVG paths, which need no font; `y` is its baseline. */
export function textPath(
  text: string,
  x: number,
  y: number,
  fill: string,
  { size, weight, language }: TextStyle,
): string {
  const { font, unitsPerEm, paths } = load(weight);
  const scale = size / unitsPerEm;
  const outline = ({ id, x: dx, y: dy }: Glyph) => {
    if (!paths.has(id)) paths.set(id, font.glyphToPath(id));
    return paths.get(id) ? `<path transform="translate(${dx} ${dy})" d="${paths.get(id)}"/>` : '';
  };
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${shape(text, weight, language).glyphs.map(outline).join('')}</g>`;
}

const ELLIPSIS = '…';

/** Breaks text between words into at most `linesMax` lines; the rest is replaced by an ellipsis. */
export function breakLines(
  text: string,
  width: number,
  linesMax: number,
  style: TextStyle,
): { lines: string[]; isWhole: boolean } {
  const fits = (line: string) => widthOf(line, style) <= width;
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => (fits(word) ? [word] : pieces(word, fits)));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= linesMax) return { lines, isWhole: true };
  const last = lines[linesMax - 1]!.split(' ');
  while (last.length > 1 && !fits(last.join(' ') + ELLIPSIS)) last.pop();
  return {
    lines: [...lines.slice(0, linesMax - 1), last.join(' ').replace(/[\s,;:–-]+$/, '') + ELLIPSIS],
    isWhole: false,
  };
}

/** Breaks a word longer than a line between grapheme clusters, never inside a conjunct. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const found: string[] = [''];
  for (const { segment } of new Intl.Segmenter('mr', { granularity: 'grapheme' }).segment(word)) {
    if (found.at(-1) && !fits(found.at(-1)! + segment + ELLIPSIS)) found.push(segment);
    else found[found.length - 1] += segment;
  }
  return found;
}
