import type { PdfCode } from './pdf-document.ts';
import { PAGE, type Sheet } from './sheet.ts';

/** Thirty millimetres: large enough for a phone at arm's length. */
export const CODE_SIDE = 86;
const QUIET = 4;

/** Draws a code beside the title, black on white, with four squares of quiet around it. */
export function drawCode(sheet: Sheet, { size, isDark, alt }: PdfCode): void {
  const square = CODE_SIDE / (size + 2 * QUIET);
  const [left, top] = [PAGE.width - PAGE.right - CODE_SIDE, PAGE.top];
  // A figure has to say in words what it shows, and where it is (PDF/UA-1, 7.3).
  sheet.within(
    sheet.root,
    'Figure',
    (element) => {
      const content = sheet.pdf.markStructureContent('Figure');
      sheet.pdf.rect(left, top, CODE_SIDE, CODE_SIDE).fill('#ffffff');
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          // A run is one piece: between two squares some viewers leave a hair of white.
          const from = column;
          while (column < size && isDark(row, column)) column += 1;
          if (column > from)
            sheet.pdf.rect(
              left + (from + QUIET) * square,
              top + (row + QUIET) * square,
              (column - from) * square,
              square,
            );
        }
      }
      sheet.pdf.fill('#000000');
      sheet.pdf.endMarkedContent();
      element.add(content);
    },
    { alt, bbox: [left, top, left + CODE_SIDE, top + CODE_SIDE] },
  );
  sheet.y = Math.max(sheet.y, top + CODE_SIDE + 10);
}
