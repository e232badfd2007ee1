import { t } from '@pune/i18n/server';
import { formatNumber } from '@pune/i18n/format';
import { drawBlock } from './blocks.ts';
import { CODE_SIDE, drawCode } from './codes.ts';
import type { PdfDocument, PdfFile } from './pdf-document.ts';
import { INK, PAGE, TEXT_WIDTH, createSheet, type Sheet } from './sheet.ts';
import { drawLine, drawLines, lineHeight, linesOf, type TextStyle } from './text.ts';

export type { PdfBlock, PdfDocument, PdfFile } from './pdf-document.ts';

const TITLE: TextStyle = { size: 21, weight: 'bold', ink: INK.brand, leading: 1.3 };
const KIND: TextStyle = { size: 10.5, weight: 'bold', ink: INK.soft };
const ADDRESSEE: TextStyle = { size: 11, leading: 1.35 };
const ADDRESSEE_HEIGHT = 96;
const ISSUER: TextStyle = { size: 11, weight: 'bold', ink: INK.brand };
const CODE_GAP = 16;
const NOTICE: TextStyle = { size: 10, ink: INK.warn };

/**
 * Creates a tagged PDF (PDF/UA) in A4, with language, title, and marked headings, lists and tables,
 * so that it can be read aloud, searched and copied. The same document always gives the same bytes:
 * nothing depends on the clock or on randomness.
 */
export const createPdf = (document: PdfDocument): Promise<Uint8Array> =>
  createPdfOf(document, [document]);

/**
 * Creates one tagged PDF of several documents, each on pages of its own with its own numbers: for a
 * printer, who binds nothing together.
 */
export async function createPdfOf(
  file: PdfFile,
  documents: Iterable<PdfDocument>,
): Promise<Uint8Array> {
  const sheet = createSheet(file);
  const pages = () => sheet.pdf.bufferedPageRange().count;
  let first = 0;
  for (const document of documents) {
    // The sheet of a file begins with its first page.
    if (first > 0) sheet.addPage();
    draw(sheet, document);
    frame(sheet, document, { first, count: pages() - first });
    first = pages();
  }
  return sheet.finish();
}

function draw(sheet: Sheet, document: PdfDocument): void {
  const width = document.code ? TEXT_WIDTH - CODE_SIDE - CODE_GAP : TEXT_WIDTH;
  const { code } = document;
  if (document.addressee) drawAddressee(sheet, document.addressee, width);
  // The issuer is content on the first page, and decoration on the others.
  sheet.within(sheet.root, 'P', (element) =>
    drawLine(sheet, element, [{ text: document.issuer, weight: 'bold' }], PAGE.left, 36, ISSUER),
  );
  sheet.within(sheet.root, 'P', (element) =>
    drawLines(sheet, element, linesOf(sheet, document.kind, width, KIND), PAGE.left, KIND),
  );
  sheet.within(sheet.root, 'H1', (element) =>
    drawLines(sheet, element, linesOf(sheet, document.title, width, TITLE), PAGE.left, TITLE),
  );
  sheet.y += 8;
  if (document.notice) drawNotice(sheet, document.notice, width);
  if (code) drawCode(sheet, code);
  for (const block of document.blocks) drawBlock(sheet, block);
}

/** The lines keep their place whatever their number, so that the window shows them. */
function drawAddressee(sheet: Sheet, lines: readonly string[], width: number): void {
  const { y } = sheet;
  sheet.within(sheet.root, 'P', (element) =>
    drawLines(
      sheet,
      element,
      lines.flatMap((line) => linesOf(sheet, line, width, ADDRESSEE)),
      PAGE.left,
      ADDRESSEE,
    ),
  );
  sheet.y = Math.max(sheet.y, y + ADDRESSEE_HEIGHT);
}

/** Draws a board with a double border, like those at Pune's gates. */
function drawNotice(sheet: Sheet, notice: string, width: number): void {
  const pad = 12;
  const lines = linesOf(sheet, notice, width - 2 * pad, NOTICE);
  const height = lines.length * lineHeight(NOTICE) + 2 * pad - 4;
  const { y } = sheet;
  sheet.artifact(() => {
    sheet.pdf
      .lineWidth(1.2)
      .rect(PAGE.left, y, width, height)
      .fillAndStroke(INK.warnTint, INK.warn);
    sheet.pdf
      .lineWidth(0.5)
      .rect(PAGE.left + 3, y + 3, width - 6, height - 6)
      .stroke(INK.warn);
  });
  sheet.y = y + pad - 2;
  sheet.within(sheet.root, 'P', (element) =>
    drawLines(sheet, element, lines, PAGE.left + pad, NOTICE),
  );
  sheet.y = y + height + 14;
}

/**
 * Draws the header and footer of every page of a document: issuer, title, page number. Screen readers skip them,
 * because the document already contains them.
 */
function frame(
  { pdf, artifact, artifactPiece, use }: Sheet,
  { title, lang, issuer }: PdfDocument,
  { first, count }: { first: number; count: number },
): void {
  const right = PAGE.width - PAGE.right;
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(first + n);
    artifact(() => {
      pdf.rect(0, 0, PAGE.width, 8).fill(INK.brand);
      if (n > 0) {
        use('bold', ISSUER.size);
        artifactPiece(issuer, PAGE.left, 36, INK.brand);
      }
      pdf.lineWidth(1.5).strokeColor(INK.brand).moveTo(PAGE.left, 62).lineTo(right, 62).stroke();
      const foot = PAGE.height - 48;
      const number = t(lang)('documents:page_of_pages', {
        page: formatNumber(n + 1, lang),
        pages: formatNumber(count, lang),
      });
      pdf
        .lineWidth(0.5)
        .strokeColor(INK.line)
        .moveTo(PAGE.left, foot - 6)
        .lineTo(right, foot - 6)
        .stroke();
      use('regular', 9);
      const numberWidth = pdf.widthOfString(number);
      artifactPiece(
        shortened(title, TEXT_WIDTH - numberWidth - 24, (text) => pdf.widthOfString(text)),
        PAGE.left,
        foot,
        INK.soft,
      );
      artifactPiece(number, right - numberWidth, foot, INK.soft);
    }, 'Pagination');
  }
}

/** Shortens a title between words to fit. */
function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > width) words.pop();
  return `${words.join(' ')} …`;
}
