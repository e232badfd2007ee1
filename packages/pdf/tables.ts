import type { PdfBlock } from './pdf-document.ts';
import { INK, PAGE, TEXT_WIDTH, type Element, type Sheet } from './sheet.ts';
import { drawLine, drawLines, lineHeight, linesOf, widthOfLine, type TextStyle } from './text.ts';

const CELL: TextStyle = { size: 9.5, leading: 1.45 };
const HEAD: TextStyle = { ...CELL, weight: 'bold' };
const CAPTION: TextStyle = { size: 10.5, weight: 'bold' };
const PAD = { x: 6, y: 4 };

type Table = Extract<PdfBlock, { type: 'table' }>;
type Lines = ReturnType<typeof linesOf>;

/**
 * Draws a table with a caption, and with column and row headers. After a page break the headers are
 * repeated visually only.
 */
export function drawTable(sheet: Sheet, { caption, columns, rows }: Table): void {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / whole) * TEXT_WIDTH);
  const lefts = widths.map(
    (_, n) => PAGE.left + widths.slice(0, n).reduce((sum, width) => sum + width, 0),
  );
  const layOut = (cells: string[], style: TextStyle): Lines[] =>
    cells.map((cell, n) => linesOf(sheet, cell, widths[n]! - 2 * PAD.x, style));
  const heightOf = (cells: Lines[]) =>
    Math.max(...cells.map((lines) => lines.length)) * lineHeight(CELL) + 2 * PAD.y;
  const heads = layOut(
    columns.map(({ head }) => head),
    HEAD,
  );
  const headHeight = heightOf(heads);
  const titleLines = linesOf(sheet, caption, TEXT_WIDTH, CAPTION);

  const ground = (height: number) =>
    sheet.pdf.rect(PAGE.left, sheet.y, TEXT_WIDTH, height).fill(INK.tint);
  const rule = (weight: number) =>
    sheet.pdf
      .lineWidth(weight)
      .strokeColor(INK.line)
      .moveTo(PAGE.left, sheet.y)
      .lineTo(PAGE.left + TEXT_WIDTH, sheet.y)
      .stroke();
  const leftOf = (line: Lines[number], n: number, style: TextStyle) =>
    columns[n]!.isNumeric
      ? lefts[n]! + widths[n]! - PAD.x - widthOfLine(sheet, line, style)
      : lefts[n]! + PAD.x;
  const place = (lines: Lines, n: number, element: Element, style: TextStyle) =>
    lines.forEach((line, i) =>
      drawLine(
        sheet,
        element,
        line,
        leftOf(line, n, style),
        sheet.y + PAD.y + i * lineHeight(CELL),
        style,
      ),
    );
  const again = () =>
    sheet.artifact(() => {
      ground(headHeight);
      heads.forEach((lines, n) =>
        lines.forEach((line, i) =>
          line.forEach(({ text }) => {
            const left = leftOf(line, n, HEAD);
            sheet.use('bold', HEAD.size);
            sheet.artifactPiece(text, left, sheet.y + PAD.y + i * lineHeight(CELL), INK.text);
          }),
        ),
      );
      sheet.y += headHeight;
    });

  sheet.ensure(titleLines.length * lineHeight(CAPTION) + headHeight + 40);
  sheet.within(sheet.root, 'Table', (table) => {
    sheet.within(table, 'Caption', (element) =>
      drawLines(sheet, element, titleLines, PAGE.left, CAPTION),
    );
    sheet.y += 2;
    sheet.within(table, 'THead', (head) =>
      sheet.within(head, 'TR', (row) => {
        sheet.artifact(() => ground(headHeight));
        heads.forEach((lines, n) =>
          sheet.within(row, 'TH', (cell) => place(lines, n, cell, HEAD), { scope: 'Column' }),
        );
        sheet.y += headHeight;
      }),
    );
    sheet.within(table, 'TBody', (body) => {
      for (const row of rows) {
        const cells = layOut(row, CELL);
        const height = heightOf(cells);
        if (sheet.ensure(height)) again();
        sheet.within(body, 'TR', (line) =>
          cells.forEach((lines, n) =>
            n === 0
              ? sheet.within(line, 'TH', (cell) => place(lines, n, cell, CELL), { scope: 'Row' })
              : sheet.within(line, 'TD', (cell) => place(lines, n, cell, CELL)),
          ),
        );
        sheet.y += height;
        sheet.artifact(() => rule(0.5));
      }
    });
  });
  sheet.y += 12;
}
