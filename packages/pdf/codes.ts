import type { PdfCode } from './pdf-document.ts';
import { PAGE, type Sheet } from './sheet.ts';

/** Thirty millimetres: large enough to scan at arm's length. */
export const CODE_SIDE = 86;
const QUIET = 4;

/**
 * @returns the dark runs of each row as rectangles of the content stream (ISO 32000-1, 8.5.2.1), a
 *   module being one unit. Between two rectangles of one run some viewers would leave a hairline.
 */
function runsOf(size: number, isDark: PdfCode['isDark']): string[] {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && isDark(row, column)) column += 1;
      if (column > from) runs.push(`${from} ${row} ${column - from} 1 re`);
    }
  return runs;
}

/** Draws a QR code beside the title, black on white, with a quiet zone of four modules. */
export function drawCode(sheet: Sheet, { size, isDark, alt }: PdfCode): void {
  const square = CODE_SIDE / (size + 2 * QUIET);
  const [left, top] = [PAGE.width - PAGE.right - CODE_SIDE, PAGE.top];
  // A figure needs a text alternative and a bounding box (PDF/UA-1, 7.3).
  sheet.within(
    sheet.root,
    'Figure',
    (element) => {
      const content = sheet.pdf.markStructureContent('Figure');
      sheet.pdf.rect(left, top, CODE_SIDE, CODE_SIDE).fill('#ffffff');
      sheet.pdf.save();
      sheet.pdf.transform(square, 0, 0, square, left + QUIET * square, top + QUIET * square);
      sheet.pdf.fillColor('#000000');
      // One piece of content: a call for each rectangle takes as long as the rest of a page.
      sheet.pdf.addContent(`${runsOf(size, isDark).join('\n')}\nf`);
      sheet.pdf.restore();
      sheet.pdf.endMarkedContent();
      element.add(content);
    },
    { alt, bbox: [left, top, left + CODE_SIDE, top + CODE_SIDE] },
  );
  sheet.y = Math.max(sheet.y, top + CODE_SIDE + 10);
}
