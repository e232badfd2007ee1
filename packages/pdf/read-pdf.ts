import { getDocumentProxy } from 'unpdf';

/** Facts about a PDF that the file itself provides. */
export interface PdfFacts {
  /** The text by page, in reading order. Empty pages are empty texts. */
  pages: string[];
  /** True if headings, paragraphs and tables are marked, as screen readers need. */
  isTagged: boolean;
  /** As stated in the file: `mr`, `en-IN`. */
  language: string | null;
  title: string | null;
}

interface Node {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Node[];
}
interface Item {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  id?: string;
}

/** Elements that end a line. */
const BLOCKS = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'TR',
  'Caption',
  'Title',
  'BlockQuote',
  'Note',
  'TOCI',
]);
/** Elements that are separated by a space. */
const PARTS = new Set(['Lbl', 'LBody', 'TH', 'TD']);

/**
 * Reads a PDF: number of pages, text, tagging. Tagged files are read along their structure, with
 * its replacement text for shaped letters: glyphs alone give Devanagari in drawing order.
 *
 * @throws when the bytes are not a PDF, or are protected by a password
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
    const { info } = (await pdf.getMetadata()) as {
      info: { Language?: string | null; Title?: string };
    };
    const isTagged = marks?.Marked === true;
    const pages: string[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const tree = isTagged ? ((await page.getStructTree()) as Node | null) : null;
      pages.push(
        tidy(tree ? textOfTree(tree, textOfMarks(items as Item[])) : textOfItems(items as Item[])),
      );
      page.cleanup();
    }
    return { pages, isTagged, language: info.Language || null, title: info.Title?.trim() || null };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC');

const textOfItems = (items: Item[]): string =>
  items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('');

/** Collects the text of every marked-content sequence by id; nested ones belong to it. */
function textOfMarks(items: Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str = '', hasEOL } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent')
      open.push(id ?? open.at(-1) ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else if (open.at(-1))
      texts.set(open.at(-1)!, (texts.get(open.at(-1)!) ?? '') + str + (hasEOL ? ' ' : ''));
  }
  return texts;
}

function textOfTree(node: Node, marks: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return marks.get(node.id ?? '') ?? '';
  const text =
    node.alt && node.role !== 'Figure'
      ? node.alt
      : (node.children ?? []).map((child) => textOfTree(child, marks)).join('');
  if (BLOCKS.has(node.role ?? '')) return `${text}\n`;
  return PARTS.has(node.role ?? '') ? `${text} ` : text;
}
