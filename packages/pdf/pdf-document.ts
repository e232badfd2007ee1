import type { Locale } from '@pune/i18n';

/** Text that may contain `**bold**`. */
export type Inline = string;

export type PdfBlock =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; text: Inline }
  /** `box` is a check box on paper. */
  | { type: 'list'; marker: 'bullet' | 'number' | 'box'; items: Inline[] }
  /** Names and values, in reading order. */
  | { type: 'facts'; facts: { name: string; value: Inline }[] }
  /** The first cell of a row is its header. Widths are relative. */
  | {
      type: 'table';
      caption: string;
      columns: {
        head: string;
        width: number;
        /** Numbers to compare are right-aligned. */ isNumeric?: boolean;
      }[];
      rows: string[][];
    }
  /** A form to be filled in by hand: labels, each with a number of lines to write on. */
  | { type: 'blanks'; blanks: { label: string; lines?: number }[] };

/** A QR code, with its text alternative. */
export interface PdfCode {
  size: number;
  isDark: (row: number, column: number) => boolean;
  alt: string;
}

/** The content of a PDF, without its layout. The same document always gives the same bytes. */
export interface PdfDocument {
  /** The title of the file, of its window and of its first heading. */
  title: string;
  lang: Locale;
  /** The issuer, at the head of every page. */
  issuer: string;
  /** The kind of document, above the title: `Application form`. */
  kind: string;
  /**
   * The lines of the addressee, above the kind, where the window of a long envelope shows them (DL,
   * 35 × 90 mm).
   */
  addressee?: string[];
  /** A board below the title with the most important information. */
  notice?: string;
  /** Drawn beside the title, so that it never takes a page of its own. */
  code?: PdfCode;
  /** The date of the file: `2026-11-24`. */
  date: string;
  blocks: PdfBlock[];
}

/** The common part of the documents of one file. */
export type PdfFile = Pick<PdfDocument, 'title' | 'lang' | 'issuer' | 'date'>;
