import type { Locale } from '@pune/i18n';

/** Text with `**bold**` in it. */
export type Inline = string;

export type PdfBlock =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; text: Inline }
  /** `boxes` are for ticking on paper. */
  | { type: 'list'; marker: 'bullet' | 'number' | 'box'; items: Inline[] }
  /** Names and values, in the order in which they are read. */
  | { type: 'facts'; facts: { name: string; value: Inline }[] }
  /** The first cell of a row heads it. Widths are parts of the whole. */
  | {
      type: 'table';
      caption: string;
      columns: {
        head: string;
        width: number;
        /** Figures that are compared: set to the right. */ isNumeric?: boolean;
      }[];
      rows: string[][];
    }
  /** A form to be filled in by hand: labels, each with a number of lines to write on. */
  | { type: 'blanks'; blanks: { label: string; lines?: number }[] };

/** A code that a phone reads, with what it says in words. */
export interface PdfCode {
  size: number;
  isDark: (row: number, column: number) => boolean;
  alt: string;
}

/** The content of a PDF, without its layout. The same document always gives the same bytes. */
export interface PdfDocument {
  /** Title of the file, of its window and of its first heading. */
  title: string;
  lang: Locale;
  /** The issuer, at the head of every page. */
  issuer: string;
  /** The kind of document, above the title: `Application form`. */
  kind: string;
  /** A board below the title: what a reader must know first. */
  notice?: string;
  /** Stands beside the title, so that it never takes a page of its own. */
  code?: PdfCode;
  /** The calendar day that the file carries as its date: `2026-11-24`. */
  date: string;
  blocks: PdfBlock[];
}
