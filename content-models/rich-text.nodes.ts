/**
 * The subset of Lexical's serialised tree that editors can produce and templates render. It follows
 * the node classes of `@payloadcms/richtext-lexical`, whose own HTML converter would load Payload
 * into every page.
 */
export interface RichText {
  root: { type: 'root'; children: RichTextNode[]; [key: string]: unknown };
  [key: string]: unknown;
}

export type RichTextNode =
  | { type: 'paragraph'; children: RichTextNode[] }
  | { type: 'heading'; tag: 'h2' | 'h3' | 'h4'; children: RichTextNode[] }
  | { type: 'quote'; children: RichTextNode[] }
  | {
      type: 'list';
      listType: 'bullet' | 'number' | 'check';
      start?: number;
      children: RichTextNode[];
    }
  | { type: 'listitem'; children: RichTextNode[] }
  | { type: 'link' | 'autolink'; fields: LinkFields; children: RichTextNode[] }
  | { type: 'text'; text: string; format?: number }
  | { type: 'linebreak' }
  | { type: 'horizontalrule' }
  | { type: 'upload'; relationTo: string; value: unknown }
  | { type: 'table'; children: RichTextNode[] }
  | { type: 'tablerow'; children: RichTextNode[] }
  | { type: 'block'; fields: WidgetFields | CapabilityFields | TextBlockFields }
  | {
      type: 'tablecell';
      headerState: number;
      colSpan?: number;
      rowSpan?: number;
      children: RichTextNode[];
    };

export interface LinkFields {
  linkType?: 'custom' | 'internal';
  url?: string;
  newTab?: boolean;
  doc?: { relationTo: string; value: unknown } | null;
}

/** A widget that an editor has placed in a text (`widgets.ts`). */
export interface WidgetFields {
  blockType: 'widget';
  widget: string;
}

/** A block that limits the content after it to portals with a capability (`capabilities.ts`). */
export interface CapabilityFields {
  blockType: 'capability';
  capability: string;
}

/**
 * The structured blocks that a text may contain, as Payload stores them and pages show them. A
 * nested text has paragraphs, lists and links only (`text-blocks/text-blocks.ts`).
 */
export type TextBlockFields =
  | Callout
  | Steps
  | Contact
  | Fees
  | DocumentList
  | Accordion
  | Quotation
  | Timeline;

/** The tones of a callout: advice, a condition that is easily missed, a danger or a loss. */
export const CALLOUT_TONES = ['note', 'important', 'warning'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

export interface Callout {
  blockType: 'callout';
  tone: CalloutTone;
  title?: string | null;
  text: RichText;
}

export interface Steps {
  blockType: 'steps';
  items: { title: string; text?: RichText | null }[];
}

/** An office of the city, or another place to turn to with its own details. */
export interface Contact {
  blockType: 'contact';
  office?: unknown;
  name?: string | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  hours?: string | null;
}

export interface Fees {
  blockType: 'fees';
  caption: string;
  /** `rupees` may have paise as decimals; 0 is free of charge. */
  rows: { item: string; rupees: number; note?: string | null }[];
}

export interface DocumentList {
  blockType: 'documentList';
  title: string;
  documents?: { relationTo: string; value: unknown }[] | null;
  files?: unknown[] | null;
}

export interface Accordion {
  blockType: 'accordion';
  items: { title: string; text: RichText }[];
}

export interface Quotation {
  blockType: 'quotation';
  words: string;
  person: string;
  role?: string | null;
}

export interface Timeline {
  blockType: 'timeline';
  /** `day` is an instant as Payload stores days, or a day: `2026-04-01`. */
  items: { day: string; title: string; text?: string | null }[];
}

/** Bits of a text node's `format`, from Lexical's `TEXT_TYPE_TO_FORMAT`. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;
