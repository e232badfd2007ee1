import PdfKit from 'pdfkit';
import { formatNumber } from '@pune/i18n/format';
import { loadFonts, type Weight } from './fonts.ts';
import type { PdfFile } from './pdf-document.ts';

type Pdf = InstanceType<typeof PdfKit>;
export type Element = ReturnType<Pdf['struct']>;
export type { Weight };

/** A4 in points, with space for the issuer above and the page number below. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 56,
  right: 56,
  top: 92,
  bottom: 76,
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Colours that stay distinguishable in greyscale print. */
export const INK = {
  text: '#1a1a1f',
  soft: '#50505a',
  line: '#b9b9c4',
  brand: '#1e3576',
  tint: '#f5f8ff',
  warn: '#7a4a00',
  warnTint: '#fff4dc',
} as const;

/**
 * @returns true if the copied glyphs could give letters other than the text: shaping reorders and
 *   joins those of Devanagari
 */
const isShaped = (text: string): boolean =>
  /[^\u0020-\u007e\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u20b9]/.test(text);

export type Sheet = ReturnType<typeof createSheet>;

/**
 * Creates an A4 document that is written from top to bottom; everything drawn belongs to a
 * structure element or is marked as an artifact.
 */
export function createSheet({ title, lang, issuer, date }: PdfFile) {
  const at = new Date(`${date}T00:00:00Z`);
  const pdf: Pdf = new PdfKit({
    size: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang,
    // Dates are the document's, not the clock's, because they are part of the file's identifier.
    info: {
      Title: title,
      Author: issuer,
      Creator: issuer,
      Producer: issuer,
      CreationDate: at,
      ModDate: at,
    },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [weight, font] of Object.entries(loadFonts())) pdf.registerFont(weight, font as never);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let y: number = PAGE.top;

  const addPage = () => {
    pdf.addPage();
    y = PAGE.top;
  };
  addPage();

  /**
   * In a Devanagari document every piece has its actual text, so that readers place all pieces of a
   * line alike.
   */
  const spoken = (text: string) => (lang !== 'en' || isShaped(text) ? { actual: text, lang } : {});
  const flip = () => pdf.transform(1, 0, 0, -1, 0, PAGE.height);
  /**
   * Draws text inside marked content. pdfkit flips its page and flips each text back, and then
   * drops the font. Poppler places a span's actual text by the matrix and the font in force at the
   * span's end: without both, it copies Devanagari from the bottom of the page to the top.
   */
  function marked<T>(mark: () => T, text: string, x: number, top: number, ink: string): T {
    pdf.save();
    flip();
    const { _font: font, _fontSize: size } = pdf as unknown as {
      _font: { id: string };
      _fontSize: number;
    };
    pdf.addContent(`BT /${font.id} ${size} Tf ET`);
    const content = mark();
    pdf.save();
    flip();
    pdf.fillColor(ink).text(text, x, top, { lineBreak: false });
    pdf.restore();
    pdf.endMarkedContent();
    pdf.restore();
    return content;
  }

  return {
    pdf,
    root,
    get y() {
      return y;
    },
    set y(value: number) {
      y = value;
    },
    addPage,
    /**
     * Begins a new page unless `height` fits on this one.
     *
     * @returns true if it did
     */
    ensure(height: number): boolean {
      if (y + height <= PAGE.height - PAGE.bottom) return false;
      addPage();
      return true;
    },
    use(weight: Weight, size: number) {
      pdf.font(weight).fontSize(size);
    },
    /** Formats a number in the digits of the document's language. */
    number: (value: number): string => formatNumber(value, lang),
    widthOf: (text: string): number => pdf.widthOfString(text),
    /** Draws decoration, which has no meaning. */
    artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout') {
      pdf.markContent('Artifact', { type });
      draw();
      pdf.endMarkedContent();
    },
    /** Draws a piece of one line as content of an element; copying it yields the original text. */
    piece(element: Element, text: string, x: number, top: number, ink: string = INK.text) {
      const options = spoken(text);
      const content = marked(
        () => pdf.markStructureContent('Span', options as never),
        text,
        x,
        top,
        ink,
      );
      // Also on the element: some readers look here, some there.
      element.add(options.actual ? (pdf.struct as any)('Span', options, [content]) : content);
    },
    /** Draws decorative text, which is copied but not read aloud. Use it inside `artifact`. */
    artifactPiece(text: string, x: number, top: number, ink: string) {
      marked(() => pdf.markContent('Span', spoken(text) as never), text, x, top, ink);
    },
    /** Adds an element below another, draws its content, and closes it. */
    within(parent: Element, type: string, draw: (element: Element) => void, options: object = {}) {
      const element: Element = (pdf.struct as any)(type, options);
      parent.add(element);
      draw(element);
      element.end();
    },
    /** @returns the finished file */
    async finish(): Promise<Uint8Array> {
      root.end();
      const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
      pdf.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
