import { INK, type Element, type Sheet, type Weight } from './sheet.ts';

export interface TextStyle {
  size: number;
  weight?: Weight;
  ink?: string;
  /** The line height relative to the size: Devanagari needs space above and below. */
  leading?: number;
}

interface Piece {
  text: string;
  weight: Weight;
}
type Line = Piece[];

const LEADING = 1.5;
export const lineHeight = ({ size, leading = LEADING }: TextStyle): number => size * leading;

/** Splits a text at `**bold**`. */
const piecesOf = (text: string, weight: Weight): Piece[] =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('**') ? { text: part.slice(2, -2), weight: 'bold' } : { text: part, weight },
    );

/**
 * Breaks a text into lines between words; a word longer than a line overflows instead of being cut.
 */
export function linesOf(
  sheet: Sheet,
  text: string,
  width: number,
  { size, weight = 'regular' }: TextStyle,
): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  let used = 0;
  /** A line that continues keeps a space at its end, for copying and reading aloud. */
  const flush = (goesOn: boolean) => {
    const last = line.at(-1);
    if (last) last.text = `${last.text.trimEnd()}${goesOn ? ' ' : ''}`;
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const paragraph of text.split('\n')) {
    for (const piece of piecesOf(paragraph, weight)) {
      sheet.use(piece.weight, size);
      for (const word of piece.text.match(/\s*\S+\s*$|\s*\S+/g) ?? [piece.text]) {
        if (line.length > 0 && used + sheet.widthOf(word.trimEnd()) > width) flush(true);
        const shown = line.length === 0 ? word.trimStart() : word;
        const last = line.at(-1);
        if (last?.weight === piece.weight) last.text += shown;
        else line.push({ text: shown, weight: piece.weight });
        used += sheet.widthOf(shown);
      }
    }
    flush(false);
  }
  return lines;
}

/** Draws lines from `sheet.y` downwards, on as many pages as needed. */
export function drawLines(
  sheet: Sheet,
  element: Element,
  lines: Line[],
  x: number,
  style: TextStyle,
): void {
  const height = lineHeight(style);
  for (const line of lines) {
    sheet.ensure(height);
    drawLine(sheet, element, line, x, sheet.y, style);
    sheet.y += height;
  }
}

export const widthOfLine = (sheet: Sheet, line: Line, { size }: TextStyle): number =>
  line.reduce((sum, { text, weight }) => {
    sheet.use(weight, size);
    return sum + sheet.widthOf(text);
  }, 0);

/** Draws one line with its top at `y`. */
export function drawLine(
  sheet: Sheet,
  element: Element,
  line: Line,
  x: number,
  y: number,
  style: TextStyle,
): void {
  let left = x;
  for (const { text, weight } of line) {
    sheet.use(weight, style.size);
    sheet.piece(element, text, left, y, style.ink ?? INK.text);
    left += sheet.widthOf(text);
  }
}
