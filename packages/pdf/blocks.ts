import type { PdfBlock } from './pdf-document.ts';
import { INK, PAGE, TEXT_WIDTH, type Sheet } from './sheet.ts';
import { drawTable } from './tables.ts';
import { drawLine, drawLines, lineHeight, linesOf, type TextStyle } from './text.ts';

export const BODY: TextStyle = { size: 10.5 };
const SMALL: TextStyle = { size: 9, ink: INK.soft };
const HEADINGS: Record<2 | 3, TextStyle> = {
  2: { size: 14, weight: 'bold', ink: INK.brand, leading: 1.35 },
  3: { size: 11.5, weight: 'bold', leading: 1.4 },
};
const INDENT = 18;
const WRITING_LINE = 24;

type Of<T extends PdfBlock['type']> = Extract<PdfBlock, { type: T }>;

/** Draws a block of the running text. */
export function drawBlock(sheet: Sheet, block: PdfBlock): void {
  switch (block.type) {
    case 'heading':
      return heading(sheet, block);
    case 'paragraph':
      return paragraph(sheet, block);
    case 'list':
      return list(sheet, block);
    case 'facts':
      return facts(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'blanks':
      return blanks(sheet, block);
  }
}

function heading(sheet: Sheet, { level, text }: Of<'heading'>): void {
  const style = HEADINGS[level];
  const lines = linesOf(sheet, text, TEXT_WIDTH, style);
  // Keep a heading together with the lines that follow it.
  if (!sheet.ensure(lines.length * lineHeight(style) + 10 + 3 * lineHeight(BODY)))
    sheet.y += level === 2 ? 10 : 5;
  sheet.within(sheet.root, `H${level}`, (element) =>
    drawLines(sheet, element, lines, PAGE.left, style),
  );
  sheet.y += 3;
}

function paragraph(sheet: Sheet, { text }: Of<'paragraph'>): void {
  sheet.within(sheet.root, 'P', (element) =>
    drawLines(sheet, element, linesOf(sheet, text, TEXT_WIDTH, BODY), PAGE.left, BODY),
  );
  sheet.y += 6;
}

function list(sheet: Sheet, { marker, items }: Of<'list'>): void {
  const height = lineHeight(BODY);
  sheet.within(sheet.root, 'L', (whole) =>
    items.forEach((item, index) => {
      const lines = linesOf(sheet, item, TEXT_WIDTH - INDENT, BODY);
      sheet.ensure(Math.min(lines.length, 2) * height);
      sheet.within(whole, 'LI', (element) => {
        if (marker === 'box')
          sheet.artifact(() =>
            sheet.pdf
              .lineWidth(0.9)
              .strokeColor(INK.text)
              .rect(PAGE.left + 1, sheet.y + 3.5, 9, 9)
              .stroke(),
          );
        else {
          const label = marker === 'bullet' ? '•' : `${sheet.number(index + 1)}.`;
          sheet.within(element, 'Lbl', (lbl) =>
            drawLine(
              sheet,
              lbl,
              [{ text: label, weight: 'regular' }],
              PAGE.left + 2,
              sheet.y,
              BODY,
            ),
          );
        }
        sheet.within(element, 'LBody', (body) =>
          drawLines(sheet, body, lines, PAGE.left + INDENT, BODY),
        );
      });
      sheet.y += marker === 'box' ? 4 : 2;
    }),
  );
  sheet.y += 5;
}

/**
 * Draws names on the left and values on the right: in the structure a list whose labels are the
 * names.
 */
function facts(sheet: Sheet, { facts }: Of<'facts'>): void {
  const nameWidth = 138;
  const NAME: TextStyle = { ...BODY, ink: INK.soft };
  sheet.within(sheet.root, 'L', (whole) =>
    facts.forEach(({ name, value }) => {
      const [names, values] = [
        linesOf(sheet, name, nameWidth - 10, NAME),
        linesOf(sheet, value, TEXT_WIDTH - nameWidth, BODY),
      ];
      const height = Math.max(names.length, values.length) * lineHeight(BODY);
      sheet.ensure(height + 6);
      const top = sheet.y;
      sheet.within(whole, 'LI', (element) => {
        sheet.within(element, 'Lbl', (lbl) => drawLines(sheet, lbl, names, PAGE.left, NAME));
        sheet.y = top;
        sheet.within(element, 'LBody', (body) =>
          drawLines(sheet, body, values, PAGE.left + nameWidth, BODY),
        );
      });
      sheet.y = top + height + 3;
      sheet.artifact(() =>
        sheet.pdf
          .lineWidth(0.5)
          .strokeColor(INK.line)
          .moveTo(PAGE.left, sheet.y)
          .lineTo(PAGE.width - PAGE.right, sheet.y)
          .stroke(),
      );
      sheet.y += 3;
    }),
  );
  sheet.y += 8;
}

function blanks(sheet: Sheet, { blanks }: Of<'blanks'>): void {
  for (const { label, lines = 1 } of blanks) {
    const words = linesOf(sheet, label, TEXT_WIDTH, SMALL);
    sheet.ensure(words.length * lineHeight(SMALL) + lines * WRITING_LINE);
    sheet.within(sheet.root, 'P', (element) => drawLines(sheet, element, words, PAGE.left, SMALL));
    sheet.artifact(() => {
      for (let n = 1; n <= lines; n++)
        sheet.pdf
          .lineWidth(0.7)
          .strokeColor(INK.soft)
          .moveTo(PAGE.left, sheet.y + n * WRITING_LINE - 6)
          .lineTo(PAGE.width - PAGE.right, sheet.y + n * WRITING_LINE - 6)
          .stroke();
    });
    sheet.y += lines * WRITING_LINE + 2;
  }
  sheet.y += 6;
}
