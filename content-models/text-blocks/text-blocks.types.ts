import type { RichText } from '../rich-text.nodes.ts';

/**
 * The structured blocks that a text may contain, as Payload stores them and pages show them. A
 * nested text has paragraphs, lists and links only (`text-blocks.ts`).
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
