import type { PdfCode } from './pdf-document.ts';
import { PAGE, type Sheet } from './sheet.ts';

/** Thirty millimetres: large enough to scan at arm's length. */
export const CODE_SIDE = 86;
const QUIET = 4;

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
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          // Draw a run as one rectangle: between two rectangles some viewers leave a hairline.
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
